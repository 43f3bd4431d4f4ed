// SPDX-License-Identifier: GPL-3.0-or-later
// The language of conditions and {{ }}: parser, evaluator, templates, generators, override paths
// and expected codes. Row names are the sentences of semantics.md where there is one.
#include "core/base/text.h"
#include "core/scenario/evaluate.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/override_path.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace loadgrove;

namespace {

/// Values by the text of their reference; what is not there is missing.
class FakeContext : public EvaluationContext
{
public:
    Value resolve(const Reference &reference) override
    {
        const auto it = values.find(reference.text());
        return it == values.end() ? Value() : Value(it->second);
    }
    Generators &generators() override { return m_generators; }

    std::map<std::string, Json> values;

private:
    Generators m_generators{42};
};

Json json(const char *text)
{
    const Result<Json> parsed = Json::parse(text);
    return parsed ? *parsed : Json("BROKEN TEST DATA");
}

/// The tree as nested lists: (== requests.a.code 201).
std::string dump(const Expression &expression)
{
    static constexpr const char *operators[] = {"||", "&&", "==", "!=",       "<",
                                                "<=", ">",  ">=", "contains", "matches"};
    if (const auto *literal = std::get_if<Literal>(&expression.node))
        return literal->value.write();
    if (const auto *reference = std::get_if<Reference>(&expression.node))
        return reference->text();
    if (const auto *negation = std::get_if<Not>(&expression.node))
        return "(! " + dump(*negation->operand) + ")";
    if (const auto *call = std::get_if<Call>(&expression.node)) {
        std::string text = "(" + call->function;
        for (const Expression &argument : call->arguments)
            text += " " + dump(argument);
        return text + ")";
    }
    const auto &binary = std::get<Binary>(expression.node);
    return std::string("(") + operators[int(binary.op)] + " " + dump(*binary.left) + " "
           + dump(*binary.right) + ")";
}

QString describe(const ExpressionError &error)
{
    return QString::number(error.column) + QStringLiteral(": ") + error.text;
}

FakeContext sampleContext()
{
    FakeContext context;
    context.values = {
        {"requests.a.code", json("201")},
        {"requests.a.latency_ms", json("12.5")},
        {"requests.a.headers[\"x-id\"]", json("\"abc\"")},
        {"requests.a.res.id", json("57")},
        {"requests.a.res.price", json("9.90")},
        {"requests.a.res.name", json("\"big bear\"")},
        {"requests.a.res.tags", json("[\"toys\", 7]")},
        {"requests.a.res.owner", json("{\"first\": 1, \"second\": [1, 2]}")},
        {"vars.text", json("\"57\"")},
        {"vars.zero", json("0")},
        {"vars.zeroText", json("\"0\"")},
        {"vars.empty", json("\"\"")},
        {"vars.no", json("false")},
        {"vars.nothing", json("null")},
        {"vars.emptyArray", json("[]")},
        {"vars.emptyObject", json("{}")},
        {"vars.big", json("9223372036854775807")},
        {"vars.bigger", json("18446744073709551615")},
        {"vars.pattern", json("\"^b.g\"")},
        {"vars.low", json("3")},
    };
    return context;
}

} // namespace

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void isBounded();
    void namesKeepTheirSpelling_data();
    void namesKeepTheirSpelling();
    void conditions_data();
    void conditions();
    void equalityOfObjects();
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

