// SPDX-License-Identifier: GPL-3.0-or-later
// References go along when what they name gets another name.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/scenario/step_names.h"

#include <QtTest>

using namespace loadgrove;

class StepNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAStep_data();
    void followsAStep();
    void followsSettings_data();
    void followsSettings();
    void leavesOtherChangesAlone();
    void keepsTheOriginOfAScenario();
};

namespace {

Document read(const QByteArray &scenarios)
{
    const auto document = readDocument(scenarios.toStdString());
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return *document;
}

const Step *named(const std::vector<Step> &steps, const std::string &name)
{
    for (const Step &step : steps) {
        if (displayName(step) == name)
            return &step;
        const Step *below = step.children() ? named(*step.children(), name) : nullptr;
        if (below)
            return below;
    }
    return nullptr;
}

void apply(Document &document, const ContentEdit &edit)
{
    for (const Step &value : edit.steps) {
        Step &step = *findStep(document, value.id);
        Step changed = value;
        if (auto *children = step.children())
            changed.children()->swap(*children);
        step = changed;
    }
    if (edit.settings)
        document.settings = *edit.settings;
}

/// A request of that name whose fields are given as JSON.
QByteArray request(const char *name, const QByteArray &fields)
{
    return R"({"type": "request", "name": ")" + QByteArray(name) + R"(", "url": "http://h"})"
           + (fields.isEmpty() ? "" : "\x1") + fields;
}

/// One top-level scenario "top" of these steps; what is to be added stands behind \x1.
QByteArray document(const QByteArrayList &steps, const QByteArray &settings = {})
{
    QByteArrayList written;
    for (const QByteArray &step : steps) {
        const auto at = step.indexOf("}\x1");
        written << (at < 0 ? step : step.left(at) + ", " + step.mid(at + 2) + "}");
    }
    return R"({"loadgrove": 1, )" + settings
           + R"("scenarios": [{"type": "scenario", "name": "top", "steps": [)" + written.join(", ")
           + "]}]}";
}

} // namespace

