// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

namespace loadgrove {

/// What drives a load: the three choices that people have, each a different set of keys.
enum class LoadModel
{
    Users,    ///< as fast as the answers come
    RateCap,  ///< the same, with a cap on requests per second
    Arrivals, ///< iterations per second, whether or not answers come
};

LoadModel loadModel(const LoadConfig &load);
/// The stages' targets have the unit of what drives the load.
StageUnit stageUnit(LoadModel model);
/// The load, driven by that model, in stages or with a ramp: goes on from what the configuration
/// says as far as it has a meaning there, and drops the keys that have none.
LoadConfig withModel(const LoadConfig &load, LoadModel model, bool staged);

} // namespace loadgrove
