// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_points.h"

#include <algorithm>

namespace loadgrove {

namespace {

ChartPoint together(const SecondList &seconds, std::size_t from, std::size_t to)
{
    ChartPoint point;
    point.from = seconds[from]->second;
    double length = 0;
    std::int64_t count = 0;
    for (std::size_t i = from; i < to; ++i) {
        const SecondList::Second &second = seconds[i];
        point.to = second->second + second->length;
        length += second->length;
        count += second->count;
        if (second->length > 0)
            point.failures = std::max(point.failures, double(second->failed) / second->length);
        point.measured = point.measured || !second->codes.empty();
        point.p50 = std::max(point.p50, second->p50);
        point.p90 = std::max(point.p90, second->p90);
        point.p95 = std::max(point.p95, second->p95);
        point.p99 = std::max(point.p99, second->p99);
        point.users = std::max(point.users, second->users);
        for (const auto &[code, answers] : second->codes)
            point.codes[code] += double(answers);
    }
    if (length <= 0)
        return point;
    point.rate = double(count) / length;
    for (auto &[code, answers] : point.codes)
        answers /= length;
    return point;
}

} // namespace

ChartPoints chartPoints(const Snapshot &snapshot, std::size_t limit)
{
    const std::size_t count = snapshot.timeline.size();
    ChartPoints result;
    result.secondsEach = std::max<std::size_t>(1, (count + limit - 1) / limit);
    for (std::size_t at = 0; at < count; at += result.secondsEach)
        result.points.push_back(
            together(snapshot.timeline, at, std::min(at + result.secondsEach, count)));
    return result;
}

} // namespace loadgrove
