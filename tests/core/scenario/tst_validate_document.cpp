// SPDX-License-Identifier: GPL-3.0-or-later
// Validation of what is no step, of secrets, files and the environment; its bounds.
#include "tests/core/scenario/validate_support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace loadgrove;

class TestValidateDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("LOADGROVE_TEST_UNSET"); }
    void settings_data();
    void settings();
    void secrets_data();
    void secrets();
    void samplesAreClean_data();
    void samplesAreClean();
    void files();
    void environment();
    void externalVariables();
    void depthIsBounded();
    void largeDocumentsAreQuick();
};

void TestValidateDocument::settings_data()
{
    columns();
    settingsRow("load that runs",
                R"j("load_test_config": {"load_num_threads": 5, "load_duration": 10,
                   "load_count": 100, "stop_on_failure": true, "load_target_rps": 50,
                   "load_rampup_duration": 5, "load_rampup_interval": 1, "load_pacing": 1})j",
                {});
    settingsRow("arrivals that run",
                R"j("load_test_config": {"load_arrival_rate": 5, "load_duration": 10})j", {});
    settingsRow("stages that run",
                R"j("load_test_config": {"load_stages": [{"duration": 1, "target": 2}]})j", {});
    settingsRow("arrivals without end", R"j("load_test_config": {"load_arrival_rate": 5})j",
                {"E  | load_test_config.load_arrival_rate | arrivals without"});
    settingsRow("stages without time",
                R"j("load_test_config": {"load_stages": [{"duration": 0, "target": 2}]})j",
                {"E  | load_test_config.load_stages | the stages take no time"});
    settingsRow("stages and a ramp",
                R"j("load_test_config": {"load_stages": [{"duration": 9, "target": 2}],
                   "load_rampup_duration": 5})j",
                {"W  | load_test_config.load_rampup_duration | stages are their own"});
    settingsRow("arrivals and pacing",
                R"j("load_test_config": {"load_arrival_rate": 5, "load_count": 10,
                   "load_pacing": 1})j",
                {"W  | load_test_config.load_pacing | in the open model"});
    settingsRow("numbers out of range",
                R"j("load_test_config": {"load_num_threads": 0, "load_duration": 0, "load_count": 0,
                   "load_graceful_stop": -1})j",
                {"E  | load_test_config.load_duration | expected seconds above 0",
                 "E  | load_test_config.load_graceful_stop | expected seconds from 0",
                 "E  | load_test_config.load_num_threads | expected a number from 1",
                 "E  | load_test_config.load_count | expected a number from 1"});
    settingsRow("a warm-up without end",
                R"j("load_test_config": {"load_duration": 1, "load_warmup": 1})j",
                {"W  | load_test_config.load_warmup | the warm-up leaves nothing"});
    settingsRow("a warm-up as long as the stages",
                R"j("load_test_config": {"load_stages": [{"duration": 2, "target": 1},
                    {"duration": 3, "target": 1}], "load_warmup": 5})j",
                {"W  | load_test_config.load_warmup | the warm-up leaves nothing"});
    settingsRow("part of a second counts as one",
                R"j("load_test_config": {"load_duration": 2, "load_warmup": 1.5})j",
                {"W  | load_test_config.load_warmup | the warm-up leaves nothing"});
    settingsRow("a warm-up", R"j("load_test_config": {"load_duration": 2, "load_warmup": 1})j", {});
    settingsRow("HTTP/2", R"j("http": {"version": "2"})j", {});
    settingsRow("a data file", R"j("data": [{"name": "users", "file": "users.csv"}])j", {});
    settingsRow("data files that cannot be",
                R"j("data": [{"name": "", "file": ""}, {"name": "u", "file": "u", "colour": 1},
                    {"name": "u", "file": "u"}])j",
                {"E  | data.0.name | the data file has no name",
                 "E  | data.0.file | no file is named", "W  | data.1.colour | unknown key",
                 "E  | data.2.name | there are two data files 'u'"});
    settingsRow("random rows never end",
                R"j("data": [{"name": "u", "file": "u", "mode": "random", "on_end": "stop"}])j",
                {"W  | data.0.on_end | rows taken at random never run out"});
    for (const char *address : {"http://p:1", "http://p:1/", "socks5://u@p:1", "http://[::1]:1"}) {
        const QByteArray keys = QByteArray(R"j("http": {"proxy": ")j") + address + R"j("})j";
        settingsRow(address, keys, {});
    }
    for (const char *address : {"p:1", "https://p:1", "http://p", "http://:1", "http://p:0",
                                "http://p:1/x", "socks5://p:1?x", "http://u:secret@p"}) {
        const QByteArray keys = QByteArray(R"j("http": {"proxy": ")j") + address + R"j("})j";
        settingsRow(address, keys, {"E  | http.proxy | expected an address with a port, such as"});
    }
    settingsRow("a proxy's password", R"j("http": {"proxy": "http://u:secret@p:1"})j",
                {"W  | http.proxy | a password is typed into"});
    settingsRow("two load models",
                R"j("load_test_config": {"load_target_rps": 5, "load_arrival_rate": 5,
                   "load_count": 1})j",
                {"E  | load_test_config.load_stages | only one of"});
    settingsRow("connection settings", R"j("http": {"timeout": -1, "colour": 1})j",
                {"W  | http.colour | unknown key", "E  | http.timeout | expected seconds above 0"});
    settingsRow("thresholds", R"j("thresholds": ["p95 < 1s", "requests.a.count > 1",
                "scenarios.s.p50 < 1", "requests[\"s/a\"].count > 1"])j",
                {});
    settingsRow("bad thresholds", R"j("thresholds": ["p95 < 1kg", "requests.b.count > 1"])j",
                {"E  | thresholds.0:8 | expected us, ms or s, found 'kg'",
                 "E  | thresholds.1 | there is no request 'b' (did you mean 'a'?)"});
    settingsRow("variables", R"j("variables": {"a": {"b": ["{{env.LOADGROVE_TEST_UNSET}}"]}})j",
                {"W  | variables.a.b.0:3 | the environment variable LOADGROVE_TEST_UNSET"});
    settingsRow("unknown keys of authentication and stages",
                R"j("auth": {"type": "none", "realm": 1}, "load_test_config":
                    {"load_stages": [{"duration": 1, "target": 2, "why": "x"}]})j",
                {"W  | load_test_config.load_stages.0.why | unknown key 'why'",
                 "W  | auth.realm | unknown key 'realm'"});
    settingsRow("unknown keys", R"j("colour": 1, "$schema": "x")j", {"W  | colour | unknown key"});
}

