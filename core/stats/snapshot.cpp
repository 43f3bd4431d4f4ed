// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/snapshot.h"

#include <algorithm>

namespace loadgrove {

namespace {

double toMilliseconds(std::int64_t micros)
{
    return double(micros) / 1000;
}

} // namespace

const char *stateText(RunState state)
{
    switch (state) {
    case RunState::Idle:
        return "idle";
    case RunState::Initializing:
        return "initializing";
    case RunState::Waiting:
        return "waiting";
    case RunState::Running:
        return "running";
    case RunState::Failed:
        return "failed";
    case RunState::Skipped:
        return "skipped";
    case RunState::Stopping:
        return "stopping";
    case RunState::Stopped:
        return "stopped";
    case RunState::Finished:
        return "finished";
    }
    return "";
}

std::optional<RunState> stateOf(std::string_view text)
{
    for (int i = 0; i <= int(RunState::Finished); ++i) {
        if (text == stateText(RunState(i)))
            return RunState(i);
    }
    return std::nullopt;
}

LatencySummary LatencySummary::of(const Histogram &histogram, std::span<const double> others)
{
    LatencySummary summary;
    if (histogram.isEmpty())
        return summary;
    summary.count = histogram.count();
    summary.average = histogram.mean() / 1000;
    summary.minimum = toMilliseconds(histogram.minimum());
    summary.maximum = toMilliseconds(histogram.maximum());

    constexpr std::array<double, 6> usual = {50, 75, 90, 95, 99, 99.9};
    std::array<std::int64_t, 6> values = {};
    histogram.percentiles(usual, values);
    summary.p50 = toMilliseconds(values[0]);
    summary.p75 = toMilliseconds(values[1]);
    summary.p90 = toMilliseconds(values[2]);
    summary.p95 = toMilliseconds(values[3]);
    summary.p99 = toMilliseconds(values[4]);
    summary.p999 = toMilliseconds(values[5]);

    std::vector<std::int64_t> otherValues(others.size());
    if (!others.empty())
        histogram.percentiles(others, otherValues);
    for (std::size_t i = 0; i < others.size(); ++i)
        summary.others[others[i]] = toMilliseconds(otherValues[i]);
    return summary;
}

SecondLatencies SecondLatencies::of(const Histogram &histogram)
{
    constexpr std::array<double, 6> percents = {50, 75, 90, 95, 99, 99.9};
    std::array<std::int64_t, 6> values = {};
    histogram.percentiles(percents, values);
    return {toMilliseconds(values[0]),          toMilliseconds(values[1]),
            toMilliseconds(values[2]),          toMilliseconds(values[3]),
            toMilliseconds(values[4]),          toMilliseconds(values[5]),
            toMilliseconds(histogram.maximum())};
}

std::optional<double> LatencySummary::percentile(double percent) const
{
    const std::pair<double, double> usual[] = {
        {50, p50}, {75, p75}, {90, p90}, {95, p95}, {99, p99}, {99.9, p999}, {100, maximum},
    };
    const auto *known = std::find_if(std::begin(usual), std::end(usual),
                                     [=](const auto &entry) { return entry.first == percent; });
    if (known != std::end(usual))
        return known->second;
    const auto other = others.find(percent);
    return other != others.end() ? std::optional(other->second) : std::nullopt;
}

} // namespace loadgrove
