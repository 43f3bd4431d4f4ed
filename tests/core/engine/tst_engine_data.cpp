// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire: values taken from answers, overrides, variables, generators, bodies.
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

#include <set>

using namespace loadgrove;

namespace {

/// A row: steps of scenario "s" whose requests all succeed, what the server was asked.
void row(const char *rule, const QByteArray &steps, const char *wire,
         const QByteArray &settings = {})
{
    QTest::newRow(rule) << steps << QString::fromUtf8(wire) << settings;
}

void columns()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("wire");
    QTest::addColumn<QByteArray>("settings");
}

void check()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, wire);
    QFETCH(QByteArray, settings);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot =
        runDocument(documentOf(server, steps.toStdString(), settings.toStdString()));
    QVERIFY(snapshot);
    QCOMPARE(asked(server), wire);
    QCOMPARE(counts(*snapshot, "s"), QStringLiteral("1 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

} // namespace

class EngineDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaining_data() { chainingRows(); }
    void chaining() { check(); }
    void overrides_data() { overrideRows(); }
    void overrides() { check(); }
    void variables_data() { variableRows(); }
    void variables() { check(); }
    void bodies_data() { bodyRows(); }
    void bodies() { check(); }
    void iterationsForget();
    void generatorsGiveANewValuePerSend();
    void sameSeedSameBytes();
    void missingValuesAreToldOnce();

private:
    void chainingRows();
    void overrideRows();
    void variableRows();
    void bodyRows();
};

/// "requests.NAME.code", ".res", ".res.PATH", "headers", "latency_ms"; a field that is one lone
/// reference keeps its JSON type, mixed text becomes a string.
void EngineDataTest::chainingRows()
{
    columns();
    row("an integer stays one, a decimal keeps its digits, big numbers are exact",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body":
            {"i": "{{requests.a.res.id}}", "d": "{{requests.a.res.price}}", "b": "{{requests.a.res.big}}", "h": "{{requests.a.res.huge}}"}}])",
        R"(GET /item; POST / {"i":57,"d":9.90,"b":9007199254740993,"h":123456789012345678901234567890})");
    row("true, null, text, arrays and objects keep their type",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body":
            {"t": "{{requests.a.res.in_stock}}", "n": "{{requests.a.res.nothing}}", "s": "{{requests.a.res.name}}",
             "l": "{{requests.a.res.tags}}", "o": "{{requests.a.res.box}}"}}])",
        R"(GET /item; POST / {"t":true,"n":null,"s":"big bear","l":["a","b"],"o":{"w":1.50,"h":[1,2]}})");
    row("mixed text becomes a string",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body":
            {"x": "no {{requests.a.res.id}}, {{requests.a.res.price}} {{requests.a.res.in_stock}}"}}])",
        R"(GET /item; POST / {"x":"no 57, 9.90 true"})");
    row("a path goes through arrays and odd keys",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body":
            ["{{requests.a.res.tags.1}}", "{{requests.a.res.box.h.0}}"]}])",
        R"(GET /item; POST / ["b",1])");
    row("code, headers and the whole answer",
        R"j([{"name": "a", "path": "/codes/202"}, {"name": "i", "path": "/item"}, {"name": "b", "method": "POST", "body":
            {"c": "{{requests.a.code}}", "t": "{{requests.i.headers[\"X-TRACE\"]}}", "r": "{{requests.a.res}}"}}])j",
        R"(GET /codes/202; GET /item; POST / {"c":202,"t":"t-1","r":{"code":202}})");
    row("latency_ms is a number", R"([{"name": "a", "path": "/item"},
            {"type": "assert", "condition": "requests.a.latency_ms > 0 && requests.a.latency_ms < 60000"}])",
        "GET /item");
    row("path, query and headers take values, encoded for their place",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "path": "/p/{n}/{{requests.a.res.name}}", "path_params": {"n": "{{requests.a.res.name}}/"},
             "query_params": {"q": "{{requests.a.res.name}}&", "l": "{{requests.a.res.tags}}", "none": "{{requests.a.res.nothing}}"}}])",
        "GET /item; GET /p/big%20bear%2F/big%20bear?q=big%20bear%26&l=a&l=b");
    row("a path that begins with a value is joined with exactly one slash",
        R"([{"name": "a", "path": "/echo", "method": "POST", "body": {"href": "/x/1"}}, {"name": "b", "path": "{{requests.a.res.href}}/y"}])",
        R"(POST /echo {"href":"/x/1"}; GET /x/1/y)");
    row("a name that is no identifier",
        R"j([{"name": "GET /a.b", "path": "/item"}, {"name": "b", "path": "/{{requests[\"GET /a.b\"].res.id}}"}])j",
        "GET /item; GET /57");
    row("a name is found from anywhere in its top-level scenario",
        R"([{"type": "scenario", "name": "n", "steps": [{"name": "a", "path": "/item"}]},
            {"type": "scenario", "name": "m", "steps": [{"name": "b", "path": "/{{requests.a.res.id}}"}]}])",
        "GET /item; GET /57");
    row("the nearest of a name is meant",
        R"([{"name": "a", "path": "/echo", "method": "POST", "body": 1}, {"type": "scenario", "name": "m", "steps": [
             {"name": "a", "path": "/echo", "method": "POST", "body": 2}, {"name": "b", "path": "/{{requests.a.res}}"}]}, {"name": "c", "path": "/{{requests.a.res}}"}])",
        "POST /echo 1; POST /echo 2; GET /2; GET /1");
    row("a body that is one lone reference to an object goes as JSON",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body": "{{requests.a.res.box}}"}])",
        R"(GET /item; POST / {"w":1.50,"h":[1,2]})");
}

