// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QString>

namespace loadgrove {

/// The load in few words: "50 users · 30 s · at most 500 requests/s".
QString loadSummary(const std::optional<LoadConfig> &load);

} // namespace loadgrove
