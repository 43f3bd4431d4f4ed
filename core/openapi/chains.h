// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/answer_ids.h"
#include "core/openapi/resources.h"

namespace loadgrove {

/// A proposal: what the answer of one request holds goes into a later one.
struct Chain
{
    enum class Into
    {
        PathParameter,
        QueryParameter,
        Body,
    };
    int from = 0, to = 0; ///< indices of requests
    Into into = Into::PathParameter;
    std::string field;               ///< name of the parameter; path in the body
    std::vector<std::string> answer; ///< keys and indices in the answer
    QString place;                   ///< of the later operation
};

/// Every chain that the paths, names and schemas suggest. Which of them can be kept depends on the
/// order that is found for the requests.
std::vector<Chain> proposeChains(const std::vector<MadeRequest> &requests,
                                 const ApiResources &resources, const ValueSource &values,
                                 const Resolver &resolver);

/// Writes the reference into the later request, with a line in the report that says how to undo it.
void applyChain(const Chain &chain, std::vector<MadeRequest> &requests, ImportReport &report);

} // namespace loadgrove
