// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/stats/recording.h"

#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowStates_data();
    void rowStates();
    void rowsOfAFailedRun();
    void snapshotOfARow();
    void percentilesThatThresholdsAskFor();
    void totalsLeaveScenariosOut();
    void responseTimeNeedsASchedule();
    void snapshotsStayAsTheyWere();
    void earliestSampleStays();
    void failuresByCodeAndSecond();
    void recentSecondsOfARow();
    void noticesOnce();
};

void TestTimeline::rowStates_data()
{
    QTest::addColumn<RunState>("run");
    QTest::addColumn<RunState>("reached");
    QTest::addColumn<RunState>("skipped");
    QTest::addColumn<RunState>("untouched");

    using enum RunState;
    QTest::newRow("idle") << Idle << Idle << Idle << Idle;
    QTest::newRow("initializing") << Initializing << Initializing << Initializing << Initializing;
    QTest::newRow("running") << Running << Running << Skipped << Waiting;
    QTest::newRow("stopping") << Stopping << Stopping << Skipped << Waiting;
    QTest::newRow("stopped") << Stopped << Stopped << Skipped << Skipped;
    QTest::newRow("finished") << Finished << Finished << Skipped << Skipped;
}

void TestTimeline::rowStates()
{
    QFETCH(RunState, run);
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.recordSkip(Sub);
    const auto snapshot = recording.snapshot(run);
    QTEST(snapshot->rows[RequestA].state, "reached");
    QTEST(snapshot->rows[Flow].state, "reached"); // though its first round has not ended
    QTEST(snapshot->rows[Sub].state, "skipped");
    QTEST(snapshot->rows[RequestB].state, "untouched");
    QCOMPARE(snapshot->totals.state, run);
}

void TestTimeline::rowsOfAFailedRun()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.record(send(RequestB, 500, 1ms, Outcome::Failed));
    const auto snapshot = recording.snapshot(RunState::Failed);
    QCOMPARE(snapshot->rows[RequestA].state, RunState::Finished);
    QCOMPARE(snapshot->rows[RequestB].state, RunState::Failed);

    recording.timeline.setFailure("no memory");
    const auto broken = recording.snapshot(RunState::Failed);
    QCOMPARE(broken->rows[RequestA].state, RunState::Failed);
    QCOMPARE(broken->failure, std::string("no memory"));
}

void TestTimeline::snapshotOfARow()
{
    Recording recording;
    for (int i = 1; i <= 100; ++i)
        recording.shard.record(send(RequestA, i <= 90 ? 200 : 503, microseconds(i * 10)));
    recording.shard.recordAssertion(0, true);
    recording.shard.recordAssertion(0, false);
    const auto snapshot = recording.snapshot();
    const RowSnapshot &row = snapshot->rows[RequestA];
    QCOMPARE(row.latency.count, 100);
    QCOMPARE(row.latency.minimum, 0.01);
    QCOMPARE(row.latency.maximum, 1.0);
    QCOMPARE(row.latency.average, 0.505);
    QCOMPARE(row.latency.p50, 0.5);
    QCOMPARE(row.latency.p90, 0.9);
    QCOMPARE(row.latency.p95, 0.95);
    QCOMPARE(row.latency.p99, 0.99);
    QCOMPARE(row.latency.percentile(99.9), row.latency.p999);
    QVERIFY(!row.latency.percentile(42));
    const std::vector<std::pair<AnswerCode, std::int64_t>> codes = {{AnswerCode::http(200), 90},
                                                                    {AnswerCode::http(503), 10}};
    QCOMPARE(row.codes, codes);
    QVERIFY(!row.busy);
    QCOMPARE(snapshot->assertions[0], (AssertionCounts{1, 1}));
}

void TestTimeline::percentilesThatThresholdsAskFor()
{
    RunInfo info = twoRequests(true);
    info.thresholds = {"requests.a.p75 < 1s", "response.p12.5 < 1s", "p75 > 1ms", "p95 < 1s",
                       "error_rate < 1%",     "not a threshold"};
    Recording recording(info);
    for (int i = 1; i <= 8; ++i) {
        SendRecord record = send(RequestA, 200, microseconds(i * 100));
        record.response = record.service + 1ms;
        recording.shard.record(record);
    }
    const auto snapshot = recording.snapshot();
    const std::map<double, double> expected = {{12.5, 0.1}, {75, 0.6}, {95, 0.8}};
    QCOMPARE(snapshot->rows[RequestA].latency.others, expected);
    QCOMPARE(snapshot->totals.latency.percentile(75), std::optional(0.6));
    QCOMPARE(snapshot->totals.response->percentile(12.5), std::optional(1.1));
    QVERIFY(!snapshot->totals.latency.percentile(76));
}

void TestTimeline::totalsLeaveScenariosOut()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.record(send(RequestB, 201, 3ms));
    recording.shard.record(round(Sub, 5ms));
    recording.shard.record(round(Flow, 10ms));
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->totals.counters.count(), 2);
    QCOMPARE(snapshot->totals.latency.maximum, 3.0);
    QCOMPARE(snapshot->latencies.count(), 2);
    QCOMPARE(snapshot->rows[Flow].latency.maximum, 10.0);
    QVERIFY(snapshot->rows[Flow].codes.empty());
    QVERIFY(snapshot->rows[Flow].busy);
    QCOMPARE(snapshot->rows[Flow].busy->maximum, 5.0);
}

