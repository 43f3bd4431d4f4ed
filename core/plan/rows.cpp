// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/rows.h"

#include "core/plan/plan.h"

namespace loadgrove {

namespace {

void addRows(Rows &rows, const std::vector<Step> &steps, int parent)
{
    for (const Step &step : steps) {
        if (!step.enabled)
            continue;
        const int row = int(rows.rows.size());
        if (const Request *request = step.as<Request>()) {
            rows.rows.push_back({Row::Kind::Request, displayName(step), parent, step.id});
            for (const std::string &condition : request->assertions)
                rows.assertions.push_back({row, condition});
        } else if (const std::vector<Step> *children = step.children()) {
            rows.rows.push_back({Row::Kind::Scenario, displayName(step), parent, step.id});
            addRows(rows, *children, row);
        } else if (const Assertion *assertion = step.as<Assertion>()) {
            rows.assertions.push_back({parent, assertion->condition});
        }
    }
}

} // namespace

Rows rowsOf(const Document &document)
{
    Rows rows;
    addRows(rows, document.scenarios, -1);
    return rows;
}

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
