// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/sample.h"

namespace loadgrove {

/// A sample as it stands in the log table of a result: Request, Response, timing and variables.
Json sampleJson(const Sample &sample, bool showSecrets);

/// ["first", "slowest"]
Json rolesJson(SampleRoles roles);

/// A body as a JSON value: JSON as itself, other text as text, bytes that are no text as a note of
/// their size, null for none.
Json payloadJson(const std::string &body, bool cut);

} // namespace loadgrove
