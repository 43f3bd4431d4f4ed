// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// The result with the guide's key names (semantics.md, "Guide style"): a list with an object per
/// top-level scenario. The guide knows no nested scenarios in a result: their requests stand in
/// the list of the top-level one, with the path below it as their name.
Json guideJson(const Snapshot &snapshot);

} // namespace loadgrove