/// "canonical is dotted; $.items[0].x and /items/0/x are accepted; $N.rest means element N of the
/// only array nearest the root".
void EngineDataTest::overrideRows()
{
    columns();
    const auto spelled = [](const char *rule, const char *path) {
        const QByteArray steps =
            R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body": {"items": [{"id": 1, "n": 2}, {"id": 3}], "k": 4},
                "data_override": {")"
            + QByteArray(path) + R"(": "{{requests.a.res.id}}"}}])";
        row(rule, steps, R"(GET /item; POST / {"items":[{"id":57,"n":2},{"id":3}],"k":4})");
    };
    spelled("dotted", "items.0.id");
    spelled("JSONPath", "$.items[0].id");
    spelled("JSON pointer", "/items/0/id");
    spelled("the guide's $N", "$0.id");
    row("several, with objects and text",
        R"([{"name": "a", "path": "/item"}, {"name": "b", "method": "POST", "body": {"x": 1, "y": {"z": 2}}, "data_override":
            {"x": {"deep": ["{{requests.a.res.price}}"]}, "y.z": "no {{requests.a.code}}"}}])",
        R"(GET /item; POST / {"x":{"deep":[9.90]},"y":{"z":"no 200"}})");
    row("in a body that is a text with JSON",
        R"([{"name": "b", "method": "POST", "body": "{\"x\": 1.50, \"y\": 2}", "data_override": {"y": true}}])",
        R"(POST / {"x":1.50,"y":true})");
}

