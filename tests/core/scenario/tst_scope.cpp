// SPDX-License-Identifier: GPL-3.0-or-later
// How names find what they mean, and how thresholds are read. Row names are the sentences of
// semantics.md where there is one.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/scenario/scope.h"
#include "core/scenario/threshold.h"

#include <QTest>

using namespace loadgrove;

namespace {

extern const char *const treeText; // below: moc stumbles over long raw strings

Document tree()
{
    Result<Document> document = readDocument(treeText);
    return document ? std::move(document.value()) : Document();
}

/// The step at a path of names; the document for "".
NodeId at(const Document &document, const QString &path)
{
    const std::vector<Step> *steps = &document.scenarios;
    NodeId id = documentNode;
    for (const QString &name : path.split(QLatin1Char('>'), Qt::SkipEmptyParts)) {
        const auto it = std::find_if(steps->begin(), steps->end(), [&](const Step &step) {
            return qs(displayName(step)) == name;
        });
        if (it == steps->end())
            qFatal("no step '%s' in the test's document", qPrintable(path));
        id = it->id;
        if (it->children())
            steps = it->children();
    }
    return id;
}

QString kindText(Resolved::Kind kind)
{
    static const char *const names[] = {"nothing", "request", "variable", "export", "external"};
    return QLatin1String(names[int(kind)]);
}

} // namespace

class TestScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void explains_data();
    void explains();
    void externalVariablesCount();
    void visibleNames();
    void parsesThresholds_data();
    void parsesThresholds();
    void refusesThresholds_data();
    void refusesThresholds();
    void thresholdsHold();
};

void TestScope::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("target"); // path of the step or of the holder
    const auto row = [](const char *name, const char *text, const char *from, const char *kind,
                        const char *target) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(from)
                            << QString::fromUtf8(kind) << QString::fromUtf8(target);
    };
    row("a request in the own scenario first", "requests.login.code", "top>left>deep", "request",
        "top>left>login");
    row("then outward through its parents", "requests.login.code", "top>right>assert", "request",
        "top>login");
    row("then anywhere else in the top-level scenario", "requests.deep.code", "top>right>assert",
        "request", "top>left>deep");
    row("a child scenario's request from the parent", "requests.deep.code", "top>login", "request",
        "top>left>deep");
    row("where that finds more than one, the own scenario still wins", "requests.twice.code",
        "top>right>assert", "request", "top>right>twice");
    row("the path beginning with the top-level scenario's name",
        "requests[\"top/left/twice\"].code", "top>login", "request", "top>left>twice");
    row("a request without a name is METHOD path", "requests[\"GET /a.b\"].code", "top>login",
        "request", "top>right>GET /a.b");
    row("a reference to a later step is legal", "requests.twice.code", "top>left>login", "request",
        "top>left>twice");
    row("from a scenario's own until: its children", "requests.deep.code", "top>left", "request",
        "top>left>deep");
    row("the nearest variable", "vars.shadowed", "top>left>deep", "variable", "top>left");
    row("variables resolve outward", "vars.shadowed", "top>right>assert", "variable", "top");
    row("up to the document", "vars.base_url", "top>left>deep", "variable", "");
    row("a name alone is a variable's", "base_url", "top>left>deep", "variable", "");
    row("an export outward", "vars.leftExport", "top>left>login", "export", "top>left>leftExport");
    row("a set makes a variable in its own scenario", "vars.made", "top>left>deep", "variable",
        "top>left");
    row("a set assigns the nearest variable of that name outward", "vars.own", "top>left>own",
        "variable", "top");
    row("a set assigns what an outer set has made", "vars.outerMade", "top>third>outerMade",
        "variable", "top");
    row("scenarios.SCENARIO.VAR: its export", "scenarios.left.leftExport", "top>left>deep",
        "export", "top>left>leftExport");
    row("scenarios: a variable of a scenario in an outer one", "scenarios.left.leftVar",
        "top>right>assert", "variable", "top>left");
    row("scenarios: one around the step", "scenarios.top.own", "top>left>deep", "variable", "top");
    row("scenarios: by path", "scenarios[\"top/left\"].made", "top>login", "variable", "top>left");
    row("env is not in the tree", "env.HOME", "top>login", "external", "");
    row("a data file of the document", "data.users.email", "top>login", "external", "");
    row("code in a request", "code", "top>login", "external", "");
}

