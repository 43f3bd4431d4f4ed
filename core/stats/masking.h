// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sample.h"

#include <string_view>

namespace loadgrove {

// Samples show real exchanges; what opens doors is shown as *** in everything that leaves the
// program. Recognised by name, so it is a safeguard, not a promise.

inline constexpr std::string_view maskedText = "***";

/// A header, parameter or member whose value is a secret: Authorization, Cookie, Set-Cookie,
/// X-Api-Key, password, access_token ...
bool isSecretName(std::string_view name);

/// The same exchange with the values masked of secret headers, cookies (their names stay), query
/// parameters, variables, and fields of bodies that are JSON or form-encoded, cut ones included.
Sample maskSecrets(Sample sample);

} // namespace loadgrove
