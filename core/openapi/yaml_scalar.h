// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string_view>

namespace loadgrove {

/// What a plain (unquoted) YAML scalar means by the core schema of YAML 1.2: null, true, false and
/// numbers; all else is text, and so are the words and dates of YAML 1.1 (on, NO, 2020-01-01), what
/// JSON has no number for (.inf) and digits that a number would lose (007).
Json yamlScalar(std::string_view text);

} // namespace loadgrove
