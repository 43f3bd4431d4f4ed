// SPDX-License-Identifier: GPL-3.0-or-later
// Control of a run that goes on: pause, resume, change of rate and of users, stop in a pause. Waits
// for what the server or the snapshot says; counts follow from the schedules.
#include "core/engine/run.h"
#include "core/engine/run_control.h"
#include "core/load/rate_schedule.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace loadgrove;
using namespace std::chrono_literals;
using Kind = RunChange::Kind;

namespace {

const char *const oneGet = R"([{"name": "get", "path": "/"}])";
const char *const twoGets = R"([{"name": "a", "path": "/a"}, {"name": "b", "path": "/b"}])";

/// Adds up how long the seconds of a run were paused.
struct Pauses : RunListener
{
    Result<void> started(const RunInfo &) override { return {}; }
    Result<void> second(const SecondRecord &record) override
    {
        sum += record.paused;
        return {};
    }
    Result<void> ended(const Snapshot &) override { return {}; }
    nanoseconds sum{0}; ///< to be read once the run has ended
};

/// A run that a test holds in its hands.
struct LiveRun
{
    LiveRun(const RecordingServer &server, const char *steps, const char *load)
        : text(documentOf(server, steps, std::string(R"("load_test_config": {)") + load + "}"))
        , run(planOf(text), {configOf(text), 2, false, pauses})
        , finished(&run, &Run::finished)
    {
    }
    bool start() { return bool(run.start()); }
    /// Two snapshots later: what was under way is over, and what was recorded is there.
    bool settle()
    {
        const nanoseconds then = run.snapshot()->elapsed + 600ms;
        return QTest::qWaitFor([&] { return run.snapshot()->elapsed > then; }, 10'000);
    }
    const std::string text;
    const std::shared_ptr<Pauses> pauses = std::make_shared<Pauses>();
    Run run;
    QSignalSpy finished;
};

/// All that the load asked for was done: the pause took nothing away.
bool ended(const Snapshot &snapshot)
{
    const LoadConfig &config = snapshot.info.config;
    if (config.count)
        return snapshot.totals.counters.executed == *config.count;
    if (config.arrivalRate)
        return double(snapshot.totals.counters.executed) == *config.arrivalRate * *config.duration;
    return snapshot.elapsed - snapshot.pausedFor >= toNanoseconds(*config.duration);
}

std::vector<Kind> kindsOf(const Snapshot &snapshot)
{
    std::vector<Kind> kinds;
    for (const RunChange &change : snapshot.changes)
        kinds.push_back(change.kind);
    return kinds;
}

} // namespace

class EngineControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsSentInAPause_data();
    void nothingIsSentInAPause();
    void noArrivalIsLostInAPause();
    void theArrivalRateChanges();
    void theCapReachesWhoWaits();
    void usersComeAndGo();
    void fewerUsersEndARunOfOneIterationEach();
    void stopInAPauseLetsIterationsFinish();
    void stopNowInAPause();
    void changesBeforeTheStart();

private:
    std::unique_ptr<RecordingServer> m_server;
};

void EngineControlTest::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void EngineControlTest::nothingIsSentInAPause_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::newRow("closed") << QByteArray(R"("load_num_threads": 4, "load_duration": 1.5)");
    QTest::newRow("closed with a cap")
        << QByteArray(R"("load_num_threads": 4, "load_duration": 1.5, "load_target_rps": 400)");
    QTest::newRow("open") << QByteArray(R"("load_arrival_rate": 400, "load_duration": 1.5)");
    QTest::newRow("by count") << QByteArray(R"("load_num_threads": 2, "load_count": 30000)");
}

