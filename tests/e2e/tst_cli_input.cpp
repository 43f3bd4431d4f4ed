// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// Wrong input: a clear message that names the place, the documented exit code, nothing sent, and
/// every file as it was.
class TestCliInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongDocument_data();
    void wrongDocument();
    void wrongDataFile_data();
    void wrongDataFile();
    void wrongCall_data();
    void wrongCall();
    void runReportsEveryProblem();
    void validateReportsEveryProblem();
    void validateAcceptsWarnings();
    void validateWarnsOfTheEnvironment();
    void validateTakesVariables();
    void validateReadsStandardInput();
    void resultNeverReplacesTheDocument();
    void exampleOfReadmeIsValid();

private:
    QByteArray small(const QByteArray &requestKeys = {}, const QByteArray &documentKeys = {})
    {
        return smallDocument(m_server.url(), requestKeys, documentKeys);
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    RecordingServer m_server;
};

void TestCliInput::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestCliInput::init()
{
    m_server.clear();
}

void TestCliInput::wrongDocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message"); // of `run`, after "FILE: "
    const auto request = [this](const char *keys) { return small(QByteArray(keys)); };

    QTest::newRow("unknown variable")
        << request(R"(, "headers": {"X": "{{vars.nobody}}"})") << 2
        << QByteArray("s / a / headers.X, column 3: there is no variable or export 'nobody'");
    QTest::newRow("unknown request") << request(R"(, "if": "requests.nobody.code == 200")") << 2
                                     << QByteArray("s / a / if, column 1: there is no request");
    QTest::newRow("bad expression") << request(R"(, "until": "code == == 200")") << 2
                                    << QByteArray("s / a / until, column 9: expected a value");
    QTest::newRow("unclosed template")
        << request(R"(, "body": "{{vars.base_url")") << 2 << QByteArray("s / a / body");
    QTest::newRow("unfilled parameter")
        << small().replace("\"/x\"", "\"/x/{id}\"") << 2 << QByteArray("s / a / path");
    QTest::newRow("invalid URL") << smallDocument("http://", {}) << 2 << QByteArray("s / a / url");
    QTest::newRow("override that matches nothing")
        << request(R"(, "body": {"items": []}, "data_override": {"item.0.id": 1})") << 2
        << QByteArray("s / a / data_override.item.0.id");
    QTest::newRow("unset environment")
        << request(R"(, "headers": {"X": "{{env.LOADGROVE_UNSET}}"})") << 2
        << QByteArray("s / a / headers.X, column 3: the environment variable LOADGROVE_UNSET");
    QTest::newRow("missing multipart file")
        << request(R"(, "method": "POST", "multipart_params": [)"
                   R"({"name": "f", "value": "nobody.bin", "filename": "f.bin"}])")
               .replace(R"("method": "GET", )", "")
        << 2 << QByteArray("s / a / multipart_params.0.value: there is no file 'nobody.bin'");
    QTest::newRow("bad threshold")
        << small({}, R"(, "thresholds": ["p95 < 3 apples"])") << 2 << QByteArray("thresholds.0");
    QTest::newRow("no such version of HTTP")
        << small({}, R"(, "http": {"version": "3"})") << 2 << QByteArray("http/version");
    QTest::newRow("two loads at once")
        << small({}, R"(, "load_test_config": {"load_target_rps": 5, "load_arrival_rate": 5})") << 2
        << QByteArray("load_test_config.");
    QTest::newRow("arrivals without end")
        << small({}, R"(, "load_test_config": {"load_arrival_rate": 5})") << 2
        << QByteArray("load_test_config.load_arrival_rate");
    QTest::newRow("wrong type") << request(R"(, "max_retries": "many")") << 2
                                << QByteArray("scenarios/0/steps/0/max_retries");
    QTest::newRow("broken JSON") << QByteArray("{\"loadgrove\": 1,\n \"name\" \"x\"}") << 2
                                 << QByteArray("line 2, column 9: expected ':'");
    QTest::newRow("cut off") << small().chopped(5) << 2
                             << QByteArray("line 3, column 87: expected ',' or ']'");
    QTest::newRow("empty") << QByteArray() << 2 << QByteArray("line 1, column 1: ");
    QTest::newRow("no scenario file")
        << QByteArray("{\"openapi\": \"3.0.0\"}") << 2 << QByteArray("loadgrove");
    QTest::newRow("future version")
        << small().replace("\"loadgrove\": 1", "\"loadgrove\": 2") << 2
        << QByteArray("this file was made by a newer version of Loadgrove (file version 2,");
}

void TestCliInput::wrongDocument()
{
    QFETCH(QByteArray, document);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, message);
    const QString file = path("wrong.loadgrove.json");
    writeContent(file, document);
    const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);

    const CliOutcome outcome = runCli({QStringLiteral("run"), file});
    QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    // FILE: place: what
    QVERIFY2(outcome.err.startsWith(file.toUtf8() + ": "), outcome.err.constData());
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    QCOMPARE(m_server.requestCount(), 0);
    QCOMPARE(contentOf(file), document);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
}

