// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prometheus_report.h"

#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"
#include "core/report/threshold_check.h"

#include <set>

namespace loadgrove {

namespace {

using Labels = std::vector<std::pair<const char *, std::string>>;

/// Label values: backslash, quote and line feed are escaped.
std::string escaped(std::string_view value)
{
    std::string text;
    for (char c : value) {
        if (c == '\\' || c == '"')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

std::string labelsText(const Labels &labels)
{
    std::string text;
    for (const auto &[name, value] : labels)
        text += std::string(text.empty() ? "" : ",") + name + "=\"" + escaped(value) + '"';
    return text.empty() ? text : '{' + text + '}';
}

Labels with(Labels labels, const char *name, std::string value)
{
    labels.emplace_back(name, std::move(value));
    return labels;
}

/// Metrics under one name, which Prometheus wants in one group.
class Family
{
public:
    Family(const char *name, const char *type, const char *help)
        : m_name(name)
        , m_head(std::string("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type
                 + '\n')
    {
    }

    void add(const Labels &labels, const std::string &value, const char *suffix = "")
    {
        m_lines += m_name + suffix + labelsText(labels) + ' ' + value + '\n';
    }
    void add(const Labels &labels, std::int64_t value) { add(labels, std::to_string(value)); }

    void addSummary(const Labels &labels, const LatencySummary &latency)
    {
        if (latency.count == 0)
            return;
        const std::pair<const char *, double> quantiles[] = {{"0.5", latency.p50},
                                                             {"0.9", latency.p90},
                                                             {"0.95", latency.p95},
                                                             {"0.99", latency.p99},
                                                             {"0.999", latency.p999}};
        for (const auto &[quantile, value] : quantiles)
            add(with(labels, "quantile", quantile), plainSeconds(value));
        add(labels, plainSeconds(latency.average * double(latency.count)), "_sum");
        add(labels, std::to_string(latency.count), "_count");
    }

    /// Nothing where there is no metric.
    std::string text() const { return m_lines.empty() ? m_lines : m_head + m_lines; }

private:
    std::string m_name, m_head, m_lines;
};

/// The labels of each row, no two alike: the second of a name is "name (2)".
std::vector<Labels> labelsOf(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    std::vector<Labels> all;
    std::set<Labels> used;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const bool request = rows.rows[i].kind == Row::Kind::Request;
        Labels labels = {{"scenario", pathOf(rows, request ? rows.rows[i].parent : int(i))}};
        if (request)
            labels.emplace_back("request", rows.rows[i].name);
        const std::string name = labels.back().second;
        for (int n = 2; !used.insert(labels).second; ++n)
            labels.back().second = name + " (" + std::to_string(n) + ')';
        all.push_back(std::move(labels));
    }
    return all;
}

void addOutcomes(Family &family, const Labels &labels, const Counters &counters)
{
    const std::pair<const char *, std::int64_t> outcomes[] = {{"executed", counters.executed},
                                                              {"failed", counters.failed},
                                                              {"retried", counters.retries},
                                                              {"aborted", counters.aborted}};
    for (const auto &[outcome, count] : outcomes)
        family.add(with(labels, "outcome", outcome), count);
}

std::string requestsText(const Snapshot &snapshot, const std::vector<Labels> &labels)
{
    Family sends("loadgrove_requests_total", "counter", "Requests by outcome.");
    Family skipped("loadgrove_requests_skipped_total", "counter",
                   "Requests that a condition left out.");
    Family unsent("loadgrove_requests_unsent_total", "counter",
                  "Failed requests of which nothing was sent.");
    Family answers("loadgrove_responses_total", "counter",
                   "Answers by status code or kind of transport error.");
    Family redirects("loadgrove_redirects_total", "counter", "Redirects followed.");
    Family sent("loadgrove_sent_bytes_total", "counter", "Bytes sent.");
    Family received("loadgrove_received_bytes_total", "counter", "Bytes received.");
    Family service("loadgrove_service_time_seconds", "summary",
                   "From the first byte sent to the last byte of the answer.");
    Family response("loadgrove_response_time_seconds", "summary",
                    "From the intended start to the last byte of the answer.");
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind != Row::Kind::Request)
            continue;
        const RowSnapshot &row = snapshot.rows[i];
        addOutcomes(sends, labels[i], row.counters);
        skipped.add(labels[i], row.counters.skipped);
        unsent.add(labels[i], row.counters.unsent);
        for (const auto &[code, count] : row.codes)
            answers.add(with(labels[i], "code", code.text()), count);
        redirects.add(labels[i], row.counters.redirects);
        sent.add(labels[i], row.counters.bytesSent);
        received.add(labels[i], row.counters.bytesReceived);
        service.addSummary(labels[i], row.latency);
        response.addSummary(labels[i], row.response.value_or(LatencySummary()));
    }
    return sends.text() + skipped.text() + unsent.text() + answers.text() + redirects.text()
           + sent.text() + received.text() + service.text() + response.text();
}

std::string scenariosText(const Snapshot &snapshot, const std::vector<Labels> &labels)
{
    Family rounds("loadgrove_iterations_total", "counter",
                  "Iterations of scenarios (rounds of nested ones) by outcome.");
    Family skipped("loadgrove_iterations_skipped_total", "counter",
                   "Rounds that a condition left out.");
    Family duration("loadgrove_iteration_duration_seconds", "summary",
                    "Wall duration of iterations, with waits.");
    Family checks("loadgrove_checks_total", "counter", "Assertions by outcome.");
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind == Row::Kind::Request)
            continue;
        addOutcomes(rounds, labels[i], snapshot.rows[i].counters);
        skipped.add(labels[i], snapshot.rows[i].counters.skipped);
        duration.addSummary(labels[i], snapshot.rows[i].latency);
    }
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        const AssertionRow &row = snapshot.info.rows->assertions[i];
        // Its number keeps apart what reads the same.
        const Labels check =
            with(with(labels[std::size_t(row.row)], "check", std::to_string(i + 1)), "condition",
                 row.condition);
        checks.add(with(check, "outcome", "passed"), snapshot.assertions[i].passed);
        checks.add(with(check, "outcome", "failed"), snapshot.assertions[i].failed);
    }
    return rounds.text() + skipped.text() + duration.text() + checks.text();
}

