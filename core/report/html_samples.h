// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// The section of real exchanges of the HTML report, folded away; secrets are masked.
std::string samplesHtml(const Snapshot &snapshot);

} // namespace loadgrove
