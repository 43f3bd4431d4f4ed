// SPDX-License-Identifier: GPL-3.0-or-later
// What succeeds, fails, is skipped and is tried again: the rules of semantics.md, one row each.
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;

class EngineFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void skipping_data();
    void skipping();
    void retrying_data();
    void retrying();
    void rounds_data();
    void rounds();
    void failing_data();
    void failing();
    void assertionsAreCounted();
    void samplesSayWhyAStepFailed_data();
    void samplesSayWhyAStepFailed();

private:
    void columns();
    void check();
};

/// A row: steps of scenario "s", the counts of all rows, what the server was asked.
void EngineFlowTest::columns()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("wire");
}

void EngineFlowTest::check()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, expected);
    QFETCH(QString, wire);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(server, steps.toStdString()));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), expected);
    QCOMPARE(asked(server), wire);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->users, 0);
}

namespace {

void row(const char *rule, const char *steps, const char *expected, const char *wire)
{
    QTest::newRow(rule) << QByteArray(steps) << QString::fromUtf8(expected)
                        << QString::fromUtf8(wire);
}

} // namespace

void EngineFlowTest::requests_data()
{
    columns();
    row("a step is run in its place",
        R"([{"name": "a", "path": "/a"}, {"name": "b", "path": "/b"}])",
        "s: 1 ok; a: 1 ok; b: 1 ok", "GET /a; GET /b");
    row("expected_code none: any HTTP answer is a success",
        R"([{"name": "a", "path": "/codes/500"}])", "s: 1 ok; a: 1 ok", "GET /codes/500");
    row("a step fails on an unexpected code; that ends its iteration",
        R"([{"name": "a", "path": "/codes/500", "expected_code": "2xx"}, {"name": "b"}])",
        "s: 1 failed; a: 1 failed; b: -", "GET /codes/500");
    row("expected_code: a list and a range",
        R"([{"name": "a", "path": "/codes/201", "expected_code": "200,201"},
            {"name": "b", "path": "/codes/204", "expected_code": "200-204"}])",
        "s: 1 ok; a: 1 ok; b: 1 ok", "GET /codes/201; GET /codes/204");
    row("a step fails on a transport error",
        R"([{"name": "a", "path": "/codes/reset"}, {"name": "b"}])",
        "s: 1 failed; a: 1 failed; b: -", "GET /codes/reset");
    row("a step fails on a failed assertion of its own",
        R"([{"name": "a", "path": "/item", "assertions": ["code == 200", "res.id == 58"]}, {"name": "b"}])",
        "s: 1 failed; a: 1 failed; b: -", "GET /item");
    row("assertions see code, res, headers and latency_ms of the step itself",
        R"([{"name": "a", "path": "/item", "assertions": ["code == 200", "res.name contains \"bear\"",
            "headers[\"x-trace\"] == \"t-1\"", "latency_ms >= 0", "res.id == \"57\"", "res.big == 9007199254740993"]}])",
        "s: 1 ok; a: 1 ok", "GET /item");
    row("a sent value that is missing is an error of that step; nothing is sent",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "path": "/b/{{requests.a.res.none}}"}, {"name": "c"}])",
        "s: 1 failed; a: 1 ok; b: 1 failed 1 unsent; c: -", "GET /item");
    row("a reference to a later step is legal, and missing until that step has run",
        R"([{"name": "a", "body": {"x": "{{requests.b.res.id}}"}, "method": "POST", "continue_on_failure": true},
            {"name": "b", "path": "/item"}])",
        "s: 1 failed; a: 1 failed 1 unsent; b: 1 ok", "GET /item");
    row("an assertion step that fails ends the iteration",
        R"([{"name": "a", "path": "/item"}, {"type": "assert", "condition": "requests.a.res.id == 1"}, {"name": "b"}])",
        "s: 1 failed; a: 1 ok; b: -", "GET /item");
    row("an assertion step that holds does not",
        R"([{"name": "a", "path": "/item"}, {"type": "assert", "condition": "requests.a.res.id == 57 && requests.a.code < 300"}, {"name": "b"}])",
        "s: 1 ok; a: 1 ok; b: 1 ok", "GET /item; GET /");
}

