// SPDX-License-Identifier: GPL-3.0-or-later
// The warm-up on hand-made intervals: what is judged is what was added after its end.
#include "core/stats/threshold_check.h"
#include "tests/core/stats/recording.h"

#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

RunInfo withWarmup(double seconds)
{
    RunInfo info = twoRequests(true);
    info.config.warmup = seconds;
    info.thresholds = {"p35 < 1s"};
    return info;
}

} // namespace

class TestWarmup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneWithoutAWarmup();
    void onlyWhatCameAfterIsJudged();
    void itEndsWhenTheCollectorSaysSo();
    void itEndsWithASecond();
    void pausesWithinItAreNotOfTheRest();
    void spansOfARun_data();
    void spansOfARun();
    void runsMayEndWithinIt();
};

void TestWarmup::noneWithoutAWarmup()
{
    Recording recording(withWarmup(0));
    recording.timeline.advance(1s, 1);
    QVERIFY(!recording.snapshot()->afterWarmup);
}

/// "Warm-up is left out of thresholds only."
void TestWarmup::onlyWhatCameAfterIsJudged()
{
    Recording recording(withWarmup(2));
    recording.shard.record(send(RequestA, 500, 900ms, Outcome::Failed));
    recording.shard.record(send(RequestB, 200, 5ms));
    recording.shard.record(round(Flow, 1s, Outcome::Failed));
    recording.shard.recordAssertion(0, false);
    recording.collect();
    recording.timeline.advance(2s, 1); // to the nanosecond: the warm-up is over

    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.record(send(RequestA, 200, 3ms));
    recording.shard.record(round(Flow, 4ms));
    recording.shard.recordAssertion(0, true);
    recording.collect();
    recording.timeline.advance(6s, 1, true);

    const auto whole = recording.timeline.snapshot(RunState::Finished, 6s, 0);
    QCOMPARE(whole->totals.counters.count(), 4);
    QCOMPARE(whole->totals.counters.failed, 1);
    QCOMPARE(whole->rows[RequestA].latency.maximum, 900.0);
    QCOMPARE(whole->latencies.count(), 4);
    std::int64_t inTimeline = 0;
    for (const auto &point : whole->timeline)
        inTimeline += point->count;
    QCOMPARE(inTimeline, 4);

    QVERIFY(whole->afterWarmup);
    const Snapshot &rest = *whole->afterWarmup;
    QVERIFY(!rest.afterWarmup);
    QCOMPARE(rest.elapsed, nanoseconds(4s));
    QCOMPARE(rest.totals.counters.count(), 2);
    QCOMPARE(rest.totals.counters.failed, 0);
    QCOMPARE(rest.rows[RequestA].latency.count, 2);
    QCOMPARE(rest.rows[RequestA].latency.maximum, 3.0);
    QCOMPARE(rest.rows[RequestA].codes.size(), std::size_t(1));
    QVERIFY(rest.totals.latency.percentile(35)); // that only a threshold asks for
    QCOMPARE(rest.rows[RequestB].counters.count(), 0);
    QCOMPARE(rest.rows[Flow].counters.executed, 1);
    QVERIFY(rest.assertions == (std::vector<AssertionCounts>{{1, 0}}));
}

/// A late collector moves the end, and what is counted and the time it is divided by go together.
void TestWarmup::itEndsWhenTheCollectorSaysSo()
{
    Recording recording(withWarmup(2));
    recording.timeline.advance(1999ms, 1);
    QCOMPARE(recording.timeline.snapshot(RunState::Running, 1999ms, 1)->afterWarmup->elapsed,
             nanoseconds(0));
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(2100ms, 1);
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(2500ms, 1);
    const auto snapshot = recording.timeline.snapshot(RunState::Running, 2500ms, 1);
    QCOMPARE(snapshot->afterWarmup->totals.counters.count(), 1);
    QCOMPARE(snapshot->afterWarmup->elapsed, nanoseconds(400ms));
}

