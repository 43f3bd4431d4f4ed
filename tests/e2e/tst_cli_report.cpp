// SPDX-License-Identifier: GPL-3.0-or-later
// run --out and report: a run that is kept, and what is made of it later.
#include "core/runs/run_file.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestCliReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reportsEqualTheRuns();
    void aSpanOfIt();
    void aKilledRunCanBeRead();
    void anExistingFileStays();
    void wrongCalls_data();
    void wrongCalls();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    /// Runs for that long, kept in run.lgrun.
    QStringList call(const QByteArray &load)
    {
        writeContent(path("d.loadgrove.json"),
                     smallDocument(m_server->url(), ", \"expected_code\": \"2xx\"",
                                   ", \"load_test_config\": {" + load + "}"));
        return {QStringLiteral("run"), path("d.loadgrove.json"), QStringLiteral("--out"),
                path("run.lgrun")};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingServer> m_server;
};

void TestCliReport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

/// One number: what the run wrote and what is made of its file later are the same to the last
/// digit.
void TestCliReport::reportsEqualTheRuns()
{
    m_server->replyInTurn({ReplyScript::json(500, "{}"), ReplyScript::json(200, "{}")});
    const CliOutcome run =
        runCli(call(R"("load_arrival_rate": 200, "load_duration": 2.3)")
               + QStringList{QStringLiteral("--csv"), path("a.csv"), QStringLiteral("--junit"),
                             path("a.xml"), QStringLiteral("--prometheus"), path("a.prom")});
    QCOMPARE(run.exitCode, 1); // one iteration failed
    const CliOutcome report = runCli(
        {QStringLiteral("report"), path("run.lgrun"), QStringLiteral("--csv"), path("b.csv"),
         QStringLiteral("--junit"), path("b.xml"), QStringLiteral("--prometheus"), path("b.prom")});
    QVERIFY2(report.exitCode == 0, report.err.constData());
    for (const char *suffix : {".csv", "-series.csv", ".xml", ".prom"}) {
        const QByteArray live = contentOf(path(QByteArray(QByteArray("a") + suffix).constData()));
        QVERIFY2(!live.isEmpty(), suffix);
        QCOMPARE(contentOf(path(QByteArray(QByteArray("b") + suffix).constData())), live);
    }
    const CliOutcome summary = runCli({QStringLiteral("report"), path("run.lgrun")});
    QCOMPARE(summary.out, run.out);
}

void TestCliReport::aSpanOfIt()
{
    QCOMPARE(runCli(call(R"("load_arrival_rate": 100, "load_duration": 3)")).exitCode, 0);
    const auto count = [this](const QStringList &span) {
        const CliOutcome report = runCli(QStringList{QStringLiteral("report"), path("run.lgrun"),
                                                     QStringLiteral("--json"), QStringLiteral("-")}
                                         + span);
        return numberAt(resultOf(report.out), QStringLiteral("totals/count"));
    };
    const auto first = count({QStringLiteral("--to"), QStringLiteral("1")});
    const auto rest = count({QStringLiteral("--from"), QStringLiteral("1")});
    QCOMPARE(first + rest, std::int64_t(300));
    QVERIFY(first > 50 && rest > 100);
    QCOMPARE(count({QStringLiteral("--from"), QStringLiteral("100")}), std::int64_t(0));
}

/// "a killed process loses at most the last second and the file opens".
void TestCliReport::aKilledRunCanBeRead()
{
    QProcess process;
    startCli(process, call(R"("load_arrival_rate": 100, "load_duration": 60)"));
    const auto kept = [this] {
        const auto file = RunFile::open(path("run.lgrun"));
        return file ? file.value()->length() : nanoseconds(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(kept() > 2s, 20'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    const int served = m_server->requestCount();
    const CliOutcome report = runCli({QStringLiteral("report"), path("run.lgrun"),
                                      QStringLiteral("--json"), QStringLiteral("-")});
    QVERIFY2(report.exitCode == 0, report.err.constData());
    QVERIFY(report.err.contains("did not come to its end"));
    const Json result = resultOf(report.out);
    QCOMPARE(brokenBooks(result), QString());
    const std::int64_t count = numberAt(result, QStringLiteral("totals/count"));
    QVERIFY2(count >= 200 && count <= served, qPrintable(QString::number(count)));
}

void TestCliReport::anExistingFileStays()
{
    writeContent(path("run.lgrun"), "mine");
    const CliOutcome run = runCli(call(R"("load_count": 1)"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("run.lgrun: the file exists already"), run.err.constData());
    QCOMPARE(contentOf(path("run.lgrun")), QByteArray("mine"));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestCliReport::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const char *arguments, int exitCode, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '),
                                                                    Qt::SkipEmptyParts)
                            << exitCode << QByteArray(words);
    };
    row("no file", "", 2, "takes one run file");
    row("two files", "a b", 2, "takes one run file");
    row("not there", "none.lgrun", 3, "there is no such file");
    row("no number", "a --from soon", 2, "--from");
    row("backwards", "a --from 5 --to 2", 2, "--to comes before --from");
}

void TestCliReport::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const CliOutcome outcome = runCli(QStringList{QStringLiteral("report")} + arguments);
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(outcome.err.contains(words), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_cli_report.moc"
