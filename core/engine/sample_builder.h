// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_renderer.h"
#include "core/engine/session.h"
#include "core/stats/sample.h"

namespace loadgrove {

/// Takes an exchange apart for the log table, each part within bounds. variables: see
/// Session::values(). Row, roles, time since the start and user are the caller's.
Sample buildSample(const RenderedRequest &request, const Answer &answer,
                   const std::vector<Session::Named> &variables,
                   std::size_t bodyLimit = Sample::bodyLimit);

} // namespace loadgrove