void TestScope::resolves()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(QString, kind);
    QFETCH(QString, target);
    const Document document = tree();
    const Scope scope(document);
    const ParsedExpression parsed = parseExpression(utf8(text));
    const auto &reference = std::get<Reference>(std::get<Expression>(parsed).node);
    const Resolved resolved = scope.resolve(reference, at(document, from));
    QCOMPARE(resolved.problem, QString());
    QCOMPARE(kindText(resolved.kind), kind);
    QCOMPARE(resolved.node, at(document, target));
}

void TestScope::explains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *text, const char *from, const char *problem) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(from)
                            << QString::fromUtf8(problem);
    };
    row("did you mean", "requests.logn.code", "top>login",
        "there is no request 'logn' (did you mean 'login'?)");
    row("nothing near", "requests.xyzxyz.code", "top>login", "there is no request 'xyzxyz'");
    row("more than one elsewhere: the path is needed", "requests.twice.code", "top>login",
        "more than one request is named 'twice'; write the path: requests[\"SCENARIO/.../twice\"]");
    row("another top-level scenario", "requests.elsewhere.code", "top>login",
        "request 'elsewhere' is in another top-level scenario; those run in parallel and know "
        "nothing of each other");
    row("disabled", "requests.off.code", "top>login", "request 'off' is disabled");
    row("variables of a sibling are not seen", "vars.leftVar", "top>right>assert",
        "there is no variable or export 'leftVar' here");
    row("a slip in a variable", "vars.base_ulr", "top>login",
        "there is no variable or export 'base_ulr' here (did you mean 'base_url'?)");
    row("a slip in a word of the language", "request.login.code", "top>login",
        "there is no variable or export 'request' here (did you mean 'requests'?)");
    row("an unknown scenario", "scenarios.lefft.x", "top>login",
        "there is no scenario 'lefft' here (did you mean 'left'?)");
    row("a scenario's variables are its own, not those outward", "scenarios.right.base_url",
        "top>login", "scenario 'right' has no variable or export 'base_url'");
    row("two scenarios of that name", "scenarios.left.x", "other>elsewhere",
        "there is no scenario 'left' here");
    row("an unknown data file", "data.user.email", "top>login",
        "there is no data file 'user' (did you mean 'users'?)");
    row("code where no answer is", "code", "top>right>assert",
        "'code' alone means the answer of a request, within its own until and assertions; here "
        "write requests.NAME.code");
}

void TestScope::explains()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(QString, problem);
    const Document document = tree();
    const Scope scope(document);
    const ParsedExpression parsed = parseExpression(utf8(text));
    const auto &reference = std::get<Reference>(std::get<Expression>(parsed).node);
    const Resolved resolved = scope.resolve(reference, at(document, from));
    QCOMPARE(kindText(resolved.kind), QStringLiteral("nothing"));
    QCOMPARE(resolved.problem, problem);
}

void TestScope::externalVariablesCount()
{
    const Document document = tree();
    const Scope scope(document);
    Reference reference;
    reference.root = Reference::Root::Variable;
    reference.name = "given";
    const NodeId step = at(document, QStringLiteral("top>login"));
    QCOMPARE(scope.resolve(reference, step).kind, Resolved::Kind::Nothing);
    QCOMPARE(scope.resolve(reference, step, {"given"}).kind, Resolved::Kind::External);
}

void TestScope::visibleNames()
{
    const Document document = tree();
    const Scope scope(document);
    const std::vector<std::string> names =
        scope.visibleNames(at(document, QStringLiteral("top>right>twice")));
    const std::vector<std::string> expected = {"code",
                                               "res",
                                               "headers",
                                               "latency_ms",
                                               "requests.deep",
                                               "requests.login",
                                               "requests.twice",
                                               "requests[\"GET /a.b\"]",
                                               "requests[\"top/left/login\"]",
                                               "requests[\"top/left/twice\"]",
                                               "vars.base_url",
                                               "vars.outerMade",
                                               "vars.own",
                                               "vars.shadowed",
                                               "scenarios.top.own",
                                               "scenarios.top.shadowed",
                                               "data.users",
                                               "data[\"test mails\"]"};
    QCOMPARE(names, expected);
    for (const std::string &name : names) {
        if (!name.starts_with("requests"))
            continue;
        const ParsedExpression parsed = parseExpression(name + ".code");
        const auto &reference = std::get<Reference>(std::get<Expression>(parsed).node);
        QCOMPARE(scope.resolve(reference, at(document, QStringLiteral("top>right>twice"))).kind,
                 Resolved::Kind::Request);
    }
}

