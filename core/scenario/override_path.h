// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// Where a data_override path points in a body: keys and indices from the root, ready for
/// Json::at. Accepts items.0.id, $.items[0].id, /items/0/id and the guide's $0.id (element 0 of
/// the only array nearest the root). A path that matches nothing, or $N with not exactly one
/// candidate (the message lists them), is an error: never a silent new key.
Result<std::vector<std::string>> resolveOverridePath(std::string_view path, const Json &body);

/// Every path into the body that an override can name, in canonical dotted form; for completion.
std::vector<std::string> overridePaths(const Json &body);

} // namespace loadgrove
