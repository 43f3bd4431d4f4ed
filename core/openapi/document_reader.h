// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/yaml_reader.h"

namespace loadgrove {

/// The largest text of one document.
inline constexpr std::size_t maxApiBytes = 64u << 20;

/// Reads JSON or YAML, whichever it is. JSON that is not strict (a repeated key, a comma too many)
/// is read as YAML, which allows most of that, with a remark. Messages name line and column.
Result<YamlDocument> readApiText(std::string_view text);

} // namespace loadgrove
