// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a run ends, and how it is seen meanwhile.
#include "core/engine/run.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;

namespace {

constexpr const char *hanging = R"([{"name": "a", "path": "/codes/hang"}])";

std::string load(std::string_view keys)
{
    return R"("load_test_config": {)" + std::string(keys) + "}";
}

} // namespace

class EngineStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsGracefully();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void gracefulStopEnds();
    void stopOnFailure();
    void stopOnFailureAbortsOthers();
    void ignoredFailuresDoNotStop();
    void runsAreSeenWhileTheyRun();
    void destroyedWhileRunning();
};

/// "no new iterations; those in flight get the graceful stop".
void EngineStopTest::stopsGracefully()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto plan = planOf(documentOf(
        server,
        R"([{"name": "a", "path": "/a"}, {"type": "wait", "seconds": 0.03}, {"name": "b", "path": "/b"}])"));
    QVERIFY(plan);
    LoadConfig config;
    config.threads = 4;
    config.duration = 1000;
    Run run(plan, {config, 2});
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    QTRY_VERIFY(server.requestCount() >= 12);
    run.stop();
    QVERIFY(finished.wait(30'000));
    const auto snapshot = run.snapshot();
    QCOMPARE(snapshot->state, RunState::Stopped);
    QVERIFY(!run.isRunning());
    QCOMPARE(snapshot->totals.counters.aborted, 0);
    QCOMPARE(counts(*snapshot, "a"), counts(*snapshot, "s"));
    QCOMPARE(counts(*snapshot, "b"), counts(*snapshot, "s"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(finished.size(), 1);
}

void EngineStopTest::stopsAtOnce_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in flight: counted apart")
        << QByteArray(hanging) << QStringLiteral("s: 3 aborted; a: 3 aborted");
    QTest::newRow("after a redirect")
        << QByteArray(R"([{"name": "a", "path": "/redirect/302?to=/codes/hang"}])")
        << QStringLiteral("s: 3 aborted; a: 3 aborted 3 redirects");
    QTest::newRow("in a wait") << QByteArray(
        R"([{"name": "a"}, {"type": "wait", "seconds": 1000}, {"name": "b"}])")
                               << QStringLiteral("s: 3 aborted; a: 3 ok; b: -");
    QTest::newRow("between tries: no send was due") << QByteArray(
        R"([{"name": "a", "path": "/codes/404", "until": "code == 200", "retry_interval": 1000}])")
                                                    << QStringLiteral("s: 3 aborted; a: 3 retried");
    QTest::newRow("between rounds: none was under way") << QByteArray(
        R"([{"type": "scenario", "name": "n", "until": "false", "retry_interval": 1000, "steps": [{"name": "a"}]}])")
                                                        << QStringLiteral("s: 3 aborted; n: 3 "
                                                                          "retried; a: 3 ok");
    QTest::newRow("deep inside") << QByteArray(
        R"([{"type": "scenario", "name": "n", "steps": [{"name": "a", "path": "/codes/hang"}, {"name": "b"}]}])")
                                 << QStringLiteral(
                                        "s: 3 aborted; n: 3 aborted; a: 3 aborted; b: -");
}

/// "then are aborted: counted apart, and out of the percentiles"; "in no code table".
void EngineStopTest::stopsAtOnce()
{
    QFETCH(QByteArray, steps);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto plan = planOf(documentOf(server, steps.toStdString()));
    QVERIFY(plan);
    LoadConfig config;
    config.threads = 3;
    config.duration = 1000;
    Run run(plan, {config, 2});
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    // Until every user is where it stays: all that the server will see has come and is counted.
    const bool redirects = steps.contains("redirect");
    const bool hangs = steps.contains("hang");
    QTRY_COMPARE(server.requestCount(), redirects ? 6 : 3);
    if (!hangs)
        QTRY_COMPARE(run.snapshot()->totals.counters.count(), 3);
    run.stopNow();
    QVERIFY(finished.wait(30'000));
    const auto snapshot = run.snapshot();
    QCOMPARE(snapshot->state, RunState::Stopped);
    QTEST(counts(*snapshot), "expected");
    QCOMPARE(rowOf(*snapshot, "s").latency.count, 0);
    QCOMPARE(codes(rowOf(*snapshot, "a")).isEmpty(), hangs);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A run that ends by its duration aborts what does not end within the graceful stop; it is
/// finished all the same.
void EngineStopTest::gracefulStopEnds()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(
        server, hanging,
        load(R"("load_duration": 0.2, "load_graceful_stop": 0.05, "load_num_threads": 2)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 2 aborted; a: 2 aborted"));
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "the first failed iteration stops new ones everywhere; status failed".
void EngineStopTest::stopOnFailure()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(
        server, R"([{"name": "a", "path": "/codes/200,200,500", "expected_code": "200"}])",
        load(R"("load_count": 1000, "stop_on_failure": true)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 2 ok 1 failed; a: 2 ok 1 failed"));
    QCOMPARE(snapshot->state, RunState::Failed);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineStopTest::stopOnFailureAbortsOthers()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOfScenarios(
        server, R"([
        {"name": "s", "steps": [{"name": "a", "path": "/codes/hang"}]},
        {"name": "t", "steps": [{"type": "wait", "seconds": 0.1}, {"type": "assert", "condition": "false"}]}])",
        load(R"("load_duration": 1000, "stop_on_failure": true, "load_graceful_stop": 0.1)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 aborted; a: 1 aborted; t: 1 failed"));
    QCOMPARE(snapshot->state, RunState::Failed);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineStopTest::ignoredFailuresDoNotStop()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([
        {"type": "scenario", "name": "n", "ignore_failure": true, "steps": [{"name": "a", "expected_code": "500"}]}])",
                               load(R"("load_count": 5, "stop_on_failure": true)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 5 ok; n: 5 failed; a: 5 failed"));
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "its status can be read while it runs".
void EngineStopTest::runsAreSeenWhileTheyRun()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto plan = planOf(documentOf(server, hanging));
    QVERIFY(plan);
    LoadConfig config;
    config.threads = 3;
    config.duration = 1000;
    Run run(plan, {config, 2});
    QSignalSpy finished(&run, &Run::finished);
    QCOMPARE(run.snapshot()->state, RunState::Idle);
    QCOMPARE(run.snapshot()->rows.size(), std::size_t(2));
    QVERIFY(!run.isRunning());
    QVERIFY(run.start());
    QVERIFY(!run.start()); // once
    QVERIFY(run.isRunning());
    QTRY_COMPARE(run.snapshot()->state, RunState::Running);
    QTRY_COMPARE(run.snapshot()->users, 3);
    run.stop();
    QTRY_COMPARE(run.snapshot()->state, RunState::Stopping);
    QVERIFY(run.isRunning());
    QCOMPARE(finished.size(), 0);
    run.stopNow();
    QVERIFY(finished.wait(30'000));
    QVERIFY(!run.isRunning());
    QCOMPARE(run.snapshot()->state, RunState::Stopped);
    QCOMPARE(run.snapshot()->users, 0);
    QCOMPARE(imbalance(*run.snapshot(), server.requestCount()), QString());
}

void EngineStopTest::destroyedWhileRunning()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto plan =
        planOf(documentOf(server, R"([{"name": "a"}, {"type": "wait", "seconds": 0.001}])"));
    QVERIFY(plan);
    LoadConfig config;
    config.threads = 20;
    config.duration = 1000;
    for (int i = 0; i < 5; ++i) {
        Run run(plan, {config, 3});
        QVERIFY(run.start());
        QTRY_VERIFY(server.requestCount() > 40 * i);
    }
    QTRY_COMPARE(server.openConnections(), 0);
    { // before its threads have begun
        Run run(plan, {config, 3});
        QVERIFY(run.start());
    }
    { // never started
        Run run(plan, {config, 3});
        run.stop();
        run.stopNow();
    }
}

QTEST_GUILESS_MAIN(EngineStopTest)
#include "tst_engine_stop.moc"
