// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/metrics.h"

#include "core/report/result_tree.h"
#include "core/report/threshold_check.h"

#include <iterator>
#include <set>

namespace loadgrove {

namespace {

using Kind = Metric::Kind;

MetricLabels with(MetricLabels labels, const char *name, std::string value)
{
    labels.emplace_back(name, std::move(value));
    return labels;
}

void addSummary(Metric &metric, const MetricLabels &labels, const LatencySummary &latency)
{
    if (latency.count > 0)
        metric.points.push_back({labels, latency});
}

void addOutcomes(Metric &metric, const MetricLabels &labels, const Counters &counters)
{
    const std::pair<const char *, std::int64_t> outcomes[] = {{"executed", counters.executed},
                                                              {"failed", counters.failed},
                                                              {"retried", counters.retries},
                                                              {"aborted", counters.aborted}};
    for (const auto &[outcome, count] : outcomes)
        metric.points.push_back({with(labels, "outcome", outcome), count});
}

/// The labels of each row, no two alike: the second of a name is "name (2)".
std::vector<MetricLabels> labelsOf(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    std::vector<MetricLabels> all;
    std::set<MetricLabels> used;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const bool request = rows.rows[i].kind == Row::Kind::Request;
        MetricLabels labels = {{"scenario", pathOf(rows, request ? rows.rows[i].parent : int(i))}};
        if (request)
            labels.emplace_back("request", rows.rows[i].name);
        const std::string name = labels.back().second;
        for (int n = 2; !used.insert(labels).second; ++n)
            labels.back().second = name + " (" + std::to_string(n) + ')';
        all.push_back(std::move(labels));
    }
    return all;
}

using Metrics = std::vector<Metric>;

Metrics runMetrics(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    Metrics metrics = {
        {"loadgrove.run_info",
         Kind::Gauge,
         "",
         "What was run; always 1.",
         {{{{"document", snapshot.info.document},
            {"state", stateText(snapshot.state)},
            {"seed", std::to_string(snapshot.info.seed)}},
           1}}},
        {"loadgrove.run_passed",
         Kind::Gauge,
         "",
         "1 if the run passed, else 0.",
         {{{}, passed(snapshot, thresholds) ? 1 : 0}}},
        {"loadgrove.run_duration",
         Kind::Gauge,
         "s",
         "How long the run took.",
         {{{}, Seconds(std::chrono::round<milliseconds>(snapshot.elapsed)).count()}}},
        {"loadgrove.users",
         Kind::Gauge,
         "{user}",
         "Virtual users running.",
         {{{}, snapshot.users}}},
        {"loadgrove.dropped_iterations",
         Kind::Counter,
         "{iteration}",
         "Starts of the open model that found no user.",
         {{{}, snapshot.dropped}}},
        {"loadgrove.missed_slots",
         Kind::Counter,
         "{slot}",
         "Slots of the rate cap that passed with nobody ready.",
         {{{}, snapshot.missedSlots}}},
    };
    return metrics;
}

Metrics overallLatencies(const Snapshot &snapshot)
{
    Metric service{"loadgrove.run_service_time",
                   Kind::Summary,
                   "s",
                   "Service time of all requests together.",
                   {}};
    addSummary(service, {}, snapshot.totals.latency);
    Metric response{"loadgrove.run_response_time",
                    Kind::Summary,
                    "s",
                    "Response time of all requests together.",
                    {}};
    addSummary(response, {}, snapshot.totals.response.value_or(LatencySummary()));
    return {std::move(service), std::move(response)};
}

Metric thresholdMetric(const std::vector<ThresholdResult> &results)
{
    Metric thresholds{
        "loadgrove.threshold_passed", Kind::Gauge, "", "1 if the threshold was met, else 0.", {}};
    std::set<std::string> written; // twice the same is no valid text
    for (const ThresholdResult &result : results) {
        if (written.insert(result.expression).second)
            thresholds.points.push_back(
                {{{"threshold", result.expression}}, result.passed ? 1 : 0});
    }
    return thresholds;
}

/// How the newest full second was. Nothing of a run that has ended, or not had one yet.
Metrics newestSecond(const Snapshot &snapshot)
{
    const bool goesOn = snapshot.state == RunState::Running || snapshot.state == RunState::Stopping;
    if (!goesOn || snapshot.timeline.empty())
        return {};
    const SecondPoint &second = *snapshot.timeline.back();
    Metrics metrics = {{"loadgrove.rate",
                        Kind::Gauge,
                        "{request}/s",
                        "Requests per second, in the newest second.",
                        {{{}, double(second.count) / second.length}}}};
    Metric recent{"loadgrove.recent_service_time",
                  Kind::Gauge,
                  "s",
                  "Service time of all requests, in the newest second.",
                  {}};
    const Quantile quantiles[] = {
        {"0.5", second.p50}, {"0.9", second.p90}, {"0.95", second.p95}, {"0.99", second.p99}};
    for (const auto &[quantile, value] : quantiles) {
        if (value > 0) // nothing was measured
            recent.points.push_back({{{"quantile", quantile}}, value / 1000});
    }
    metrics.push_back(std::move(recent));
    return metrics;
}

Metrics requestMetrics(const Snapshot &snapshot, const std::vector<MetricLabels> &labels)
{
    Metric sends{"loadgrove.requests", Kind::Counter, "{request}", "Requests by outcome.", {}};
    Metric skipped{"loadgrove.requests_skipped",
                   Kind::Counter,
                   "{request}",
                   "Requests that a condition left out.",
                   {}};
    Metric unsent{"loadgrove.requests_unsent",
                  Kind::Counter,
                  "{request}",
                  "Failed requests of which nothing was sent.",
                  {}};
    Metric answers{"loadgrove.responses",
                   Kind::Counter,
                   "{response}",
                   "Answers by status code or kind of transport error.",
                   {}};
    Metric redirects{"loadgrove.redirects", Kind::Counter, "{redirect}", "Redirects followed.", {}};
    Metric sent{"loadgrove.sent", Kind::Counter, "By", "Bytes sent.", {}};
    Metric received{"loadgrove.received", Kind::Counter, "By", "Bytes received.", {}};
    Metric service{"loadgrove.service_time",
                   Kind::Summary,
                   "s",
                   "From the first byte sent to the last byte of the answer.",
                   {}};
    Metric response{"loadgrove.response_time",
                    Kind::Summary,
                    "s",
                    "From the intended start to the last byte of the answer.",
                    {}};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind != Row::Kind::Request)
            continue;
        const RowSnapshot &row = snapshot.rows[i];
        addOutcomes(sends, labels[i], row.counters);
        skipped.points.push_back({labels[i], row.counters.skipped});
        unsent.points.push_back({labels[i], row.counters.unsent});
        for (const auto &[code, count] : row.codes)
            answers.points.push_back({with(labels[i], "code", code.text()), count});
        redirects.points.push_back({labels[i], row.counters.redirects});
        sent.points.push_back({labels[i], row.counters.bytesSent});
        received.points.push_back({labels[i], row.counters.bytesReceived});
        addSummary(service, labels[i], row.latency);
        addSummary(response, labels[i], row.response.value_or(LatencySummary()));
    }
    return {std::move(sends),    std::move(skipped),   std::move(unsent),
            std::move(answers),  std::move(redirects), std::move(sent),
            std::move(received), std::move(service),   std::move(response)};
}

