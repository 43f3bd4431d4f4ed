// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rows.h"

namespace loadgrove {

std::string pathOf(const Rows &rows, int row, std::string_view separator)
{
    std::string path;
    for (; row >= 0; row = rows.rows[std::size_t(row)].parent) {
        const std::string &name = rows.rows[std::size_t(row)].name;
        path = path.empty() ? name : name + std::string(separator) + path;
    }
    return path;
}

int depthOf(const Rows &rows, int row)
{
    int depth = 0;
    while ((row = rows.rows[std::size_t(row)].parent) >= 0)
        ++depth;
    return depth;
}

bool isBelow(const Rows &rows, int row, int ancestor)
{
    while (row >= 0 && row != ancestor)
        row = rows.rows[std::size_t(row)].parent;
    return row == ancestor;
}

} // namespace loadgrove
