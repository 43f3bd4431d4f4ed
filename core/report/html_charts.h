// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

// The charts of the HTML report, as figures with a legend.

/// Requests, latency, codes and users over time, and their numbers as a table.
std::string timeChartsHtml(const Snapshot &snapshot);
/// How often which service time was measured; "" where nothing was.
std::string distributionHtml(const Snapshot &snapshot);

} // namespace loadgrove
