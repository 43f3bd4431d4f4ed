// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// The summary that the command line prints at the end of a run: totals, a table with a line per
/// scenario and request, codes, failed assertions, thresholds. Plain text, translated, at most 100
/// columns (longer names are cut in the middle).
QString summaryText(const Snapshot &snapshot);

/// One line while the run goes on: "[ 40%] 12 s left  50 users  1,234 req/s  p95 12 ms  fail 0".
QString progressText(const Snapshot &snapshot);

} // namespace loadgrove
