// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, generators, override paths and expected codes. Row names are the sentences of
// semantics.md where there is one.
#include "tests/core/scenario/expression_support.h"

#include "core/scenario/expected_code.h"
#include "core/scenario/override_path.h"

#include <QRegularExpression>

using namespace loadgrove;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void templateErrors_data();
    void templateErrors();
    void missingPartIsNamed_data();
    void missingPartIsNamed();
    void manyReferencesInALongText();
    void sameSeedSameValues();
    void generators_data();
    void generators();
    void argumentsOutOfRangeAreMissing();
    void counterRises();
    void expectedCodes_data();
    void expectedCodes();
    void wrongExpectedCodes_data();
    void wrongExpectedCodes();
    void overridePaths_data();
    void overridePaths();
    void wrongOverridePaths_data();
    void wrongOverridePaths();
    void completionPaths();
};

void TestValues::templates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // as JSON; "" = missing
    const auto row = [](const char *name, const char *text, const char *value) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(value);
    };
    row("static text", "a { b } c", "\"a { b } c\"");
    row("nothing", "", "\"\"");
    row("one lone reference keeps its JSON type", "{{requests.a.res.id}}", "57");
    row("a lone decimal stays as written", "{{ requests.a.res.price }}", "9.90");
    row("a lone object", "{{requests.a.res.owner}}", "{\"first\":1,\"second\":[1,2]}");
    row("a lone null", "{{vars.nothing}}", "null");
    row("mixed text becomes a string", "id {{requests.a.res.id}}", "\"id 57\"");
    row("a blank around a reference is mixed text", " {{requests.a.res.id}}", "\" 57\"");
    row("two references", "{{requests.a.res.id}}{{requests.a.code}}", "\"57201\"");
    row("an array in mixed text", "x{{requests.a.res.tags}}", "\"x[\\\"toys\\\",7]\"");
    row("a missing value", "{{vars.absent}}", "");
    row("a missing value in mixed text", "a {{vars.absent}}", "");
    row("a condition as a value", "{{requests.a.code == 201}}", "true");
    row("braces in a text", "{{ \"}}\" }}", "\"}}\"");
    row("\\{{ stands for a literal {{", "\\{{a}} {{vars.low}}", "\"{{a}} 3\"");
    row("closing braces alone are text", "}} {{vars.low}}", "\"}} 3\"");
    row("a path parameter's braces are text", "/a/{id}/{{vars.low}}", "\"/a/{id}/3\"");
    row("calls take references", "{{random_int(vars.low, 3)}}", "3");
    row("calls of missing values are missing", "{{random_int(vars.absent, 3)}}", "");
    row("skyramp_uuid() within a text is text", "id skyramp_uuid()", "\"id skyramp_uuid()\"");
}

void TestValues::templates()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        QFAIL(qPrintable(describe(*error)));
    FakeContext context = sampleContext();
    const Value rendered = render(std::get<Template>(parsed), context);
    QCOMPARE(rendered ? qs(rendered->write()) : QString(), value);
}

void TestValues::templateErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("unclosed", "äb {{vars.a", "4: this '{{' is not closed: expected '}}'");
    row("the second is unclosed", "{{vars.a}} {{vars.b",
        "12: this '{{' is not closed: expected '}}'");
    row("nothing in it", "{{}}", "3: expected a value, found '}}'");
    row("the column counts within the whole text", "äö {{ vars.a }} {{ vars.a vars.b }}",
        "27: expected an operator or '}}', found 'vars'");
    row("unclosed, with a text in it", "{{ \"", "1: this '{{' is not closed: expected '}}'");
    row("an unclosed text", "{{ \"a }}", "4: expected a closing \", found the end of the text");
}

void TestValues::templateErrors()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    QVERIFY(std::holds_alternative<ExpressionError>(parsed));
    QCOMPARE(describe(std::get<ExpressionError>(parsed)), error);
}

void TestValues::missingPartIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing") << QStringLiteral("{{vars.low}}") << QString();
    QTest::newRow("a reference") << QStringLiteral("a {{vars.low}} {{requests.b.res.id}}")
                                 << QStringLiteral("requests.b.res.id");
    QTest::newRow("an argument") << QStringLiteral("{{random_int(1, vars.absent)}}")
                                 << QStringLiteral("vars.absent");
    QTest::newRow("a call") << QStringLiteral("{{random_int(vars.low, 1)}}")
                            << QStringLiteral("random_int()");
    QTest::newRow("a comparison has a value")
        << QStringLiteral("{{vars.absent == 1}}") << QString();
}