/// So that a run worked out anew from its seconds is judged on the same ones.
void TestWarmup::itEndsWithASecond()
{
    Recording recording(withWarmup(2.5));
    const auto judged = [&recording](nanoseconds until) {
        recording.shard.record(send(RequestA, 200, 1ms));
        recording.collect();
        recording.timeline.advance(until, 1);
        return recording.timeline.snapshot(RunState::Running, until, 1)->afterWarmup;
    };
    QCOMPARE(judged(2s)->elapsed, nanoseconds(0));
    QCOMPARE(judged(2500ms)->elapsed, nanoseconds(0));
    QCOMPARE(judged(2750ms)->totals.counters.count(), 0);
    QCOMPARE(judged(3s)->elapsed, nanoseconds(0));
    const auto rest = judged(3250ms);
    QCOMPARE(rest->elapsed, nanoseconds(250ms));
    QCOMPARE(rest->totals.counters.count(), 1);
}

void TestWarmup::pausesWithinItAreNotOfTheRest()
{
    Recording recording(withWarmup(2));
    recording.timeline.setPaused(true, 500ms);
    recording.timeline.advance(2s, 1);
    QCOMPARE(recording.timeline.snapshot(RunState::Running, 2s, 1)->afterWarmup->pausedFor,
             nanoseconds(0));
    recording.timeline.setPaused(false, 1200ms);
    recording.timeline.advance(4s, 1);
    const auto snapshot = recording.timeline.snapshot(RunState::Running, 4s, 1);
    QCOMPARE(snapshot->pausedFor, nanoseconds(1200ms));
    QCOMPARE(snapshot->afterWarmup->pausedFor, nanoseconds(700ms));
    QCOMPARE(snapshot->afterWarmup->activeFor().count(), 1.3);
}

void TestWarmup::spansOfARun_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("judged"); // seconds
    QTest::newRow("the whole") << 0 << 10 << 5;
    QTest::newRow("before its end") << 1 << 4 << 0;
    QTest::newRow("up to its end") << 1 << 5 << 0;
    QTest::newRow("across its end") << 3 << 8 << 3;
    QTest::newRow("from its end on") << 5 << 8 << 3;
    QTest::newRow("after it") << 7 << 10 << 3;
}

/// Of a span, what lies after the run's warm-up is judged: all of it, where it begins later.
void TestWarmup::spansOfARun()
{
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(int, judged);
    RunInfo info = withWarmup(5);
    info.thresholds = {"rps > 9"};
    Shard shard(4, 1);
    Timeline timeline(info, 1s * begin);
    for (int second = begin; second < end; ++second) { // as a run file is replayed
        for (int i = 0; i < 10; ++i)
            shard.record(send(RequestA, 200, 1ms));
        timeline.add(*shard.take(std::make_unique<Interval>(4, 1)));
        timeline.advance(1s * (second + 1), 1);
    }
    const auto snapshot = timeline.snapshot(RunState::Finished, 1s * (end - begin), 1);
    QCOMPARE(snapshot->totals.counters.count(), 10 * (end - begin));
    const Snapshot &rest = snapshot->afterWarmup ? *snapshot->afterWarmup : *snapshot;
    QCOMPARE(rest.elapsed, nanoseconds(1s * judged));
    QCOMPARE(rest.totals.counters.count(), 10 * judged);
    const ThresholdResult result = checkThresholds(*snapshot).front();
    QCOMPARE(result.passed, judged > 0);
    QCOMPARE(result.value.value_or(0), judged > 0 ? 10.0 : 0.0);
}

void TestWarmup::runsMayEndWithinIt()
{
    Recording recording(withWarmup(10));
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(3s, 0, true);
    const auto snapshot = recording.timeline.snapshot(RunState::Finished, 3s, 0);
    QCOMPARE(snapshot->totals.counters.count(), 1);
    QCOMPARE(snapshot->afterWarmup->totals.counters.count(), 0);
    QCOMPARE(snapshot->afterWarmup->elapsed, nanoseconds(0));
}

QTEST_APPLESS_MAIN(TestWarmup)
#include "tst_warmup.moc"
