// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

/// An ordered map, as JSON objects are written: headers, parameters, variables, overrides.
using KeyValues = std::vector<std::pair<std::string, Json>>;

} // namespace loadgrove
