// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

// Tables for spreadsheets and scripts: RFC 4180, UTF-8, C locale, a header line with names that
// stay. Latencies are milliseconds. A text that a spreadsheet would take for a formula gets an
// apostrophe in front.

/// A line per scenario and request in the order of the tree, and one for all requests together.
/// As in the result JSON, a scenario's latency is its wall duration.
std::string csvSummaryText(const Snapshot &snapshot);
/// A line per second of the run.
std::string csvSeriesText(const Snapshot &snapshot);

/// A text as one cell of such a table.
std::string csvCell(std::string_view text);

} // namespace loadgrove
