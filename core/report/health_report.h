// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/health.h"

#include <QString>

namespace loadgrove {

/// The "health" object of a result.
Json healthJson(const Health &health);

/// For people (translated): "good", "doubtful", "not to be trusted".
QString verdictWords(Verdict verdict);

} // namespace loadgrove