void EngineFlowTest::requests()
{
    check();
}

void EngineFlowTest::skipping_data()
{
    columns();
    row("if false on a request: skipped, counted apart",
        R"([{"name": "a", "path": "/codes/404"}, {"name": "b", "if": "requests.a.code == 200"}, {"name": "c"}])",
        "s: 1 ok; a: 1 ok; b: 1 skipped; c: 1 ok", "GET /codes/404; GET /");
    row("if true: run",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "if": "requests.a.res.in_stock"}])",
        "s: 1 ok; a: 1 ok; b: 1 ok", "GET /item; GET /");
    row("if on a nested scenario skips all of it",
        R"([{"type": "scenario", "name": "n", "if": "1 == 2", "steps": [{"name": "a"}]}, {"name": "b"}])",
        "s: 1 ok; n: 1 skipped; a: -; b: 1 ok", "GET /");
    row("if on an assertion",
        R"([{"type": "assert", "if": "false", "condition": "1 == 2"}, {"name": "a"}])",
        "s: 1 ok; a: 1 ok", "GET /");
    row("if on a set step: a skipped one changes nothing",
        R"([{"type": "set", "name": "v", "value": "1"}, {"type": "set", "name": "v", "value": "2", "if": "false"},
            {"name": "a", "path": "/{{vars.v}}"}])",
        "s: 1 ok; a: 1 ok", "GET /1");
    row("if on a wait", R"([{"type": "wait", "seconds": 3000, "if": "1 > 2"}, {"name": "a"}])",
        "s: 1 ok; a: 1 ok", "GET /");
    row("a missing value makes a comparison false",
        R"j([{"name": "a", "if": "false"}, {"name": "b", "if": "requests.a.code == 200"},
            {"name": "c", "if": "requests.a.code != 200"}, {"name": "d", "if": "!(requests.a.code == 200)"}])j",
        "s: 1 ok; a: 1 skipped; b: 1 skipped; c: 1 skipped; d: 1 ok", "GET /");
}

void EngineFlowTest::skipping()
{
    check();
}

void EngineFlowTest::retrying_data()
{
    columns();
    row("404, 404, 200 under until: count 3, executed 1, retries 2",
        R"([{"name": "a", "path": "/codes/404,404,200", "until": "code == 200", "retry_interval": 0.001}])",
        "s: 1 ok; a: 1 ok 2 retried",
        "GET /codes/404,404,200; GET /codes/404,404,200; GET /codes/404,404,200");
    row("never met in 4 sends: count 4, fail 1, retries 3",
        R"([{"name": "a", "path": "/codes/404", "until": "code == 200", "max_retries": 3, "retry_interval": 0}, {"name": "b"}])",
        "s: 1 failed; a: 1 failed 3 retried; b: -",
        "GET /codes/404; GET /codes/404; GET /codes/404; GET /codes/404");
    row("max_retries 0: one send",
        R"([{"name": "a", "path": "/codes/404,200", "until": "code == 200", "max_retries": 0}])",
        "s: 1 failed; a: 1 failed", "GET /codes/404,200");
    row("a transport error is an ordinary try",
        R"([{"name": "a", "path": "/codes/reset,200", "until": "code == 200", "retry_interval": 0}])",
        "s: 1 ok; a: 1 ok 1 retried", "GET /codes/reset,200; GET /codes/reset,200");
    row("expected_code is judged on the last try: met, but another code expected",
        R"([{"name": "a", "path": "/codes/404,200", "until": "code == 200", "expected_code": "201", "retry_interval": 0}])",
        "s: 1 failed; a: 1 failed 1 retried", "GET /codes/404,200; GET /codes/404,200");
    row("expected_code is judged on the last try: those before do not matter",
        R"([{"name": "a", "path": "/codes/404,201", "until": "code == 201", "expected_code": "201", "retry_interval": 0}])",
        "s: 1 ok; a: 1 ok 1 retried", "GET /codes/404,201; GET /codes/404,201");
    row("assertions are judged on the last try",
        R"([{"name": "a", "path": "/codes/404,201", "until": "code == 201", "assertions": ["res.code == 201"], "retry_interval": 0}])",
        "s: 1 ok; a: 1 ok 1 retried", "GET /codes/404,201; GET /codes/404,201");
    row("until looks into the answer of its own step",
        R"([{"name": "a", "path": "/codes/404,503,200", "until": "res.code == 503", "retry_interval": 0}])",
        "s: 1 ok; a: 1 ok 1 retried", "GET /codes/404,503,200; GET /codes/404,503,200");
    row("a generator is evaluated once per send: a retry gets a new value",
        R"([{"name": "a", "path": "/codes/404,200", "query_params": {"n": "{{counter()}}"}, "until": "code == 200", "retry_interval": 0}])",
        "s: 1 ok; a: 1 ok 1 retried", "GET /codes/404,200?n=1; GET /codes/404,200?n=2");
}