void TestExpression::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *text, const char *tree) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tree);
    };
    row("requests.NAME.code", "requests.a.code == 201", "(== requests.a.code 201)");
    row("requests.NAME.res (the whole body)", "requests.a.res", "requests.a.res");
    row("requests.NAME.res.items.0.price", "requests.a.res.items.0.price",
        "requests.a.res.items.0.price");
    row("indices in brackets", "res.items[0].price", "res.items.0.price");
    row("keys in brackets", "res[\"product-id\"][\"a.b\"]['c']", "res.product-id[\"a.b\"].c");
    row("a dash in a key", "res.product-id", "res.product-id");
    row("a key that starts with digits", "res.2nd == 1", "(== res[\"2nd\"] 1)");
    row("the first item of an array answer", "res.0.id", "res.0.id");
    row("words of the language as keys", "res.matches.contains.true.code",
        "res.matches.contains.true.code");
    row("vars.NAME", "vars.product_id", "vars.product_id");
    row("a path into a variable", "vars.product.id", "vars.product.id");
    row("scenarios.SCENARIO.VAR", "scenarios.first.id", "scenarios.first.id");
    row("data.FILE.COLUMN", "data.users.email", "data.users.email");
    row("env.NAME", "env.TOKEN", "env.TOKEN");
    row("a name alone is a variable's", "base_url != code", "(!= vars.base_url code)");
    row("a path into a variable by its name alone", "product.id", "vars.product.id");
    row("inside a step's own until: code", "code == 200", "(== code 200)");
    row("headers[\"x\"]", "headers[\"x-id\"] == \"1\"", "(== headers[\"x-id\"] \"1\")");
    row("headers.x", "headers.etag != null", "(!= headers[\"etag\"] null)");
    row("requests.X.headers[\"name\"]", "requests.a.headers[\"x-id\"]",
        "requests.a.headers[\"x-id\"]");
    row("latency_ms", "latency_ms < 200.5", "(< latency_ms 200.5)");
    row("requests.X.latency_ms", "requests.X.latency_ms <= 1e3", "(<= requests.X.latency_ms 1e3)");
    row("a name that is not an identifier", "requests[\"GET /a.b\"].code",
        "requests[\"GET /a.b\"].code");
    row("a path of names", "requests[\"top/child/name\"].res.id",
        "requests[\"top/child/name\"].res.id");
    row("names beyond ASCII", "requests.Größe.res.naïve", "requests.Größe.res.naïve");
    row("|| is looser than &&", "code == 1 || code == 2 && code == 3",
        "(|| (== code 1) (&& (== code 2) (== code 3)))");
    row("&& is looser than !", "! code == 1 && code == 2", "(&& (! (== code 1)) (== code 2))");
    row("! is looser than ==", "!code == 1", "(! (== code 1))");
    row("! twice", "!!code", "(! (! code))");
    row("parentheses", "(code == 1 || code == 2) && !(code > 3)",
        "(&& (|| (== code 1) (== code 2)) (! (> code 3)))");
    row("contains", "res.name contains \"bear\"", "(contains res.name \"bear\")");
    row("matches", "res.name matches \"^b\"", "(matches res.name \"^b\")");
    row("all comparisons", "1<2 && 1<=2 && 1>2 && 1>=2 && 1!=2",
        "(&& (&& (< 1 2) (<= 1 2)) (&& (> 1 2) (&& (>= 1 2) (!= 1 2))))");
    row("true, false, null", "true == false || null == null",
        "(|| (== true false) (== null null))");
    row("negative numbers", "vars.a == -5.25", "(== vars.a -5.25)");
    row("64-bit integers stay exact", "vars.a == 9223372036854775807",
        "(== vars.a 9223372036854775807)");
    row("numbers stay as written", "vars.a == 9.90", "(== vars.a 9.90)");
    row("text in single quotes", "vars.a == 'it\"s'", "(== vars.a \"it\\\"s\")");
    row("escapes in text", "vars.a == \"\\\"\\\\\\n\\u00e4\\ud83d\\ude00\"",
        "(== vars.a \"\\\"\\\\\\nä😀\")");
    row("patterns need no doubled backslash", "res matches \"\\d+\\b\"",
        "(matches res \"\\\\d+\\\\b\")");
    row("calls", "pick(\"a\", 1, uuid())", "(pick \"a\" 1 (uuid))");
    row("skyramp_uuid() means uuid()", "skyramp_uuid()", "(uuid)");
    row("blanks", "\t code\n==  201 ", "(== code 201)");
}

