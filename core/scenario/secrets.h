// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string_view>

namespace loadgrove {

/// A field whose value belongs into the environment rather than a file: Authorization, token,
/// password, api-key and the like, however it is spelled.
bool isSecretField(std::string_view name);

/// A value that somebody typed in, as opposed to none or one with a {{ }} reference in it.
bool isTyped(const Json &value);

/// Replaces what was typed into such fields, at any depth, by ***; references stay.
void dropSecrets(Json &value);

} // namespace loadgrove
