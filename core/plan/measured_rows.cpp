// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measured_rows.h"

namespace loadgrove {

MeasuredRows::MeasuredRows(const Rows &rows, int row)
{
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        if (rows.rows[i].kind == Row::Kind::Request && (row < 0 || isBelow(rows, int(i), row)))
            requests.push_back(int(i));
    }
    for (std::size_t i = 0; i < rows.assertions.size(); ++i) {
        if (row < 0 || isBelow(rows, rows.assertions[i].row, row))
            assertions.push_back(int(i));
    }
    own = row < 0 ? requests : std::vector<int>{row};
}

std::vector<int> rowsNamed(const Measure &measure, const Rows &rows)
{
    const Row::Kind kind =
        measure.subject == Measure::Subject::Request ? Row::Kind::Request : Row::Kind::Scenario;
    std::vector<int> named, byPath;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        if (rows.rows[i].kind != kind)
            continue;
        if (rows.rows[i].name == measure.name)
            named.push_back(int(i));
        else if (pathOf(rows, int(i)) == measure.name)
            byPath.push_back(int(i));
    }
    return named.empty() ? byPath : named;
}

bool codeMatches(AnswerCode code, std::string_view pattern)
{
    if (pattern.size() == 3 && (pattern.ends_with("xx") || pattern.ends_with("XX")))
        return code.httpCode() / 100 == pattern[0] - '0';
    return code.text() == pattern;
}

} // namespace loadgrove