void TestValidateDocument::settings()
{
    QFETCH(QString, document);
    QFETCH(QStringList, expected);
    check(document, expected);
}

void TestValidateDocument::secrets_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("field"); // "": no warning
    const auto row = [](const char *name, const char *fields, const char *field) {
        QTest::newRow(name) << QString::fromUtf8(fields) << QString::fromUtf8(field);
    };
    row("Authorization", R"j("headers": {"Authorization": "Bearer hunter2"})j",
        "headers.Authorization");
    row("X-Api-Key", R"j("headers": {"X-Api-Key": "hunter2"})j", "headers.X-Api-Key");
    row("a token in the query", R"j("query_params": {"access_token": "hunter2"})j",
        "query_params.access_token");
    row("a password in a form", R"j("form_params": {"passWord": "hunter2"})j",
        "form_params.passWord");
    row("a password deep in a body", R"j("body": {"user": {"password": "hunter2"}})j",
        "body.user.password");
    row("a password in an override", R"j("body": {"password": ""}, "data_override":
        {"password": "hunter2"})j",
        "data_override.password");
    row("a token in auth", R"j("auth": {"type": "bearer", "token": "hunter2"})j", "auth.token");
    row("a key in auth", R"j("auth": {"type": "api_key", "name": "k", "value": "hunter2"})j",
        "auth.value");
    row("a password in a URL", R"j("url": "http://u:hunter2@h")j", "url");
    row("a reference", R"j("headers": {"Authorization": "{{vars.v}}"})j", "");
    row("a reference behind a word", R"j("headers": {"Authorization": "Bearer {{vars.v}}"})j", "");
    row("nothing", R"j("headers": {"Authorization": ""})j", "");
    row("another field", R"j("headers": {"X-Tokens-Left": "5"})j", "");
}

void TestValidateDocument::secrets()
{
    QFETCH(QString, fields);
    QFETCH(QString, field);
    const Result<Document> document = readDocument(utf8(withSteps(request(fields))));
    if (!document)
        QFAIL(qPrintable(document.error().message));
    const Issues issues = validate(*document);
    QCOMPARE(int(issues.size()), field.isEmpty() ? 0 : 1);
    if (field.isEmpty())
        return;
    QCOMPARE(issues.front().severity, Severity::Warning);
    QCOMPARE(issues.front().field, field);
    QVERIFY(!issues.front().text.contains(QLatin1String("hunter2")));
}

