// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "core/scenario/document.h"

#include <vector>

namespace loadgrove {

/// Where the requests of one top-level scenario go.
struct ScenarioTargets
{
    std::vector<Endpoint> endpoints; ///< each once, in the order of the document
    int requests = 0;                ///< that an iteration sends when each step is run once
};

/// Of each top-level scenario that is run, as far as the URLs say so: references to variables are
/// followed, what only a run can know is not. overrides: as PlanOptions::variables.
std::vector<ScenarioTargets> targetsOf(const Document &document, const KeyValues &overrides);

/// All of them, each once.
std::vector<Endpoint> endpointsOf(const std::vector<ScenarioTargets> &targets);

} // namespace loadgrove
