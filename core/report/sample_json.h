// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/records.h"

namespace loadgrove {

/// A sample as it stands in the log table of a result: Request, Response and timing, secrets
/// masked.
Json sampleJson(const Sample &sample);

} // namespace loadgrove
