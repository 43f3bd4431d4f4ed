// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_model.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

// Where a choice needs a number and the configuration has none to go on from.
constexpr int usualUsers = 10;
constexpr double usualRate = 10;
constexpr double usualSeconds = 30;

/// The number of users, or the rate, that the load goes up to.
double peak(const LoadConfig &load)
{
    if (!load.stages.empty()) {
        double most = 0;
        for (const LoadStage &stage : load.stages)
            most = std::max(most, stage.target);
        return most;
    }
    switch (loadModel(load)) {
    case LoadModel::Users:
        break;
    case LoadModel::RateCap:
        return load.targetRps.value_or(usualRate);
    case LoadModel::Arrivals:
        return load.arrivalRate.value_or(usualRate);
    }
    return load.threads.value_or(1);
}

/// The users of the closed models.
std::optional<int> usersOf(const LoadConfig &load)
{
    const LoadModel model = loadModel(load);
    if (model == LoadModel::Arrivals) // there it is a limit, if anything
        return load.threads.value_or(usualUsers);
    if (model == LoadModel::Users && !load.stages.empty())
        return std::max(1, int(std::lround(std::min(peak(load), 1e6))));
    return load.threads;
}

/// A ramp and what follows it, as stages.
std::vector<LoadStage> stagesLike(const LoadConfig &load, double target)
{
    const double whole = load.duration.value_or(usualSeconds);
    const double ramp = std::clamp(load.rampupDuration.value_or(0), 0.0, std::max(whole, 0.0));
    std::vector<LoadStage> stages{{ramp, target}};
    if (whole > ramp)
        stages.push_back({whole - ramp, target});
    return stages;
}

void useStages(LoadConfig &next, const LoadConfig &load, LoadModel model, double target)
{
    if (next.stages.empty()) {
        next.stages = stagesLike(load, target);
        next.duration.reset(); // the stages say it
    }
    next.stageUnit = stageUnit(model);
    next.rampupDuration.reset();
    next.rampupInterval.reset();
}

void useRamp(LoadConfig &next, const LoadConfig &load, LoadModel model, double target)
{
    if (!load.stages.empty()) {
        next.duration = plannedDuration(load);
        const double ramp = load.stages.front().duration;
        next.rampupDuration = ramp > 0 ? std::optional(ramp) : std::nullopt;
        next.stages.clear();
    }
    next.stageUnit = LoadConfig().stageUnit;
    if (model == LoadModel::RateCap)
        next.targetRps = target;
    if (model == LoadModel::Arrivals)
        next.arrivalRate = target;
    if (model == LoadModel::Arrivals && !next.duration && !next.count)
        next.duration = usualSeconds; // would never end
}

} // namespace

LoadModel loadModel(const LoadConfig &load)
{
    if (!load.stages.empty()) {
        switch (load.stageUnit) {
        case StageUnit::Users:
            return LoadModel::Users;
        case StageUnit::Rps:
            return LoadModel::RateCap;
        case StageUnit::ArrivalRate:
            return LoadModel::Arrivals;
        }
    }
    if (load.arrivalRate)
        return LoadModel::Arrivals;
    return load.targetRps ? LoadModel::RateCap : LoadModel::Users;
}

StageUnit stageUnit(LoadModel model)
{
    switch (model) {
    case LoadModel::Users:
        return StageUnit::Users;
    case LoadModel::RateCap:
        return StageUnit::Rps;
    case LoadModel::Arrivals:
        break;
    }
    return StageUnit::ArrivalRate;
}

LoadConfig withModel(const LoadConfig &load, LoadModel model, bool staged)
{
    const LoadModel before = loadModel(load);
    const bool byUsers = model == LoadModel::Users;
    LoadConfig next = load;
    next.targetRps.reset();
    next.arrivalRate.reset();
    if (model == LoadModel::Arrivals) {
        next.pacing.reset();
        if (before != model)
            next.threads.reset(); // a few users would drop most arrivals
    } else {
        next.whenBusy = LoadConfig().whenBusy;
        next.threads = usersOf(load);
    }
    double target = usualRate;
    if (byUsers)
        target = next.threads.value_or(1);
    else if (before != LoadModel::Users)
        target = peak(load);
    if (!staged) {
        useRamp(next, load, model, target);
        return next;
    }
    useStages(next, load, model, target);
    if (byUsers) // now a limit to what the stages say
        next.threads = before == model && !load.stages.empty() ? load.threads : std::nullopt;
    return next;
}

} // namespace loadgrove
