// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// The result document of interface.md ("The result JSON").
Json resultJson(const Snapshot &snapshot);

/// Its "config", the load keys in force: what was set, and the defaults that took effect.
Json configJson(const LoadConfig &config);

} // namespace loadgrove