void EngineDataTest::variableRows()
{
    columns();
    row("an inner variable hides an outer one; outside it is not seen",
        R"([{"type": "scenario", "name": "n", "variables": {"v": "inner"}, "steps": [{"name": "a", "path": "/{{vars.v}}"}]}, {"name": "b", "path": "/{{vars.v}}"}])",
        "GET /inner; GET /outer", R"("variables": {"v": "outer"})");
    row("set assigns the nearest variable outward",
        R"([{"type": "scenario", "name": "n", "steps": [{"type": "set", "name": "v", "value": 2}]}, {"name": "b", "path": "/{{vars.v}}"}])",
        "GET /2", R"("variables": {"v": 1})");
    row("or makes one in its own scenario",
        R"([{"type": "scenario", "name": "n", "steps": [{"type": "set", "name": "w", "value": 2}, {"name": "a", "path": "/{{vars.w}}"}]},
            {"name": "b", "path": "/{{scenarios.n.w}}"}])",
        "GET /2; GET /2");
    row("set is effective from its place on",
        R"([{"name": "a", "path": "/{{vars.v}}"}, {"type": "set", "name": "v", "value": "{{vars.v}}x"}, {"name": "b", "path": "/{{vars.v}}"}])",
        "GET /1; GET /1x", R"("variables": {"v": 1})");
    row("a variable keeps type and parts",
        R"([{"name": "a", "method": "POST", "body": {"v": "{{vars.v}}", "p": "{{vars.v.k.1}}"}}])",
        R"(POST / {"v":{"k":[1,2.50]},"p":2.50})", R"("variables": {"v": {"k": [1, 2.50]}})");
    row("a set variable keeps type and parts",
        R"([{"name": "i", "path": "/item"}, {"type": "set", "name": "v", "value": {"k": ["{{requests.i.res.price}}"]}}, {"name": "a", "method": "POST", "body": {"v": "{{vars.v}}", "p": "{{vars.v.k.0}}"}}])",
        R"(GET /item; POST / {"v":{"k":[9.90]},"p":9.90})");
    row("a generator in an initial value: once per iteration",
        R"([{"name": "a", "path": "/{{vars.n}}"}, {"name": "b", "path": "/{{vars.n}}"}])",
        "GET /1; GET /1", R"("variables": {"n": "{{counter()}}"})");
    row("a variable computed from others, in any order",
        R"([{"name": "a", "path": "/{{vars.a}}"}])", "GET /1-1-x",
        R"("variables": {"a": "{{vars.b}}-x", "b": "{{vars.c}}-{{vars.c}}", "c": "{{counter()}}"})");
    row("a generator in a set step: once per execution",
        R"([{"type": "set", "name": "n", "value": "{{counter()}}"}, {"name": "a", "path": "/{{vars.n}}"}, {"name": "b", "path": "/{{vars.n}}"}])",
        "GET /1; GET /1");
    row("twice in one send gives two values",
        R"([{"name": "a", "path": "/{{counter()}}/{{counter()}}"}])", "GET /1/2");
    row("export is a live binding: the source may run after it",
        R"([{"type": "export", "name": "e", "value": "{{requests.a.res.id}}"}, {"name": "a", "path": "/item"}, {"name": "b", "path": "/{{vars.e}}"}])",
        "GET /item; GET /57");
    row("an export reads the newest answer",
        R"([{"type": "export", "name": "e", "value": "{{requests.a.code}}"}, {"name": "a", "path": "/codes/404,200", "until": "code == 200", "retry_interval": 0, "headers": {"X": 1}},
            {"name": "b", "path": "/{{vars.e}}"}])",
        "GET /codes/404,200; GET /codes/404,200; GET /200");
    row("an export of an export, and scenarios.NAME.VAR",
        R"([{"type": "scenario", "name": "n", "steps": [{"name": "a", "path": "/item"}, {"type": "export", "name": "e", "value": "{{requests.a.res.box}}"}]},
            {"type": "export", "name": "f", "value": "{{scenarios.n.e}}"}, {"name": "b", "path": "/{{vars.f.w}}"}])",
        "GET /item; GET /1.50");
}

void EngineDataTest::bodyRows()
{
    columns();
    row("a form: encoded, arrays repeat the key, null leaves it out",
        R"([{"name": "i", "path": "/item"}, {"name": "a", "method": "POST", "form_params": {"a": "x y&", "b": [1, 2], "c": null, "d": "{{requests.i.res.name}}", "e": "{{requests.i.res.nothing}}", "f": true}}])",
        "GET /item; POST / a=x+y%26&b=1&b=2&d=big+bear&f=true");
    row("a form whose first field is left out at run time",
        R"([{"name": "i", "path": "/item"}, {"name": "a", "method": "POST", "form_params": {"e": "{{requests.i.res.nothing}}", "f": 1}}])",
        "GET /item; POST / f=1");
    row("a string body that parses as JSON goes out byte for byte",
        R"([{"name": "a", "method": "POST", "body": "{ \"a\":  1.0 }"}])",
        R"(POST / { "a":  1.0 })");
    row("body: null sends JSON null, no body sends none",
        R"([{"name": "a", "method": "POST", "body": null}, {"name": "b", "method": "POST"}])",
        "POST / null; POST /");
    row("text with values",
        R"([{"name": "i", "path": "/item"}, {"name": "a", "method": "PUT", "body": "id={{requests.i.res.id}}\n"}])",
        "GET /item; PUT / id=57\n");
    row("numbers stay as written, members in order",
        R"([{"name": "a", "method": "POST", "body": {"z": 1.10, "a": 1e400, "m": -0, "t": "\u00fc\"\n"}}])",
        "POST / {\"z\":1.10,\"a\":1e400,\"m\":-0,\"t\":\"\u00fc\\\"\\n\"}");
    row("a value within JSON text is escaped",
        R"([{"name": "e", "path": "/echo", "method": "POST", "body": {"t": "say \"a\\b\"\n"}}, {"name": "a", "method": "POST", "body": {"x": "<{{requests.e.res.t}}>"}}])",
        R"(POST /echo {"t":"say \"a\\b\"\n"}; POST / {"x":"<say \"a\\b\"\n>"})");
}

