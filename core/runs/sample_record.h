// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/sample.h"

namespace loadgrove {

/// A sample as it stands in a run file: all of it, but for what has a column of its own (row, code,
/// draw, at, service).
Json sampleRecord(const Sample &sample);
/// The reverse. What is missing or of another kind stays as it is in a new Sample.
Sample sampleOfRecord(const Json &record);

} // namespace loadgrove