void TestScope::parsesThresholds_data()
{
    using Metric = Threshold::Metric;
    using Op = Threshold::Op;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // "request X", "scenario X" or ""
    QTest::addColumn<int>("metric");
    QTest::addColumn<int>("op");
    QTest::addColumn<double>("limit");
    QTest::addColumn<QString>("detail"); // percentile or code
    const auto row = [](const char *text, const char *name, Metric metric, Op op, double limit,
                        const char *detail = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << int(metric)
                            << int(op) << limit << QString::fromUtf8(detail);
    };
    row("p95 < 200ms", "", Metric::Percentile, Op::Less, 200, "95");
    row("p99.9<=1.5s", "", Metric::Percentile, Op::LessEqual, 1500, "99.9");
    row("p50 < 200us", "", Metric::Percentile, Op::Less, 0.2, "50");
    row("p50 < 200µs", "", Metric::Percentile, Op::Less, 0.2, "50");
    row("  avg  <  12 ms ", "", Metric::Average, Op::Less, 12);
    row("max < 5", "", Metric::Maximum, Op::Less, 5);
    row("min > 0.5ms", "", Metric::Minimum, Op::Greater, 0.5);
    row("response.p95 < 300ms", "response", Metric::Percentile, Op::Less, 300, "95");
    row("error_rate < 1%", "", Metric::ErrorRate, Op::Less, 0.01);
    row("error_rate == 0", "", Metric::ErrorRate, Op::Equal, 0);
    row("checks >= 99.5%", "", Metric::Checks, Op::GreaterEqual, 0.995);
    row("rps > 1000", "", Metric::Rps, Op::Greater, 1000);
    row("count >= 1e3", "", Metric::Count, Op::GreaterEqual, 1000);
    row("codes.503 == 0", "", Metric::Codes, Op::Equal, 0, "503");
    row("codes.5xx == 0", "", Metric::Codes, Op::Equal, 0, "5xx");
    row("requests.orders_POST.p99 < 500ms", "request orders_POST", Metric::Percentile, Op::Less,
        500, "99");
    row("requests[\"GET /a.b\"].count > 1", "request GET /a.b", Metric::Count, Op::Greater, 1);
    row("scenarios.order-flow.response.max < 2s", "response scenario order-flow", Metric::Maximum,
        Op::Less, 2000);
}

void TestScope::parsesThresholds()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, metric);
    QFETCH(int, op);
    QFETCH(double, limit);
    QFETCH(QString, detail);
    const Result<Threshold> threshold = Threshold::parse(utf8(text));
    if (!threshold)
        QFAIL(qPrintable(threshold.error().message));
    QStringList subject;
    if (threshold->responseTime)
        subject.append(QStringLiteral("response"));
    if (threshold->subject != Threshold::Subject::Run)
        subject.append((threshold->subject == Threshold::Subject::Request
                            ? QStringLiteral("request ")
                            : QStringLiteral("scenario "))
                       + qs(threshold->name));
    QCOMPARE(subject.join(QLatin1Char(' ')), name);
    QCOMPARE(int(threshold->metric), metric);
    QCOMPARE(int(threshold->op), op);
    QCOMPARE(threshold->limit, limit);
    QCOMPARE(threshold->metric == Threshold::Metric::Percentile
                 ? QString::number(threshold->percentile)
                 : qs(threshold->code),
             detail);
    QCOMPARE(qs(threshold->text), text);
}

