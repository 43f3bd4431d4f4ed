// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString fileName(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QLatin1String(name));
}

} // namespace

/// The compiled command line: runs, results, exit codes, interruption.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void demoRunAgreesWithTheShop();
    void demoRunBringsItsOwnShop();
    void countIsExact();
    void ratesAreKept();
    void unreachableHostFails();
    void thresholdsDecide_data();
    void thresholdsDecide();
    void quietPrintsNothing();
    void resultOnStandardOutputIsPure();
    void resultGoesIntoAPipe();
    void fullStandardOutputIsReported();
    void documentFromStandardInput();
    void warningsAreShown();
    void progressLinesGoToStandardError();
    void interruptedOnceEndsGracefully_data();
    void interruptedOnceEndsGracefully();
    void interruptedTwiceEndsAtOnce();
    void demoShopServes();
    void demoShopNeedsItsPort();
    void helpNamesTheCommand();

private:
    QString write(const QByteArray &document)
    {
        const QString file = fileName(m_folder, "small.loadgrove.json");
        writeContent(file, document);
        return file;
    }
    QByteArray small(const QByteArray &requestKeys = {}, const QByteArray &documentKeys = {})
    {
        return smallDocument(m_server.url(), requestKeys, documentKeys);
    }

    QTemporaryDir m_folder;
    RecordingServer m_server;
};

void TestCli::init()
{
    m_server.stop();
    QVERIFY(m_server.start());
    m_server.reply(ReplyScript::json(200, R"({"ok":true})"));
    m_server.clear();
}

void TestCli::demoRunAgreesWithTheShop()
{
    DemoShop shop;
    QVERIFY(shop.start().ok());
    const QString file = fileName(m_folder, "demo.json");
    const CliOutcome outcome = runCli(
        words("run --demo --threads 20 --duration 2 --json")
        + QStringList{file, QStringLiteral("--var"), QStringLiteral("base_url=") + shop.baseUrl()});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY(outcome.out.contains("passed"));

    const Json result = resultOf(contentOf(file));
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(textAt(result, QStringLiteral("state")), QStringLiteral("finished"));
    QCOMPARE(textAt(result, QStringLiteral("passed")), QStringLiteral("true"));
    QCOMPARE(textAt(result, QStringLiteral("config/load_num_threads")), QStringLiteral("20"));
    QVERIFY(numberAt(result, QStringLiteral("totals/executed")) > 100);
    QCOMPARE(numberAt(result, QStringLiteral("totals/fail")), 0);
    QCOMPARE(requestsSeen(result), shop.requestsServed());
}

void TestCli::demoRunBringsItsOwnShop()
{
    const CliOutcome outcome = runCli(words("run --demo --threads 2 --count 3 --json - --quiet"));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const Json result = resultOf(outcome.out);
    QCOMPARE(brokenBooks(result), QString());
    const Json *flow = rowOf(result, QStringLiteral("order flow"));
    QVERIFY(flow);
    QCOMPARE(numberAt(*flow, QStringLiteral("status/executed")), 3);
}

void TestCli::countIsExact()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(small()), QStringLiteral("--count"),
                QStringLiteral("1003"), QStringLiteral("--threads"), QStringLiteral("7"),
                QStringLiteral("--workers"), QStringLiteral("2"), QStringLiteral("--json"),
                QStringLiteral("-"), QStringLiteral("--quiet")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(m_server.requestCount(), 1003);
    const Json result = resultOf(outcome.out);
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(requestsSeen(result), 1003);
}

/// A cap is never exceeded; every arrival is started or dropped.
void TestCli::ratesAreKept()
{
    const QStringList run = {QStringLiteral("run"), write(small()), QStringLiteral("--json"),
                             QStringLiteral("-"), QStringLiteral("--quiet")};
    const CliOutcome capped = runCli(run + words("--rps 30 --duration 1 --threads 4"));
    QVERIFY2(capped.exitCode == 0, capped.err.constData());
    const Json cap = resultOf(capped.out);
    QCOMPARE(brokenBooks(cap), QString());
    QVERIFY(numberAt(cap, QStringLiteral("totals/count")) > 0);
    QVERIFY(numberAt(cap, QStringLiteral("totals/count")) <= 30);
    QVERIFY(textAt(cap, QStringLiteral("totals/response_time")) != QLatin1String("null"));

    const CliOutcome open = runCli(run + words("--arrival-rate 40 --duration 1"));
    QVERIFY2(open.exitCode == 0, open.err.constData());
    const Json arrivals = resultOf(open.out);
    QCOMPARE(brokenBooks(arrivals), QString());
    QCOMPARE(numberAt(arrivals, QStringLiteral("totals/count"))
                 + numberAt(arrivals, QStringLiteral("totals/dropped")),
             40);
}

