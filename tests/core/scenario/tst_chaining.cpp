// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value of an answer fits, and what is written there.
#include "core/scenario/expression.h"
#include "core/scenario/validate.h"
#include "tests/core/scenario/chaining_support.h"

using namespace loadgrove;
using Into = ChainPlace::Into;
using Fit = ChainPlace::Fit;

class ChainingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void ordersPlaces();
    void writesTheReference_data();
    void writesTheReference();
    void handsOutOfScenarios_data();
    void handsOutOfScenarios();
    void refusesWhatIsGone();
    void writesChecks_data();
    void writesChecks();
};

void ChainingTest::findsPlaces_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QStringList>("places");

    const auto row = [](const char *name, const char *value, const char *fields,
                        const QStringList &places) {
        QTest::newRow(name) << value << requestWith(fields) << places;
    };
    row("a path parameter without a value", "57", R"("path": "/products/{product_id}")",
        {QStringLiteral("path product_id null named")});
    row("one that is called id", "57", R"("path": "/products/{id}", "path_params": {"id": 1})",
        {QStringLiteral("path id 1 named")});
    row("the id of another thing", "57", R"("path": "/orders/{order_id}")",
        {QStringLiteral("path order_id null possible")});
    row("a part of the path", "57", R"("path": "/products/57/reviews?x=57")",
        {QStringLiteral("segment 1 \"57\" same")});
    row("query, header, form", "57",
        R"("path": "/", "query_params": {"productId": 3}, "headers": {"X-Product": "57"},
           "form_params": {"a": "b"})",
        {QStringLiteral("header X-Product \"57\" same"), QStringLiteral("query productId 3 named"),
         QStringLiteral("form a \"b\" possible")});
    row("fields of a body, of its kind", "57",
        R"("path": "/", "body": {"items": [{"product_id": 1, "note": "x", "quantity": 57}]})",
        {QStringLiteral("body items.0.quantity 57 same"),
         QStringLiteral("body items.0.product_id 1 named")});
    row("a text in a body", "\"p-1\"", R"("path": "/", "body": {"product_id": "", "n": 1})",
        {QStringLiteral("body product_id \"\" named")});
    row("an object in a body", "{\"a\": 1}",
        R"("path": "/{x}", "body": {"product": {"b": 2}, "n": 1})",
        {QStringLiteral("body product {\"b\":2} possible")});
    row("a body that is text but JSON", "57", R"("path": "/", "body": "{\"n\": 1}")",
        {QStringLiteral("body n 1 possible")});
    row("what overrides say", "57",
        R"("path": "/", "body": {"n": 1}, "data_override": {"$.n": "{{uuid()}}"})",
        {QStringLiteral("body n \"{{uuid()}}\" possible")});
    row("none for null", "null", R"("path": "/{id}")", {});
}

void ChainingTest::findsPlaces()
{
    QFETCH(QString, value);
    QFETCH(QString, request);
    QFETCH(QStringList, places);
    const Document document = documentWith(request);
    QStringList found;
    for (const ChainPlace &place : placesFor(document, valueOf(document, qPrintable(value)))) {
        QCOMPARE(place.node, idIn(document, "later"));
        found += line(place);
    }
    QCOMPARE(found, places);
}

void ChainingTest::ordersPlaces()
{
    const Document document = documentWith(
        requestWith(R"("path": "/other/{x}")", "one") + QStringLiteral(", ")
        + requestWith(R"("path": "/products/{product_id}")", "two") + QStringLiteral(", ")
        + requestWith(R"("path": "/off/{product_id}", "disabled": true)", "off"));
    const std::vector<ChainPlace> places = placesFor(document, valueOf(document, "57"));
    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(places[0].node, idIn(document, "two")); // the better one first
    QCOMPARE(places[1].node, idIn(document, "one"));
    // Nothing comes after the last.
    AnswerValue last = valueOf(document, "57");
    last.request = idIn(document, "two");
    QVERIFY(placesFor(document, last).empty());
}

