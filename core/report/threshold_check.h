// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/threshold.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

struct ThresholdResult
{
    std::string expression;
    bool passed = false;
    std::optional<double> value; ///< measured, in the threshold's unit; none: nothing was measured
};

/// Judges a run's thresholds, in file order. One about something that was never measured fails.
std::vector<ThresholdResult> checkThresholds(const Snapshot &snapshot);

/// Did the run pass: its thresholds, or, where none is set, no failed iteration.
bool passed(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds);

} // namespace loadgrove
