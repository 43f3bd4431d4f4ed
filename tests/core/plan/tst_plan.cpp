// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/plan/plan.h"
#include "core/plan/plan_data.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// A document with one scenario "s" and the given steps, as JSON text.
Document documentWith(const QByteArray &steps, const QByteArray &variables = "{}")
{
    const QByteArray text = R"({"loadgrove": 1, "name": "t", "variables": )" + variables
                            + R"(, "scenarios": [{"type": "scenario", "name": "s", "steps": )"
                            + steps + "}]}";
    Result<Document> document = readDocument(text.toStdString());
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return std::move(document).value();
}

std::shared_ptr<const Plan> planOf(const Document &document, PlanOptions options = {})
{
    CompiledPlan compiled = compile(document, options);
    if (const Issues *issues = std::get_if<Issues>(&compiled)) {
        for (const Issue &issue : *issues)
            qWarning("%s %s: %s", qPrintable(issue.place), qPrintable(issue.field),
                     qPrintable(issue.text));
        return nullptr;
    }
    return std::get<std::shared_ptr<const Plan>>(compiled);
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wire_data();
    void wire();
    void constantVariablesAreFolded();
    void changingPartsStaySlots();
    void onlyAnswersReferredToAreKept();
    void rowsAreInTreeOrder();
    void disabledStepsAreLeftOut();
    void problemsNameTheirPlace_data();
    void problemsNameTheirPlace();
    void externalVariablesReplaceMaps();
    void setStepsAssignTheNearestVariable();
};