void EngineControlTest::nothingIsSentInAPause()
{
    QFETCH(QByteArray, load);
    LiveRun live(*m_server, oneGet, load.constData());
    QVERIFY(live.start());
    QTRY_VERIFY(m_server->requestCount() > 10);
    live.run.pause();
    QVERIFY(live.run.isPaused());
    QTRY_VERIFY(live.run.snapshot()->paused);
    QVERIFY(live.settle());
    const int before = m_server->requestCount();
    QCOMPARE(live.run.snapshot()->totals.counters.count(), before); // in flight: answered, recorded
    QVERIFY(live.settle());
    QCOMPARE(m_server->requestCount(), before);

    live.run.resume();
    QTRY_COMPARE_WITH_TIMEOUT(live.finished.count(), 1, 60'000);
    const auto snapshot = live.run.snapshot();
    QVERIFY(m_server->requestCount() > before);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    QCOMPARE(kindsOf(*snapshot), (std::vector<Kind>{Kind::Pause, Kind::Resume}));
    QVERIFY(!snapshot->paused);
    QVERIFY(snapshot->pausedFor >= 1200ms);
    QCOMPARE(live.pauses->sum, snapshot->pausedFor); // as it is kept, second by second
    QCOMPARE(std::llround((snapshot->changes[1].at - snapshot->changes[0].at) * 1e6),
             std::llround(Seconds(snapshot->pausedFor).count() * 1e6));
    QVERIFY(ended(*snapshot));
}

void EngineControlTest::noArrivalIsLostInAPause()
{
    LiveRun live(*m_server, oneGet, R"("load_arrival_rate": 500, "load_duration": 0.4)");
    QVERIFY(live.start());
    QTRY_VERIFY(m_server->requestCount() > 5);
    live.run.pause();
    QVERIFY(live.settle());
    live.run.resume();
    QTRY_COMPARE(live.finished.count(), 1);
    const auto snapshot = live.run.snapshot();
    QCOMPARE(snapshot->totals.counters.count(), 200);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    // Response time counts from the intended start by the load's clock: the pause is in none.
    QVERIFY(snapshot->totals.response->maximum < Seconds(snapshot->pausedFor).count() * 1000 / 2);
}

/// "an arrival rate": the number of starts follows from the moment of the change alone.
void EngineControlTest::theArrivalRateChanges()
{
    LiveRun live(*m_server, oneGet, R"("load_arrival_rate": 100, "load_duration": 1)");
    QVERIFY(live.start());
    QTRY_VERIFY(m_server->requestCount() > 10);
    QVERIFY(live.run.setRate(1000));
    QTRY_COMPARE(live.finished.count(), 1);
    const auto snapshot = live.run.snapshot();
    QCOMPARE(kindsOf(*snapshot), std::vector<Kind>{Kind::Rate});
    const RunChange change = snapshot->changes[0];
    QCOMPARE(change.value, 1000.0);
    const auto planned = RateSchedule::ramp(100, 0, 0)
                             .changedAt(toNanoseconds(change.at) + RunControl::changeLead, 1000)
                             .firstNotBefore(1s);
    QVERIFY(planned > 100);
    QCOMPARE(snapshot->totals.counters.count() + snapshot->dropped, planned);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

/// Twenty users stand before a cap of one request in 50 s: without the change the run would take
/// longer than any test waits.
void EngineControlTest::theCapReachesWhoWaits()
{
    LiveRun live(*m_server, oneGet,
                 R"("load_target_rps": 0.02, "load_num_threads": 20, "load_count": 100)");
    QVERIFY(live.start());
    QTRY_COMPARE(m_server->requestCount(), 1);
    QVERIFY(live.run.setRate(2000));
    QTRY_COMPARE(live.finished.count(), 1);
    QCOMPARE(live.run.snapshot()->totals.counters.executed, 100);
    QCOMPARE(imbalance(*live.run.snapshot(), m_server->requestCount()), QString());
}

void EngineControlTest::usersComeAndGo()
{
    LiveRun live(*m_server, oneGet, R"("load_num_threads": 1, "load_duration": 60)");
    QVERIFY(live.start());
    QTRY_COMPARE(live.run.snapshot()->users, 1);
    QCOMPARE(m_server->connectionCount(), 1);
    QVERIFY(live.run.setUsers(9));
    QTRY_COMPARE(live.run.snapshot()->users, 9);
    QTRY_COMPARE(m_server->connectionCount(), 9);
    QVERIFY(live.run.setUsers(2));
    QTRY_COMPARE(live.run.snapshot()->users, 2);
    QVERIFY(live.run.setUsers(5));
    QTRY_COMPARE(live.run.snapshot()->users, 5);
    QCOMPARE(m_server->connectionCount(), 9); // the same users, with what they had
    live.run.stop();
    QTRY_COMPARE(live.finished.count(), 1);
    const auto snapshot = live.run.snapshot();
    QCOMPARE(snapshot->state, RunState::Stopped);
    QCOMPARE(kindsOf(*snapshot),
             (std::vector<Kind>{Kind::Users, Kind::Users, Kind::Users, Kind::Stop}));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

/// Users whose place in the ramp is taken away before it came do not keep the run alive.
void EngineControlTest::fewerUsersEndARunOfOneIterationEach()
{
    LiveRun live(*m_server, oneGet, R"("load_num_threads": 10, "load_rampup_duration": 100)");
    QVERIFY(live.start());
    QTRY_COMPARE(m_server->requestCount(), 1);
    QVERIFY(live.run.setUsers(3));
    QTRY_COMPARE(live.finished.count(), 1);
    QCOMPARE(live.run.snapshot()->totals.counters.executed, 3);
}

void EngineControlTest::stopInAPauseLetsIterationsFinish()
{
    m_server->setHandler([](const ReceivedRequest &) {
        return ReplyScript().pause(50ms).write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    LiveRun live(*m_server, twoGets, R"("load_num_threads": 3, "load_duration": 60)");
    QVERIFY(live.start());
    QTRY_VERIFY(m_server->requestCount() >= 3);
    live.run.pause();
    QVERIFY(live.settle());
    live.run.stop();
    QTRY_COMPARE(live.finished.count(), 1);
    const auto snapshot = live.run.snapshot();
    QCOMPARE(snapshot->totals.counters.aborted, 0);
    QCOMPARE(rowOf(*snapshot, "a").counters.executed, rowOf(*snapshot, "b").counters.executed);
    QCOMPARE(rowOf(*snapshot, "s").counters.aborted, 0);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

void EngineControlTest::stopNowInAPause()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.target == "/a" ? ReplyScript::json(200, "{}") : ReplyScript::hang();
    });
    LiveRun live(*m_server, twoGets, R"("load_num_threads": 3, "load_duration": 60)");
    QVERIFY(live.start());
    QTRY_COMPARE(m_server->requestCount(), 6);
    live.run.pause();
    QTRY_VERIFY(live.run.snapshot()->paused);
    live.run.stopNow();
    QTRY_COMPARE(live.finished.count(), 1);
    const auto snapshot = live.run.snapshot();
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 3 aborted; a: 3 ok; b: 3 aborted"));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

void EngineControlTest::changesBeforeTheStart()
{
    LiveRun live(*m_server, oneGet, R"("load_count": 1)");
    live.run.pause();
    live.run.resume();
    QVERIFY(!live.run.isPaused());
    QVERIFY(!live.run.setRate(5));
    QVERIFY(!live.run.setUsers(5));
}

QTEST_GUILESS_MAIN(EngineControlTest)
#include "tst_engine_control.moc"