void TestValues::missingPartIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, missing);
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    QVERIFY(std::holds_alternative<Template>(parsed));
    FakeContext context = sampleContext();
    QCOMPARE(qs(firstMissing(std::get<Template>(parsed), context)), missing);
}

void TestValues::manyReferencesInALongText()
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "ä filler text {{vars.low}}";
    ParsedTemplate parsed = parseTemplate(text);
    QVERIFY(std::holds_alternative<Template>(parsed));
    auto &parts = std::get<Template>(parsed).parts;
    QCOMPARE(parts.size(), std::size_t(40000));
    const auto &last = std::get<Reference>(std::get<Expression>(parts.back()).node);
    QCOMPARE(last.column, 20000 * 26 - 9);
}

void TestValues::sameSeedSameValues()
{
    Generators one(7);
    Generators same(7);
    Generators other(8);
    const auto all = [](Generators &generators) {
        Json::Array values;
        values.push_back(*generators.call("uuid", {}));
        values.push_back(*generators.call("random_int", {Json(1), Json(1000000)}));
        values.push_back(*generators.call("random_string", {Json(8)}));
        values.push_back(*generators.call("email", {}));
        values.push_back(*generators.call("full_name", {}));
        values.push_back(*generators.call("pick", {Json("a"), Json("b"), Json("c")}));
        return Json(values).write();
    };
    const std::string first = all(one);
    QCOMPARE(first, all(same));
    QVERIFY(first != all(other));
    QVERIFY(first != all(one));
}

void TestValues::generators_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("uuid()") << QStringLiteral("{{uuid()}}")
                            << QStringLiteral("^\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]"
                                              "[0-9a-f]{3}-[0-9a-f]{12}\"$");
    QTest::newRow("skyramp_uuid() wherever a value stands means uuid()")
        << QStringLiteral("skyramp_uuid()") << QStringLiteral("^\"[0-9a-f-]{36}\"$");
    QTest::newRow("{{skyramp_uuid()}}")
        << QStringLiteral("{{skyramp_uuid()}}") << QStringLiteral("^\"[0-9a-f-]{36}\"$");
    QTest::newRow("random_int(1,100)")
        << QStringLiteral("{{random_int(1,100)}}") << QStringLiteral("^([1-9][0-9]?|100)$");
    QTest::newRow("random_int of one")
        << QStringLiteral("{{random_int(-5, -5)}}") << QStringLiteral("^-5$");
    QTest::newRow("random_int of all")
        << QStringLiteral("{{random_int(-9223372036854775808, 9223372036854775807)}}")
        << QStringLiteral("^-?[0-9]+$");
    QTest::newRow("random_string(8)")
        << QStringLiteral("{{random_string(8)}}") << QStringLiteral("^\"[A-Za-z0-9]{8}\"$");
    QTest::newRow("random_string(0)")
        << QStringLiteral("{{random_string(0)}}") << QStringLiteral("^\"\"$");
    QTest::newRow("timestamp() is Unix milliseconds")
        << QStringLiteral("{{timestamp()}}") << QStringLiteral("^[1-9][0-9]{12}$");
    QTest::newRow("iso_date() is RFC 3339 UTC")
        << QStringLiteral("{{iso_date()}}")
        << QStringLiteral("^\"20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-6]\\d\\.\\d{3}Z\"$");
    QTest::newRow("email()") << QStringLiteral("{{email()}}")
                             << QStringLiteral("^\"[a-z]+\\.[a-z]+\\.[0-9a-f]{8}@example\\.com\"$");
    QTest::newRow("full_name()") << QStringLiteral("{{full_name()}}")
                                 << QStringLiteral("^\"[A-Z][a-z]+ [A-Z][a-z]+\"$");
    QTest::newRow("pick(\"a\",\"b\")")
        << QStringLiteral("{{pick(\"a\",\"b\")}}") << QStringLiteral("^\"[ab]\"$");
    QTest::newRow("pick keeps types")
        << QStringLiteral("{{pick(1.50)}}") << QStringLiteral("^1\\.50$");
    QTest::newRow("twice in one send gives two values")
        << QStringLiteral("{{uuid()}} {{uuid()}}") << QStringLiteral("^\"(.{36}) (?!\\1).{36}\"$");
}