void ChainingTest::writesTheReference_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<int>("into");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("result"); // a part of the request's JSON

    const auto row = [](const char *name, const char *request, Into into, const char *field,
                        const char *key, const char *result) {
        QTest::newRow(name) << requestWith(request) << int(into) << field << key << result;
    };
    row("path parameter", R"("path": "/p/{id}")", Into::PathParameter, "id", "product_id",
        R"("path_params":{"id":"{{requests.products_POST.res.product_id}}"})");
    row("part of the path", R"("path": "/p/57?a=1")", Into::PathSegment, "1", "product_id",
        R"("path":"/p/{product_id}?a=1")");
    row("part of the path, named by its collection", R"("path": "/products/57")", Into::PathSegment,
        "1", "id",
        R"("path_params":{"product_id":)"
        R"("{{requests.products_POST.res.id}}"})");
    row("query", R"("path": "/", "query_params": {"a": 1})", Into::Query, "a", "product_id",
        R"("query_params":{"a":"{{requests.products_POST.res.product_id}}"})");
    row("header", R"("path": "/", "headers": {"X-A": "1"})", Into::Header, "X-A", "product_id",
        R"("headers":{"X-A":"{{requests.products_POST.res.product_id}}"})");
    row("form", R"("path": "/", "form_params": {"a": 1})", Into::Form, "a", "product_id",
        R"("form_params":{"a":"{{requests.products_POST.res.product_id}}"})");
    row("body", R"("path": "/", "body": {"items": [{"n": 1}]})", Into::Body, "items.0.n",
        "product_id",
        R"("data_override":{"items.0.n":"{{requests.products_POST.res.product_id}}"})");
    row("body, overridden before", R"("path": "/", "body": {"n": 1}, "data_override": {"$.n": 2})",
        Into::Body, "n", "product_id",
        R"("data_override":{"$.n":"{{requests.products_POST.res.product_id}}"})");
    row("a key that is no name", R"("path": "/p/{id}")", Into::PathParameter, "id", "the id",
        R"({{requests.products_POST.res[\"the id\"]}})");
}

void ChainingTest::writesTheReference()
{
    QFETCH(QString, request);
    QFETCH(int, into);
    QFETCH(QString, field);
    QFETCH(QString, key);
    QFETCH(QString, result);
    Document document = documentWith(request);
    ChainPlace place;
    place.node = idIn(document, "later");
    place.into = Into(into);
    place.field = utf8(field);
    const auto edit = chainEdit(document, valueOf(document, "57", qPrintable(key)), place);
    QVERIFY(edit);
    QVERIFY(!edit->exported);
    *findStep(document, place.node) = edit->step;
    QVERIFY2(!hasErrors(validate(document)), qPrintable(qs(writeDocument(document))));
    const QString written = QString(qs(writeDocument(document))).remove(QLatin1Char('\n'));
    QVERIFY2(QString(written)
                 .remove(QLatin1Char(' '))
                 .contains(QString(result).remove(QLatin1Char(' '))),
             qPrintable(written));
}

void ChainingTest::handsOutOfScenarios_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("exported");

    // products_POST in a nested scenario; "later" outside of it.
    const QString inner = QString::fromUtf8(
        R"({"type": "scenario", "name": "%1", "steps": [{"type": "request", "name": "source",
            "url": "http://h", "path": "/products"}%2]})");
    const QString later = requestWith(R"("path": "/p/{id}")");
    QTest::newRow("an export is made")
        << inner.arg(QStringLiteral("make"), QString()) + QStringLiteral(", ") + later
        << "scenarios.make.product_id"
        << "product_id={{requests.source.res.product_id}}";
    QTest::newRow("one that is there is used")
        << inner.arg(QStringLiteral("make"), QString::fromUtf8(R"(, {"type": "export", "name": "p",
                        "value": "{{requests.source.res.product_id}}"})"))
               + QStringLiteral(", ") + later
        << "scenarios.make.p"
        << "";
    QTest::newRow("its name is not taken")
        << inner.arg(QStringLiteral("make"),
                     QString::fromUtf8(R"(, {"type": "set", "name": "product_id", "value": 1})"))
               + QStringLiteral(", ") + later
        << "scenarios.make.product_id_2"
        << "product_id_2={{requests.source.res.product_id}}";
    QTest::newRow("a scenario with another of that name")
        << inner.arg(QStringLiteral("make"), QString()) + QStringLiteral(", ")
               + QString::fromUtf8(R"({"type": "scenario", "name": "other", "steps": [
                    {"type": "scenario", "name": "make", "steps": []}, %1]})")
                     .arg(later)
        << "scenarios[\"s/make\"].product_id"
        << "product_id={{requests.source.res.product_id}}";
}