void TestExpression::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    const ParsedExpression parsed = parseExpression(utf8(text));
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        QFAIL(qPrintable(describe(*error)));
    QCOMPARE(qs(dump(std::get<Expression>(parsed))), tree);
}

void TestExpression::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("nothing", "", "1: expected a value, found the end of the text");
    row("no right side", "code ==", "8: expected a value, found the end of the text");
    row("one = sign", "code = 201", "6: expected '==', found '='");
    row("one & sign", "code & res", "6: expected '&&', found '&'");
    row("and", "code == 1 and res", "11: expected '&&', found 'and'");
    row("not", "not code", "1: expected '!', found 'not'");
    row("two values", "code 201", "6: expected an operator or the end, found '201'");
    row("chained comparison", "1 < 2 < 3", "7: expected '&&', '||' or the end, found '<'");
    row("an unclosed parenthesis", "(code == 1",
        "11: expected an operator or ')', found the end of the text");
    row("a closing parenthesis too many", "code)", "5: expected an operator or the end, found ')'");
    row("an unclosed text", "res == \"bear", "8: expected a closing \", found the end of the text");
    row("columns count code points", "res == \"äöü😀\" ! 1",
        "15: expected an operator or the end, found '!'");
    row("a word of the language as a value", "contains == 1",
        "1: expected a value, found 'contains'");
    row("an unknown part", "requests.a.body",
        "12: expected .code, .res, .headers[\"NAME\"] or .latency_ms, found 'body'");
    row("a request alone", "requests.a == 1",
        "12: expected .code, .res, .headers[\"NAME\"] or .latency_ms, found '=='");
    row("no name", "vars == 1", "6: expected .NAME of a variable, found '=='");
    row("an empty segment", "res..a", "5: expected a name, found '.'");
    row("an unclosed bracket", "res[0", "6: expected ']', found the end of the text");
    row("a name without quotes in brackets", "res[a]",
        "5: expected a name in quotes or an index, found 'a'");
    row("a negative index", "res[-1]", "5: expected a name in quotes or an index, found '-1'");
    row("an unknown function", "uid()", "1: there is no function uid() (did you mean 'uuid'?)");
    row("too few arguments", "random_int(1)",
        "1: expected random_int(min, max), found 1 argument(s)");
    row("too many arguments", "1 == uuid(1)", "6: expected uuid(), found 1 argument(s)");
    row("an empty range", "random_int(5, 1)",
        "1: random_int: the first number must not be larger than the second");
    row("a number as text", "random_string(\"a\")",
        "1: expected whole numbers in random_string(length)");
    row("an unclosed call", "uuid(", "6: expected a value, found the end of the text");
    row("a bad pattern", "res matches \"(\"",
        "13: not a regular expression: missing closing parenthesis (at its character 2)");
    row("a pattern without quotes", "res matches 5",
        "13: expected a regular expression in quotes, found '5'");
    row("no number", "code == 007", "9: expected a number, found '007'");
    row("a broken escape", "res == \"\\u12\"",
        "8: expected four hex digits of a character behind \\u");
    row("a lone surrogate", "res == \"\\ud800\"",
        "8: expected four hex digits of a character behind \\u");
    row("something else", "code == #", "9: expected a value, found '#'");
    row("braces", "{{code}}", "1: expected a value, found '{'");
}

void TestExpression::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const ParsedExpression parsed = parseExpression(utf8(text));
    QVERIFY(std::holds_alternative<ExpressionError>(parsed));
    QCOMPARE(describe(std::get<ExpressionError>(parsed)), error);
}

