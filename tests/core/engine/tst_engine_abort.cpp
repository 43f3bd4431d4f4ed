// SPDX-License-Identifier: GPL-3.0-or-later
// "Thresholds: optional abort while running": a rule with "or abort" ends the run that breaks it.
#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/stats/threshold_check.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;

class EngineAbortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsTheRun_data();
    void endsTheRun();
    void letsItGoOn_data();
    void letsItGoOn();
    void waitsForItsTime();
    void leavesOutTheWarmup();
};

namespace {

/// Answers 500 to one request of four, 50 ms late.
ReplyScript lateAndSometimesWrong(const ReceivedRequest &request)
{
    const int status = request.index % 4 == 3 ? 500 : 200;
    return ReplyScript()
        .pause(std::chrono::milliseconds(50))
        .write("HTTP/1.1 " + std::to_string(status) + " x\r\nContent-Length: 0\r\n\r\n");
}

std::string documentWith(const RecordingServer &server, const QByteArray &threshold,
                         const std::string &load)
{
    return documentOf(server, R"([{"name": "a", "path": "/", "expected_code": "200"}])",
                      R"("thresholds": [")" + threshold.toStdString()
                          + R"("], "load_test_config": {)" + load + "}");
}

} // namespace

void EngineAbortTest::endsTheRun_data()
{
    QTest::addColumn<QByteArray>("threshold");
    QTest::newRow("errors") << QByteArray("error_rate < 10% or abort");
    QTest::newRow("latency") << QByteArray("p50 < 20ms or abort");
    QTest::newRow("of a request") << QByteArray("requests.a.max < 20ms or abort");
    QTest::newRow("too few") << QByteArray("rps > 100000 or abort");
    QTest::newRow("codes") << QByteArray("codes.5xx == 0 or abort");
    QTest::newRow("more than") << QByteArray("count <= 3 or abort after 100ms");
}

/// The run has ten minutes to go.
void EngineAbortTest::endsTheRun()
{
    QFETCH(QByteArray, threshold);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(lateAndSometimesWrong);
    const auto snapshot = runDocument(
        documentWith(server, threshold, R"("load_duration": 600, "load_num_threads": 2)"));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Failed);
    QVERIFY(!hasPassed(*snapshot));
    QCOMPARE(snapshot->notices.size(), std::size_t(1));
    const QString notice = qs(snapshot->notices.front());
    QVERIFY2(notice.startsWith(QStringLiteral("ended by the threshold ")
                               + QString::fromLatin1(threshold) + QStringLiteral(": ")),
             qPrintable(notice));
    QCOMPARE(snapshot->totals.counters.aborted, 0); // what was under way had time to finish
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineAbortTest::letsItGoOn_data()
{
    QTest::addColumn<QByteArray>("threshold");
    QTest::addColumn<bool>("passes");
    QTest::newRow("it holds") << QByteArray("error_rate < 50% or abort") << true;
    QTest::newRow("nothing was measured") << QByteArray("checks > 99% or abort") << false;
    QTest::newRow("it may still be reached") << QByteArray("count == 40 or abort") << true;
    QTest::newRow("its time does not come")
        << QByteArray("p50 < 20ms or abort after 600s") << false;
    QTest::newRow("it does not say so") << QByteArray("p50 < 20ms") << false;
}

void EngineAbortTest::letsItGoOn()
{
    QFETCH(QByteArray, threshold);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(lateAndSometimesWrong);
    const auto snapshot =
        runDocument(documentWith(server, threshold, R"("load_count": 40, "load_num_threads": 2)"));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->totals.counters.count(), 40);
    QVERIFY(snapshot->notices.empty());
    QTEST(hasPassed(*snapshot), "passes");
}

void EngineAbortTest::waitsForItsTime()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(lateAndSometimesWrong);
    const auto snapshot = runDocument(
        documentWith(server, "p50 < 20ms or abort after 1s", R"("load_duration": 600)"));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Failed);
    QVERIFY(snapshot->elapsed >= std::chrono::seconds(1));
}

/// A cold start may be slow; what comes after it may not.
void EngineAbortTest::leavesOutTheWarmup()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([](const ReceivedRequest &request) {
        const int wait = request.index < 8 ? 100 : 1;
        return ReplyScript()
            .pause(std::chrono::milliseconds(wait))
            .write("HTTP/1.1 200 x\r\nContent-Length: 0\r\n\r\n");
    });
    const std::string load = R"("load_duration": 2.5, "load_warmup": )";
    const char *threshold = "min < 50ms or abort";
    const auto cold = runDocument(documentWith(server, threshold, load + "0"));
    QVERIFY(cold);
    QCOMPARE(cold->state, RunState::Failed);
    const auto warm = runDocument(documentWith(server, threshold, load + "1.5"));
    QVERIFY(warm);
    QCOMPARE(warm->state, RunState::Finished);
    QVERIFY(hasPassed(*warm));
}

QTEST_GUILESS_MAIN(EngineAbortTest)
#include "tst_engine_abort.moc"
