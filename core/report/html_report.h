// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// A page to read, print and pass on: one file that needs nothing else, with charts and samples.
/// Complete without its script, which only adds sorting and the values under the pointer.
std::string htmlReport(const Snapshot &snapshot);

} // namespace loadgrove