/// "missing/unreadable/malformed = error before the run naming file and line (exit 2)".
void TestCliInput::wrongDataFile_data()
{
    QTest::addColumn<QByteArray>("content"); // of users.csv; null: there is none
    QTest::addColumn<QByteArray>("message"); // after "FILE: "
    QTest::newRow("missing") << QByteArray()
                             << QByteArray("data.0.file: there is no file 'users.csv'");
    QTest::newRow("ragged")
        << QByteArray("email,name\nann@example.com\n")
        << QByteArray("data.0.file: users.csv: line 2: values: 1, but the header line names 2");
    QTest::newRow("a quote that is not closed")
        << QByteArray("email\n\"ann\n")
        << QByteArray("data.0.file: users.csv: line 2: the quote that opens here is not closed");
    QTest::newRow("no rows") << QByteArray("email\n")
                             << QByteArray("data.0.file: users.csv: there is no row in it");
    QTest::newRow("no such column")
        << QByteArray("mail\nann@example.com\n")
        << QByteArray("s / a / headers.X, column 3: the data file 'users' has no column 'email' "
                      "(did you mean 'mail'?)");
}

void TestCliInput::wrongDataFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, message);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("doc.loadgrove.json"));
    writeContent(file, small(R"(, "headers": {"X": "{{data.users.email}}"})",
                             R"(, "data": [{"name": "users", "file": "users.csv"}])"));
    if (!content.isNull())
        writeContent(folder.filePath(QStringLiteral("users.csv")), content);
    for (const char *command : {"run", "validate"}) {
        const CliOutcome outcome = runCli({QLatin1String(command), file});
        QCOMPARE(outcome.err, file.toUtf8() + ": " + message + "\n");
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.out, QByteArray());
    }
    QCOMPARE(m_server.requestCount(), 0);
}

