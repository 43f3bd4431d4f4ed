// SPDX-License-Identifier: GPL-3.0-or-later
// Values that a run is given from outside: --var, --env, --environment.
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

namespace {

QString fileName(const QTemporaryDir &folder, const char *name)
{
    return folder.filePath(QLatin1String(name));
}

} // namespace

class TestCliVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server.stop();
        QVERIFY(m_server.start());
        m_server.reply(ReplyScript::json(200, R"({"ok":true})"));
        m_server.clear();
    }

    void variablesReachTheServer();
    void anEnvironmentIsChosen();

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

void TestCliVariables::variablesReachTheServer()
{
    const QString values = fileName(m_folder, "values.json");
    writeContent(values, R"({"one": "of the file", "two": 2})");
    const QString file = write(small(
        R"(, "body": {"one": "{{vars.one}}", "two": "{{vars.two}}", "text": "{{vars.text}}"})",
        R"(, "load_test_config": {"load_count": 1})"));
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), file, QStringLiteral("--quiet"), QStringLiteral("--env"),
                values, QStringLiteral("--var"), QStringLiteral("one=57"), QStringLiteral("--var"),
                QStringLiteral("text=a=b c")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(m_server.requestCount(), 1);
    QCOMPARE(QByteArray::fromStdString(m_server.requests().front().body),
             QByteArray(R"({"one":57,"two":2,"text":"a=b c"})"));
}

/// The environment wins over the document, what the command line says over both.
void TestCliVariables::anEnvironmentIsChosen()
{
    QByteArray document = small(
        R"(, "body": {"one": "{{vars.one}}", "two": "{{vars.two}}", "three": "{{vars.three}}"})",
        R"(, "load_test_config": {"load_count": 1}, "environments": {)"
        R"("staging": {"two": "staging", "three": "staging"}, "live": {"three": "{{vars.one}}"}})");
    document.replace(R"("variables": {)",
                     R"("variables": {"one": "document", "two": "document", )");
    const QString file = write(document);
    const CliOutcome none = runCli({QStringLiteral("validate"), file});
    QCOMPARE(none.exitCode, 2); // "three" has a value in environments only
    const CliOutcome wrong = runCli(
        {QStringLiteral("run"), file, QStringLiteral("--environment"), QStringLiteral("stage")});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.contains("--environment: there is no environment \"stage\" (staging, live)"),
             wrong.err.constData());
    QCOMPARE(m_server.requestCount(), 0);
    const QStringList chosen = {file, QStringLiteral("--environment"), QStringLiteral("staging")};
    QCOMPARE(runCli(QStringList{QStringLiteral("validate")} + chosen).exitCode, 0);
    const CliOutcome outcome =
        runCli(QStringList{QStringLiteral("run"), QStringLiteral("--quiet"),
                           QStringLiteral("--var"), QStringLiteral("three=3")}
               + chosen);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
    QCOMPARE(QByteArray::fromStdString(m_server.requests().front().body),
             QByteArray(R"({"one":"document","two":"staging","three":3})"));
}

QTEST_GUILESS_MAIN(TestCliVariables)
#include "tst_cli_variables.moc"