void EngineFlowTest::retrying()
{
    check();
}

void EngineFlowTest::rounds_data()
{
    columns();
    row("until repeats the nested scenario as a whole",
        R"([{"type": "scenario", "name": "n", "until": "requests.b.code == 200", "retry_interval": 0,
             "steps": [{"name": "a", "path": "/a"}, {"name": "b", "path": "/codes/404,200"}]}, {"name": "c"}])",
        "s: 1 ok; n: 1 ok 1 retried; a: 2 ok; b: 2 ok; c: 1 ok",
        "GET /a; GET /codes/404,200; GET /a; GET /codes/404,200; GET /");
    row("never met: a failed step of its parent",
        R"([{"type": "scenario", "name": "n", "until": "requests.b.code == 200", "max_retries": 1, "retry_interval": 0,
             "steps": [{"name": "b", "path": "/codes/404"}]}, {"name": "c"}])",
        "s: 1 failed; n: 1 failed 1 retried; b: 2 ok; c: -", "GET /codes/404; GET /codes/404");
    row("a failing step ends that round, and the next is tried",
        R"([{"type": "scenario", "name": "n", "until": "requests.b.code == 200", "retry_interval": 0,
             "steps": [{"name": "a", "path": "/codes/500,200", "expected_code": "200"}, {"name": "b", "path": "/b"}]}, {"name": "c"}])",
        "s: 1 ok; n: 1 ok 1 retried; a: 1 ok 1 failed; b: 1 ok; c: 1 ok",
        "GET /codes/500,200; GET /codes/500,200; GET /b; GET /");
    row("the last round decides",
        R"([{"type": "scenario", "name": "n", "until": "true", "max_retries": 2, "retry_interval": 0,
             "steps": [{"name": "a", "path": "/codes/500", "expected_code": "200"}]}])",
        "s: 1 failed; n: 1 failed 2 retried; a: 3 failed",
        "GET /codes/500; GET /codes/500; GET /codes/500");
    row("responses are fresh each round",
        R"([{"type": "scenario", "name": "n", "until": "requests.b.code == 200", "retry_interval": 0,
             "steps": [{"name": "a", "if": "requests.b.code == 404"}, {"name": "b", "path": "/codes/404,200"}]}])",
        "s: 1 ok; n: 1 ok 1 retried; a: 2 skipped; b: 2 ok",
        "GET /codes/404,200; GET /codes/404,200");
    row("only answers of its own, those of scenarios within included, are forgotten",
        R"([{"name": "x", "path": "/item"},
            {"type": "scenario", "name": "n", "until": "requests.b.code == 200", "retry_interval": 0, "steps": [
              {"type": "scenario", "name": "m", "steps": [{"name": "off", "disabled": true}, {"name": "a", "path": "/a", "if": "!requests.a.code"}]},
              {"name": "b", "path": "/codes/404,200"}]},
            {"name": "y", "path": "/{{requests.x.res.id}}"}])",
        "s: 1 ok; x: 1 ok; n: 1 ok 1 retried; m: 2 ok; a: 2 ok; b: 2 ok; y: 1 ok",
        "GET /item; GET /a; GET /codes/404,200; GET /a; GET /codes/404,200; GET /57");
    row("exports are kept from the last round",
        R"([{"type": "scenario", "name": "n", "until": "requests.b.code == 200", "retry_interval": 0,
             "steps": [{"name": "a", "path": "/item", "if": "!vars.id"}, {"type": "export", "name": "id", "value": "{{requests.a.res.id}}"},
                       {"name": "b", "path": "/codes/404,200", "query_params": {"id": "{{vars.id}}"}}]},
            {"name": "c", "path": "/c/{{scenarios.n.id}}"}])",
        "s: 1 ok; n: 1 ok 1 retried; a: 1 ok 1 skipped; b: 2 ok; c: 1 ok",
        "GET /item; GET /codes/404,200?id=57; GET /codes/404,200?id=57; GET /c/57");
    row("a variable outlives until rounds",
        R"([{"type": "scenario", "name": "n", "until": "vars.round == \"xxx\"", "retry_interval": 0, "variables": {"round": ""},
             "steps": [{"type": "set", "name": "round", "value": "{{vars.round}}x"}, {"name": "a", "path": "/{{vars.round}}"}]}])",
        "s: 1 ok; n: 1 ok 2 retried; a: 3 ok", "GET /x; GET /xx; GET /xxx");
    row("until within until",
        R"([{"type": "scenario", "name": "o", "until": "requests.b.code == 200", "retry_interval": 0, "steps": [
              {"type": "scenario", "name": "i", "until": "requests.a.code == 200", "retry_interval": 0, "steps": [
                 {"name": "a", "path": "/codes/404,200,404,404,200"}]},
              {"name": "b", "path": "/codes/404,200"}]}])",
        "s: 1 ok; o: 1 ok 1 retried; i: 2 ok 3 retried; a: 5 ok; b: 2 ok",
        "GET /codes/404,200,404,404,200; GET /codes/404,200,404,404,200; GET /codes/404,200; "
        "GET /codes/404,200,404,404,200; GET /codes/404,200,404,404,200; GET "
        "/codes/404,200,404,404,200; "
        "GET /codes/404,200");
}

