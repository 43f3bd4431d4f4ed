// SPDX-License-Identifier: GPL-3.0-or-later
// The time series: a point a second.
#include "tests/core/stats/recording.h"

#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestTimelineSeconds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsAreClosedAtTheirEnd();
    void lateCallKeepsSumsExact();
    void errorsOfASecondByKind();
    void retriesAreNoErrors_data();
    void retriesAreNoErrors();
    void aSecondIsJudgedByItself();
    void lastPointHasItsLength();
    void tinyRestJoinsTheLastPoint();
    void recordsAfterTheLastSecondAreKept();
};

void TestTimelineSeconds::secondsAreClosedAtTheirEnd()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.shard.record(round(Flow, 1ms)); // rounds are no requests
    recording.collect();
    recording.timeline.advance(500ms, 3);
    QVERIFY(recording.snapshot()->timeline.empty());
    recording.shard.record(send(RequestB, 500, 3ms, Outcome::Failed));
    recording.collect();
    recording.timeline.advance(1s, 5);
    recording.timeline.advance(1250ms, 6);

    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->timeline.size(), 1u);
    const SecondPoint &point = *snapshot->timeline[0];
    QCOMPARE(point.second, 0);
    QCOMPARE(point.length, 1.0);
    QCOMPARE(point.count, 2);
    QCOMPARE(point.failed, 1);
    QCOMPARE(point.users, 5);
    QCOMPARE(point.p50, 1.0);
    QCOMPARE(point.p99, 3.0);
    QCOMPARE(point.codes.at(AnswerCode::http(500)), 1);
}

void TestTimelineSeconds::lateCallKeepsSumsExact()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(1100ms, 1);
    for (int i = 0; i < 5; ++i)
        recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(4300ms, 1);

    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->timeline.size(), 4u);
    const std::int64_t counts[] = {1, 5, 0, 0};
    const double lengths[] = {1.1, 0.9, 1.0, 1.3};
    for (int i = 0; i < 4; ++i) {
        const SecondPoint &point = *snapshot->timeline[std::size_t(i)];
        QCOMPARE(point.second, i);
        QCOMPARE(point.count, counts[i]);
        QCOMPARE(point.length, lengths[i]);
        QCOMPARE(point.codes.empty(), counts[i] == 0);
    }
}

/// Every failure is of one kind.
void TestTimelineSeconds::errorsOfASecondByKind()
{
    Recording recording;
    SendRecord refused = send(RequestA, 0, 1ms, Outcome::Failed);
    refused.code = AnswerCode::transport(TransportError::Refused);
    recording.shard.record(refused);
    recording.shard.recordUnsent(RequestA);
    recording.shard.record(send(RequestA, 200, 1ms, Outcome::Failed));
    recording.shard.recordAssertion(0, false); // that was why
    recording.shard.record(send(RequestB, 500, 1ms, Outcome::Failed));
    recording.shard.record(send(RequestB, 500, 1ms, Outcome::Failed));
    recording.shard.record(round(Flow, 1ms, Outcome::Failed));
    recording.collect();
    recording.timeline.advance(1s, 1);
    const auto snapshot = recording.snapshot();
    const SecondPoint &point = *snapshot->timeline[0];
    QCOMPARE(point.failed, 5);
    QCOMPARE(point.codes.at(refused.code), 1);
    QCOMPARE(point.unsent, 1);
    QCOMPARE(point.failedChecks, 1);
    QCOMPARE(point.wrongAnswers, 2);
    QCOMPARE(point.iterations, 1);
}

void TestTimelineSeconds::retriesAreNoErrors_data()
{
    QTest::addColumn<int>("intervals"); // that the second is added in
    QTest::newRow("as it is kept") << 1;
    QTest::newRow("as it comes in") << 4;
}

