// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// One line of the result: a top-level scenario, a nested scenario or a request.
struct Row
{
    enum class Kind
    {
        Scenario,
        Request,
    };
    Kind kind = Kind::Request;
    std::string name;
    int parent = -1; ///< row index of the scenario that holds it; -1: top-level
    NodeId node = documentNode;
};

/// An assertion whose passes and fails are counted, with the row that holds it.
struct AssertionRow
{
    int row = 0;
    std::string condition;
};

/// The lines of a run's result in tree order (a parent before its children). Immutable.
struct Rows
{
    std::vector<Row> rows;
    std::vector<AssertionRow> assertions;
    bool hasSchedule = false; ///< open model or rate cap: response time differs from service time
};

/// The names from the top-level scenario down to the row: "top/child/name"; "" for no row.
std::string pathOf(const Rows &rows, int row, std::string_view separator = "/");
/// How many rows stand above it.
int depthOf(const Rows &rows, int row);
/// Also of the ancestor itself.
bool isBelow(const Rows &rows, int row, int ancestor);

} // namespace loadgrove
