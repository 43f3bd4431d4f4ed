// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_handles.h"

#include "core/report/axis_range.h"
#include "ui/design/load_model.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

constexpr double mostSeconds = 1e7, mostRate = 1e7;
constexpr int mostUsers = 1000000;
constexpr double leastRate = 0.001;

double levelOf(const LoadConfig &load)
{
    switch (loadModel(load)) {
    case LoadModel::RateCap:
        return load.targetRps.value_or(0);
    case LoadModel::Arrivals:
        return load.arrivalRate.value_or(0);
    case LoadModel::Users:
        break;
    }
    return load.threads.value_or(1);
}

int usersAt(double level, int least)
{
    return int(std::clamp(std::round(level), double(least), double(mostUsers)));
}

void setLevel(LoadConfig &load, double level)
{
    const double rate = std::clamp(level, leastRate, mostRate);
    switch (loadModel(load)) {
    case LoadModel::RateCap:
        load.targetRps = rate;
        break;
    case LoadModel::Arrivals:
        load.arrivalRate = rate;
        break;
    case LoadModel::Users:
        load.threads = usersAt(level, 1);
        break;
    }
}

void moveStage(LoadConfig &load, std::size_t index, double seconds, double level)
{
    double begin = 0;
    for (std::size_t i = 0; i < index; ++i)
        begin += load.stages[i].duration;
    LoadStage &stage = load.stages[index];
    // Sums of decimals have tails that nobody typed.
    stage.duration = std::round(std::clamp(seconds - begin, 0.0, mostSeconds) * 1e6) / 1e6;
    stage.target =
        load.stageUnit == StageUnit::Users ? usersAt(level, 0) : std::clamp(level, 0.0, mostRate);
}

} // namespace

std::vector<LoadHandle> loadHandles(const LoadConfig &load)
{
    std::vector<LoadHandle> handles;
    double time = 0;
    for (std::size_t i = 0; i < load.stages.size(); ++i) {
        time += load.stages[i].duration;
        handles.push_back({LoadHandle::Kind::Stage, int(i), {time, load.stages[i].target}});
    }
    if (!handles.empty())
        return handles;
    const double level = levelOf(load);
    const double ramp = load.rampupDuration.value_or(0);
    if (ramp > 0 && ramp <= load.duration.value_or(mostSeconds))
        handles.push_back({LoadHandle::Kind::RampEnd, 0, {ramp, level}});
    if (load.duration)
        handles.push_back({LoadHandle::Kind::End, 0, {*load.duration, level}});
    return handles;
}

LoadConfig withHandleAt(const LoadConfig &load, const LoadHandle &handle, QPointF to)
{
    LoadConfig moved = load;
    const double seconds = std::clamp(to.x(), 0.0, mostSeconds);
    switch (handle.kind) {
    case LoadHandle::Kind::Stage:
        if (std::size_t(handle.stage) < load.stages.size())
            moveStage(moved, std::size_t(handle.stage), seconds, to.y());
        return moved;
    case LoadHandle::Kind::RampEnd:
        moved.rampupDuration = std::min(seconds, load.duration.value_or(mostSeconds));
        break;
    case LoadHandle::Kind::End:
        moved.duration = std::max(seconds, load.rampupDuration.value_or(0));
        break;
    }
    setLevel(moved, to.y());
    return moved;
}

double onGrid(double value, double least)
{
    if (!(least > 0))
        return value;
    const double step = roundUp(least);
    const double snapped = std::round(value / step) * step;
    const double tail = std::max(1.0, std::pow(10, std::ceil(-std::log10(step)) + 1));
    return std::round(snapped * tail) / tail; // without the tail of a binary fraction
}

} // namespace loadgrove
