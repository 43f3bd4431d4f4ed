// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// What the charts of a report show for a stretch of the run: one second, or, in a long run, the
/// seconds of one point together. Rates are the mean over them; users, failures and latencies are
/// those of the highest second (a percentile is never averaged).
struct ChartPoint
{
    double from = 0, to = 0;                   ///< seconds since the start
    double rate = 0, failures = 0;             ///< per second
    bool measured = false;                     ///< there are latencies
    double p50 = 0, p90 = 0, p95 = 0, p99 = 0; ///< milliseconds
    int users = 0;
    std::map<AnswerCode, double> codes; ///< per second
};

struct ChartPoints
{
    std::size_t secondsEach = 1;
    std::vector<ChartPoint> points;
};

/// More points than this make a page heavy without showing more.
inline constexpr std::size_t chartPointsLimit = 1000;

ChartPoints chartPoints(const Snapshot &snapshot, std::size_t limit = chartPointsLimit);

} // namespace loadgrove
