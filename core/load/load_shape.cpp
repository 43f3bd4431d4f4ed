// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load_shape.h"

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

/// The open model's pool of users where the configuration sets no bound.
constexpr int defaultUserLimit = 10'000;

/// The stages' rate; what is under way after the last one goes on at the highest of them.
RateSchedule rateOf(const std::vector<LoadStage> &stages, bool goesOn)
{
    std::vector<RateSchedule::Piece> pieces;
    double time = 0;
    double rate = 0;
    double highest = 0;
    for (const LoadStage &stage : stages) {
        if (stage.duration > 0)
            pieces.push_back({time, time + stage.duration, rate, stage.target, 0});
        time += stage.duration;
        rate = stage.target;
        highest = std::max(highest, rate);
    }
    if (goesOn)
        pieces.push_back({time, std::numeric_limits<double>::infinity(), highest, highest, 0});
    return RateSchedule(std::move(pieces));
}

} // namespace

LoadShape LoadShape::of(const LoadConfig &config)
{
    const double rampDuration = config.rampupDuration.value_or(0);
    const double rampInterval = config.rampupInterval.value_or(0);
    const bool staged = !config.stages.empty();
    LoadShape shape;
    shape.duration = plannedDuration(config);
    shape.count = config.count;
    shape.oncePerUser = !shape.duration && !shape.count;
    shape.userLimit = config.threads.value_or(defaultUserLimit);
    shape.plannedUsers = config.threads.value_or(0);
    shape.pacing = config.pacing;
    shape.whenBusy = config.whenBusy;

    if (staged && config.stageUnit == StageUnit::ArrivalRate)
        shape.arrivals = rateOf(config.stages, false);
    else if (config.arrivalRate)
        shape.arrivals = RateSchedule::ramp(*config.arrivalRate, rampDuration, rampInterval);

    if (staged && config.stageUnit == StageUnit::Rps)
        shape.rateCap = rateOf(config.stages, true);
    else if (config.targetRps)
        shape.rateCap = RateSchedule::ramp(*config.targetRps, rampDuration, rampInterval);

    const int threads = config.threads.value_or(1);
    if (staged && config.stageUnit == StageUnit::Users)
        shape.users = UserSchedule::stages(config.stages, config.threads);
    else if (shape.rateCap || shape.arrivals)
        shape.users = UserSchedule::constant(threads); // the rate ramps
    else
        shape.users = UserSchedule::ramp(threads, rampDuration, rampInterval);
    return shape;
}

} // namespace loadgrove
