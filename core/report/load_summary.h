// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

#include <QString>

#include <optional>

namespace loadgrove {

/// The load in few words: "50 users · up to 500 req/s · 30 s".
QString loadSummary(const std::optional<LoadConfig> &load);

} // namespace loadgrove