void TestCli::unreachableHostFails()
{
    const std::string url = "http://127.0.0.1:" + std::to_string(refusingEndpoint().port);
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(smallDocument(url)), QStringLiteral("--count"),
                QStringLiteral("4"), QStringLiteral("--json"), QStringLiteral("-")});
    QVERIFY2(outcome.exitCode == 1, outcome.err.constData());
    QVERIFY2(outcome.err.contains("connection refused"), outcome.err.constData());
    const Json result = resultOf(outcome.out);
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(textAt(result, QStringLiteral("state")), QStringLiteral("finished"));
    QCOMPARE(textAt(result, QStringLiteral("passed")), QStringLiteral("false"));
    QCOMPARE(numberAt(result, QStringLiteral("totals/code_table/refused")), 4);
}

void TestCli::thresholdsDecide_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("thresholds");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("none, all well") << 200 << QByteArray() << 0;
    QTest::newRow("none, iterations fail") << 500 << QByteArray() << 1;
    QTest::newRow("met") << 200 << QByteArray(R"("p95 < 30s", "count == 5")") << 0;
    QTest::newRow("missed") << 200 << QByteArray(R"("p95 < 30s", "count < 5")") << 1;
    QTest::newRow("met, though iterations fail")
        << 500 << QByteArray(R"("requests.a.codes.500 == 5")") << 0;
    QTest::newRow("never measured") << 200 << QByteArray(R"("checks > 1%")") << 1;
}

void TestCli::thresholdsDecide()
{
    QFETCH(int, status);
    QFETCH(QByteArray, thresholds);
    QFETCH(int, exitCode);
    m_server.reply(ReplyScript::json(status, "{}"));
    const QByteArray document =
        small(R"(, "expected_code": "200")",
              R"(, "thresholds": [)" + thresholds + R"(], "load_test_config": {"load_count": 5})");
    const CliOutcome outcome = runCli(
        {QStringLiteral("run"), write(document), QStringLiteral("--json"), QStringLiteral("-")});
    QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
    const Json result = resultOf(outcome.out);
    QCOMPARE(textAt(result, QStringLiteral("passed")),
             exitCode == 0 ? QStringLiteral("true") : QStringLiteral("false"));
    QCOMPARE(m_server.requestCount(), 5);
}

void TestCli::quietPrintsNothing()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(small(R"(, "odd": 1)")), QStringLiteral("--quiet")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(m_server.requestCount(), 1);
}

void TestCli::resultOnStandardOutputIsPure()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(small()), QStringLiteral("--progress"),
                QStringLiteral("--json"), QStringLiteral("-")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(numberAt(resultOf(outcome.out), QStringLiteral("loadgrove_result")), 1);
    QVERIFY2(outcome.err.contains("finished"), outcome.err.constData());
    QVERIFY2(outcome.err.contains("neither count nor duration"), outcome.err.constData());
}

void TestCli::resultGoesIntoAPipe()
{
    const QByteArray pipe = fileName(m_folder, "pipe").toLocal8Bit();
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = open(pipe.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(small()), QStringLiteral("--quiet"),
                QStringLiteral("--json"), QString::fromLocal8Bit(pipe)});
    QByteArray text(1 << 20, Qt::Uninitialized);
    text.truncate(qMax<qsizetype>(0, read(reader, text.data(), std::size_t(text.size()))));
    close(reader);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(brokenBooks(resultOf(text)), QString());
    struct stat status
    {
    };
    QCOMPARE(stat(pipe.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode)); // written to, not replaced
}

void TestCli::fullStandardOutputIsReported()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    startCli(process, {QStringLiteral("run"), write(small()), QStringLiteral("--quiet"),
                       QStringLiteral("--json"), QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 3, errors.constData());
    QVERIFY2(errors.contains("cannot be written"), errors.constData());
}

