// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/row_pairs.h"

#include "core/plan/measured_rows.h"

#include <algorithm>
#include <deque>
#include <map>

namespace loadgrove {

namespace {

using Key = std::pair<Row::Kind, std::string>;

Key keyOf(const Rows &rows, int row)
{
    return {rows.rows[std::size_t(row)].kind, pathOf(rows, row)};
}

bool contains(const std::vector<int> &rows, int row)
{
    return std::find(rows.begin(), rows.end(), row) != rows.end();
}

} // namespace

RowPairs::RowPairs(const Rows &base, const Rows &now)
    : m_base(base)
    , m_now(now)
{
    std::map<Key, std::deque<int>> unpaired; // a path may stand for several rows: paired in order
    for (std::size_t i = 0; i < base.rows.size(); ++i)
        unpaired[keyOf(base, int(i))].push_back(int(i));
    for (std::size_t i = 0; i < now.rows.size(); ++i) {
        std::deque<int> &same = unpaired[keyOf(now, int(i))];
        if (same.empty()) {
            m_onlyInNow.push_back(int(i));
            continue;
        }
        m_pairs.emplace_back(same.front(), int(i));
        same.pop_front();
    }
    for (const auto &[key, rows] : unpaired)
        m_onlyInBase.insert(m_onlyInBase.end(), rows.begin(), rows.end());
    std::sort(m_onlyInBase.begin(), m_onlyInBase.end());
}

std::vector<RowPairs::Pair> RowPairs::named(const Measure &measure) const
{
    if (measure.subject == Measure::Subject::Run)
        return {{-1, -1}};
    const std::vector<int> base = rowsNamed(measure, m_base), now = rowsNamed(measure, m_now);
    std::vector<Pair> named;
    for (const Pair &pair : m_pairs) {
        if (contains(base, pair.first) && contains(now, pair.second))
            named.push_back(pair);
    }
    if (named.empty() && base.size() == 1 && now.size() == 1)
        named.emplace_back(base.front(), now.front());
    return named;
}

} // namespace loadgrove