void TestScope::refusesThresholds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *text, const char *error) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("", "column 1: expected a metric");
    row("p95", "column 4: expected <, <=, >, >= or ==, found the end of the text");
    row("p95 =< 1", "column 5: expected <, <=, >, >= or ==, found '=<'");
    row("p95 <", "column 6: expected a number, found the end of the text");
    row("p95 < -1ms", "column 7: expected a number, found '-1ms'");
    row("p95 < 200%", "column 10: expected us, ms or s, found '%'");
    row("rps > 5ms", "column 8: expected no unit, found 'ms'");
    row("error_rate < 1ms", "column 15: expected % or no unit, found 'ms'");
    row("error_rate < 5", "column 14: expected a share from 0 to 1 or from 0% to 100%, found '5'");
    row("p95 < 1ms 2", "column 11: expected the end, found '2'");
    row("p0 < 1ms", "column 1: expected a metric");
    row("p101 < 1ms", "column 1: expected a metric");
    row("q95 < 1ms", "column 1: expected a metric");
    row("codes.6xx == 0", "column 1: expected a metric");
    row("codes.2xx-3xx == 0", "column 1: expected a metric");
    row("response.rps > 1", "column 1: expected response.p95, response.avg");
    row("requests.a", "column 11: expected '.' and a metric, found the end of the text");
    row("requests.ä.p95 > x", "column 18: expected a number, found 'x'");
    row("requests[a].p95 < 1", "column 10: expected a name in quotes, found 'a].p95'");
    row("p95 < 1ms or", "column 13: expected abort, found the end of the text");
    row("p95 < 1ms or abort after", "column 25: expected a number");
    row("p95 < 1ms or abort after 5%", "column 27: expected us, ms or s, found '%'");
    row("count > 5 or abort", "column 11: a number that only grows");
}

void TestScope::refusesThresholds()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const Result<Threshold> threshold = Threshold::parse(utf8(text));
    QVERIFY(!threshold);
    QVERIFY2(threshold.error().message.startsWith(error), qPrintable(threshold.error().message));
}

void TestScope::thresholdsHold()
{
    const auto holds = [](const char *text, double value) {
        return Threshold::parse(text)->holds(value);
    };
    QVERIFY(holds("p95 < 200ms", 199.9) && !holds("p95 < 200ms", 200));
    QVERIFY(holds("p95 <= 200ms", 200) && !holds("p95 <= 200ms", 200.1));
    QVERIFY(holds("rps > 5", 5.1) && !holds("rps > 5", 5));
    QVERIFY(holds("rps >= 5", 5) && !holds("rps >= 5", 4.9));
    QVERIFY(!Threshold::parse("p95 < 1ms")->aborts && Threshold::parse("p95 < 1 or abort")->aborts);
    QCOMPARE(Threshold::parse("p95 < 1ms or abort after 500ms")->abortAfter, 0.5);
    QVERIFY(holds("error_rate == 1%", 0.01) && !holds("error_rate == 1%", 0.011));
}

namespace {

/// Two top-level scenarios; step names say where they are.
const char *const treeText = R"({"loadgrove": 1,
"variables": {"base_url": "http://h", "shadowed": 1},
"data": [{"name": "users", "file": "users.csv"}, {"name": "test mails", "file": "m.csv"}],
"scenarios": [
 {"type": "scenario", "name": "top", "variables": {"own": 1, "shadowed": 2}, "steps": [
  {"type": "request", "name": "login", "url": "http://h"},
  {"type": "scenario", "name": "left", "variables": {"leftVar": 1, "shadowed": 3}, "steps": [
   {"type": "request", "name": "login", "url": "http://h"},
   {"type": "request", "name": "deep", "url": "http://h"},
   {"type": "request", "name": "twice", "url": "http://h"},
   {"type": "export", "name": "leftExport", "value": "{{requests.deep.res.id}}"},
   {"type": "set", "name": "made", "value": 1},
   {"type": "set", "name": "own", "value": 1},
   {"type": "wait", "seconds": 0}
  ]},
  {"type": "scenario", "name": "right", "steps": [
   {"type": "request", "name": "twice", "url": "http://h"},
   {"type": "request", "method": "GET", "path": "/a.b", "url": "http://h"},
   {"type": "request", "name": "off", "url": "http://h", "disabled": true},
   {"type": "assert", "condition": "true"}
  ]},
  {"type": "set", "name": "outerMade", "value": 1},
  {"type": "scenario", "name": "third", "steps": [
   {"type": "set", "name": "outerMade", "value": 2},
   {"type": "scenario", "name": "left", "steps": [{"type": "wait", "seconds": 1}]}
  ]}
 ]},
 {"type": "scenario", "name": "other", "steps": [
  {"type": "request", "name": "elsewhere", "url": "http://h"}
 ]}
]})";

} // namespace

QTEST_APPLESS_MAIN(TestScope)
#include "tst_scope.moc"
