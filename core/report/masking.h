// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>

namespace loadgrove {

// Samples show real exchanges; what opens doors is shown as *** in everything that leaves the
// program. Recognised by name, so it is a safeguard, not a promise.

inline constexpr std::string_view maskedText = "***";

/// A header, parameter or member whose value is a secret: Authorization, Cookie, Set-Cookie,
/// X-Api-Key, password, access_token ...
bool isSecretName(std::string_view name);

/// A path with query: the values of secret parameters are masked. Also a form-encoded body.
std::string maskParameters(std::string_view text, bool hasPath);

/// A body as a JSON value: JSON as itself (secret members masked), other text as text, bytes that
/// are no text as a note of their size, null for none.
Json maskedPayload(const std::string &body, bool cut);

} // namespace loadgrove
