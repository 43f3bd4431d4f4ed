// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace loadgrove
