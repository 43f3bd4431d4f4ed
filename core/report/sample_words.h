// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sample.h"

#include <QString>

namespace loadgrove {

// Samples in words, for people: translated, numbers as they write them.

/// "first, slowest"
QString rolesText(SampleRoles roles);
/// When it was sent, and by whom: "Sent 1.5 s after the start by user 3 in iteration 7"
QString originText(const Sample &sample);
/// "connect 0.4 ms, TLS 2.1 ms, wait 12 ms, receive 0.3 ms"
QString phasesText(const SamplePhases &phases);

} // namespace loadgrove
