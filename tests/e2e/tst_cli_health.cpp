// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

/// What the command line says when the machine is too small for the load.
class TestCliHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }
    void fewDescriptorsAreSaid();

private:
    QTemporaryDir m_folder;
    RecordingServer m_server;
};

/// "say clearly when users > descriptors or ports".
void TestCliHealth::fewDescriptorsAreSaid()
{
    const QString document = m_folder.filePath(QStringLiteral("few.loadgrove.json"));
    writeContent(document, smallDocument(m_server.url(), {},
                                         ", \"load_test_config\": {\"load_num_threads\": 200}"));
    const QString json = m_folder.filePath(QStringLiteral("few.json"));
    QProcess process;
    process.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"), QStringLiteral("ulimit -n 60; exec \"$@\""),
                   QStringLiteral("sh"), QStringLiteral(LOADGROVE_CLI), QStringLiteral("run"),
                   document, QStringLiteral("--json"), json});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    const QByteArray err = process.readAllStandardError(), out = process.readAllStandardOutput();
    QVERIFY2(
        err.contains("200 virtual users need a connection each, but this program may open only"),
        err.constData());
    QVERIFY2(out.contains("this machine had no socket or port left"), out.constData());
    const Json result = resultOf(contentOf(json));
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(textAt(result, QStringLiteral("health/verdict")), QStringLiteral("red"));
    QVERIFY(numberAt(result, QStringLiteral("health/connection_errors/local")) > 100);
    QVERIFY(numberAt(result, QStringLiteral("totals/executed")) > 10);
}

QTEST_GUILESS_MAIN(TestCliHealth)
#include "tst_cli_health.moc"
