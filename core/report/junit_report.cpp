// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/junit_report.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/junit_xml.h"
#include "core/report/labels.h"
#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"

namespace loadgrove {

namespace {

/// "measured 245.3 ms", "measured 1.2 %": exact.
std::string measured(const ThresholdResult &result)
{
    const Result<Threshold> threshold = Threshold::parse(result.expression);
    if (!result.value || !threshold)
        return utf8(measuredText(result));
    std::string text;
    switch (threshold->metric) {
    case Threshold::Metric::Percentile:
    case Threshold::Metric::Average:
    case Threshold::Metric::Minimum:
    case Threshold::Metric::Maximum:
        text = plainMilliseconds(*result.value) + " ms";
        break;
    case Threshold::Metric::ErrorRate:
    case Threshold::Metric::Checks:
        text = plainNumber(*result.value * 100, 4) + " %";
        break;
    default:
        text = plainNumber(*result.value, 3);
    }
    return utf8(Core::tr("measured %1").arg(qs(text)));
}

TestSuite thresholdSuite(const std::vector<ThresholdResult> &results)
{
    TestSuite suite{"thresholds", {}};
    for (const ThresholdResult &result : results) {
        TestCase test{"thresholds", result.expression};
        test.output = measured(result);
        if (!result.passed)
            test.failure =
                test.output + ", " + utf8(Core::tr("expected %1").arg(qs(result.expression)));
        suite.cases.push_back(std::move(test));
    }
    return suite;
}

TestSuite baselineSuite(const Snapshot &snapshot)
{
    TestSuite suite{"baseline", {}};
    for (const BaselineRule &rule : snapshot.baseline) {
        const std::string failure = rule.passed ? std::string() : rule.finding;
        suite.cases.push_back({"baseline", rule.rule, 0, false, failure, rule.finding});
    }
    return suite;
}

std::string failedOf(std::int64_t failed, std::int64_t all)
{
    return utf8(Core::tr("%1 of %2 failed").arg(failed).arg(all));
}

TestSuite checkSuite(const Snapshot &snapshot, bool failuresCount)
{
    const Rows &rows = *snapshot.info.rows;
    TestSuite suite{"checks", {}};
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        const AssertionCounts &counts = snapshot.assertions[i];
        TestCase test{"checks." + pathOf(rows, rows.assertions[i].row),
                      rows.assertions[i].condition};
        test.skipped = counts.passed + counts.failed == 0;
        test.output = "pass: " + std::to_string(counts.passed)
                      + "\nfail: " + std::to_string(counts.failed) + '\n';
        if (failuresCount && counts.failed > 0)
            test.failure = failedOf(counts.failed, counts.passed + counts.failed);
        suite.cases.push_back(std::move(test));
    }
    return suite;
}

void addLatency(std::string &text, const std::string &name, const LatencySummary &latency)
{
    const std::pair<const char *, double> values[] = {
        {"avg", latency.average}, {"min", latency.minimum}, {"max", latency.maximum},
        {"p50", latency.p50},     {"p90", latency.p90},     {"p95", latency.p95},
        {"p99", latency.p99},     {"p999", latency.p999}};
    for (const auto &[key, value] : values)
        text += name + '.' + key + ": " + plainMilliseconds(value) + " ms\n";
}

std::string figuresOf(const RowSnapshot &row)
{
    const Counters &counters = row.counters;
    const std::pair<const char *, std::int64_t> counts[] = {
        {"count", counters.count()},   {"executed", counters.executed},
        {"fail", counters.failed},     {"retries", counters.retries},
        {"aborted", counters.aborted}, {"skipped", counters.skipped},
        {"unsent", counters.unsent}};
    std::string text;
    for (const auto &[key, value] : counts)
        text += std::string(key) + ": " + std::to_string(value) + '\n';
    for (const auto &[code, count] : row.codes)
        text += "code " + code.text() + ": " + std::to_string(count) + '\n';
    if (row.latency.count > 0)
        addLatency(text, "latency", row.latency);
    if (row.response && row.response->count > 0)
        addLatency(text, "response_time", *row.response);
    return text;
}

TestSuite requestSuite(const Snapshot &snapshot, bool failuresCount)
{
    const Rows &rows = *snapshot.info.rows;
    TestSuite suite{"requests", {}};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (rows.rows[i].kind != Row::Kind::Request)
            continue;
        const RowSnapshot &row = snapshot.rows[i];
        TestCase test{"requests." + pathOf(rows, rows.rows[i].parent), rows.rows[i].name,
                      row.latency.average};
        test.skipped = row.counters.count() == 0;
        test.output = figuresOf(row);
        if (failuresCount && row.counters.failed > 0)
            test.failure =
                failedOf(row.counters.failed, row.counters.executed + row.counters.failed);
        suite.cases.push_back(std::move(test));
    }
    return suite;
}

TestSuite runSuite(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    TestCase test{"run", utf8(runName(snapshot)), Seconds(snapshot.elapsed).count() * 1000};
    if (!passed(snapshot, thresholds))
        test.failure =
            snapshot.failure.empty() ? utf8(verdictText(snapshot, thresholds)) : snapshot.failure;
    test.output = figuresOf(snapshot.totals);
    for (const std::string &notice : snapshot.notices)
        test.output += "notice: " + notice + '\n';
    TestSuite suite{"run",
                    {std::move(test)},
                    {{"document", snapshot.info.document},
                     {"seed", std::to_string(snapshot.info.seed)},
                     {"state", stateText(snapshot.state)}}};
    if (snapshot.interrupted)
        suite.properties.emplace_back("interrupted", "true");
    if (snapshot.spanBegin) {
        const nanoseconds begin = *snapshot.spanBegin, end = begin + snapshot.elapsed;
        suite.properties.emplace_back("from_s", plainNumber(Seconds(begin).count(), 3));
        suite.properties.emplace_back("to_s", plainNumber(Seconds(end).count(), 3));
    }
    return suite;
}

} // namespace

std::string junitXml(const Snapshot &snapshot)
{
    const std::vector<ThresholdResult> thresholds = checkThresholds(snapshot);
    const bool failuresCount = thresholds.empty() && !passedByItself(snapshot, thresholds);
    return junitFile(utf8(runName(snapshot)),
                     {runSuite(snapshot, thresholds), thresholdSuite(thresholds),
                      baselineSuite(snapshot), checkSuite(snapshot, failuresCount),
                      requestSuite(snapshot, failuresCount)},
                     Seconds(snapshot.elapsed).count() * 1000, snapshot.info.started);
}

} // namespace loadgrove
