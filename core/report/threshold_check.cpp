// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/threshold_check.h"

#include "core/report/result_tree.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Metric = Threshold::Metric;
using Measured = std::optional<double>;

/// What a threshold looks at: one row with all that lies below it, or the run as a whole.
struct View
{
    const RowSnapshot &row;
    std::vector<const RowSnapshot *> requests; ///< the row itself, or the requests below it
    AssertionCounts assertions;
    double seconds = 0;
};

bool isBelow(const Rows &rows, int row, int ancestor)
{
    while (row >= 0 && row != ancestor)
        row = rows.rows[std::size_t(row)].parent;
    return row == ancestor;
}

View viewOf(const Snapshot &snapshot, int index)
{
    const Rows &rows = *snapshot.info.rows;
    View view{snapshot.rows[std::size_t(index)], {}, {}, Seconds(snapshot.elapsed).count()};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (rows.rows[i].kind == Row::Kind::Request && isBelow(rows, int(i), index))
            view.requests.push_back(&snapshot.rows[i]);
    }
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        if (!isBelow(rows, rows.assertions[i].row, index))
            continue;
        view.assertions.passed += snapshot.assertions[i].passed;
        view.assertions.failed += snapshot.assertions[i].failed;
    }
    return view;
}

View viewOfRun(const Snapshot &snapshot)
{
    View view{snapshot.totals, {&snapshot.totals}, {}, Seconds(snapshot.elapsed).count()};
    for (const AssertionCounts &counts : snapshot.assertions) {
        view.assertions.passed += counts.passed;
        view.assertions.failed += counts.failed;
    }
    return view;
}

/// The rows that a threshold names; by path ("top/child/name") where no row bears the plain name.
std::vector<int> rowsNamed(const Threshold &threshold, const Rows &rows)
{
    const Row::Kind kind =
        threshold.subject == Threshold::Subject::Request ? Row::Kind::Request : Row::Kind::Scenario;
    std::vector<int> named, byPath;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        if (rows.rows[i].kind != kind)
            continue;
        if (rows.rows[i].name == threshold.name)
            named.push_back(int(i));
        else if (pathOf(rows, int(i)) == threshold.name)
            byPath.push_back(int(i));
    }
    return named.empty() ? byPath : named;
}

/// "503", "5xx", "refused".
bool codeMatches(AnswerCode code, const std::string &pattern)
{
    if (pattern.size() == 3 && (pattern.ends_with("xx") || pattern.ends_with("XX")))
        return code.httpCode() / 100 == pattern[0] - '0';
    return code.text() == pattern;
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
        return judge(threshold, viewOfRun(snapshot));
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
    if (snapshot.state == RunState::Failed || !snapshot.failure.empty())
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
