// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_renderer.h"
#include "core/stats/records.h"

namespace loadgrove {

/// Takes an exchange apart for the log table. Only what the bytes say: row, time and user are the
/// caller's.
Sample buildSample(const RenderedRequest &request, const Answer &answer);

} // namespace loadgrove
