// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace loadgrove {

/// An ordered map, as JSON objects are written: headers, parameters, variables, overrides.
using KeyValues = std::vector<std::pair<std::string, Json>>;

/// The value of that name; null when there is none. Not owned.
const Json *valueOf(const KeyValues &values, std::string_view name);
/// Replaces or appends; null takes it away.
void setValue(KeyValues &values, std::string_view name, const Json *value);

} // namespace loadgrove