/// A request that polls (404, tried again) and runs into timeouts: these are the errors, once. A
/// send that fails two checks in one interval takes nothing from another's.
void TestTimelineSeconds::retriesAreNoErrors()
{
    QFETCH(int, intervals);
    Recording recording;
    SendRecord late = send(RequestA, 0, 1ms, Outcome::Failed);
    late.code = AnswerCode::transport(TransportError::Timeout);
    for (int i = 0; i < 4; ++i) {
        for (int polls = 0; polls < 12; ++polls)
            recording.shard.record(send(RequestA, 404, 1ms, Outcome::Retried));
        if (i == 1) {
            recording.shard.record(send(RequestA, 200, 1ms, Outcome::Failed));
            recording.shard.recordAssertion(0, false);
            recording.shard.recordAssertion(0, false);
        } else {
            recording.shard.record(late);
            recording.shard.record(send(RequestA, 500, 1ms, Outcome::Failed));
        }
        if (i % (4 / intervals) == 4 / intervals - 1)
            recording.collect();
    }
    recording.timeline.advance(1s, 1);
    const auto snapshot = recording.snapshot();
    const SecondPoint &point = *snapshot->timeline[0];
    QCOMPARE(point.failed, 7);
    QCOMPARE(point.codes.at(late.code), 3);
    QCOMPARE(point.failedChecks, 2);
    QCOMPARE(point.wrongAnswers, 2); // of three, as the second check seems to explain one of them
}

void TestTimelineSeconds::aSecondIsJudgedByItself()
{
    Recording recording(twoRequests(true));
    const auto second = [&recording](nanoseconds late, int number) {
        for (int i = 0; i < 200; ++i) {
            SendRecord record = send(RequestA, 200, 2ms);
            record.response = record.service + late;
            record.late = late;
            recording.shard.record(record);
        }
        recording.collect();
        recording.timeline.advance(1s * (number + 1), 1);
        recording.timeline.addSystem({0.3, 0.1, {}, 1});
    };
    second(0ms, 0);
    second(8ms, 1);
    second(80ms, 2);
    second(0ms, 3);
    const auto points = recording.snapshot()->timeline;
    QCOMPARE(points.size(), 4u);
    const Verdict expected[] = {Verdict::Green, Verdict::Amber, Verdict::Red, Verdict::Green};
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY(points[i]->health == expected[i]);
        QCOMPARE(points[i]->healthKey, std::string(i % 3 ? "lateness" : ""));
    }
    QCOMPARE(points[1]->p75, 2.0);
    QCOMPARE(points[1]->maximum, 2.0);
    QVERIFY(points[1]->response.p50 >= 10 && points[1]->response.p50 < 10.1);
    QCOMPARE(points[1]->response.maximum, 10.0);
}

void TestTimelineSeconds::lastPointHasItsLength()
{
    Recording recording;
    recording.timeline.advance(1s, 1);
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(1400ms, 0, true);
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->timeline.size(), 2u);
    QCOMPARE(snapshot->timeline[1]->length, 0.4);
    QCOMPARE(snapshot->timeline[1]->count, 1);
}

void TestTimelineSeconds::tinyRestJoinsTheLastPoint()
{
    Recording recording;
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(1s, 1);
    recording.shard.record(send(RequestA, 500, 9ms, Outcome::Failed));
    recording.collect();
    recording.timeline.advance(1020ms, 0, true);
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->timeline.size(), 1u);
    const SecondPoint &point = *snapshot->timeline[0];
    QCOMPARE(point.length, 1.02);
    QCOMPARE(point.count, 2);
    QCOMPARE(point.failed, 1);
    QCOMPARE(point.p99, 9.0);
    QCOMPARE(point.users, 0);

    Recording shortRun; // nothing to join: a point of its own
    shortRun.shard.record(send(RequestA, 200, 1ms));
    shortRun.collect();
    shortRun.timeline.advance(5ms, 0, true);
    QCOMPARE(shortRun.snapshot()->timeline.size(), 1u);
    QCOMPARE(shortRun.snapshot()->timeline[0]->length, 0.005);
}

void TestTimelineSeconds::recordsAfterTheLastSecondAreKept()
{
    Recording recording;
    recording.timeline.advance(2s, 1);
    recording.shard.record(send(RequestA, 200, 1ms));
    recording.collect();
    recording.timeline.advance(2s, 0, true);
    recording.timeline.advance(2s, 0, true);
    const auto snapshot = recording.snapshot();
    QCOMPARE(snapshot->timeline.size(), 2u);
    QCOMPARE(snapshot->timeline[0]->count, 0);
    QCOMPARE(snapshot->timeline[1]->count, 1);
    QCOMPARE(snapshot->timeline[1]->length, 1.0);
}

QTEST_GUILESS_MAIN(TestTimelineSeconds)
#include "tst_timeline_seconds.moc"