void TestValues::generators()
{
    QFETCH(QString, call);
    QFETCH(QString, pattern);
    const ParsedTemplate parsed = parseTemplate(utf8(call));
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        QFAIL(qPrintable(describe(*error)));
    FakeContext context;
    for (int i = 0; i < 200; ++i) {
        const Value value = render(std::get<Template>(parsed), context);
        QVERIFY(value);
        const QString text = qs(value->write());
        QVERIFY2(QRegularExpression(pattern).match(text).hasMatch(), qPrintable(text));
    }
}

void TestValues::argumentsOutOfRangeAreMissing()
{
    Generators generators(1);
    QVERIFY(!generators.call("random_int", {Json(2), Json(1)}));
    QVERIFY(!generators.call("random_int", {Json(2), Value()}));
    QVERIFY(!generators.call("random_int", {Json(1.5), Json(2)}));
    QVERIFY(generators.call("random_int", {Json("1"), Json("2")}));
    QVERIFY(!generators.call("random_string", {Json(-1)}));
    QVERIFY(!generators.call("random_string", {Json(65537)}));
    QVERIFY(!generators.call("pick", {Json(1), Value()}));
    QVERIFY(!generators.call("nonsense", {}));
}

void TestValues::counterRises()
{
    FakeContext context;
    const ParsedTemplate parsed = parseTemplate("{{counter()}},{{counter()}}");
    QCOMPARE(render(std::get<Template>(parsed), context)->string(), std::string("1,2"));
    QCOMPARE(render(std::get<Template>(parsed), context)->string(), std::string("3,4"));
}

void TestValues::expectedCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("accepted");
    QTest::addColumn<QList<int>>("refused");
    QTest::newRow("201") << QStringLiteral("201") << QList<int>{201} << QList<int>{200, 202, 0};
    QTest::newRow("2xx") << QStringLiteral("2xx") << QList<int>{200, 299} << QList<int>{199, 300};
    QTest::newRow("200,201") << QStringLiteral("200,201") << QList<int>{200, 201}
                             << QList<int>{202};
    QTest::newRow("200-204") << QStringLiteral("200-204") << QList<int>{200, 202, 204}
                             << QList<int>{199, 205};
    QTest::newRow("any mix") << QStringLiteral(" 2XX , 404, 500 - 502 ")
                             << QList<int>{250, 404, 501} << QList<int>{403, 503};
    QTest::newRow("a range of classes")
        << QStringLiteral("2xx-3xx") << QList<int>{200, 399} << QList<int>{400};
    QTest::newRow("none: any HTTP answer is a success")
        << QString() << QList<int>{100, 200, 404, 599, 999} << QList<int>{-1, 1000};
}

void TestValues::expectedCodes()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, accepted);
    QFETCH(QList<int>, refused);
    const Result<ExpectedCode> code = ExpectedCode::parse(utf8(text));
    QVERIFY(code);
    for (const int value : accepted)
        QVERIFY2(code->accepts(value), qPrintable(QString::number(value)));
    for (const int value : refused)
        QVERIFY2(!code->accepts(value), qPrintable(QString::number(value)));
}

void TestValues::wrongExpectedCodes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"abc", "20", "2000", "600", "099", "2x1", "204-200", "200,", ",200",
                             "200;201", "-200", "200-", "200 201", "200-201-202"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestValues::wrongExpectedCodes()
{
    QFETCH(QString, text);
    const Result<ExpectedCode> code = ExpectedCode::parse(utf8(text));
    QVERIFY(!code);
    QCOMPARE(code.error().code, ErrorCode::Syntax);
    QVERIFY(code.error().message.contains(QStringLiteral("found '")));
}

namespace {

const char *const orderBody =
    R"({"customer": {"name": "A", "tags": [1]}, "items": [{"id": 1, "a.b": 2}], "x/y~z": 3, "": 4})";

} // namespace

