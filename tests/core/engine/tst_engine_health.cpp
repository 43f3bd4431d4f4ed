// SPDX-License-Identifier: GPL-3.0-or-later
// What a running engine says of its own health.
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QTest>

using namespace loadgrove;

namespace {

const char *const oneGet = R"([{"name": "get", "path": "/"}])";

} // namespace

class EngineHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latenessNeedsASchedule_data();
    void latenessNeedsASchedule();
    void loopsAreWatched();
    void reconnectsAreCounted();
    void droppedStartsAreOfAllStarts();
    void errorsByKind();
};

void EngineHealthTest::latenessNeedsASchedule_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<qint64>("measured");
    QTest::newRow("closed") << QByteArray(R"("load_count": 50)") << qint64(0);
    QTest::newRow("open: each start")
        << QByteArray(R"("load_arrival_rate": 500, "load_count": 50)") << qint64(50);
    QTest::newRow("open, one user: also the starts that wait for it")
        << QByteArray(R"("load_arrival_rate": 1e6, "load_count": 50, "load_num_threads": 1,
                         "load_when_busy": "wait")")
        << qint64(50);
    QTest::newRow("cap: each send")
        << QByteArray(R"("load_target_rps": 500, "load_count": 50, "load_num_threads": 5)")
        << qint64(50);
}

void EngineHealthTest::latenessNeedsASchedule()
{
    QFETCH(QByteArray, load);
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server, oneGet, R"("load_test_config": {)" + load.toStdString() + "}"));
    QVERIFY(snapshot);
    QTEST(qint64(snapshot->health.figures.lateness.count()), "measured");
    // Lateness is the part of the response time that is this program's own doing.
    if (snapshot->totals.response && snapshot->health.figures.lateness.count() > 0)
        QVERIFY(double(snapshot->health.figures.lateness.maximum()) / 1000
                <= snapshot->totals.response->maximum);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineHealthTest::loopsAreWatched()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, oneGet, R"("load_test_config": {"load_duration": 0.3})"));
    QVERIFY(snapshot);
    const HealthFigures &figures = snapshot->health.figures;
    QVERIFY(figures.loopDelay.count() >= 5); // a tick each 10 ms, in two workers
    QVERIFY(figures.workerCpu > 0);
    QVERIFY(figures.processCpu > 0);
    QVERIFY(figures.room.descriptorsFree && figures.room.portsFree);
}

/// "keep-alive closed by the server between requests (retried once on a fresh connection if nothing
/// was answered, and counted as a reconnect)".
void EngineHealthTest::reconnectsAreCounted()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([](const ReceivedRequest &request) {
        return request.index == 0 ? ReplyScript::json(200, "{}") : ReplyScript().close();
    });
    const auto snapshot =
        runDocument(documentOf(server, oneGet, R"("load_test_config": {"load_count": 10})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "get"), QStringLiteral("10 ok 9 reconnects"));
    QCOMPARE(snapshot->health.figures.reconnects, 9);
    QCOMPARE(snapshot->totals.counters.reconnects, 9);
    QCOMPARE(imbalance(*snapshot), QString());
    QCOMPARE(server.requestCount(), 10 + 9);
}

void EngineHealthTest::droppedStartsAreOfAllStarts()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::hang());
    const auto snapshot = runDocument(documentOf(
        server, R"([{"name": "get", "path": "/", "timeout": 1}])",
        R"("load_test_config": {"load_arrival_rate": 100, "load_count": 20, "load_num_threads": 1})"));
    QVERIFY(snapshot);
    const HealthFigures &figures = snapshot->health.figures;
    QCOMPARE(figures.starts, 20);
    QCOMPARE(figures.dropped, snapshot->dropped);
    QVERIFY(figures.dropped >= 18);
    QVERIFY(figures.poolIsSet);
    QCOMPARE(snapshot->health.verdict, Verdict::Red);
    QCOMPARE(snapshot->health.reasons[0].key, std::string("dropped"));
}

void EngineHealthTest::errorsByKind()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.replyInTurn(
        {ReplyScript().reset(), ReplyScript().close(), ReplyScript::json(200, "{}")});
    const auto snapshot =
        runDocument(documentOf(server, oneGet, R"("load_test_config": {"load_count": 3})"));
    QVERIFY(snapshot);
    QStringList kinds;
    for (const auto &[code, times] : snapshot->health.figures.errors)
        kinds += QString::fromStdString(code.text()) + QLatin1Char(' ') + QString::number(times);
    kinds.sort();
    QCOMPARE(kinds.join(QStringLiteral(", ")), QStringLiteral("closed 1, reset 1"));
    QCOMPARE(snapshot->health.verdict, Verdict::Green); // that is the server's doing
}

QTEST_GUILESS_MAIN(EngineHealthTest)
#include "tst_engine_health.moc"
