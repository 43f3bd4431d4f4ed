// SPDX-License-Identifier: GPL-3.0-or-later
// import curl: commands in, a document that runs out.
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

class TestCliCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatWasImported();
    void wrongInput_data();
    void wrongInput();
};

void TestCliCurl::runsWhatWasImported()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"ok":true})"));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("made.loadgrove.json"));
    const QByteArray commands = "curl -d a=1 " + QByteArray::fromStdString(server.url())
                                + "/first\n"
                                  "curl --retry 2 -G -d q=x "
                                + QByteArray::fromStdString(server.url()) + "/second\n";
    const CliOutcome made = runCli({QStringLiteral("import"), QStringLiteral("curl"),
                                    QStringLiteral("-"), QStringLiteral("-o"), file},
                                   commands);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY2(made.err.contains("standard input: --retry was left out"), made.err.constData());
    QCOMPARE(runCli({QStringLiteral("run"), file, QStringLiteral("--quiet")}).exitCode, 0);
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(server.requests()[0].body, std::string("a=1"));
    QCOMPARE(server.requests()[1].target, std::string("/second?q=x"));
    const CliOutcome again = runCli({QStringLiteral("import"), QStringLiteral("curl"),
                                     QStringLiteral("-"), QStringLiteral("-o"), file},
                                    commands);
    QCOMPARE(again.exitCode, 2);
    QVERIFY(again.err.contains("is there already"));
}

void TestCliCurl::wrongInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray() << QByteArray("no curl command");
    QTest::newRow("unknown option") << QByteArray("curl --frob h") << QByteArray("--frob");
    QTest::newRow("open quote") << QByteArray("curl 'h") << QByteArray("quote is not closed");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3) << QByteArray("standard input: ");
}

void TestCliCurl::wrongInput()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, message);
    const CliOutcome outcome =
        runCli({QStringLiteral("import"), QStringLiteral("curl"), QStringLiteral("-")}, input);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCliCurl)
#include "tst_cli_curl.moc"