void TestValidateDocument::samplesAreClean_data()
{
    QTest::addColumn<QString>("path");
    const QDir samples(QStringLiteral(LOADGROVE_SOURCE_DIR "/resources/samples"));
    for (const QString &name : samples.entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(name)) << samples.filePath(name);
}

void TestValidateDocument::samplesAreClean()
{
    QFETCH(QString, path);
    const Result<Document> document = loadDocument(path);
    QVERIFY(document);
    for (const Issue &issue : validate(*document))
        QFAIL(qPrintable(line(issue)));
}

void TestValidateDocument::files()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QFile file(folder.filePath(QStringLiteral("there.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto parts = [](const char *value) {
        return withSteps(request(QStringLiteral("\"multipart_params\": [{\"name\": \"f\", "
                                                "\"filename\": \"x.txt\", \"value\": \"%1\"}]")
                                     .arg(QLatin1String(value))));
    };
    check(parts("there.txt"), {}, {folder.path(), {}});
    check(parts("absent.txt"),
          list({"E s / a | multipart_params.0.value | there is no file 'absent.txt'"}),
          {folder.path(), {}});
    check(parts("absent.txt"), {}); // without a folder files are not looked for
    check(parts("."), list({"E s / a | multipart_params.0.value | there is no file '.'"}),
          {folder.path(), {}});
    check(withSteps(request(QStringLiteral("\"body_file\": \"there.txt\""))), {},
          {folder.path(), {}});
    check(withSteps(request(QStringLiteral("\"body_file\": \"absent.txt\""))),
          list({"E s / a | body_file | there is no file 'absent.txt'"}), {folder.path(), {}});
    check(parts("{{vars.v}}"),
          list({"E s / a | multipart_params.0.value | a file is read before the run, so {{ }}"}));
}

void TestValidateDocument::environment()
{
    const QString document =
        withSteps(request(QStringLiteral("\"path\": \"/{{env.LOADGROVE_TEST_SET}}\"")));
    check(document, list({"W s / a | path:4 | the environment variable LOADGROVE_TEST_SET"}));
    qputenv("LOADGROVE_TEST_SET", "1");
    check(document, {});
    qunsetenv("LOADGROVE_TEST_SET");
}

void TestValidateDocument::externalVariables()
{
    const QString document = withSteps(request(QStringLiteral("\"path\": \"/{{vars.given}}\"")));
    check(document, list({"E s / a | path:4 | there is no variable or export 'given' here"}));
    check(document, {}, {{}, {"given"}});
}

void TestValidateDocument::depthIsBounded()
{
    const auto nested = [](int levels) {
        Document document;
        std::vector<Step> *steps = &document.scenarios;
        for (int i = 0; i < levels; ++i) {
            Step step;
            step.name = "n";
            step.what = Scenario();
            steps->push_back(step);
            steps = steps->back().children();
        }
        assignIds(document.scenarios.front(), document.nextId);
        return document;
    };
    QVERIFY(!hasErrors(validate(nested(100))));
    const Issues issues = validate(nested(101));
    QVERIFY(hasErrors(issues));
    QCOMPARE(issues.back().text, QStringLiteral("nested deeper than 100 levels"));
    QVERIFY(hasErrors(validate(nested(2000))));
}

/// Not a measurement: a walk that looks at every step for every step would take minutes.
void TestValidateDocument::largeDocumentsAreQuick()
{
    QStringList steps;
    for (int i = 0; i < 5000; ++i) {
        steps.append(QStringLiteral("{\"type\": \"request\", \"name\": \"r%1\", \"url\": "
                                    "\"http://h\", \"path\": \"/{{requests.r%2.res.id}}\", "
                                    "\"until\": \"requests.x%1.code == 1\"}")
                         .arg(i)
                         .arg(i / 2));
    }
    const Result<Document> document = readDocument(utf8(withSteps(steps.join(QLatin1Char(',')))));
    QVERIFY(document);
    QElapsedTimer timer;
    timer.start();
    const Issues issues = validate(*document);
    QCOMPARE(int(issues.size()), 5000);
    QVERIFY(timer.elapsed() < 20000);
    QCOMPARE(issues.back().place, QStringLiteral("s / r4999"));
}

QTEST_APPLESS_MAIN(TestValidateDocument)
#include "tst_validate_document.moc"
