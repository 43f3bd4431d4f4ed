// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/result_tree.h"

namespace loadgrove {

ResultTree::ResultTree(const Snapshot &from)
    : snapshot(from)
    , children(from.rows.size())
    , assertions(from.rows.size())
{
    for (std::size_t i = 0; i < from.rows.size(); ++i) {
        const int parent = from.info.rows->rows[i].parent;
        (parent < 0 ? top : children[std::size_t(parent)]).push_back(int(i));
    }
    for (std::size_t i = 0; i < from.assertions.size(); ++i)
        assertions[std::size_t(from.info.rows->assertions[i].row)].push_back(int(i));
}

bool ResultTree::isRequest(int row) const
{
    return snapshot.info.rows->rows[std::size_t(row)].kind == Row::Kind::Request;
}

} // namespace loadgrove
