// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/threshold_check.h"

#include "core/plan/measured_rows.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Metric = Threshold::Metric;
using Measured = std::optional<double>;

/// What a threshold looks at: one row with all that lies below it, or the run as a whole.
struct View
{
    const RowSnapshot &row;
    std::vector<const RowSnapshot *> requests; ///< the row itself, or those below it
    AssertionCounts assertions;
    double seconds = 0;
};

/// row: -1 is the run.
View viewOf(const Snapshot &snapshot, int row)
{
    const MeasuredRows measured(*snapshot.info.rows, row);
    View view{row < 0 ? snapshot.totals : snapshot.rows[std::size_t(row)],
              {},
              {},
              snapshot.activeFor().count()};
    if (row < 0)
        view.requests = {&snapshot.totals};
    for (int request : row < 0 ? std::vector<int>() : measured.requests)
        view.requests.push_back(&snapshot.rows[std::size_t(request)]);
    for (int assertion : measured.assertions) {
        view.assertions.passed += snapshot.assertions[std::size_t(assertion)].passed;
        view.assertions.failed += snapshot.assertions[std::size_t(assertion)].failed;
    }
    return view;
}

Measured latencyOf(const Threshold &threshold, const RowSnapshot &row)
{
    if (threshold.responseTime && !row.response)
        return {};
    const LatencySummary &latency = threshold.responseTime ? *row.response : row.latency;
    if (latency.count == 0)
        return {};
    switch (threshold.metric) {
    case Metric::Average:
        return latency.average;
    case Metric::Minimum:
        return latency.minimum;
    case Metric::Maximum:
        return latency.maximum;
    default:
        return latency.percentile(threshold.percentile);
    }
}

Measured share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? Measured(double(part) / double(whole)) : std::nullopt;
}

Measured codesOf(const Threshold &threshold, const View &view)
{
    std::int64_t matching = 0, all = 0;
    for (const RowSnapshot *request : view.requests) {
        for (const auto &[code, count] : request->codes) {
            all += count;
            matching += codeMatches(code, threshold.code) ? count : 0;
        }
    }
    return all > 0 ? Measured(double(matching)) : std::nullopt;
}

Measured rateOf(const View &view)
{
    std::int64_t count = 0;
    for (const RowSnapshot *request : view.requests)
        count += request->counters.count();
    return view.seconds > 0 ? Measured(double(count) / view.seconds) : std::nullopt;
}

Measured measure(const Threshold &threshold, const View &view)
{
    const Counters &counters = view.row.counters;
    const AssertionCounts &checks = view.assertions;
    switch (threshold.metric) {
    case Metric::Percentile:
    case Metric::Average:
    case Metric::Minimum:
    case Metric::Maximum:
        return latencyOf(threshold, view.row);
    case Metric::ErrorRate:
        return share(counters.failed, counters.executed + counters.failed);
    case Metric::Rps:
        return rateOf(view);
    case Metric::Count:
        return double(counters.count());
    case Metric::Codes:
        return codesOf(threshold, view);
    case Metric::Checks:
        return share(checks.passed, checks.passed + checks.failed);
    }
    return {};
}

ThresholdResult judge(const Threshold &threshold, const View &view)
{
    const Measured value = measure(threshold, view);
    return {threshold.text, value && threshold.holds(*value), value};
}

/// Of two results of one threshold: does the left one fare worse?
bool isWorse(const Threshold &threshold, const ThresholdResult &left, const ThresholdResult &right)
{
    if (left.passed != right.passed)
        return !left.passed;
    if (!left.value || !right.value)
        return !left.value && right.value;
    const bool highIsBad =
        threshold.op == Threshold::Op::Less || threshold.op == Threshold::Op::LessEqual;
    return highIsBad ? *left.value > *right.value : *left.value < *right.value;
}

} // namespace

ThresholdResult checkThreshold(const Threshold &threshold, const Snapshot &run)
{
    const Snapshot &snapshot = run.afterWarmup ? *run.afterWarmup : run;
    if (run.afterWarmup && snapshot.elapsed == nanoseconds::zero()) // not even a count of 0
        return {threshold.text, false, {}};
    if (threshold.subject == Threshold::Subject::Run)
        return judge(threshold, viewOf(snapshot, -1));
    std::optional<ThresholdResult> worst;
    for (int row : rowsNamed(threshold, *snapshot.info.rows)) {
        ThresholdResult result = judge(threshold, viewOf(snapshot, row));
        if (!worst || isWorse(threshold, result, *worst))
            worst = std::move(result);
    }
    return worst.value_or(ThresholdResult{threshold.text, false, {}});
}

std::vector<ThresholdResult> checkThresholds(const Snapshot &snapshot)
{
    std::vector<ThresholdResult> results;
    for (const std::string &text : snapshot.info.thresholds) {
        const Result<Threshold> threshold = Threshold::parse(text);
        results.push_back(threshold ? checkThreshold(*threshold, snapshot)
                                    : ThresholdResult{text, false, {}});
        results.back().expression = text;
    }
    return results;
}

bool passed(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    return passedByItself(snapshot, thresholds)
           && std::all_of(snapshot.baseline.begin(), snapshot.baseline.end(),
                          [](const BaselineRule &rule) { return rule.passed; });
}

bool passedByItself(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    if (snapshot.state == RunState::Failed || snapshot.interrupted || !snapshot.failure.empty())
        return false;
    if (!thresholds.empty())
        return std::all_of(thresholds.begin(), thresholds.end(),
                           [](const ThresholdResult &result) { return result.passed; });
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].parent < 0 && snapshot.rows[i].counters.failed > 0)
            return false;
    }
    return true;
}

bool hasPassed(const Snapshot &snapshot)
{
    return passed(snapshot, checkThresholds(snapshot));
}

} // namespace loadgrove