void TestExpression::isBounded()
{
    const auto isError = [](const std::string &text) {
        return std::holds_alternative<ExpressionError>(parseExpression(text));
    };
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '(') + "1" + std::string(levels, ')');
    };
    QVERIFY(!isError(nested(100)));
    QVERIFY(isError(nested(101)));
    QVERIFY(isError(std::string(101, '!') + "1"));
    QVERIFY(isError(std::string(5000, '(')));
    QVERIFY(isError("\"" + std::string(10000, 'a') + "\""));
    const ParsedTemplate tooLong = parseTemplate("{{ code" + std::string(10000, ' ') + "}}");
    QCOMPARE(describe(std::get<ExpressionError>(tooLong)),
             QStringLiteral("10003: the expression is longer than 10000 bytes"));

    std::string chain = "1";
    while (chain.size() < 9990)
        chain += "||0";
    const ParsedExpression parsed = parseExpression(chain);
    QVERIFY(std::holds_alternative<Expression>(parsed));
    FakeContext context;
    QVERIFY(isTrue(std::get<Expression>(parsed), context));
}

void TestExpression::namesKeepTheirSpelling_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a", "orders-GET", "GET /a.b", "with \"quotes\" and \\", "ä", "0",
                             "7up", "top/child/name", "]", "-x", "$x"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestExpression::namesKeepTheirSpelling()
{
    QFETCH(QString, name);
    const std::string text = requestReference(utf8(name)) + ".code";
    const ParsedExpression parsed = parseExpression(text);
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        QFAIL(qPrintable(describe(*error)));
    const auto &reference = std::get<Reference>(std::get<Expression>(parsed).node);
    QCOMPARE(qs(reference.name), name);
    QCOMPARE(reference.text(), text);
}

void TestExpression::conditions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, bool expected, const char *rule = "") {
        QTest::newRow(
            qPrintable(QString::fromUtf8(text) + QStringLiteral("  ") + QString::fromUtf8(rule)))
            << QString::fromUtf8(text) << expected;
    };
    row("requests.a.code == 201", true);
    row("requests.a.code != 201", false);
    row("requests.a.res.id == \"57\"", true, "57 == \"57\" is true");
    row("vars.text == 57", true, "a text that is wholly a number compares as one");
    row("vars.text == 57.0", true);
    row("vars.text == \"57.0\"", false, "two texts compare as texts");
    row("\"10\" < \"9\"", true, "two texts compare as texts");
    row("\"10\" < 9", false, "a text that is wholly a number compares as one");
    row("\"9a\" < 10", false, "what cannot be compared is false");
    row("\"9a\" >= 10", false, "what cannot be compared is false");
    row("requests.a.res.price == 9.9", true);
    row("1e2 == 100", true);
    row("0.1 == 0.10", true);
    row("-0 == 0", true);
    row("-2 < -1", true);
    row("-2.5 < -2.25", true);
    row("0.5 < 0.25", false);
    row("vars.big == 9223372036854775807", true, "64-bit integers stay exact");
    row("vars.big == 9223372036854775806", false, "64-bit integers stay exact");
    row("vars.bigger > 18446744073709551614", true);
    row("vars.bigger > vars.big", true);
    row("1e400 > 1e399", true);
    row("true == true", true);
    row("true == 1", false);
    row("null == null", true);
    row("vars.nothing == null", true);
    row("vars.absent == null", false, "a missing value makes a comparison false");
    row("vars.absent != 1", false, "a missing value makes a comparison false");
    row("!(vars.absent == 1)", true);
    row("vars.absent contains \"a\"", false);
    row("vars.absent", false, "a bare reference is false when missing");
    row("vars.nothing", false, "null");
    row("vars.no", false, "false");
    row("vars.zero", false, "0");
    row("0.0", false, "0");
    row("vars.empty", false, "\"\"");
    row("vars.zeroText", true, "\"0\" is true");
    row("vars.emptyArray", true, "[] is true");
    row("vars.emptyObject", true, "{} is true");
    row("vars.text", true);
    row("requests.a.res.name contains \"bear\"", true, "text in text");
    row("requests.a.res.name contains \"Bear\"", false);
    row("requests.a.res.tags contains \"toys\"", true, "item in array");
    row("requests.a.res.tags contains \"7\"", true, "item in array, loosely");
    row("requests.a.res.tags contains \"toy\"", false);
    row("requests.a.res.owner contains \"first\"", true, "key in object");
    row("requests.a.res.owner contains \"third\"", false);
    row("requests.a.code contains \"0\"", false);
    row("requests.a.res.name matches \"^big\\s\\w+$\"", true);
    row("requests.a.res.name matches \"ear\"", true, "matches is unanchored");
    row("requests.a.res.name matches vars.pattern", true, "a pattern from a variable");
    row("requests.a.code matches \"^20.$\"", true);
    row("requests.a.headers[\"x-id\"] == \"abc\"", true);
    row("requests.a.latency_ms < 12.6", true);
    row("requests.a.code == 201 && requests.a.res.id > 56", true);
    row("vars.zero || vars.text", true);
    row("vars.zero && vars.text", false);
    row("!vars.zero", true);
    row("requests.a.res.owner == requests.a.res.owner", true);
}