/// "Each iteration forgets the answers of the one before"; variables begin again.
void EngineDataTest::iterationsForget()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(
        documentOf(server, R"([
        {"name": "b", "path": "/b", "if": "requests.a.code == 200 || vars.e == 57"},
        {"name": "c", "path": "/{{vars.v}}"},
        {"type": "set", "name": "v", "value": "changed"},
        {"type": "export", "name": "e", "value": "{{requests.a.res.id}}"},
        {"name": "a", "path": "/item"}])",
                   R"("variables": {"v": "fresh"}, "load_test_config": {"load_count": 3})"));
    QVERIFY(snapshot);
    QCOMPARE(asked(server), QStringLiteral("GET /fresh; GET /item; GET /fresh; GET /item; "
                                           "GET /fresh; GET /item"));
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 3 ok; b: 3 skipped; c: 3 ok; a: 3 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineDataTest::generatorsGiveANewValuePerSend()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server, R"j([{"name": "a", "path": "/{{uuid()}}"}])j",
                   R"("load_test_config": {"load_count": 200, "load_num_threads": 4})"));
    QVERIFY(snapshot);
    std::set<std::string> targets;
    for (const ReceivedRequest &request : server.requests())
        targets.insert(request.target);
    QCOMPARE(targets.size(), std::size_t(200));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "A run takes a seed, so that a run can be repeated."
void EngineDataTest::sameSeedSameBytes()
{
    const auto bytesWith = [](std::uint64_t seed) {
        RecordingServer server;
        std::string bytes;
        if (!server.start())
            return bytes;
        RunSettings settings;
        settings.plan.seed = seed;
        const auto snapshot = runDocument(
            documentOf(
                server,
                R"j([{"type": "wait", "min": 0, "max": 0.002}, {"name": "a", "method": "POST",
                "headers": {"X": "{{random_string(8)}}", "Host": "h"}, "query_params": {"i": "{{random_int(1,1000000)}}"},
                "body": {"u": "{{uuid()}}", "e": "{{email()}}", "n": "{{full_name()}}", "p": "{{pick(\"a\",\"b\",\"c\")}}"}}])j",
                R"("load_test_config": {"load_count": 20})"),
            settings);
        if (snapshot && imbalance(*snapshot, server.requestCount()).isEmpty()) {
            for (const ReceivedRequest &request : server.requests())
                bytes += request.target + '\n' + request.headers + request.body;
        }
        return bytes;
    };
    const std::string first = bytesWith(7);
    QVERIFY(!first.empty());
    QCOMPARE(first, bytesWith(7));
    QVERIFY(first != bytesWith(8));
}

/// "it is logged once, not once per send".
void EngineDataTest::missingValuesAreToldOnce()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot =
        runDocument(documentOf(server, R"([
        {"name": "i", "path": "/item"},
        {"name": "a", "path": "/{{requests.b.res.x}}", "continue_on_failure": true},
        {"type": "set", "name": "v", "value": {"k": "{{requests.b.res.y}}"}, "continue_on_failure": true},
        {"name": "p", "path": "/{id}", "path_params": {"id": "{{requests.i.res.nothing}}"}, "continue_on_failure": true},
        {"name": "b", "path": "/b"}])",
                               R"("load_test_config": {"load_count": 10, "load_num_threads": 2})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 10 failed; i: 10 ok; a: 10 failed 10 unsent; "
                                               "p: 10 failed 10 unsent; b: 10 ok"));
    std::vector<std::string> notices = snapshot->notices;
    std::sort(notices.begin(), notices.end());
    const std::vector<std::string> expected = {
        "a: requests.b.res.x has no value",
        "p: requests.i.res.nothing has no value",
        "v: requests.b.res.y has no value",
    };
    QCOMPARE(notices, expected);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineDataTest)
#include "tst_engine_data.moc"
