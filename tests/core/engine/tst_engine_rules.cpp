// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of semantics.md that belong to more than one part of the engine, or to the guide's own
// examples: each with its sentence beside it.
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

#include <map>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// A row: whole scenarios, further members of the document, the counts of all rows, what the server
/// was asked.
void row(const char *rule, const char *scenarios, const char *settings, const char *expected,
         const char *wire)
{
    QTest::newRow(rule) << QByteArray(scenarios) << QByteArray(settings)
                        << QString::fromUtf8(expected) << QString::fromUtf8(wire);
}

} // namespace

class EngineRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenarios_data();
    void scenarios();
    void authentication_data();
    void authentication();
    void counterIsOfOneUser();
    void variablesOfTheRun_data();
    void variablesOfTheRun();
    void intervalsBeginAtTheEndOfATry_data();
    void intervalsBeginAtTheEndOfATry();
    void waits_data();
    void waits();
    void theLastIterationEndsTheRun_data();
    void theLastIterationEndsTheRun();
    void missingStepsAreToldApart();

private:
    void namesAndValues();
    void failures();
};

void EngineRulesTest::scenarios_data()
{
    QTest::addColumn<QByteArray>("scenarios");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("wire");
    namesAndValues();
    failures();
}

void EngineRulesTest::namesAndValues()
{
    row("where more than one is found, the path is needed: requests[\"top/child/name\"]",
        R"j([{"name": "s", "steps": [
            {"type": "scenario", "name": "l", "steps": [{"name": "a", "path": "/echo", "method": "POST", "body": 1}]},
            {"type": "scenario", "name": "r", "steps": [{"name": "a", "path": "/echo", "method": "POST", "body": 2}]},
            {"name": "b", "path": "/{{requests[\"s/r/a\"].res}}{{requests[\"s/l/a\"].res}}"}]}])j",
        "", "s: 1 ok; l: 1 ok; a: 1 ok; r: 1 ok; a: 1 ok; b: 1 ok",
        "POST /echo 1; POST /echo 2; GET /21");
    row("the guide's example: $0.product_id on a body whose only array is items",
        R"j([{"name": "s", "steps": [{"name": "p", "path": "/item"},
            {"name": "o", "method": "POST", "body": {"customer_email": "a@b.c", "items": [{"product_id": "*", "quantity": 3}]},
             "data_override": {"$0.product_id": "{{requests.p.res.id}}"}}]}])j",
        "", "s: 1 ok; p: 1 ok; o: 1 ok",
        R"(GET /item; POST / {"customer_email":"a@b.c","items":[{"product_id":57,"quantity":3}]})");
    row("data_override on a string body: what is not replaced stays as written",
        R"j([{"name": "s", "steps": [{"name": "p", "path": "/item"},
            {"name": "o", "method": "POST", "body": "{\"b\": 1e400, \"items\": [{\"id\": 1}]}",
             "data_override": {"/items/0/id": "{{requests.p.res.big}}"}}]}])j",
        "", "s: 1 ok; p: 1 ok; o: 1 ok",
        R"(GET /item; POST / {"b":1e400,"items":[{"id":9007199254740993}]})");
    row("an override of a skipped request's value is an error of that step",
        R"j([{"name": "s", "steps": [{"name": "p", "path": "/item", "if": "false"},
            {"name": "o", "method": "POST", "body": {"id": 1}, "data_override": {"id": "{{requests.p.res.id}}"}}]}])j",
        "", "s: 1 failed; p: 1 skipped; o: 1 failed 1 unsent", "");
    row("null stays null in JSON, and leaves the key out of the query",
        R"j([{"name": "s", "steps": [{"name": "a", "method": "POST", "body": {"n": null, "v": "{{vars.n}}"},
             "query_params": {"n": "{{vars.n}}", "k": [null, 1]}}]}])j",
        R"("variables": {"n": null})", "s: 1 ok; a: 1 ok", R"(POST /?k=1 {"n":null,"v":null})");
    row("{{ }} stands in any text field: a part of a multipart body, too",
        R"j([{"name": "s", "steps": [{"name": "i", "path": "/item"}, {"name": "a", "method": "POST", "multipart_params":
            [{"name": "{{requests.i.res.tags.0}}", "value": "{{requests.i.res.id}}", "content_type": "text/{{vars.t}}"}]}]}])j",
        R"("variables": {"t": "x"})", "s: 1 ok; i: 1 ok; a: 1 ok",
        "GET /item; POST / --loadgrove-0-2\r\nContent-Disposition: form-data; name=\"a\"\r\n"
        "Content-Type: text/x\r\n\r\n57\r\n--loadgrove-0-2--\r\n");
    row("an export of a skipped scenario is missing",
        R"j([{"name": "s", "steps": [
            {"type": "scenario", "name": "n", "if": "false", "steps": [{"name": "a", "path": "/item"}, {"type": "export", "name": "e", "value": "{{requests.a.res.id}}"}]},
            {"name": "b", "path": "/b", "if": "scenarios.n.e"}, {"name": "c", "path": "/c", "if": "!scenarios.n.e"}]}])j",
        "", "s: 1 ok; n: 1 skipped; a: -; b: 1 skipped; c: 1 ok", "GET /c");
    row("a variable is computed only for those who see it: counter() rises once per evaluation",
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/{{counter()}}/{{vars.v}}"}]},
             {"name": "t", "variables": {"w": "{{counter()}}"}, "steps": [{"type": "wait", "seconds": 0}]}])j",
        R"("variables": {"v": "{{counter()}}"})", "s: 1 ok; a: 1 ok; t: 1 ok", "GET /2/1");
    row("a variable belongs to one iteration: a set step changes no other",
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/{{vars.v}}"}, {"type": "set", "name": "v", "value": 2}, {"name": "b", "path": "/{{vars.v}}"}]}])j",
        R"("variables": {"v": 1}, "load_test_config": {"load_count": 2})",
        "s: 2 ok; a: 2 ok; b: 2 ok", "GET /1; GET /2; GET /1; GET /2");
}