std::string runText(const Snapshot &snapshot)
{
    const std::vector<ThresholdResult> results = checkThresholds(snapshot);
    Family info("loadgrove_run_info", "gauge", "What was run; always 1.");
    info.add({{"document", snapshot.info.document},
              {"state", stateText(snapshot.state)},
              {"seed", std::to_string(snapshot.info.seed)}},
             1);
    Family verdict("loadgrove_run_passed", "gauge", "1 if the run passed, else 0.");
    verdict.add({}, passed(snapshot, results) ? 1 : 0);
    Family duration("loadgrove_run_duration_seconds", "gauge", "How long the run took.");
    duration.add({}, plainNumber(Seconds(snapshot.elapsed).count(), 3));
    Family users("loadgrove_users", "gauge", "Virtual users running.");
    users.add({}, snapshot.users);
    Family dropped("loadgrove_dropped_iterations_total", "counter",
                   "Starts of the open model that found no user.");
    dropped.add({}, snapshot.dropped);
    Family missed("loadgrove_missed_slots_total", "counter",
                  "Slots of the rate cap that passed with nobody ready.");
    missed.add({}, snapshot.missedSlots);
    Family service("loadgrove_run_service_time_seconds", "summary",
                   "Service time of all requests together.");
    service.addSummary({}, snapshot.totals.latency);
    Family response("loadgrove_run_response_time_seconds", "summary",
                    "Response time of all requests together.");
    response.addSummary({}, snapshot.totals.response.value_or(LatencySummary()));
    Family thresholds("loadgrove_threshold_passed", "gauge", "1 if the threshold was met, else 0.");
    std::set<std::string> written; // twice the same is no valid text
    for (const ThresholdResult &result : results) {
        if (written.insert(result.expression).second)
            thresholds.add({{"threshold", result.expression}}, result.passed ? 1 : 0);
    }
    return info.text() + verdict.text() + duration.text() + users.text() + dropped.text()
           + missed.text() + service.text() + response.text() + thresholds.text();
}

} // namespace

std::string prometheusText(const Snapshot &snapshot)
{
    const std::vector<Labels> labels = labelsOf(snapshot);
    return runText(snapshot) + requestsText(snapshot, labels) + scenariosText(snapshot, labels);
}

} // namespace loadgrove
