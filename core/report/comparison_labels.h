// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/compare_files.h"

namespace loadgrove {

// What a comparison says in words, translated.

/// Which seconds of the runs are compared, in sentences; none where all are.
QStringList comparedScope(const FileComparison &files);
/// As rules name it: "response.p99.9", "error_rate".
std::string measureKey(const Measure &measure);
/// A value of it, without the unit of latencies (ms).
QString measuredFigure(const Measure &measure, double value);
/// "+9.8 %"; of shares "+1.2 points".
QString changeFigure(const ComparedFigure &figure);
/// Is there a size from which on a change would have been seen?
bool hasUnseenBound(const ComparedFigure &figure);
/// How large a change may be that would not have been seen: "±3.1 %".
QString unseenFigure(const ComparedFigure &figure);
/// "higher by 8 % to 12 %", "no difference can be shown (up to ±3.1 % would not be seen)".
QString conclusionSentence(const ComparedFigure &figure);
/// "+12 % (+9 % to +15 %)", or why there is none.
QString ruleFinding(const RuleResult &result);

} // namespace loadgrove