void StepNamesTest::followsAStep_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("after"); // but for the name of the step itself

    const auto row = [](const char *label, const char *step, const char *name,
                        const QByteArray &other, const QByteArray &then) {
        QTest::newRow(label) << document({request("a", {}), request("b", other)})
                             << QString::fromUtf8(step) << QString::fromUtf8(name)
                             << document({request("a", {}), request("b", then)});
    };
    row("in a condition", "a", "made", R"("if": "requests.a.code == 201 && requests.a.res.ok")",
        R"("if": "requests.made.code == 201 && requests.made.res.ok")");
    row("what is written around it stays", "a", "made", R"("if": "( 1==1 )||requests.a.code<300 ")",
        R"("if": "( 1==1 )||requests.made.code<300 ")");
    row("a text that says the same", "a", "made", R"("if": "requests.a.res.a == \"requests.a\"")",
        R"("if": "requests.made.res.a == \"requests.a\"")");
    row("in every text", "a", "made",
        R"("path": "/{{requests.a.res.id}}/x", "headers": {"H": "{{ requests.a.code }}"},
           "query_params": {"q": ["{{requests.a.res.id}}", 1]},
           "body": {"x": {"y": ["{{requests.a.res.items.0.id}}"]}},
           "data_override": {"x.y.0": "{{requests.a.res.id}}"},
           "assertions": ["res.id == requests.a.res.id"], "until": "requests.a.code == code",
           "auth": {"type": "bearer", "token": "{{requests.a.res.token}}"})",
        R"("path": "/{{requests.made.res.id}}/x", "headers": {"H": "{{ requests.made.code }}"},
           "query_params": {"q": ["{{requests.made.res.id}}", 1]},
           "body": {"x": {"y": ["{{requests.made.res.items.0.id}}"]}},
           "data_override": {"x.y.0": "{{requests.made.res.id}}"},
           "assertions": ["res.id == requests.made.res.id"], "until": "requests.made.code == code",
           "auth": {"type": "bearer", "token": "{{requests.made.res.token}}"})");
    row("a name that is no word", "a", "POST /a.b", R"("if": "requests.a.code")",
        R"("if": "requests[\"POST /a.b\"].code")");
    row("beyond ASCII", "a", "größe", R"("path": "/ü{{ requests[\"a\"].res.é }}ü")",
        R"("path": "/ü{{ requests.größe.res.é }}ü")");
    row("what cannot be parsed stays", "a", "made", R"("path": "/{{ requests.a.res", "if": "== a")",
        R"("path": "/{{ requests.a.res", "if": "== a")");
    row("an escaped brace is text", "a", "made",
        R"("path": "/\\{{requests.a.res}}{{requests.a.res}}")",
        R"("path": "/\\{{requests.a.res}}{{requests.made.res}}")");
    row("a name that was taken", "a", "b", R"("if": "requests.a.code == requests.top.code")",
        R"("if": "requests.b.code == requests.top.code")");
    row("by its path", "top", "flow", R"("if": "requests[\"top/a\"].code == 1")",
        R"("if": "requests[\"flow/a\"].code == 1")");

    const auto rows = [](const char *label, const char *step, const char *name,
                         const QByteArrayList &steps, const QByteArrayList &then,
                         const QByteArray &settings = {}, const QByteArray &settingsThen = {}) {
        QTest::newRow(label) << document(steps, settings) << QString::fromUtf8(step)
                             << QString::fromUtf8(name) << document(then, settingsThen);
    };
    const QByteArray inner = R"({"type": "scenario", "name": "inner",
        "variables": {"size": 1}, "steps": [%1, {"type": "export", "name": "id",
        "value": "{{requests.x.res.id}}"}]})";
    const auto with = [&](const QByteArray &x) { return QByteArray(inner).replace("%1", x); };
    const QByteArray x = R"({"type": "request", "name": "x", "url": "http://h"})";
    rows("a scenario, by its variables and exports", "inner", "child",
         {with(x), request("b", R"("path": "/{{scenarios.inner.id}}/{{scenarios.inner.size}}")")},
         {with(x), request("b", R"("path": "/{{scenarios.child.id}}/{{scenarios.child.size}}")")});
    rows("an export, by both its names", "id", "number",
         {with(QByteArray(x).replace("}", R"(, "path": "/{{vars.id}}/{{id}}/{{id.of}}"})")),
          request("b", R"("path": "/{{scenarios.inner.id}}")")},
         {with(QByteArray(x).replace("}",
                                     R"(, "path": "/{{vars.number}}/{{number}}/{{number.of}}"})")),
          request("b", R"("path": "/{{scenarios.inner.number}}")")});
    rows("a short name that would mean something else", "id", "code",
         {with(QByteArray(x).replace("}", R"(, "path": "/{{id}}"})"))},
         {with(QByteArray(x).replace("}", R"(, "path": "/{{vars.code}}"})"))});
    const QByteArray set = R"({"type": "set", "name": "n", "value": 1})";
    rows("a set step", "n", "m", {set, request("b", R"("path": "/{{vars.n}}")")},
         {set, request("b", R"("path": "/{{vars.m}}")")});
    rows("one of two set steps", "n", "m", {set, set, request("b", R"("path": "/{{vars.n}}")")},
         {set, set, request("b", R"("path": "/{{vars.n}}")")});
    rows("thresholds", "x", "y", {with(x)}, {with(x).replace("requests.x", "requests.y")},
         R"("thresholds": ["requests.x.p95 < 200ms", " requests[\"x\"].count > 1", "p95 < 1s",
            "requests[\"top/inner/x\"].p50 < 3", "scenarios.inner.p50 < 3"], )",
         R"("thresholds": ["requests.y.p95 < 200ms", " requests.y.count > 1", "p95 < 1s",
            "requests[\"top/inner/y\"].p50 < 3", "scenarios.inner.p50 < 3"], )");
    rows("thresholds of a scenario", "inner", "a b", {with(x)}, {with(x)},
         R"("thresholds": ["scenarios.inner.p50 < 3"], )",
         R"("thresholds": ["scenarios[\"a b\"].p50 < 3"], )");
    rows("a disabled one, from a disabled one", "a", "made",
         {request("a", R"("disabled": true)"),
          request("b", R"("disabled": true, "if": "requests.a.code")")},
         {request("a", R"("disabled": true)"),
          request("b", R"("disabled": true, "if": "requests.made.code")")});
    rows("what would mean it from then on keeps its meaning", "x", "b",
         {with(x), request("b", {}), request("c", R"("if": "requests.b.code")")},
         {with(x).replace("requests.x", "requests.b"), request("b", {}),
          request("c", R"("if": "requests.b.code")")});
}

void StepNamesTest::followsAStep()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, step);
    QFETCH(QString, name);
    QFETCH(QByteArray, after);

    Document document = read(before);
    Step changed = withoutChildren(*named(document.scenarios, utf8(step)));
    changed.name = utf8(name);
    const ContentEdit edit = changeWithNames(document, changed);
    QCOMPARE(edit.steps.front().id, changed.id);
    apply(document, edit);
    Document expected = read(after);
    findStep(expected, changed.id)->name = utf8(name);
    QCOMPARE(qs(writeDocument(document)), qs(writeDocument(expected)));
}

void StepNamesTest::followsSettings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("changed"); // settings only
    QTest::addColumn<QByteArray>("after");

    const QByteArray b = R"("path": "/{{vars.host}}/{{host}}/{{data.users.email}}")";
    QTest::newRow("a variable, its environments and other variables")
        << document({request("b", b)}, R"("variables": {"host": "h", "u": "http://{{host}}"},
             "environments": {"s": {"host": "x"}}, )")
        << document({}, R"("variables": {"name": "h", "u": "http://{{host}}"},
             "environments": {"s": {"host": "x"}}, )")
        << document({request("b", R"("path": "/{{vars.name}}/{{name}}/{{data.users.email}}")")},
                    R"("variables": {"name": "h", "u": "http://{{name}}"},
             "environments": {"s": {"name": "x"}}, )");
    QTest::newRow("one that a scenario hides")
        << document({R"({"type": "scenario", "name": "i", "variables": {"host": 1}, "steps": [
             {"type": "request", "name": "b", "url": "http://{{host}}"}]})"},
                    R"("variables": {"host": "h"}, )")
        << document({}, R"("variables": {"name": "h"}, )")
        << document({R"({"type": "scenario", "name": "i", "variables": {"host": 1}, "steps": [
             {"type": "request", "name": "b", "url": "http://{{host}}"}]})"},
                    R"("variables": {"name": "h"}, )");
    QTest::newRow("a data file")
        << document({request("b", b)}, R"("data": [{"name": "users", "file": "u.csv"}], )")
        << document({}, R"("data": [{"name": "people", "file": "u.csv"}], )")
        << document({request("b", R"("path": "/{{vars.host}}/{{host}}/{{data.people.email}}")")},
                    R"("data": [{"name": "people", "file": "u.csv"}], )");
}

