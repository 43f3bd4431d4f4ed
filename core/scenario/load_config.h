// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace loadgrove {

/// One stage of a load shape: linear from the previous stage's target (0 first) to this one.
struct LoadStage
{
    double duration = 0;         ///< seconds
    double target = 0;           ///< in the configuration's stage unit
    Json extra = Json::object(); ///< keys we do not know, kept as they came
    bool operator==(const LoadStage &) const = default;
};

enum class StageUnit
{
    ArrivalRate, ///< iterations per second, open model
    Users,
    Rps, ///< requests per second, closed model
};

/// What a start of the open model does when no virtual user is free.
enum class WhenBusy
{
    Drop,
    Wait,
};

/// How much load, how long (semantics.md, "Load configuration"). Unset: not in the file.
/// Durations and intervals in seconds.
struct LoadConfig
{
    std::optional<double> duration;
    std::optional<int> threads; ///< virtual users per top-level scenario; unset: 1
    std::optional<double> targetRps;
    std::optional<std::int64_t> count; ///< iterations over all users of a top-level scenario
    std::optional<double> rampupDuration;
    std::optional<double> rampupInterval;
    bool stopOnFailure = false;
    std::optional<double> arrivalRate;
    std::vector<LoadStage> stages;
    StageUnit stageUnit = StageUnit::ArrivalRate;
    std::optional<double> pacing;
    double gracefulStop = 30;
    double warmup = 0;
    WhenBusy whenBusy = WhenBusy::Drop;
    Json extra = Json::object(); ///< keys we do not know, kept as they came

    bool operator==(const LoadConfig &) const = default;
};

/// Seconds after which no iteration starts: the duration, or the sum of the stages if that is
/// shorter.
std::optional<double> plannedDuration(const LoadConfig &config);

/// Whether response time differs from service time: there is a schedule to be late for.
bool hasSchedule(const LoadConfig &config);

} // namespace loadgrove
