// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/references.h"

#include <string>

namespace loadgrove {

/// Asks valijson, which knows nothing of us, whether a value validates (in a request). Schemas of
/// OpenAPI are written as those of draft 7 first; what "$ref" leads to goes into "definitions".
/// What is wrong with the value; "" when it validates.
std::string problemsByValijson(const Json &value, const Place &schema,
                               const References &references);

} // namespace loadgrove