void TestCli::documentFromStandardInput()
{
    const CliOutcome outcome = runCli(
        words("run - --quiet"), small(QByteArray(), R"(, "load_test_config": {"load_count": 2})"));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(m_server.requestCount(), 2);
}

void TestCli::warningsAreShown()
{
    const QString file = write(small(R"(, "odd": 1)"));
    const CliOutcome outcome = runCli(words("run --var base_ulr=1") + QStringList{file});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains("small.loadgrove.json: s / a / odd: warning: "), outcome.err);
    QVERIFY2(outcome.err.contains("warning: nothing uses the variable base_ulr"), outcome.err);
}

void TestCli::progressLinesGoToStandardError()
{
    m_server.reply(
        ReplyScript().pause(20ms).write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), write(small()), QStringLiteral("--duration"),
                QStringLiteral("2.5"), QStringLiteral("--progress")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.err.contains(" left "), outcome.err.constData());
    QVERIFY2(outcome.err.contains("users"), outcome.err.constData());
    QVERIFY(!outcome.err.contains('\x1b')); // no terminal
    QVERIFY(!outcome.out.contains(" left "));
}

void TestCli::interruptedOnceEndsGracefully_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCli::interruptedOnceEndsGracefully()
{
    QFETCH(int, signal);
    m_server.reply(
        ReplyScript().pause(200ms).write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    const QString json = fileName(m_folder, "interrupted.json");
    QProcess process;
    startCli(process, {QStringLiteral("run"), write(small()), QStringLiteral("--duration"),
                       QStringLiteral("600"), QStringLiteral("--threads"), QStringLiteral("4"),
                       QStringLiteral("--json"), json});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount() >= 4, 60'000);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardOutput().contains("stopped"));

    const Json result = resultOf(contentOf(json));
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(textAt(result, QStringLiteral("state")), QStringLiteral("stopped"));
    QCOMPARE(numberAt(result, QStringLiteral("totals/aborted")), 0);
    QCOMPARE(requestsSeen(result), m_server.requestCount());
}

void TestCli::interruptedTwiceEndsAtOnce()
{
    m_server.reply(ReplyScript::hang());
    const QString json = fileName(m_folder, "twice.json");
    QProcess process;
    const QByteArray patient = R"(, "load_test_config": {"load_graceful_stop": 3600})";
    startCli(process,
             {QStringLiteral("run"), write(small(R"(, "timeout": 3600)", patient)),
              QStringLiteral("--duration"), QStringLiteral("600"), QStringLiteral("--threads"),
              QStringLiteral("4"), QStringLiteral("--json"), json});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount() == 4, 60'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QByteArray errors;
    QVERIFY2(waitForError(process, "Stopping", errors), errors.constData());
    QCOMPARE(process.state(), QProcess::Running);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 130);

    const Json result = resultOf(contentOf(json));
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(numberAt(result, QStringLiteral("totals/aborted")), 4);
    QCOMPARE(numberAt(result, QStringLiteral("totals/count")), 4);
}

void TestCli::demoShopServes()
{
    QProcess process;
    startCli(process, words("demo-shop --port 0"));
    QVERIFY(process.waitForReadyRead(60'000));
    const QString url = QString::fromUtf8(process.readLine()).trimmed();
    QVERIFY2(url.startsWith(QLatin1String("http://127.0.0.1:")), qPrintable(url));
    const CliOutcome outcome = runCli(words("run --demo --threads 1 --count 1 --quiet --var")
                                      + QStringList(QStringLiteral("base_url=") + url));
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestCli::demoShopNeedsItsPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    const CliOutcome outcome =
        runCli({QStringLiteral("demo-shop"), QStringLiteral("--port"), port});
    QVERIFY2(outcome.exitCode == 3, outcome.err.constData());
    QVERIFY2(outcome.err.contains(port.toLatin1()), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TestCli::helpNamesTheCommand()
{
    const CliOutcome outcome = runCli(words("run --help"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.startsWith("Usage: loadgrove-cli run [options] FILE"),
             outcome.out.constData());
    QVERIFY2(!outcome.out.contains("Qt"), outcome.out.constData());
    QCOMPARE(runCli(words("--version")).out, QByteArray("loadgrove-cli " LOADGROVE_VERSION "\n"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
