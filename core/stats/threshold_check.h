// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/threshold.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

struct ThresholdResult
{
    std::string expression;
    bool passed = false;
    std::optional<double> value; ///< measured, as Threshold::limit; none: nothing was measured
};

/// Judges a run's thresholds, in file order, on what came after its warm-up. One about something
/// that was never measured fails.
std::vector<ThresholdResult> checkThresholds(const Snapshot &snapshot);

/// Judges one. Where several rows bear its name, the one that fares worst counts.
ThresholdResult checkThreshold(const Threshold &threshold, const Snapshot &snapshot);

/// Did the run pass: its thresholds, or, where none is set, no failed iteration. A run that could
/// not go on, was ended by its first failure or without a word, or breaks a rule about its
/// baseline, did not.
bool passed(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds);
/// The same, whatever its baseline.
bool passedByItself(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds);
/// The same, where the thresholds are not looked at one by one.
bool hasPassed(const Snapshot &snapshot);

} // namespace loadgrove