void TestExpression::conditions()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const ParsedExpression parsed = parseExpression(utf8(text));
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        QFAIL(qPrintable(describe(*error)));
    FakeContext context = sampleContext();
    QCOMPARE(isTrue(std::get<Expression>(parsed), context), expected);
}

void TestExpression::equalityOfObjects()
{
    QVERIFY(looselyEqual(json("{\"a\": 1, \"b\": [1, 2.0]}"), json("{\"b\": [1, 2], \"a\": 1}")));
    QVERIFY(!looselyEqual(json("{\"a\": 1}"), json("{\"b\": 1}")));
    QVERIFY(!looselyEqual(json("[1, 2]"), json("[1]")));
    QVERIFY(!looselyEqual(json("[1, 2]"), json("[2, 1]")));
    QVERIFY(!looselyEqual(json("{}"), json("[]")));
    QVERIFY(!looselyEqual(json("null"), json("\"null\"")));
}

void TestExpression::templates_data()
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

void TestExpression::templates()
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

void TestExpression::templateErrors_data()
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

void TestExpression::templateErrors()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    QVERIFY(std::holds_alternative<ExpressionError>(parsed));
    QCOMPARE(describe(std::get<ExpressionError>(parsed)), error);
}

void TestExpression::missingPartIsNamed_data()
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

void TestExpression::missingPartIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, missing);
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    QVERIFY(std::holds_alternative<Template>(parsed));
    FakeContext context = sampleContext();
    QCOMPARE(qs(firstMissing(std::get<Template>(parsed), context)), missing);
}

void TestExpression::manyReferencesInALongText()
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

void TestExpression::sameSeedSameValues()
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

void TestExpression::generators_data()
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

void TestExpression::generators()
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

void TestExpression::argumentsOutOfRangeAreMissing()
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

void TestExpression::counterRises()
{
    FakeContext context;
    const ParsedTemplate parsed = parseTemplate("{{counter()}},{{counter()}}");
    QCOMPARE(render(std::get<Template>(parsed), context)->string(), std::string("1,2"));
    QCOMPARE(render(std::get<Template>(parsed), context)->string(), std::string("3,4"));
}

void TestExpression::expectedCodes_data()
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

void TestExpression::expectedCodes()
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

void TestExpression::wrongExpectedCodes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"abc", "20", "2000", "600", "099", "2x1", "204-200", "200,", ",200",
                             "200;201", "-200", "200-", "200 201", "200-201-202"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestExpression::wrongExpectedCodes()
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

void TestExpression::overridePaths_data()
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

void TestExpression::overridePaths()
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

void TestExpression::wrongOverridePaths_data()
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

void TestExpression::wrongOverridePaths()
{
    QFETCH(QString, body);
    QFETCH(QString, path);
    QFETCH(QString, message);
    const auto resolved = resolveOverridePath(utf8(path), json(body.toUtf8().constData()));
    QVERIFY(!resolved);
    QVERIFY2(resolved.error().message.startsWith(message), qPrintable(resolved.error().message));
}

void TestExpression::completionPaths()
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

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
