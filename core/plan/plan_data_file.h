// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/data_table.h"

#include <string>
#include <vector>

namespace loadgrove {

/// A data file of the document, read. Which of its rows comes next is the run's business.
struct PlanDataFile
{
    enum class Mode
    {
        Sequential,
        Random, ///< any row, again and again
        Unique, ///< no row twice, so it never repeats
    };
    std::string name;
    Mode mode = Mode::Sequential;
    bool repeats = true; ///< Sequential: after the last row the first one comes again
    DataTable table;
    std::vector<int> columns; ///< those that some step refers to
};

} // namespace loadgrove