void EngineFlowTest::rounds()
{
    check();
}

void EngineFlowTest::failing_data()
{
    columns();
    row("a failed step ends its iteration, up through the parents",
        R"([{"type": "scenario", "name": "o", "steps": [{"type": "scenario", "name": "i", "steps": [
              {"name": "a", "path": "/codes/500", "expected_code": "200"}, {"name": "b"}]}, {"name": "c"}]}, {"name": "d"}])",
        "s: 1 failed; o: 1 failed; i: 1 failed; a: 1 failed; b: -; c: -; d: -", "GET /codes/500");
    row("until one has ignore_failure, which still counts its own fail",
        R"([{"type": "scenario", "name": "o", "ignore_failure": true, "steps": [{"type": "scenario", "name": "i", "steps": [
              {"name": "a", "path": "/codes/500", "expected_code": "200"}]}, {"name": "c"}]}, {"name": "d"}])",
        "s: 1 ok; o: 1 failed; i: 1 failed; a: 1 failed; c: -; d: 1 ok", "GET /codes/500; GET /");
    row("continue_on_failure on a request: the iteration goes on and counts as failed at its end",
        R"([{"name": "a", "path": "/codes/500", "expected_code": "200", "continue_on_failure": true}, {"name": "b"}])",
        "s: 1 failed; a: 1 failed; b: 1 ok", "GET /codes/500; GET /");
    row("continue_on_failure on a request within a scenario: outside of it too",
        R"([{"type": "scenario", "name": "n", "steps": [
              {"name": "a", "path": "/codes/500", "expected_code": "200", "continue_on_failure": true}, {"name": "b"}]}, {"name": "c"}])",
        "s: 1 failed; n: 1 failed; a: 1 failed; b: 1 ok; c: 1 ok", "GET /codes/500; GET /; GET /");
    row("continue_on_failure on a nested scenario",
        R"([{"type": "scenario", "name": "n", "continue_on_failure": true, "steps": [
              {"name": "a", "path": "/codes/500", "expected_code": "200"}, {"name": "b"}]}, {"name": "c"}])",
        "s: 1 failed; n: 1 failed; a: 1 failed; b: -; c: 1 ok", "GET /codes/500; GET /");
    row("continue_on_failure on an assertion",
        R"([{"type": "assert", "condition": "1 == 2", "continue_on_failure": true}, {"name": "a"}])",
        "s: 1 failed; a: 1 ok", "GET /");
    row("continue_on_failure on a set step whose value is missing",
        R"([{"type": "set", "name": "v", "value": "{{requests.a.res.id}}", "continue_on_failure": true}, {"name": "a", "path": "/item"}])",
        "s: 1 failed; a: 1 ok", "GET /item");
    row("a set step whose value is missing fails",
        R"([{"type": "set", "name": "v", "value": "{{requests.a.res.id}}"}, {"name": "a", "path": "/item"}])",
        "s: 1 failed; a: -", "");
    row("a failure after one that went on still ends the iteration",
        R"([{"name": "a", "path": "/codes/500", "expected_code": "200", "continue_on_failure": true},
            {"name": "b", "path": "/codes/501", "expected_code": "200"}, {"name": "c"}])",
        "s: 1 failed; a: 1 failed; b: 1 failed; c: -", "GET /codes/500; GET /codes/501");
}