void StepNamesTest::followsSettings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, changed);
    QFETCH(QByteArray, after);

    Document document = read(before);
    const DocumentSettings settings = read(changed).settings;
    QVERIFY(changesNames(document, settings));
    apply(document, changeWithNames(document, settings));
    QCOMPARE(qs(writeDocument(document)), qs(writeDocument(read(after))));
}

void StepNamesTest::leavesOtherChangesAlone()
{
    const Document before =
        read(document({request("a", {}), request("b", R"("if": "requests.a.code")")}));
    Step changed = *named(before.scenarios, "a");
    changed.as<Request>()->path = "/elsewhere";
    QVERIFY(!changesNames(before, changed));
    QCOMPARE(changeWithNames(before, changed).steps.size(), std::size_t(1));
    // A request without a name is named by method and path.
    changed.name.clear();
    QVERIFY(changesNames(before, changed));
    const ContentEdit edit = changeWithNames(before, changed);
    QCOMPARE(edit.steps.size(), std::size_t(2));
    QCOMPARE(edit.steps.back().condition, std::string(R"(requests["GET /elsewhere"].code)"));
}

void StepNamesTest::keepsTheOriginOfAScenario()
{
    Document document = read(::document({request("a", {})}));
    document.scenarios.front().as<Scenario>()->openapi = ApiOrigin();
    const Step own = withoutChildren(document.scenarios.front());
    QVERIFY(own.as<Scenario>()->openapi.has_value());
    QVERIFY(own.children()->empty());
}

QTEST_GUILESS_MAIN(StepNamesTest)
#include "tst_step_names.moc"