void EngineRulesTest::failures()
{
    row("max_retries is 5: at most 6 sends",
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/codes/404", "until": "code == 200", "retry_interval": 0}]}])j",
        "", "s: 1 failed; a: 1 failed 5 retried",
        "GET /codes/404; GET /codes/404; GET /codes/404; GET /codes/404; GET /codes/404; GET "
        "/codes/404");
    row("a value that is missing fails the step: there is nothing to try again",
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/{{requests.b.res.id}}", "until": "code == 200", "retry_interval": 0}, {"name": "b"}]}])j",
        "", "s: 1 failed; a: 1 failed 1 unsent; b: -", "");
    row("until repeats a top-level scenario as a whole, too",
        R"j([{"name": "s", "until": "requests.a.code == 200", "retry_interval": 0, "steps": [{"name": "a", "path": "/codes/404,404,200"}]}])j",
        R"("load_test_config": {"load_count": 2, "stop_on_failure": true})",
        "s: 2 ok 2 retried; a: 4 ok",
        "GET /codes/404,404,200; GET /codes/404,404,200; GET /codes/404,404,200; GET "
        "/codes/404,404,200");
    row("a nested scenario's if is asked once, not each round",
        R"j([{"name": "s", "steps": [{"type": "scenario", "name": "n", "if": "!requests.a.code", "until": "requests.a.code == 200",
            "retry_interval": 0, "steps": [{"name": "a", "path": "/codes/404,200"}]}]}])j",
        "", "s: 1 ok; n: 1 ok 1 retried; a: 2 ok", "GET /codes/404,200; GET /codes/404,200");
    row("an assertion about a missing value fails",
        R"j([{"name": "s", "steps": [{"type": "assert", "condition": "requests.a.code != 500"}, {"name": "a"}]}])j",
        "", "s: 1 failed; a: -", "");
    row("until never met is a failure that ignore_failure ends at its scenario",
        R"j([{"name": "s", "steps": [{"type": "scenario", "name": "n", "ignore_failure": true, "until": "false", "max_retries": 1, "retry_interval": 0,
            "steps": [{"name": "a"}]}, {"name": "b", "path": "/b"}]}])j",
        "", "s: 1 ok; n: 1 failed 1 retried; a: 2 ok; b: 1 ok", "GET /; GET /; GET /b");
    row("continue_on_failure on a request whose until is never met",
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/codes/404", "until": "code == 200", "max_retries": 1, "retry_interval": 0, "continue_on_failure": true},
            {"name": "b", "path": "/b"}]}])j",
        "", "s: 1 failed; a: 1 failed 1 retried; b: 1 ok",
        "GET /codes/404; GET /codes/404; GET /b");
    row("ignore_failure on a top-level scenario: it still counts its own fail, the run goes on",
        R"j([{"name": "s", "ignore_failure": true, "steps": [{"name": "a", "expected_code": "500"}]}])j",
        R"("load_test_config": {"load_count": 3, "stop_on_failure": true})",
        "s: 3 failed; a: 3 failed", "GET /; GET /; GET /");
    row("a failing request within a scenario that is tried again: its continue_on_failure holds",
        R"j([{"name": "s", "steps": [{"type": "scenario", "name": "n", "until": "true", "max_retries": 1, "retry_interval": 0, "steps": [
            {"name": "a", "path": "/codes/500,200", "expected_code": "200", "continue_on_failure": true}, {"name": "b", "path": "/b"}]}]}])j",
        "", "s: 1 ok; n: 1 ok 1 retried; a: 1 ok 1 failed; b: 2 ok",
        "GET /codes/500,200; GET /b; GET /codes/500,200; GET /b");
}

