// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/schema_parts.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// What else a value has to be besides of its type: validates against all parts.
using AcceptValue = std::function<bool(const Json &)>;

/// A text for the parts, of a property of that name; nothing where none was found.
std::optional<Json> makeText(const SchemaParts &parts, std::string_view name, int variation,
                             SchemaChecker &checker, const AcceptValue &accept);

/// A number for the parts; an integer where only these are wanted.
std::optional<Json> makeNumber(const SchemaParts &parts, std::string_view name, int variation,
                               bool integer, const AcceptValue &accept);

} // namespace loadgrove
