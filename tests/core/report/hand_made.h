// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/threshold_check.h"

namespace loadgrove {

// A run as a snapshot shows it, made by hand: every number here is found again in a report.

enum RowIndex
{
    Flow,
    Create,
    CleanUp,
    Remove,
};

inline LatencySummary latencies(std::int64_t count, double scale)
{
    LatencySummary latency;
    latency.count = count;
    latency.average = 1.23456 * scale;
    latency.minimum = 0.5 * scale;
    latency.p50 = 1 * scale;
    latency.p90 = 2 * scale;
    latency.p95 = 2.5 * scale;
    latency.p99 = 9.9 * scale;
    latency.p999 = 20 * scale;
    latency.maximum = 40 * scale;
    return latency;
}

inline std::shared_ptr<const Rows> handMadeRows()
{
    Rows rows;
    rows.rows = {{Row::Kind::Scenario, "order flow", -1, 1},
                 {Row::Kind::Request, "products_POST", Flow, 2},
                 {Row::Kind::Scenario, "clean up", Flow, 3},
                 {Row::Kind::Request, "products_DELETE", CleanUp, 4}};
    rows.assertions = {{Flow, "vars.product_id != null"}, {Create, "code == 201"}};
    return std::make_shared<const Rows>(std::move(rows));
}

inline Sample handMadeSample()
{
    Sample sample;
    sample.row = Create;
    sample.code = AnswerCode::http(201);
    sample.at = 12'500;
    sample.service = std::chrono::microseconds(1800);
    sample.phases.wait = std::chrono::microseconds(1500);
    sample.phases.receive = std::chrono::microseconds(300);
    sample.user = 3;
    sample.iteration = 7;
    sample.method = "POST";
    sample.path = "/api/v1/products?access_token=t0p&limit=5";
    sample.requestHeaders = {{"Content-Type", "application/json"},
                             {"Authorization", "Bearer t0psecret"},
                             {"Cookie", "session=t0psecret; theme=dark"},
                             {"Accept", "a/b"},
                             {"accept", "c/d"}};
    sample.requestBody = R"({"name":"bear","price":9.90,"password":"t0psecret"})";
    sample.status = 201;
    sample.responseHeaders = {{"Set-Cookie", "session=t0psecret; Path=/"},
                              {"Set-Cookie", "b=t0psecret"},
                              {"X-Api-Key", "t0psecret"}};
    sample.responseBody = R"({"product_id":57,"nested":[{"refresh_token":"t0psecret"}]})";
    return sample;
}

inline Snapshot handMade()
{
    Snapshot snapshot;
    snapshot.info.document = "Order a new product";
    snapshot.info.config.duration = 30;
    snapshot.info.config.threads = 50;
    snapshot.info.started = QDateTime(QDate(2026, 3, 1), QTime(12, 30, 15, 250), Qt::UTC);
    snapshot.info.rows = handMadeRows();
    snapshot.state = RunState::Finished;
    snapshot.elapsed = std::chrono::milliseconds(30'500);
    snapshot.rows.resize(4);
    for (RowSnapshot &row : snapshot.rows)
        row.state = RunState::Finished;

    RowSnapshot &flow = snapshot.rows[Flow];
    flow.counters.executed = 11'990;
    flow.counters.failed = 10;
    flow.counters.aborted = 5;
    flow.latency = latencies(12'000, 10);
    flow.busy = latencies(12'000, 5);

    RowSnapshot &create = snapshot.rows[Create];
    create.counters = {12'180, 12, 8, 5, 0, 2, 3, 0, 4'000'000, 25'500'000};
    create.latency = latencies(12'198, 1);
    create.codes = {{AnswerCode::transport(TransportError::Refused), 4},
                    {AnswerCode::http(201), 12'180},
                    {AnswerCode::http(503), 14}};
    create.samples = {std::make_shared<const Sample>(handMadeSample())};

    snapshot.rows[CleanUp].state = RunState::Skipped;
    snapshot.rows[CleanUp].counters.skipped = 11'990;
    snapshot.rows[CleanUp].busy = LatencySummary();
    snapshot.rows[Remove].state = RunState::Skipped;

    snapshot.assertions = {{11'990, 0}, {12'180, 18}};
    snapshot.totals = create;
    snapshot.totals.samples.clear();
    SecondPoint point;
    point.second = 29;
    point.length = 0.5;
    point.count = 250;
    point.failed = 1;
    point.p50 = 1;
    point.p90 = 2;
    point.p95 = 12.3;
    point.p99 = 15;
    point.users = 50;
    point.codes = {{AnswerCode::http(201), 249}, {AnswerCode::http(503), 1}};
    snapshot.timeline = {std::make_shared<const SecondPoint>(point)};
    return snapshot;
}

} // namespace loadgrove
