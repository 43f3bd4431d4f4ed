// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_writer.h"
#include "core/stats/timeline.h"
#include "tests/core/runs/made_up_sample.h"
#include "tests/core/stats/recording.h"

#include <random>

namespace loadgrove {

/// A made-up run: each second is recorded, told to the writer, and added to a timeline.
class MadeUpRun
{
public:
    /// A raw measurement of request a, kept apart to work figures out independently.
    struct Raw
    {
        int second = 0;
        std::int64_t micros = 0;
    };

    /// slower: how many times as long each request takes.
    explicit MadeUpRun(int seconds, RunInfo what = twoRequests(true), int perSecond = 200,
                       double slower = 1)
        : info(std::move(what))
        , m_perSecond(perSecond)
        , m_slower(slower)
    {
        info.document = "made up";
        info.config.duration = seconds;
        info.thresholds = {"p97.5 < 1s"};
        info.seed = 0xffff'ffff'ffff'fff0u;
        info.started = QDateTime(QDate(2026, 3, 1), QTime(12, 30), Qt::UTC);
        timeline = std::make_unique<Timeline>(info);
        for (int i = 0; i < seconds; ++i)
            records.push_back(second(i));
    }

    Result<void> writeTo(const QString &path, bool finish = true)
    {
        auto writer = RunWriter::create(path, info, {{"environment", Json("test")}});
        if (!writer)
            return writer.error();
        for (const auto &record : records) {
            if (const Result<void> appended = writer.value()->append(*record); !appended)
                return appended;
        }
        return finish ? writer.value()->finish(*end()) : Result<void>();
    }

    std::shared_ptr<const Snapshot> end() const
    {
        return timeline->snapshot(RunState::Finished, records.back()->end, records.back()->users);
    }

    RunInfo info;
    std::unique_ptr<Timeline> timeline;
    std::vector<std::unique_ptr<SecondRecord>> records;
    std::vector<Raw> raw;

private:
    std::unique_ptr<SecondRecord> second(int number)
    {
        using namespace std::chrono_literals;
        const std::size_t rows = info.rows->rows.size();
        auto record = std::make_unique<SecondRecord>(rows, 1);
        record->number = number;
        record->begin = 1s * number + (number > 0 ? 1ms : 0ms);
        record->end = 1s * (number + 1) + 1ms;
        record->users = 5 + number;
        record->dropped = number % 3;
        record->system = {0.5 + 0.01 * number,
                          0.25,
                          {1000, 900 - number, 28232, std::nullopt},
                          Seconds(record->end - record->begin).count()};
        Shard shard(rows, 1);
        m_shard = &shard;
        for (std::size_t row = 0; row < rows; ++row) {
            if (info.rows->rows[row].kind == Row::Kind::Request && info.rows->rows[row].parent == 0)
                fill(shard, int(row), number);
        }
        const std::unique_ptr<Interval> interval = shard.take(std::make_unique<Interval>(rows, 1));
        record->stats.addAll(*interval);
        timeline->add(*interval);
        timeline->setDropped(timeline->dropped() + record->dropped);
        timeline->advance(record->end, record->users, number + 1 == *info.config.duration);
        timeline->addSystem(record->system);
        return record;
    }

    void fill(Shard &shard, int row, int number)
    {
        using namespace std::chrono_literals;
        std::lognormal_distribution<double> latency(8 + 0.1 * (number % 10), 0.8);
        for (int i = 0; i < m_perSecond; ++i) {
            const auto micros = std::int64_t(m_slower * latency(m_random)) + 1;
            const bool fails = i % 50 == 0;
            SendRecord a = send(row, fails ? 503 : 200, microseconds(micros),
                                fails ? Outcome::Failed : Outcome::Executed);
            a.response = a.service + 1ms;
            a.bytesReceived = 100;
            a.late = microseconds(micros / 10);
            a.reconnects = fails ? 1 : 0;
            shard.record(a);
            sample(a, number);
            if (row != RequestA)
                continue;
            raw.push_back({number, micros});
            shard.recordAssertion(0, !fails);
            shard.recordLoopDelay(microseconds(micros / 20));
            shard.record(round(Flow, microseconds(2 * micros)));
        }
    }

    /// Keeps it as a sample, where it is to be one.
    void sample(const SendRecord &send, int number)
    {
        const Sampler::Choice choice =
            m_sampler.choose(send.row, send.code, send.service, send.service > milliseconds(1));
        if (!choice.roles.any())
            return;
        Sample sample = madeUpSample(send);
        sample.roles = choice.roles;
        sample.draw = choice.draw;
        sample.at = 1'000'000 * number + ++m_samples;
        sample.http2 = number % 2;
        m_shard->keep(std::move(sample));
    }

    Shard *m_shard = nullptr; // Not owned; of the second that is being made.
    Sampler m_sampler{100, 1};
    int m_samples = 0;
    std::mt19937_64 m_random{1};
    const int m_perSecond;
    const double m_slower;
};

} // namespace loadgrove