void EngineRulesTest::scenarios()
{
    QFETCH(QByteArray, scenarios);
    QFETCH(QByteArray, settings);
    QFETCH(QString, expected);
    QFETCH(QString, wire);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot =
        runDocument(documentOfScenarios(server, scenarios.toStdString(), settings.toStdString()));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), expected);
    QCOMPARE(asked(server), wire);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "auth on document, scenario or request; the nearest wins, none switches off".
void EngineRulesTest::authentication_data()
{
    QTest::addColumn<QByteArray>("inner"); // keys of the scenario around the request
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("header");
    const auto bearer = [](const char *token) {
        return QByteArray(R"("auth": {"type": "bearer", "token": ")") + token + R"("}, )";
    };
    const QByteArray none = R"("auth": {"type": "none"}, )";
    QTest::newRow("the document's") << QByteArray() << QByteArray() << QStringLiteral("Bearer doc");
    QTest::newRow("the scenario's is nearer")
        << bearer("scenario") << QByteArray() << QStringLiteral("Bearer scenario");
    QTest::newRow("the request's is nearest")
        << bearer("scenario") << bearer("request") << QStringLiteral("Bearer request");
    QTest::newRow("none on the scenario") << none << QByteArray() << QStringLiteral("-");
    QTest::newRow("on again within")
        << none << bearer("request") << QStringLiteral("Bearer request");
}

void EngineRulesTest::authentication()
{
    QFETCH(QByteArray, inner);
    QFETCH(QByteArray, request);
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server,
                   R"([{"type": "scenario", )" + inner.toStdString() + R"("name": "n", "steps": [{)"
                       + request.toStdString() + R"("name": "a"}]}, {"name": "b"}])",
                   R"("auth": {"type": "bearer", "token": "doc"})"));
    QVERIFY(snapshot);
    QTEST(valuesOf(server.requests()[0], QStringLiteral("Authorization")), "header");
    QCOMPARE(valuesOf(server.requests()[1], QStringLiteral("Authorization")),
             QStringLiteral("Bearer doc"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "counter() rises by one per evaluation and user".
void EngineRulesTest::counterIsOfOneUser()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOfScenarios(
        server,
        R"j([{"name": "s", "steps": [{"name": "a", "path": "/{{counter()}}"}, {"type": "wait", "seconds": 0.02}]},
                     {"name": "t", "steps": [{"name": "b", "path": "/{{counter()}}"}, {"type": "wait", "seconds": 0.02}]}])j",
        R"("load_test_config": {"load_count": 3})"));
    QVERIFY(snapshot);
    std::map<std::string, int> times;
    for (const ReceivedRequest &request : server.requests())
        ++times[request.target];
    QVERIFY((times == std::map<std::string, int>{{"/1", 2}, {"/2", 2}, {"/3", 2}}));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "--var and --env replace variables maps, not set steps"; a value keeps its JSON type.
void EngineRulesTest::variablesOfTheRun_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("wire");
    QTest::newRow("a number") << QByteArray("57")
                              << QStringLiteral(R"(POST / {"v":57}; POST / {"v":2})");
    QTest::newRow("a text") << QByteArray("\"57\"")
                            << QStringLiteral(R"(POST / {"v":"57"}; POST / {"v":2})");
    QTest::newRow("an object") << QByteArray(R"({"a":[1.50]})")
                               << QStringLiteral(R"(POST / {"v":{"a":[1.50]}}; POST / {"v":2})");
    QTest::newRow("null") << QByteArray("null")
                          << QStringLiteral(R"(POST / {"v":null}; POST / {"v":2})");
}