void TestValues::overridePaths_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("segments");
    const auto row = [](const char *name, const char *body, const char *path,
                        const QStringList &segments) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(path) << segments;
    };
    const QStringList itemId = {QStringLiteral("items"), QStringLiteral("0"), QStringLiteral("id")};
    row("canonical is dotted", orderBody, "items.0.id", itemId);
    row("$.items[0].id", orderBody, "$.items[0].id", itemId);
    row("/items/0/id", orderBody, "/items/0/id", itemId);
    row("brackets without $", orderBody, "items[0].id", itemId);
    row("$[\"items\"][0][\"id\"]", orderBody, "$[\"items\"][0]['id']", itemId);
    row("$N.rest: element N of the only array nearest the root", orderBody, "$0.id", itemId);
    row("$N alone", orderBody, "$0", itemId.mid(0, 2));
    row("$N on a body that is an array", R"([{"id": 1}])", "$0.id",
        {QStringLiteral("0"), QStringLiteral("id")});
    row("a top-level key", orderBody, "customer", {QStringLiteral("customer")});
    row("~1 and ~0 in a pointer", orderBody, "/x~1y~0z", {QStringLiteral("x/y~z")});
    row("a key with a point", orderBody, "items.0[\"a.b\"]",
        {QStringLiteral("items"), QStringLiteral("0"), QStringLiteral("a.b")});
    row("a key that looks like a path", R"({"a.b": 1, "a": {"b": 2}})", "a.b",
        {QStringLiteral("a.b")});
}

void TestValues::overridePaths()
{
    QFETCH(QString, body);
    QFETCH(QString, path);
    QFETCH(QStringList, segments);
    const auto resolved = resolveOverridePath(utf8(path), json(body.toUtf8().constData()));
    if (!resolved)
        QFAIL(qPrintable(resolved.error().message));
    QStringList found;
    for (const std::string &segment : *resolved)
        found.append(qs(segment));
    QCOMPARE(found, segments);
}

void TestValues::wrongOverridePaths_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *path, const char *message) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(path)
                            << QString::fromUtf8(message);
    };
    row("a path that matches nothing", orderBody, "items.0.idd",
        "'items.0.idd': no such attribute in the body (did you mean 'items.0.id'?)");
    row("a path like nothing there", R"({"a": 1})", "somethingelse",
        "'somethingelse': no such attribute in the body; it has a");
    row("an index beyond the end", R"({"a": [1]})", "a.1",
        "'a.1': no such attribute in the body (did you mean 'a.0'?)");
    row("$N with two candidates lists them", R"({"a": [], "b": {"c": []}, "d": []})", "$0.id",
        "'$0.id': more than one array may be meant: a, d; write the path in full");
    row("$N without an array", R"({"a": 1})", "$0.id", "'$0.id': there is no array in the body");
    row("nothing", orderBody, "$", "'$': no such attribute in the body");
    row("an empty segment", orderBody, "items..id",
        "'items..id': expected a path such as items.0.product_id");
    row("a point at the end", orderBody, "items.",
        "'items.': expected a path such as items.0.product_id");
    row("an unclosed bracket", orderBody, "items[0",
        "'items[0': expected a path such as items.0.product_id");
    row("no index", orderBody, "items[x]",
        "'items[x]': expected a path such as items.0.product_id");
    row("no attributes", "5", "a", "'a': the body has no attributes");
}

void TestValues::wrongOverridePaths()
{
    QFETCH(QString, body);
    QFETCH(QString, path);
    QFETCH(QString, message);
    const auto resolved = resolveOverridePath(utf8(path), json(body.toUtf8().constData()));
    QVERIFY(!resolved);
    QVERIFY2(resolved.error().message.startsWith(message), qPrintable(resolved.error().message));
}

void TestValues::completionPaths()
{
    const Json body = json(orderBody);
    const std::vector<std::string> paths = loadgrove::overridePaths(body);
    const std::vector<std::string> expected = {
        "customer", "customer.name", "customer.tags",    "customer.tags.0", "items",
        "items.0",  "items.0.id",    "items.0[\"a.b\"]", "[\"x/y~z\"]",     "[\"\"]"};
    QCOMPARE(paths, expected);
    for (const std::string &path : paths)
        QVERIFY2(resolveOverridePath(path, body), path.c_str());
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
