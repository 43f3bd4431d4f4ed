// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/stats/allocations.h"
#include "tests/core/stats/recording.h"

#include <QTest>

#include <set>
#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeTexts_data();
    void codeTexts();
    void booksOfARequest();
    void unsentHasNoCode();
    void roundsOfAScenario();
    void clearedRowShowsNoCodes();
    void recordingAllocatesNothing();
    void recordWhileTaking();
};

void TestStats::codeTexts_data()
{
    QTest::addColumn<AnswerCode>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("description");

    const auto row = [](AnswerCode code, const char *text, const char *description) {
        QTest::newRow(text) << code << QString::fromLatin1(text)
                            << QString::fromLatin1(description);
    };
    row(AnswerCode::http(100), "100", "100 Continue");
    row(AnswerCode::http(201), "201", "201 Created");
    row(AnswerCode::http(511), "511", "511 Network Authentication Required");
    row(AnswerCode::http(299), "299", "299");
    row(AnswerCode::http(999), "999", "999");
    row(AnswerCode::transport(TransportError::Refused), "refused", "connection refused");
    row(AnswerCode::transport(TransportError::ConnectTimeout), "connect_timeout",
        "no connection in time");
    row(AnswerCode::transport(TransportError::Local), "local",
        "no socket or port left on this machine");
}

void TestStats::codeTexts()
{
    QFETCH(AnswerCode, code);
    QTEST(QString::fromStdString(code.text()), "text");
    QTEST(code.description(), "description");
}

void TestStats::booksOfARequest()
{
    RowStats row;
    row.record(send(0, 404, 3ms, Outcome::Retried));
    row.record(send(0, 404, 3ms, Outcome::Retried));
    SendRecord last = send(0, 200, 5ms);
    last.redirects = 2;
    last.bytesSent = 10;
    last.bytesReceived = 200;
    row.record(last);
    SendRecord refused = send(0, 0, 1ms, Outcome::Failed);
    refused.code = AnswerCode::transport(TransportError::Refused);
    row.record(refused);
    row.record(send(0, 200, 9s, Outcome::Aborted));

    QCOMPARE(row.counters.count(), 5);
    QCOMPARE(row.counters.executed, 1);
    QCOMPARE(row.counters.failed, 1);
    QCOMPARE(row.counters.retries, 2);
    QCOMPARE(row.counters.aborted, 1);
    QCOMPARE(row.counters.redirects, 2);
    QCOMPARE(row.counters.bytesSent, 10);
    QCOMPARE(row.counters.bytesReceived, 200);
    QCOMPARE(row.codes.size(), 3u);
    QCOMPARE(row.service().count(), row.counters.measured());
    QCOMPARE(row.service().maximum(), 5000); // the aborted one is in no percentile
    QVERIFY(row.response().isEmpty());
}

void TestStats::unsentHasNoCode()
{
    Recording recording;
    recording.shard.recordUnsent(RequestA);
    recording.shard.recordSkip(RequestB);
    const auto snapshot = recording.snapshot();
    const Counters &unsent = snapshot->rows[RequestA].counters;
    QCOMPARE(unsent.count(), 1);
    QCOMPARE(unsent.failed, 1);
    QCOMPARE(unsent.unsent, 1);
    QCOMPARE(unsent.measured(), 0);
    QVERIFY(snapshot->rows[RequestA].codes.empty());
    QCOMPARE(snapshot->rows[RequestB].counters.count(), 0);
    QCOMPARE(snapshot->rows[RequestB].counters.skipped, 1);
}