void EngineFlowTest::failing()
{
    check();
}

void EngineFlowTest::assertionsAreCounted()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(server, R"([
        {"type": "assert", "condition": "1 == 1"},
        {"name": "a", "path": "/codes/404,200", "until": "code == 200", "retry_interval": 0,
         "assertions": ["code == 200", "code == 201", "code < 300"], "continue_on_failure": true},
        {"name": "b", "path": "/codes/404", "until": "code == 200", "max_retries": 1, "retry_interval": 0,
         "assertions": ["code == 404"], "continue_on_failure": true},
        {"type": "assert", "condition": "requests.a.code == 404"},
        {"type": "assert", "condition": "true"}])"));
    QVERIFY(snapshot);
    const std::vector<AssertionCounts> expected = {
        {1, 0},                 // a step
        {1, 0}, {0, 1}, {1, 0}, // all of a request are judged, on the last try only
        {1, 0},                 // also where until was never met
        {0, 1}, {0, 0},         // the failed one ends the iteration: the last is not reached
    };
    QVERIFY(snapshot->assertions == expected);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineFlowTest::samplesSayWhyAStepFailed_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("why");
    QTest::newRow("until") << QByteArray(
        R"("path": "/codes/404", "until": "code == 200", "max_retries": 0)")
                           << QStringLiteral("until not met after 1 tries");
    QTest::newRow("expected code") << QByteArray(R"("path": "/codes/404", "expected_code": "2xx")")
                                   << QStringLiteral("expected 2xx, got 404");
    QTest::newRow("assertion") << QByteArray(R"("path": "/item", "assertions": ["res.id < 57"])")
                               << QStringLiteral("failed: res.id < 57");
    QTest::newRow("transport") << QByteArray(R"("path": "/codes/reset")")
                               << QStringLiteral("the server reset the connection");
}

void EngineFlowTest::samplesSayWhyAStepFailed()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, why);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", )" + step.toStdString() + "}]"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 failed; a: 1 failed"));
    QCOMPARE(rowOf(*snapshot, "a").samples.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(rowOf(*snapshot, "a").samples[0]->error), why);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineFlowTest)
#include "tst_engine_flow.moc"
