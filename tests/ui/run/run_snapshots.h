// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace loadgrove::test {

/// Writes a run by hand: every send is recorded as the engine does it, so that the numbers of its
/// snapshots belong together.
class RunWriter
{
public:
    RunWriter()
    {
        rows->rows = {
            {Row::Kind::Scenario, "order flow", -1, 1}, {Row::Kind::Request, "orders_POST", 0, 2},
            {Row::Kind::Scenario, "clean up", 0, 3},    {Row::Kind::Request, "orders_DELETE", 2, 4},
            {Row::Kind::Scenario, "browse", -1, 5},     {Row::Kind::Request, "products_GET", 4, 6}};
        rows->assertions = {{1, "code == 201"}, {5, "latency_ms < 50"}};
        m_stats.resize(rows->rows.size());
    }

    void send(int row, AnswerCode code, double milliseconds, Outcome outcome = Outcome::Executed)
    {
        SendRecord record;
        record.row = row;
        record.code = code;
        record.outcome = outcome;
        record.service = nanoseconds(std::int64_t(milliseconds * 1e6));
        m_stats[std::size_t(row)].record(record);
        m_total.record(record);
        m_latencies.record(record.service);
    }

    void round(int row, double milliseconds)
    {
        RoundRecord record;
        record.row = row;
        record.wall = record.busy = nanoseconds(std::int64_t(milliseconds * 1e6));
        m_stats[std::size_t(row)].record(record);
    }

    /// A second of the timeline, independent of what was sent.
    SecondPoint &second(double p50, double p95, double p99,
                        std::map<AnswerCode, std::int64_t> codes, std::int64_t failed = 0,
                        int users = 5)
    {
        auto point = std::make_shared<SecondPoint>();
        point->second = int(m_timeline.size());
        point->p50 = p50;
        point->p95 = p95;
        point->p99 = p99;
        point->failed = failed;
        point->users = users;
        for (const auto &[code, count] : codes)
            point->count += count;
        point->codes = std::move(codes);
        m_timeline.push_back(point);
        return *point;
    }

    void keep(int row, AnswerCode code, const std::string &error = {})
    {
        auto sample = std::make_shared<Sample>();
        sample->row = row;
        sample->code = code;
        sample->at = std::int64_t(m_samples.size() + 1) * 1000000;
        sample->service = nanoseconds(12300000);
        sample->method = "POST";
        sample->url = "http://127.0.0.1:35180/api/v1/orders?token=secret1";
        sample->requestHeaders = {{"Authorization", "Bearer secret2"}, {"Accept", "*/*"}};
        sample->requestBody = R"({"price":9.90})";
        sample->status = code.httpCode();
        sample->responseBody = "no json";
        sample->error = error;
        m_samples.push_back(sample);
    }

    std::shared_ptr<Snapshot> snapshot(RunState state, double elapsedSeconds) const
    {
        auto result = std::make_shared<Snapshot>();
        result->info.rows = rows;
        result->info.config = config;
        result->state = state;
        result->elapsed = toNanoseconds(elapsedSeconds);
        result->users = 5;
        for (const RowStats &stats : m_stats)
            result->rows.push_back(rowOf(stats));
        for (const auto &sample : m_samples)
            result->rows[std::size_t(sample->row)].samples.push_back(sample);
        result->assertions.resize(rows->assertions.size());
        result->totals = rowOf(m_total);
        result->timeline = m_timeline;
        result->latencies = m_latencies;
        return result;
    }

    std::shared_ptr<Rows> rows = std::make_shared<Rows>();
    LoadConfig config;

private:
    static RowSnapshot rowOf(const RowStats &stats)
    {
        RowSnapshot row;
        row.counters = stats.counters;
        row.latency = LatencySummary::of(stats.service());
        for (const auto &[code, latencies] : stats.codes)
            row.codes.emplace_back(code, latencies.service.count());
        for (const auto &[code, count] : stats.failures)
            row.failures.push_back({code, count, 2, 7});
        return row;
    }

    std::vector<RowStats> m_stats;
    RowStats m_total;
    Histogram m_latencies;
    SecondList m_timeline;
    std::vector<std::shared_ptr<const Sample>> m_samples;
};

} // namespace loadgrove::test