Metrics scenarioMetrics(const Snapshot &snapshot, const std::vector<MetricLabels> &labels)
{
    Metric rounds{"loadgrove.iterations",
                  Kind::Counter,
                  "{iteration}",
                  "Iterations of scenarios (rounds of nested ones) by outcome.",
                  {}};
    Metric skipped{"loadgrove.iterations_skipped",
                   Kind::Counter,
                   "{iteration}",
                   "Rounds that a condition left out.",
                   {}};
    Metric duration{"loadgrove.iteration_duration",
                    Kind::Summary,
                    "s",
                    "Wall duration of iterations, with waits.",
                    {}};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind == Row::Kind::Request)
            continue;
        addOutcomes(rounds, labels[i], snapshot.rows[i].counters);
        skipped.points.push_back({labels[i], snapshot.rows[i].counters.skipped});
        addSummary(duration, labels[i], snapshot.rows[i].latency);
    }
    return {std::move(rounds), std::move(skipped), std::move(duration)};
}

Metric checkMetric(const Snapshot &snapshot, const std::vector<MetricLabels> &labels)
{
    Metric checks{"loadgrove.checks", Kind::Counter, "{check}", "Assertions by outcome.", {}};
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        const AssertionRow &row = snapshot.info.rows->assertions[i];
        // Its number keeps apart what reads the same.
        const MetricLabels check =
            with(with(labels[std::size_t(row.row)], "check", std::to_string(i + 1)), "condition",
                 row.condition);
        checks.points.push_back({with(check, "outcome", "passed"), snapshot.assertions[i].passed});
        checks.points.push_back({with(check, "outcome", "failed"), snapshot.assertions[i].failed});
    }
    return checks;
}

} // namespace

std::vector<Quantile> quantilesOf(const LatencySummary &latency)
{
    return {{"0.5", latency.p50},
            {"0.9", latency.p90},
            {"0.95", latency.p95},
            {"0.99", latency.p99},
            {"0.999", latency.p999}};
}

std::vector<Metric> metricsOf(const Snapshot &snapshot)
{
    const std::vector<MetricLabels> labels = labelsOf(snapshot);
    const std::vector<ThresholdResult> thresholds = checkThresholds(snapshot);
    Metrics all;
    const auto add = [&all](Metrics metrics) {
        all.insert(all.end(), std::move_iterator(metrics.begin()),
                   std::move_iterator(metrics.end()));
    };
    add(runMetrics(snapshot, thresholds));
    add(overallLatencies(snapshot));
    all.push_back(thresholdMetric(thresholds));
    add(newestSecond(snapshot));
    add(requestMetrics(snapshot, labels));
    add(scenarioMetrics(snapshot, labels));
    all.push_back(checkMetric(snapshot, labels));
    return all;
}

} // namespace loadgrove