void PlanTest::wire_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("plain GET") << QByteArray(R"("url": "http://h:81", "path": "/a")")
                               << QByteArray("GET /a HTTP/1.1") << QByteArray("Host: h:81\r\n")
                               << QByteArray();
    QTest::newRow("exactly one slash between url and path")
        << QByteArray(R"("url": "http://h/", "path": "/a")") << QByteArray("GET /a HTTP/1.1")
        << QByteArray("Host: h\r\n") << QByteArray();
    QTest::newRow("path parameters are percent-encoded")
        << QByteArray(R"("url": "http://h", "path": "/a/{id}/b", "path_params": {"id": "x/y z"})")
        << QByteArray("GET /a/x%2Fy%20z/b HTTP/1.1") << QByteArray() << QByteArray();
    QTest::newRow("a query in the path is kept and extended")
        << QByteArray(
               R"("url": "http://h", "path": "/a?x=1", "query_params": {"y": 2, "z": "a b"})")
        << QByteArray("GET /a?x=1&y=2&z=a%20b HTTP/1.1") << QByteArray() << QByteArray();
    QTest::newRow("an array in the query repeats the key")
        << QByteArray(R"("url": "http://h", "path": "/a", "query_params": {"k": [1, "b"]})")
        << QByteArray("GET /a?k=1&k=b HTTP/1.1") << QByteArray() << QByteArray();
    QTest::newRow("a null in the query leaves the key out")
        << QByteArray(R"("url": "http://h", "path": "/a", "query_params": {"k": null, "l": true})")
        << QByteArray("GET /a?l=true HTTP/1.1") << QByteArray() << QByteArray();
    QTest::newRow("a JSON body goes as application/json")
        << QByteArray(R"("method": "POST", "url": "http://h", "body": {"b": 9.90, "a": [null]})")
        << QByteArray("POST / HTTP/1.1") << QByteArray("Content-Type: application/json\r\n")
        << QByteArray(R"({"b":9.90,"a":[null]})");
    QTest::newRow("a string that is JSON goes byte for byte")
        << QByteArray(R"("method": "POST", "url": "http://h", "body": "{ \"a\" : 1 }")")
        << QByteArray("POST / HTTP/1.1") << QByteArray("Content-Type: application/json\r\n")
        << QByteArray(R"({ "a" : 1 })");
    QTest::newRow("any other string is text")
        << QByteArray(R"("method": "POST", "url": "http://h", "body": "hello")")
        << QByteArray("POST / HTTP/1.1") << QByteArray("Content-Type: text/plain\r\n")
        << QByteArray("hello");
    QTest::newRow("body null sends JSON null")
        << QByteArray(R"("method": "POST", "url": "http://h", "body": null)")
        << QByteArray("POST / HTTP/1.1") << QByteArray("Content-Length: 4\r\n")
        << QByteArray("null");
    QTest::newRow("a POST without body has a length")
        << QByteArray(R"("method": "POST", "url": "http://h")") << QByteArray("POST / HTTP/1.1")
        << QByteArray("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("an own content type wins") << QByteArray(
        R"("method": "POST", "url": "http://h", "headers": {"content-type": "x/y"}, "body": 1)")
                                              << QByteArray("POST / HTTP/1.1")
                                              << QByteArray("content-type: x/y\r\n")
                                              << QByteArray("1");
    QTest::newRow("form parameters") << QByteArray(
        R"("method": "POST", "url": "http://h", "form_params": {"a": "x y", "b": [1, 2], "c": null})")
                                     << QByteArray("POST / HTTP/1.1")
                                     << QByteArray(
                                            "Content-Type: application/x-www-form-urlencoded\r\n")
                                     << QByteArray("a=x+y&b=1&b=2");
    QTest::newRow("data_override replaces in the body") << QByteArray(
        R"("method": "POST", "url": "http://h", "body": {"items": [{"id": 1}]}, "data_override": {"$0.id": 7})")
                                                        << QByteArray("POST / HTTP/1.1")
                                                        << QByteArray("Content-Length: 20\r\n")
                                                        << QByteArray(R"({"items":[{"id":7}]})");
    QTest::newRow("basic authentication")
        << QByteArray(
               R"("url": "http://h", "auth": {"type": "basic", "username": "u", "password": "p"})")
        << QByteArray("GET / HTTP/1.1") << QByteArray("Authorization: Basic dTpw\r\n")
        << QByteArray();
    QTest::newRow("an explicit Authorization header wins") << QByteArray(
        R"("url": "http://h", "headers": {"Authorization": "x"}, "auth": {"type": "bearer", "token": "t"})")
                                                           << QByteArray("GET / HTTP/1.1")
                                                           << QByteArray("Authorization: x\r\n")
                                                           << QByteArray();
    QTest::newRow("an API key in the query") << QByteArray(
        R"("url": "http://h", "path": "/a", "auth": {"type": "api_key", "in": "query", "name": "k", "value": "v"})")
                                             << QByteArray("GET /a?k=v HTTP/1.1") << QByteArray()
                                             << QByteArray();
}

void PlanTest::wire()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, firstLine);
    QFETCH(QByteArray, contains);
    QFETCH(QByteArray, body);

    const auto plan =
        planOf(documentWith(R"([{"type": "request", "name": "r", )" + request + "}]"));
    QVERIFY(plan);
    const QByteArray wire = QByteArray::fromStdString(plan->requests[0].wire);
    QCOMPARE(wire.left(wire.indexOf("\r\n")), firstLine);
    QVERIFY2(wire.contains(contains), wire.constData());
    QCOMPARE(wire.mid(wire.indexOf("\r\n\r\n") + 4), body);
}

void PlanTest::constantVariablesAreFolded()
{
    const auto plan = planOf(documentWith(
        R"([{"type": "request", "name": "r", "url": "{{base_url}}", "path": "/a/{{id}}"}])",
        R"({"base_url": "http://h:81/v1/", "id": 5})"));
    QVERIFY(plan);
    QVERIFY(QByteArray::fromStdString(plan->requests[0].wire).startsWith("GET /v1/a/5 HTTP/1.1"));
}

void PlanTest::changingPartsStaySlots()
{
    const auto plan = planOf(documentWith(
        R"([{"type": "request", "name": "a", "url": "http://h"},
            {"type": "request", "name": "b", "url": "http://h", "path": "/x/{id}",
             "path_params": {"id": "{{requests.a.res.id}}"}}])"));
    QVERIFY(plan);
    QVERIFY(!plan->requests[0].wire.empty());
    QCOMPARE(plan->requests[0].captures.size(), std::size_t(1));
    QCOMPARE(plan->requests[0].captures[0].key, std::string("/id"));
    QVERIFY(plan->requests[1].wire.empty());
    QVERIFY(plan->requests[1].endpoint.has_value());
}

void PlanTest::onlyAnswersReferredToAreKept()
{
    const auto plan = planOf(documentWith(
        R"([{"type": "request", "name": "a", "url": "http://h", "if": "requests.d.code == 200"},
            {"type": "request", "name": "b", "url": "http://h"},
            {"type": "request", "name": "c", "url": "http://h", "until": "code == 200"},
            {"type": "request", "name": "d", "url": "http://h", "path": "/{id}",
             "path_params": {"id": "{{requests.c.res.id}}"}}])"));
    QVERIFY(plan);
    QCOMPARE(plan->replyCount, 2);
    QCOMPARE(plan->requests[0].reply, -1);
    QCOMPARE(plan->requests[1].reply, -1);
    QVERIFY(plan->requests[2].reply >= 0);
    QVERIFY(plan->requests[3].reply >= 0);
    QVERIFY(plan->requests[2].reply != plan->requests[3].reply);
}

void PlanTest::rowsAreInTreeOrder()
{
    const Document document = documentWith(
        R"([{"type": "scenario", "name": "inner", "steps": [
              {"type": "request", "name": "a", "url": "http://h", "assertions": ["code == 200"]}]},
            {"type": "assert", "condition": "requests.b.code == 200"},
            {"type": "request", "url": "http://h", "path": "/b", "name": "b"}])");
    const Rows rows = rowsOf(document);
    QStringList names;
    for (const Row &row : rows.rows)
        names.append(qs(row.name) + QString::number(row.parent));
    QCOMPARE(names, QStringList({QStringLiteral("s-1"), QStringLiteral("inner0"),
                                 QStringLiteral("a1"), QStringLiteral("b0")}));
    QCOMPARE(rows.assertions.size(), std::size_t(2));
    QCOMPARE(rows.assertions[0].row, 2);
    QCOMPARE(rows.assertions[1].row, 0);
}

void PlanTest::disabledStepsAreLeftOut()
{
    const auto plan = planOf(documentWith(
        R"([{"type": "request", "name": "a", "url": "http://h", "disabled": true},
            {"type": "request", "name": "b", "url": "http://h"}])"));
    QVERIFY(plan);
    QCOMPARE(plan->requests.size(), std::size_t(1));
    QCOMPARE(plan->requests[0].name, std::string("b"));
}

void PlanTest::problemsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("field");

    QTest::newRow("unset environment variable") << QByteArray(
        R"([{"type": "request", "name": "r", "url": "{{env.LOADGROVE_SURELY_UNSET}}"}])")
                                                << QStringLiteral("s / r") << QStringLiteral("url");
    QTest::newRow("missing file") << QByteArray(
        R"([{"type": "request", "name": "r", "method": "POST", "url": "http://h",
                           "multipart_params": [{"name": "f", "value": "no/such", "filename": "x"}]}])")
                                  << QStringLiteral("s / r")
                                  << QStringLiteral("multipart_params.0");
    QTest::newRow("missing body") << QByteArray(
        R"([{"type": "request", "name": "r", "method": "POST", "url": "http://h",
                           "body_file": "no/such"}])")
                                  << QStringLiteral("s / r") << QStringLiteral("body_file");
    QTest::newRow("null as a path parameter")
        << QByteArray(R"([{"type": "request", "name": "r", "url": "http://h", "path": "/{id}",
                           "path_params": {"id": null}}])")
        << QStringLiteral("s / r") << QStringLiteral("path_params.id");
    QTest::newRow("a variable that is null as a path parameter")
        << QByteArray(R"([{"type": "scenario", "name": "n", "variables": {"v": null}, "steps": [
                           {"type": "request", "name": "r", "url": "http://h", "path": "/{id}",
                            "path_params": {"id": "{{vars.v}}"}}]}])")
        << QStringLiteral("s / n / r") << QStringLiteral("path_params.id");
    QTest::newRow("reference to a disabled step")
        << QByteArray(R"([{"type": "request", "name": "a", "url": "http://h", "disabled": true},
                          {"type": "assert", "condition": "requests.a.code == 200"}])")
        << QStringLiteral("s / assert") << QStringLiteral("condition");
}

void PlanTest::problemsNameTheirPlace()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, place);
    QFETCH(QString, field);
    const CompiledPlan compiled = compile(documentWith(steps), {});
    const Issues *issues = std::get_if<Issues>(&compiled);
    QVERIFY(issues);
    QCOMPARE(issues->size(), std::size_t(1));
    QCOMPARE(issues->front().place, place);
    QVERIFY2(issues->front().field.startsWith(field), qPrintable(issues->front().field));
}