void ChainingTest::handsOutOfScenarios()
{
    QFETCH(QString, steps);
    QFETCH(QString, reference);
    QFETCH(QString, exported);
    Document document = documentWith(steps);
    AnswerValue value = valueOf(document, "57");
    value.request = idIn(document, "source");
    const std::vector<ChainPlace> places = placesFor(document, value);
    QCOMPARE(places.size(), std::size_t(1));
    const auto edit = chainEdit(document, value, places.front());
    QVERIFY(edit);
    QCOMPARE(qs(edit->reference), reference);
    QCOMPARE(edit->exported.has_value(), !exported.isEmpty());
    *findStep(document, places.front().node) = edit->step;
    if (edit->exported) {
        QCOMPARE(qs(edit->exported->name + '=' + edit->exported->as<Export>()->value), exported);
        std::vector<Step> &siblings = *findStep(document, edit->exportAt.parent)->children();
        QCOMPARE(siblings[std::size_t(edit->exportAt.index) - 1].name, std::string("source"));
        Step made = *edit->exported;
        assignIds(made, document.nextId);
        siblings.insert(siblings.begin() + edit->exportAt.index, made);
    }
    const Issues issues = validate(document);
    QVERIFY2(!hasErrors(issues), issues.empty() ? "" : qPrintable(issues.front().text));
}

void ChainingTest::refusesWhatIsGone()
{
    const Document document = documentWith(requestWith(R"("path": "/p/{id}")"));
    const AnswerValue value = valueOf(document, "57");
    ChainPlace place = placesFor(document, value).front();
    QVERIFY(isOpen(*findStep(document, idIn(document, "later")), place));
    place.field = "other";
    QVERIFY(!isOpen(*findStep(document, idIn(document, "later")), place));
    QVERIFY(!chainEdit(document, value, place));
    place.node = 999;
    QVERIFY(!chainEdit(document, value, place));
}

void ChainingTest::writesChecks_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("step");

    QTest::newRow("a number") << int(AnswerValue::Part::Body) << "price"
                              << "9.90"
                              << "res.price == 9.90"
                              << "requests.products_POST.res.price == 9.90";
    QTest::newRow("a text") << int(AnswerValue::Part::Body) << "name"
                            << "\"the \\\"big\\\" bear\""
                            << "res.name == \"the \\\"big\\\" bear\""
                            << "requests.products_POST.res.name == \"the \\\"big\\\" bear\"";
    QTest::newRow("null") << int(AnswerValue::Part::Body) << "x"
                          << "null"
                          << "res.x == null"
                          << "requests.products_POST.res.x == null";
    QTest::newRow("a list: it is there") << int(AnswerValue::Part::Body) << "items"
                                         << "[1]"
                                         << "res.items"
                                         << "requests.products_POST.res.items";
    QTest::newRow("the code") << int(AnswerValue::Part::Code) << ""
                              << "201"
                              << "code == 201"
                              << "requests.products_POST.code == 201";
    QTest::newRow("a header") << int(AnswerValue::Part::Header) << "Content-Type"
                              << "\"text/plain\""
                              << "headers[\"Content-Type\"] == \"text/plain\""
                              << "requests.products_POST.headers[\"Content-Type\"] == "
                                 "\"text/plain\"";
}

void ChainingTest::writesChecks()
{
    QFETCH(int, part);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, own);
    QFETCH(QString, step);
    const Document document = documentWith(requestWith(R"("path": "/")"));
    AnswerValue answer = valueOf(document, qPrintable(value), qPrintable(key));
    answer.part = AnswerValue::Part(part);
    if (key.isEmpty())
        answer.path.clear();
    QCOMPARE(qs(checkFor(document, answer, false)), own);
    QCOMPARE(qs(checkFor(document, answer, true)), step);
    for (const QString &text : {own, step})
        QVERIFY(std::holds_alternative<Expression>(parseExpression(utf8(text))));
}

QTEST_GUILESS_MAIN(ChainingTest)

#include "tst_chaining.moc"