void TestTimeline::responseTimeNeedsASchedule()
{
    SendRecord late = send(RequestA, 200, 1ms);
    late.response = 50ms;
    Recording scheduled(twoRequests(true));
    scheduled.shard.record(late);
    const auto with = scheduled.snapshot();
    QVERIFY(with->rows[RequestA].response);
    QCOMPARE(with->rows[RequestA].response->maximum, 50.0);
    QCOMPARE(with->rows[RequestA].latency.maximum, 1.0);
    QVERIFY(with->rows[RequestB].response);
    QCOMPARE(with->totals.response->count, 1);

    Recording closed;
    closed.shard.record(send(RequestA, 200, 1ms));
    const auto without = closed.snapshot();
    QVERIFY(!without->rows[RequestA].response);
    QVERIFY(!without->totals.response);
}

void TestTimeline::snapshotsStayAsTheyWere()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    const auto first = recording.snapshot();
    recording.shard.record(send(RequestA, 200, 1ms));
    const auto second = recording.snapshot();
    const auto third = recording.snapshot();
    QCOMPARE(first->rows[RequestA].counters.count(), 1);
    QCOMPARE(second->rows[RequestA].counters.count(), 2);
    QCOMPARE(third->rows[RequestA].latency, second->rows[RequestA].latency);
    QCOMPARE(third->rows[RequestA].codes, second->rows[RequestA].codes);
}

void TestTimeline::earliestSampleStays()
{
    Recording recording;
    const auto offer = [&recording](int code, std::int64_t at) {
        Interval interval(4, 1);
        Sample sample;
        sample.row = RequestA;
        sample.code = AnswerCode::http(code);
        sample.at = at;
        sample.roles.first = true;
        interval.samples.push_back(std::move(sample));
        recording.timeline.add(interval);
    };
    offer(500, 40);
    offer(200, 30);
    offer(200, 10);
    offer(200, 20);
    const auto snapshot = recording.snapshot();
    const auto &samples = snapshot->rows[RequestA].samples;
    QCOMPARE(samples.size(), 2u);
    QCOMPARE(samples[0]->at, 10);
    QCOMPARE(samples[1]->code, AnswerCode::http(500));
}

void TestTimeline::failuresByCodeAndSecond()
{
    Recording recording;
    const auto second = [&](int number) {
        recording.collect();
        recording.timeline.advance(std::chrono::seconds(number + 1), 1);
    };
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.record(send(RequestA, 503, 1ms, Outcome::Failed));
    second(0);
    recording.shard.record(send(RequestA, 503, 1ms, Outcome::Retried)); // is no failure
    second(1);
    recording.shard.record(send(RequestA, 200, 1ms, Outcome::Failed)); // by a check
    recording.shard.record(send(RequestA, 503, 1ms, Outcome::Failed));
    recording.shard.record(send(RequestA, 503, 1ms, Outcome::Failed));
    recording.shard.recordUnsent(RequestA);
    recording.shard.record(round(Flow, 5ms, Outcome::Failed));
    second(2);
    second(3);
    const auto snapshot = recording.snapshot();
    const RowSnapshot &row = snapshot->rows[RequestA];
    const std::vector<FailureCount> expected = {{AnswerCode(), 1, 2, 2},
                                                {AnswerCode::http(200), 1, 2, 2},
                                                {AnswerCode::http(503), 3, 0, 2}};
    QVERIFY(row.failures == expected);
    QCOMPARE(row.counters.failed, 5);
    QVERIFY(snapshot->rows[Flow].failures.empty()); // its requests tell
}

void TestTimeline::recentSecondsOfARow()
{
    Recording recording;
    for (int i = 0; i < 70; ++i) {
        for (int n = 0; n < i; ++n)
            recording.shard.record(send(RequestA, 200, 1ms));
        recording.collect();
        recording.timeline.advance(std::chrono::seconds(i + 1), 1);
    }
    recording.shard.record(send(RequestB, 200, 1ms));
    recording.collect();
    recording.timeline.advance(70s + 50ms, 1, true); // joins the last second
    const auto snapshot = recording.snapshot(RunState::Finished);
    const std::vector<std::int64_t> &recent = snapshot->rows[RequestA].recent;
    QCOMPARE(recent.size(), RowSnapshot::recentSeconds);
    QCOMPARE(recent.front(), 10);
    QCOMPARE(recent.back(), 69);
    QCOMPARE(snapshot->rows[RequestB].recent.back(), 1);
    QCOMPARE(snapshot->timeline.back()->count, 70);
}

void TestTimeline::noticesOnce()
{
    Recording recording;
    recording.timeline.addNotice("b");
    recording.timeline.addNotice("a");
    recording.timeline.addNotice("b");
    recording.timeline.setDropped(3);
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->notices, (std::vector<std::string>{"b", "a"}));
    QCOMPARE(snapshot->dropped, 3);
}

QTEST_GUILESS_MAIN(TestTimeline)

#include "tst_timeline.moc"
