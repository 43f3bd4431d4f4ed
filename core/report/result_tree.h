// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// The rows of a result as a tree: which stand below which. Refers to the snapshot.
struct ResultTree
{
    explicit ResultTree(const Snapshot &from);
    bool isRequest(int row) const;

    const Snapshot &snapshot; // Not owned.
    std::vector<int> top;
    std::vector<std::vector<int>> children;   ///< by row
    std::vector<std::vector<int>> assertions; ///< by row
};

} // namespace loadgrove