void PlanTest::externalVariablesReplaceMaps()
{
    const Document document = documentWith(
        R"([{"type": "request", "name": "r", "url": "{{base_url}}", "path": "/{{new}}"}])",
        R"({"base_url": "http://old", "new": 1})");
    PlanOptions options;
    options.variables = {{"base_url", Json("http://new:9")}, {"new", Json(57)}};
    const auto plan = planOf(document, options);
    QVERIFY(plan);
    QCOMPARE(plan->requests[0].authority, std::string("new:9"));
    QVERIFY(QByteArray::fromStdString(plan->requests[0].wire).startsWith("GET /57 "));
}

void PlanTest::setStepsAssignTheNearestVariable()
{
    const auto plan = planOf(documentWith(
        R"([{"type": "set", "name": "outer", "value": 2},
            {"type": "set", "name": "own", "value": 3},
            {"type": "request", "name": "r", "url": "http://h", "path": "/{{outer}}/{{own}}"}])",
        R"({"outer": 1})"));
    QVERIFY(plan);
    QCOMPARE(plan->variables.size(), std::size_t(2));
    QCOMPARE(plan->sets[0].variable, 0);
    QCOMPARE(plan->sets[1].variable, 1);
    QVERIFY(plan->requests[0].wire.empty()); // neither is constant
}

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
