// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"
#include "core/scenario/measure.h"

#include <utility>

namespace loadgrove {

/// Which rows of two runs are the same: those of one kind whose paths are. Refers to the rows.
class RowPairs
{
public:
    using Pair = std::pair<int, int>; ///< row of the base, row of the new run

    RowPairs(const Rows &base, const Rows &now);

    const Rows &base() const { return m_base; }
    const Rows &now() const { return m_now; }
    const std::vector<Pair> &pairs() const { return m_pairs; } ///< in the order of the new run
    const std::vector<int> &onlyInBase() const { return m_onlyInBase; }
    const std::vector<int> &onlyInNow() const { return m_onlyInNow; }
    /// The pairs that a measure names; also of a row that stands elsewhere now, where in each run
    /// there is only one of that name. The run itself: {-1, -1}.
    std::vector<Pair> named(const Measure &measure) const;

private:
    const Rows &m_base, &m_now; // Not owned.
    std::vector<Pair> m_pairs;
    std::vector<int> m_onlyInBase, m_onlyInNow;
};

} // namespace loadgrove
