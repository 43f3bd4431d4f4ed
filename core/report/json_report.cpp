// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/json_report.h"

#include "core/report/health_report.h"
#include "core/report/result_tree.h"
#include "core/report/sample_json.h"
#include "core/stats/threshold_check.h"

#include <cmath>

namespace loadgrove {

namespace {

/// To three decimals: microseconds of milliseconds, milliseconds of seconds.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

Json latencyJson(const LatencySummary &latency)
{
    Json json = Json::object();
    json.set("avg", rounded(latency.average));
    json.set("min", latency.minimum);
    json.set("max", latency.maximum);
    json.set("p50", latency.p50);
    json.set("p90", latency.p90);
    json.set("p95", latency.p95);
    json.set("p99", latency.p99);
    json.set("p999", latency.p999);
    return json;
}

Json responseJson(const RowSnapshot &row)
{
    return row.response ? latencyJson(*row.response) : Json();
}

void setCounts(Json &json, const Counters &counters)
{
    json.set("count", counters.count());
    json.set("executed", counters.executed);
    json.set("fail", counters.failed);
    json.set("retries", counters.retries);
    json.set("aborted", counters.aborted);
    json.set("skipped", counters.skipped);
    json.set("unsent", counters.unsent);
}

template <class Codes>
Json codesJson(const Codes &codes)
{
    Json::Object table;
    for (const auto &[code, count] : codes)
        table.emplace_back(code.text(), count);
    return table;
}

void setTraffic(Json &json, const RowSnapshot &row)
{
    json.set("redirects", row.counters.redirects);
    json.set("reconnects", row.counters.reconnects);
    json.set("bytes_sent", row.counters.bytesSent);
    json.set("bytes_received", row.counters.bytesReceived);
    json.set("code_table", codesJson(row.codes));
}

/// The log table has the first exchange of each code, as in the guide; others stand beside it.
void setSamples(Json &json, const RowSnapshot &row, bool showSecrets)
{
    Json log = Json::object();
    Json others = Json::array();
    for (const auto &sample : row.samples) {
        const std::string code = sample->code.text();
        Json entry = sampleJson(*sample, showSecrets);
        entry.set("kept_as", rolesJson(sample->roles));
        if (!log.find(code)) {
            log.set(code, std::move(entry));
        } else {
            entry.set("code", code);
            others.append(std::move(entry));
        }
    }
    json.set("log_table", std::move(log));
    json.set("samples", std::move(others));
}

Json assertionsJson(const ResultTree &tree, int row)
{
    Json list = Json::array();
    for (int i : tree.assertions[std::size_t(row)]) {
        const AssertionCounts &counts = tree.snapshot.assertions[std::size_t(i)];
        Json json = Json::object();
        json.set("condition", tree.snapshot.info.rows->assertions[std::size_t(i)].condition);
        json.set("pass", counts.passed);
        json.set("fail", counts.failed);
        list.append(std::move(json));
    }
    return list;
}

Json statusJson(const ResultTree &tree, int index)
{
    const RowSnapshot &row = tree.snapshot.rows[std::size_t(index)];
    Json json = Json::object();
    json.set("state", stateText(row.state));
    setCounts(json, row.counters);
    json.set("latency", latencyJson(row.latency));
    json.set("response_time", responseJson(row));
    if (tree.snapshot.info.rows->rows[std::size_t(index)].kind == Row::Kind::Request) {
        setTraffic(json, row);
        setSamples(json, row, tree.snapshot.info.showSecrets);
    } else {
        json.set("busy", latencyJson(row.busy.value_or(LatencySummary())));
    }
    json.set("assertions", assertionsJson(tree, index));
    return json;
}

Json rowJson(const ResultTree &tree, int index)
{
    const auto &rows = tree.snapshot.info.rows->rows;
    Json json = Json::object();
    json.set("name", rows[std::size_t(index)].name);
    json.set("status", statusJson(tree, index));
    if (rows[std::size_t(index)].kind == Row::Kind::Request)
        return json;
    Json requests = Json::array(), scenarios = Json::array();
    for (int child : tree.children[std::size_t(index)]) {
        const bool request = rows[std::size_t(child)].kind == Row::Kind::Request;
        (request ? requests : scenarios).append(rowJson(tree, child));
    }
    json.set("requests", std::move(requests));
    json.set("scenarios", std::move(scenarios));
    return json;
}

template <class T>
void setIfGiven(Json &json, std::string_view key, const std::optional<T> &value)
{
    if (value)
        json.set(key, *value);
}

const char *unitText(StageUnit unit)
{
    switch (unit) {
    case StageUnit::ArrivalRate:
        return "arrival_rate";
    case StageUnit::Users:
        return "users";
    case StageUnit::Rps:
        return "rps";
    }
    return "";
}

void setStages(Json &json, const LoadConfig &config)
{
    if (config.stages.empty())
        return;
    Json stages = Json::array();
    for (const LoadStage &stage : config.stages) {
        Json item = Json::object();
        item.set("duration", stage.duration);
        item.set("target", stage.target);
        stages.append(std::move(item));
    }
    json.set("load_stages", std::move(stages));
    json.set("load_stage_unit", unitText(config.stageUnit));
}

} // namespace

Json configJson(const LoadConfig &config)
{
    Json json = Json::object();
    setIfGiven(json, "load_duration", config.duration);
    const bool open = config.arrivalRate
                      || (!config.stages.empty() && config.stageUnit == StageUnit::ArrivalRate);
    if (config.threads || !open)
        json.set("load_num_threads", config.threads.value_or(1));
    setIfGiven(json, "load_target_rps", config.targetRps);
    setIfGiven(json, "load_count", config.count);
    setIfGiven(json, "load_rampup_duration", config.rampupDuration);
    setIfGiven(json, "load_rampup_interval", config.rampupInterval);
    json.set("stop_on_failure", config.stopOnFailure);
    setIfGiven(json, "load_arrival_rate", config.arrivalRate);
    setStages(json, config);
    setIfGiven(json, "load_pacing", config.pacing);
    json.set("load_graceful_stop", config.gracefulStop);
    if (config.warmup > 0)
        json.set("load_warmup", config.warmup);
    if (open)
        json.set("load_when_busy", config.whenBusy == WhenBusy::Wait ? "wait" : "drop");
    return json;
}

namespace {

Json totalsJson(const Snapshot &snapshot)
{
    const RowSnapshot &totals = snapshot.totals;
    const double seconds = snapshot.activeFor().count();
    Json json = Json::object();
    setCounts(json, totals.counters);
    json.set("dropped", snapshot.dropped);
    json.set("missed_slots", snapshot.missedSlots);
    setTraffic(json, totals);
    json.set("rps", seconds > 0 ? rounded(double(totals.counters.count()) / seconds) : 0);
    json.set("latency", latencyJson(totals.latency));
    json.set("response_time", responseJson(totals));
    return json;
}

Json thresholdsJson(const std::vector<ThresholdResult> &results)
{
    Json list = Json::array();
    for (const ThresholdResult &result : results) {
        Json json = Json::object();
        json.set("expression", result.expression);
        json.set("pass", result.passed);
        json.set("value", result.value ? Json(*result.value) : Json());
        list.append(std::move(json));
    }
    return list;
}

Json baselineJson(const std::vector<BaselineRule> &rules)
{
    Json list = Json::array();
    for (const BaselineRule &rule : rules) {
        Json json = Json::object();
        json.set("rule", rule.rule);
        json.set("pass", rule.passed);
        json.set("finding", rule.finding);
        list.append(std::move(json));
    }
    return list;
}

Json pointJson(const SecondPoint &point)
{
    Json json = Json::object();
    json.set("t", point.second);
    json.set("length", rounded(point.length));
    json.set("count", point.count);
    json.set("fail", point.failed);
    json.set("p50", point.p50);
    json.set("p90", point.p90);
    json.set("p95", point.p95);
    json.set("p99", point.p99);
    json.set("users", point.users);
    json.set("codes", codesJson(point.codes));
    return json;
}

Json changesJson(const std::vector<RunChange> &changes)
{
    Json list = Json::array();
    for (const RunChange &change : changes) {
        Json json = Json::object();
        json.set("t", rounded(change.at));
        json.set("change", changeText(change.kind));
        if (change.kind == RunChange::Kind::Rate || change.kind == RunChange::Kind::Users)
            json.set("value", change.value);
        list.append(std::move(json));
    }
    return list;
}

Json textsJson(const std::vector<std::string> &texts)
{
    return Json::Array(texts.begin(), texts.end());
}

Json spanJson(const Snapshot &snapshot)
{
    Json json = Json::object();
    json.set("from_s", rounded(Seconds(*snapshot.spanBegin).count()));
    json.set("to_s", rounded(Seconds(*snapshot.spanBegin + snapshot.elapsed).count()));
    return json;
}

Json startedJson(const QDateTime &started)
{
    return started.isValid() ? Json(started.toUTC().toString(Qt::ISODateWithMs)) : Json();
}

} // namespace

Json resultJson(const Snapshot &snapshot)
{
    const std::vector<ThresholdResult> thresholds = checkThresholds(snapshot);
    Json json = Json::object();
    json.set("loadgrove_result", 1);
    json.set("document", snapshot.info.document);
    json.set("state", stateText(snapshot.state));
    json.set("passed", passed(snapshot, thresholds));
    if (snapshot.interrupted)
        json.set("interrupted", true);
    if (!snapshot.failure.empty())
        json.set("failure", snapshot.failure);
    json.set("started", startedJson(snapshot.info.started));
    json.set("duration_s", rounded(Seconds(snapshot.elapsed).count()));
    if (snapshot.spanBegin)
        json.set("span", spanJson(snapshot));
    json.set("config", configJson(snapshot.info.config));
    json.set("seed", snapshot.info.seed);
    json.set("health", healthJson(snapshot.health));
    json.set("totals", totalsJson(snapshot));
    json.set("thresholds", thresholdsJson(thresholds));
    if (!snapshot.baseline.empty())
        json.set("baseline", baselineJson(snapshot.baseline));
    json.set("changes", changesJson(snapshot.changes));
    json.set("paused_s", rounded(Seconds(snapshot.pausedFor).count()));
    json.set("notices", textsJson(snapshot.notices));

    const ResultTree tree(snapshot);
    Json scenarios = Json::array();
    for (int row : tree.top)
        scenarios.append(rowJson(tree, row));
    json.set("scenarios", std::move(scenarios));

    Json points = Json::array();
    for (const auto &point : snapshot.timeline)
        points.append(pointJson(*point));
    json.set("timeseries", std::move(points));
    return json;
}

} // namespace loadgrove
