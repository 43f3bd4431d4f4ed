// SPDX-License-Identifier: GPL-3.0-or-later
// run --control: a run steered by lines on standard input.
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

class TestCliControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linesSteerTheRun();
    void endOfInputLetsTheRunGoOn();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
    void theDocumentCannotComeTheSameWay();

private:
    QString document(const QByteArray &load)
    {
        const QString file = m_folder.filePath(QStringLiteral("small.loadgrove.json"));
        writeContent(file,
                     smallDocument(m_server->url(), {}, ", \"load_test_config\": {" + load + "}"));
        return file;
    }
    QStringList arguments(const QString &file)
    {
        return {QStringLiteral("run"), file, QStringLiteral("--control"), QStringLiteral("--json"),
                m_folder.filePath(QStringLiteral("result.json"))};
    }
    Json result() { return resultOf(contentOf(m_folder.filePath(QStringLiteral("result.json")))); }

    QTemporaryDir m_folder;
    std::unique_ptr<RecordingServer> m_server;
};

void TestCliControl::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void TestCliControl::linesSteerTheRun()
{
    QProcess process;
    startCli(process, arguments(document(R"("load_num_threads": 1, "load_duration": 60,
                                            "load_target_rps": 5)")));
    QTRY_VERIFY(m_server->requestCount() >= 2);
    process.write("users 6\nrate 2000\n");
    QTRY_COMPARE(m_server->connectionCount(), 6);
    process.write("pause\n");
    process.write("resume\nst");
    process.write("op\n");
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const Json json = result();
    QCOMPARE(brokenBooks(json), QString());
    QCOMPARE(textAt(json, QStringLiteral("state")), QStringLiteral("stopped"));
    QStringList changes;
    for (const Json &change : json.find("changes")->items())
        changes += QString::fromStdString(change.find("change")->string());
    QCOMPARE(changes.join(QLatin1Char(' ')), QStringLiteral("users rate pause resume stop"));
    QCOMPARE(json.find("changes")->items()[1].find("value")->number(), 2000.0);
}

void TestCliControl::endOfInputLetsTheRunGoOn()
{
    const CliOutcome outcome =
        runCli(arguments(document(R"("load_count": 20)")), "pause\nresume\n");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(numberAt(result(), QStringLiteral("totals/executed")), 20);
}

void TestCliControl::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no command") << QByteArray("faster")
                                << QByteArray("\"faster\" is none of: pause, resume");
    QTest::newRow("no number") << QByteArray("rate much") << QByteArray("is none of");
    QTest::newRow("half a user") << QByteArray("users 1.5") << QByteArray("is none of");
    QTest::newRow("no rate here") << QByteArray("rate 5") << QByteArray("has no rate");
    QTest::newRow("no users") << QByteArray("users 0") << QByteArray("from 1 to");
}

void TestCliControl::whatCannotBeDoneIsSaid()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, words);
    QProcess process;
    startCli(process, arguments(document(R"("load_duration": 60)")));
    QTRY_VERIFY(m_server->requestCount() >= 1);
    process.write(line + "\n");
    QByteArray seen;
    QVERIFY2(waitForError(process, words, seen), seen.constData());
    process.write("stop now\n"); // it goes on obeying
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(result().find("changes")->items().size(), std::size_t(1));
}

void TestCliControl::theDocumentCannotComeTheSameWay()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), QStringLiteral("-"), QStringLiteral("--control")});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains("--control reads standard input"));
}

QTEST_GUILESS_MAIN(TestCliControl)
#include "tst_cli_control.moc"
