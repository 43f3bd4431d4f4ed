// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/load_config.h"

#include <algorithm>

namespace loadgrove {

std::optional<double> plannedDuration(const LoadConfig &config)
{
    if (config.stages.empty())
        return config.duration;
    double sum = 0;
    for (const LoadStage &stage : config.stages)
        sum += stage.duration;
    return std::min(sum, config.duration.value_or(sum));
}

bool hasSchedule(const LoadConfig &config)
{
    return config.arrivalRate || config.targetRps
           || (!config.stages.empty() && config.stageUnit != StageUnit::Users);
}

} // namespace loadgrove