void TestStats::roundsOfAScenario()
{
    RowStats row;
    RoundRecord first = round(0, 20ms);
    first.response = 30ms;
    row.record(first);
    row.record(round(0, 40ms, Outcome::Failed));
    row.record(round(0, 1h, Outcome::Aborted));
    QCOMPARE(row.counters.count(), 3);
    QCOMPARE(row.service().count(), 2);
    QCOMPARE(row.service().minimum(), 20'000);
    QCOMPARE(row.busy.maximum(), 20'000);
    QCOMPARE(row.response().count(), 1);
}

void TestStats::clearedRowShowsNoCodes()
{
    Recording recording;
    auto interval = std::make_unique<Interval>(4, 1);
    interval->rows[RequestA].record(send(RequestA, 500, 1ms, Outcome::Failed));
    interval->clear();
    QCOMPARE(interval->rows[RequestA].codes.size(), 1u); // kept, but not handed on
    RowStats sum;
    interval->rows[RequestA].record(send(RequestA, 201, 1ms));
    sum.add(interval->rows[RequestA]);
    QCOMPARE(sum.codes.size(), 1u);
    interval->clear();
    interval->rows[RequestA].record(send(RequestA, 200, 1ms));
    recording.timeline.add(*interval);
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->rows[RequestA].codes.size(), 1u);
    QCOMPARE(snapshot->rows[RequestA].codes[0].first, AnswerCode::http(200));
    QCOMPARE(snapshot->totals.codes.size(), 1u);
    QCOMPARE(snapshot->totals.counters.failed, 0);
}

void TestStats::recordingAllocatesNothing()
{
    Shard shard(4, 1);
    auto spare = std::make_unique<Interval>(4, 1);
    const auto recordAll = [&shard] {
        for (int i = 0; i < 100; ++i) {
            SendRecord record = send(RequestA, i % 2 ? 200 : 503, microseconds(100 * i));
            record.response = record.service + 1ms;
            shard.record(record);
            shard.record(round(Flow, microseconds(200 * i)));
            shard.recordAssertion(0, i % 3 == 0);
            shard.recordSkip(RequestB);
        }
    };
    for (int i = 0; i < 2; ++i) { // both intervals see all rows and codes
        recordAll();
        spare = shard.take(std::move(spare));
        spare->clear();
    }
    const std::int64_t before = allocations;
    recordAll();
    spare = shard.take(std::move(spare));
    spare->clear();
    recordAll();
    QCOMPARE(allocations - before, 0);
}

void TestStats::recordWhileTaking()
{
    constexpr int sends = 200'000;
    Shard shard(4, 1);
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < sends; ++i) {
            shard.record(send(i % 2 ? RequestA : RequestB, i % 10 ? 200 : 500, microseconds(i)));
            shard.recordAssertion(0, i % 4 == 0);
            const AnswerCode code = AnswerCode::http(200 + i % 100);
            const Sampler::Choice choice =
                shard.sampler().choose(RequestA, code, microseconds(i), true);
            if (choice.roles.any()) {
                Sample sample;
                sample.row = RequestA;
                sample.code = code;
                sample.roles = choice.roles;
                sample.draw = choice.draw;
                shard.keep(std::move(sample));
            }
        }
        done = true;
    });

    Timeline timeline(twoRequests());
    auto spare = std::make_unique<Interval>(4, 1);
    bool more = true;
    while (more) {
        more = !done;
        spare = shard.take(std::move(spare));
        timeline.add(*spare);
        spare->clear();
    }
    writer.join();

    const auto snapshot = timeline.snapshot(RunState::Finished, 1s, 0);
    QCOMPARE(snapshot->totals.counters.executed, sends);
    QCOMPARE(snapshot->rows[RequestA].counters.executed, sends / 2);
    QCOMPARE(snapshot->totals.codes[0].second, sends - sends / 10);
    QCOMPARE(snapshot->totals.codes[1].second, sends / 10);
    QCOMPARE(snapshot->assertions[0].passed, sends / 4);
    QCOMPARE(snapshot->assertions[0].failed, sends - sends / 4);
    QCOMPARE(snapshot->latencies.count(), sends);
    std::set<AnswerCode> sampled;
    for (const auto &sample : snapshot->rows[RequestA].samples)
        sampled.insert(sample->code);
    QCOMPARE(sampled.size(), Sampler::codeLimit);
}

QTEST_GUILESS_MAIN(TestStats)

#include "tst_stats.moc"
