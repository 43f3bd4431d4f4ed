// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// A run as Prometheus metrics (text format 0.0.4), for a node exporter's textfile collector or a
/// push gateway: counters by scenario, request, outcome and code, latencies as summaries in
/// seconds, the verdict as gauges.
std::string prometheusText(const Snapshot &snapshot);

} // namespace loadgrove