void TestCliInput::wrongCall_data()
{
    QTest::addColumn<QStringList>("arguments"); // DOC is a document that could run
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *arguments, int exitCode, const char *message) {
        QTest::newRow(*arguments ? arguments : "nothing")
            << words(arguments) << exitCode << QByteArray(message);
    };
    row("", 2, "Usage: loadgrove-cli COMMAND");
    row("frob", 2, "there is no command \"frob\"");
    row("run", 2, "run takes one file");
    row("run DOC DOC", 2, "run takes one file");
    row("run --demo DOC", 2, "run --demo takes no file");
    row("validate", 2, "validate takes one file");
    row("demo-shop DOC", 2, "demo-shop takes no file");
    row("run DOC --frob", 2, "'frob'");
    row("run DOC --rps 0", 2, "--rps 0: expected a number from 0.001");
    row("run DOC --arrival-rate x", 2, "--arrival-rate x: expected a number");
    row("run DOC --arrival-rate 5", 2, "load_test_config.load_arrival_rate");
    row("run DOC --ramp-interval 0", 2, "--ramp-interval 0: expected a number");
    row("run DOC --threads", 2, "--threads");
    row("run DOC --threads 0", 2, "--threads 0: expected a whole number from 1 to ");
    row("run DOC --threads -1", 2, "--threads -1: expected a whole number from 1 to ");
    row("run DOC --threads 1.5", 2, "--threads 1.5: expected a whole number");
    row("run DOC --count 0", 2, "--count 0: expected a whole number");
    row("run DOC --duration 0", 2, "--duration 0: expected a number from 0.001 to 10000000");
    row("run DOC --duration nan", 2, "--duration nan: expected a number");
    row("run DOC --warmup x", 2, "--warmup x: expected a number from 0 to ");
    row("run DOC --workers x", 2, "--workers x: expected a whole number");
    row("run DOC --seed -1", 2, "--seed -1: expected a whole number");
    row("run DOC --var novalue", 2, "--var novalue: expected NAME=VALUE");
    row("run DOC --var =x", 2, "--var =x: expected NAME=VALUE");
    row("run DOC --env FOLDER/nobody.json", 3, "nobody.json: cannot be read: ");
    row("run DOC --env BROKEN", 2, "broken.json: line 1, column 2: ");
    row("run DOC --env LIST", 2, "list.json: expected a JSON object");
    row("run FOLDER/nobody.json", 3, "nobody.json: cannot be read: ");
    row("run FOLDER", 3, "cannot be read: ");
    row("validate FOLDER/nobody.json", 3, "nobody.json: cannot be read: ");
    row("run DOC --json FOLDER", 3, "is a folder");
    row("run DOC --json FOLDER/nobody/result.json", 3, "the folder does not exist");
    row("run DOC --json DOC", 2, "would overwrite the document");
    row("demo-shop --port 65536", 2, "--port 65536: expected a whole number from 0 to 65535");
    row("demo-shop --error-rate 2", 2, "--error-rate 2: expected a number from 0 to 1");
}

void TestCliInput::wrongCall()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, message);
    const QByteArray document = small();
    writeContent(path("good.loadgrove.json"), document);
    writeContent(path("broken.json"), "{a");
    writeContent(path("list.json"), "[1]");
    arguments.replaceInStrings(QStringLiteral("DOC"), path("good.loadgrove.json"));
    arguments.replaceInStrings(QStringLiteral("BROKEN"), path("broken.json"));
    arguments.replaceInStrings(QStringLiteral("LIST"), path("list.json"));
    arguments.replaceInStrings(QStringLiteral("FOLDER"), m_folder.path());

    const CliOutcome outcome = runCli(arguments);
    QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(m_server.requestCount(), 0);
    QCOMPARE(contentOf(path("good.loadgrove.json")), document);
}

namespace {

const char *threeProblems =
    R"(, "if": "code ==", "until": "1 +", "expected_code": "2xy", "odd": 1)";

/// One line per problem, each "FILE: place: what".
void expectThreeProblems(const CliOutcome &outcome, const QString &file)
{
    QCOMPARE(outcome.exitCode, 2);
    const QList<QByteArray> lines = outcome.err.trimmed().split('\n');
    int errors = 0;
    for (const QByteArray &line : lines) {
        QVERIFY2(line.startsWith(file.toUtf8() + ": s / a / "), line.constData());
        errors += line.contains(": warning: ") ? 0 : 1;
    }
    QCOMPARE(errors, 3);
    for (const char *field : {"/ if, ", "/ until, ", "/ expected_code"})
        QVERIFY2(outcome.err.contains(field), field);
}

} // namespace

void TestCliInput::runReportsEveryProblem()
{
    const QString file = path("problems.loadgrove.json");
    writeContent(file, small(threeProblems));
    expectThreeProblems(runCli({QStringLiteral("run"), file}), file);
    QCOMPARE(m_server.requestCount(), 0);
}

