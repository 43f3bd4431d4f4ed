// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/plan/rows.h"
#include "core/scenario/measure.h"

namespace loadgrove {

/// The rows that measures of one row, or of the run as a whole, are worked out from.
struct MeasuredRows
{
    /// row: -1 is the run.
    MeasuredRows(const Rows &rows, int row);

    std::vector<int> own;        ///< the row itself; of the run: all requests
    std::vector<int> requests;   ///< those at or below the row
    std::vector<int> assertions; ///< likewise
};

/// The rows that a measure names; by path ("top/child/name") where no row bears the plain name.
std::vector<int> rowsNamed(const Measure &measure, const Rows &rows);

/// pattern: "503", "5xx", "refused".
bool codeMatches(AnswerCode code, std::string_view pattern);

} // namespace loadgrove
