// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/threshold_check.h"

#include <QString>

namespace loadgrove {

// What reports say in words, translated.

QString stateLabel(RunState state);
/// "finished after 30 s"; of a span of a run "finished, only 10 s to 20 s of it".
QString extentText(const Snapshot &snapshot);
/// What is told of a run that is interrupted: a sentence.
QString interruptedText();
/// The document's name, or "Run".
QString runName(const Snapshot &snapshot);
/// Passed, or what it was that did not.
QString verdictText(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds);
/// A measured value in the unit that people think of for its metric.
QString measuredText(const ThresholdResult &result);
/// "paused", "rate set to 50 per second"
QString changeLabel(const RunChange &change);

} // namespace loadgrove