void TestCliInput::validateReportsEveryProblem()
{
    const QString file = path("problems.loadgrove.json");
    writeContent(file, small(threeProblems));
    const CliOutcome outcome = runCli({QStringLiteral("validate"), file});
    expectThreeProblems(outcome, file);
    QVERIFY2(outcome.err.contains("/ odd: warning: "), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

void TestCliInput::validateAcceptsWarnings()
{
    const QString file = path("warnings.loadgrove.json");
    writeContent(file, small(R"(, "odd": 1, "headers": {"X": "{{env.LOADGROVE_UNSET}}"})"));
    const CliOutcome outcome = runCli({QStringLiteral("validate"), file});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.err.count(": warning: "), 2);

    writeContent(file, small());
    const CliOutcome clean = runCli({QStringLiteral("validate"), file});
    QCOMPARE(clean.exitCode, 0);
    QCOMPARE(clean.err, QByteArray());
    QVERIFY2(clean.out.contains("no problems"), clean.out.constData());
    QCOMPARE(m_server.requestCount(), 0);
}

/// "unset: validate warns, run refuses with nothing sent", also where a request only inherits it.
void TestCliInput::validateWarnsOfTheEnvironment()
{
    const QString file = m_folder.filePath(QStringLiteral("env.json"));
    writeContent(file, smallDocument("http://127.0.0.1:1", {}, R"(, "auth": {"type": "basic",
        "username": "{{env.LOADGROVE_NOBODY}}", "password": "{{env.LOADGROVE_NOBODY}}"})"));
    const CliOutcome outcome = runCli({QStringLiteral("validate"), file});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.contains("auth.username, column 3: warning: the environment variable "));
    QCOMPARE(runCli({QStringLiteral("run"), file}).exitCode, 2);
}

void TestCliInput::validateTakesVariables()
{
    const QString file = path("variable.loadgrove.json");
    writeContent(file, small(R"(, "headers": {"X": "{{vars.given}}"})"));
    QCOMPARE(runCli({QStringLiteral("validate"), file}).exitCode, 2);
    const CliOutcome outcome = runCli(
        {QStringLiteral("validate"), file, QStringLiteral("--var"), QStringLiteral("given=1")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
}

void TestCliInput::validateReadsStandardInput()
{
    QCOMPARE(runCli(words("validate -"), small()).exitCode, 0);
    const CliOutcome outcome = runCli(words("validate -"), "{");
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.startsWith("standard input: line 1"), outcome.err.constData());
}

/// Nor does it through a link.
void TestCliInput::resultNeverReplacesTheDocument()
{
    const QString file = path("linked.loadgrove.json");
    const QByteArray document = small();
    writeContent(file, document);
    QVERIFY(QFile::link(file, path("link")));
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), file, QStringLiteral("--json"), path("link")});
    QVERIFY2(outcome.exitCode == 2, outcome.err.constData());
    QCOMPARE(contentOf(file), document);
    QCOMPARE(m_server.requestCount(), 0);
}

void TestCliInput::exampleOfReadmeIsValid()
{
    const QByteArray readme = contentOf(QStringLiteral(LOADGROVE_SOURCE_DIR "/README.md"));
    const qsizetype start = readme.indexOf("```json\n");
    QVERIFY(start > 0);
    const QByteArray example = readme.mid(start + 8, readme.indexOf("```", start + 8) - start - 8);
    const CliOutcome outcome = runCli(words("validate -"), example);
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(outcome.err, QByteArray());

    DemoShop shop;
    QVERIFY(shop.start().ok());
    const QStringList target = {QStringLiteral("--var"),
                                QStringLiteral("base_url=") + shop.baseUrl()};
    const CliOutcome run = runCli(words("run - --quiet --threads 1 --count 1") + target, example);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(shop.requestsServed(), 5); // two POST, three GET
}

QTEST_GUILESS_MAIN(TestCliInput)
#include "tst_cli_input.moc"