void EngineRulesTest::variablesOfTheRun()
{
    QFETCH(QByteArray, value);
    RecordingServer server;
    QVERIFY(server.start());
    RunSettings settings;
    settings.plan.variables = {{"v", *Json::parse(value.toStdString())}};
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "method": "POST", "body": {"v": "{{vars.v}}"}},
            {"type": "set", "name": "v", "value": 2}, {"name": "b", "method": "POST", "body": {"v": "{{vars.v}}"}}])",
                   R"("variables": {"v": 1})"),
        settings);
    QVERIFY(snapshot);
    QTEST(asked(server), "wire");
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "the interval counts from the end of a try": three tries of 40 ms, two intervals of 50 ms. Were
/// it counted from the start of a try, that would be over after 140 ms.
void EngineRulesTest::intervalsBeginAtTheEndOfATry_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("a request") << QByteArray(
        R"({"name": "a", "path": "/codes/404,404,200", "until": "code == 200", "retry_interval": 0.05})");
    QTest::newRow("a nested scenario") << QByteArray(
        R"({"type": "scenario", "name": "n", "until": "requests.a.code == 200", "retry_interval": 0.05,
            "steps": [{"name": "a", "path": "/codes/404,404,200"}]})");
}

void EngineRulesTest::intervalsBeginAtTheEndOfATry()
{
    QFETCH(QByteArray, step);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([api = scriptedApi()](const ReceivedRequest &request) {
        ReplyScript slow;
        slow.pause(40ms);
        return slow.write(api(request).steps().front().bytes);
    });
    const auto snapshot = runDocument(documentOf(server, "[" + step.toStdString() + "]"));
    QVERIFY(snapshot);
    QCOMPARE(server.requestCount(), 3);
    QVERIFY(rowOf(*snapshot, "s").latency.minimum >= 3 * 40 + 2 * 50);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "wait: seconds, or min and max (uniform), or mean (exponential)": no shorter than it says; at
/// the sum over many an exponential one is not far from its mean.
void EngineRulesTest::waits_data()
{
    QTest::addColumn<QByteArray>("wait");
    QTest::addColumn<double>("least");          // milliseconds
    QTest::addColumn<double>("averageAtLeast"); // the clock may only make them longer
    QTest::newRow("seconds") << QByteArray(R"("seconds": 0.01)") << 10.0 << 10.0;
    QTest::newRow("min and max") << QByteArray(R"("min": 0.005, "max": 0.02)") << 5.0 << 11.0;
    QTest::newRow("min and max alike") << QByteArray(R"("min": 0.01, "max": 0.01)") << 10.0 << 10.0;
    QTest::newRow("mean") << QByteArray(R"("mean": 0.01)") << 0.0 << 8.0;
    QTest::newRow("none") << QByteArray(R"("seconds": 0)") << 0.0 << 0.0;
}

void EngineRulesTest::waits()
{
    QFETCH(QByteArray, wait);
    QFETCH(double, least);
    QFETCH(double, averageAtLeast);
    RecordingServer unused;
    const auto snapshot = runDocument(
        documentOf(unused, R"([{"type": "wait", )" + wait.toStdString() + "}]",
                   R"("load_test_config": {"load_count": 200, "load_num_threads": 50})"));
    QVERIFY(snapshot);
    const LatencySummary &wall = rowOf(*snapshot, "s").latency;
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 200 ok"));
    QVERIFY(wall.minimum >= least);
    QVERIFY2(wall.average >= averageAtLeast, qPrintable(QString::number(wall.average)));
}

/// "load_count: total iterations over all users": nobody waits for its pace or its start when none
/// is left. Each of these would take a quarter of an hour otherwise.
void EngineRulesTest::theLastIterationEndsTheRun_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<int>("count");
    QTest::newRow("load_pacing is of each user: all start at once")
        << QByteArray(R"("load_count": 20, "load_num_threads": 20, "load_pacing": 1000)") << 20;
    QTest::newRow("load_pacing, neither count nor duration")
        << QByteArray(R"("load_num_threads": 3, "load_pacing": 1000)") << 3;
    QTest::newRow("a ramp that has not come to its second user")
        << QByteArray(R"("load_count": 5, "load_num_threads": 3, "load_rampup_duration": 3000)")
        << 5;
}

void EngineRulesTest::theLastIterationEndsTheRun()
{
    QFETCH(QByteArray, load);
    QFETCH(int, count);
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, R"([{"name": "a"}])", R"("load_test_config": {)" + load.toStdString() + "}"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: %1 ok; a: %1 ok").arg(count));
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "A value missing at run time is reported once per place."
void EngineRulesTest::missingStepsAreToldApart()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server,
                   R"([{"name": "a", "path": "/{{requests.z.res.x}}", "continue_on_failure": true},
            {"name": "b", "path": "/{{requests.z.res.x}}", "continue_on_failure": true}, {"name": "z", "if": "false"}])",
                   R"("load_test_config": {"load_count": 5})"));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->notices, (std::vector<std::string>{"a: requests.z.res.x has no value",
                                                          "b: requests.z.res.x has no value"}));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineRulesTest)
#include "tst_engine_rules.moc"
