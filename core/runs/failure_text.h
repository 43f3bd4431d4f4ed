// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/row_stats.h"

#include <QString>

namespace loadgrove {

// How a run file keeps the failures of a row: "503:7 refused:1"; of a lone code without its number.
// Those that could not be sent are in counters.unsent. Kept short, for there is one a row and
// second.

/// Null where none is of a code.
QString failureText(const RowStats &stats);
/// Fills stats.failures, of a row whose counters are known. False where the text is none.
bool readFailures(const QString &text, RowStats &stats);

} // namespace loadgrove
