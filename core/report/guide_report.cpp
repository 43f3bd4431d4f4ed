// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/guide_report.h"

#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"
#include "core/report/sample_json.h"

#include <map>

namespace loadgrove {

namespace {

using CodeCounts = std::map<AnswerCode, std::int64_t>;

/// "12.3456ms"
std::string latencyText(double milliseconds)
{
    return plainNumber(milliseconds, 4) + "ms";
}

void setLatencies(Json &json, const LatencySummary &latency)
{
    json.set("avg_latency", latencyText(latency.average));
    json.set("max_latency", latencyText(latency.maximum));
    json.set("min_latency", latencyText(latency.minimum));
    json.set("p99th_latency", latencyText(latency.p99));
    json.set("p95th_latency", latencyText(latency.p95));
    json.set("p90th_latency", latencyText(latency.p90));
}

/// A scenario's are those of all requests below it.
void addCodes(const ResultTree &tree, int row, CodeCounts &codes)
{
    for (const auto &[code, count] : tree.snapshot.rows[std::size_t(row)].codes)
        codes[code] += count;
    for (int child : tree.children[std::size_t(row)])
        addCodes(tree, child, codes);
}

Json codeTable(const ResultTree &tree, int row)
{
    CodeCounts codes;
    addCodes(tree, row, codes);
    Json table = Json::object();
    for (const auto &[code, count] : codes)
        table.set(code.text(), count);
    return table;
}

/// A sample with the keys that the guide knows, and no others.
Json logEntry(const Sample &sample, bool showSecrets)
{
    const Json all = sampleJson(sample, showSecrets);
    const auto part = [&all](const char *name, std::initializer_list<const char *> keys) {
        Json json = Json::object();
        for (const char *key : keys)
            json.set(key, *all.find(name)->find(key));
        return json;
    };
    Json json = Json::object();
    json.set("Request", part("Request", {"path", "method", "headers", "cookies", "payload"}));
    json.set("Response", part("Response", {"statusCode", "headers", "cookies", "payload"}));
    return json;
}

/// "code == 201: 57 passed, 3 failed; ..."
std::string assertStatement(const ResultTree &tree, int row)
{
    std::string text;
    for (int i : tree.assertions[std::size_t(row)]) {
        const AssertionCounts &counts = tree.snapshot.assertions[std::size_t(i)];
        text += (text.empty() ? "" : "; ")
                + tree.snapshot.info.rows->assertions[std::size_t(i)].condition + ": "
                + std::to_string(counts.passed) + " passed, " + std::to_string(counts.failed)
                + " failed";
    }
    return text;
}

Json asserts(const ResultTree &tree, int row)
{
    Json list = Json::array();
    for (int i : tree.assertions[std::size_t(row)]) {
        Json json = Json::object();
        json.set("condition", tree.snapshot.info.rows->assertions[std::size_t(i)].condition);
        json.set("pass", tree.snapshot.assertions[std::size_t(i)].passed);
        json.set("fail", tree.snapshot.assertions[std::size_t(i)].failed);
        list.append(std::move(json));
    }
    return list;
}

Json status(const ResultTree &tree, int index)
{
    const RowSnapshot &row = tree.snapshot.rows[std::size_t(index)];
    Json json = Json::object();
    json.set("description", stateText(row.state));
    json.set("count", row.counters.count());
    json.set("executed", row.counters.executed);
    json.set("fail", row.counters.failed);
    setLatencies(json, row.latency);
    json.set("code_table", codeTable(tree, index));
    Json log = Json::object();
    for (const auto &sample : row.samples) {
        if (const std::string code = sample->code.text(); !log.find(code)) // the first of it
            log.set(code, logEntry(*sample, tree.snapshot.info.showSecrets));
    }
    json.set("log_table", std::move(log));
    json.set("assert_statement", assertStatement(tree, index));
    return json;
}

/// The requests below a row; `prefix` leads from the top-level scenario to it.
void addRequests(const ResultTree &tree, int row, const std::string &prefix, Json &requests)
{
    for (int child : tree.children[std::size_t(row)]) {
        const std::string name = prefix + tree.snapshot.info.rows->rows[std::size_t(child)].name;
        if (!tree.isRequest(child)) {
            addRequests(tree, child, name + '/', requests);
            continue;
        }
        Json json = Json::object();
        json.set("name", name);
        json.set("status", status(tree, child));
        json.set("asserts", asserts(tree, child));
        requests.append(std::move(json));
    }
}

} // namespace

Json guideJson(const Snapshot &snapshot)
{
    const ResultTree tree(snapshot);
    Json scenarios = Json::array();
    for (int row : tree.top) {
        Json json = Json::object();
        json.set("name", snapshot.info.rows->rows[std::size_t(row)].name);
        json.set("status", status(tree, row));
        Json requests = Json::array();
        addRequests(tree, row, {}, requests);
        json.set("requests", std::move(requests));
        scenarios.append(std::move(json));
    }
    return scenarios;
}

} // namespace loadgrove
