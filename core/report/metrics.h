// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace loadgrove {

using MetricLabels = std::vector<std::pair<const char *, std::string>>;

/// Label of a share of the values that lie below: "0.95", and the figure.
using Quantile = std::pair<const char *, double>;

/// Metrics under one name: what monitoring systems are told of a run, in whichever format.
struct Metric
{
    enum class Kind
    {
        Counter, ///< since the run's start
        Gauge,
        Summary, ///< latencies, in milliseconds, of the run so far: exact quantiles, sum and count
    };
    struct Point
    {
        MetricLabels labels;
        std::variant<std::int64_t, double, LatencySummary> value; ///< the last of a summary only
    };

    const char *name; ///< as OpenTelemetry has it: "loadgrove.service_time"
    Kind kind;
    const char *unit; ///< UCUM: "s", "By", "{request}", "" where there is none
    const char *help;
    std::vector<Point> points;
};

/// All that there is to tell, each under a name of its own; no two points of a metric have the same
/// labels. A run that goes on has, beside the totals that a finished one has, how its newest full
/// second was: a rate, and quantiles that are not weighed down by all that came before.
std::vector<Metric> metricsOf(const Snapshot &snapshot);

/// Those that summaries are told with, in milliseconds.
std::vector<Quantile> quantilesOf(const LatencySummary &latency);

} // namespace loadgrove
