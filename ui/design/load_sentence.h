// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

#include <QString>

#include <optional>

namespace loadgrove {

/// A load in one plain sentence: "20 users run for 30 s", "Ramps to 500 requests/s in 5 s, holds
/// for 25 s: about 13,750 requests at most, sent by 50 users". The numbers are the engine's plan.
QString loadSentence(const std::optional<LoadConfig> &load, int scenarios);

/// "30 s", "1 min 30 s", "2 h".
QString durationText(double seconds);
/// "one user", "20 users".
QString usersText(double users);
QString requestRateText(double perSecond);
QString iterationRateText(double perSecond);

} // namespace loadgrove
