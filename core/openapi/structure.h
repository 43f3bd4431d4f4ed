// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/chains.h"

namespace loadgrove {

/// Where one request goes.
struct Placement
{
    int request = 0;
    std::string group;  ///< the scenario by tag or path
    bool atEnd = false; ///< in the clean-up, for other groups need what it deletes
};

/// An order in which things are made before they are read, read before they are changed, deleted
/// last, and parents come before children, the requests of a group staying together.
std::vector<Placement> arrange(const std::vector<MadeRequest> &requests,
                               const ApiResources &resources, const std::vector<Chain> &chains,
                               const std::vector<std::string> &tags);

/// The scenario of a document: one for each group in one around them, so that answers can be
/// referred to across groups. Takes the steps out of the requests.
Step scenarioOf(const std::string &name, const std::vector<Placement> &order,
                std::vector<MadeRequest> &requests);

} // namespace loadgrove
