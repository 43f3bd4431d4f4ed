// SPDX-License-Identifier: GPL-3.0-or-later
// The language of conditions: parser and evaluator. Row names are the sentences of semantics.md
// where there is one.
#include "tests/core/scenario/expression_support.h"

using namespace loadgrove;

namespace {

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
    row("too few arguments", "random_int(1)", "1: expected random_int(min, max), found 1 argument");
    row("too many arguments", "1 == uuid(1)", "6: expected uuid(), found 1 argument");
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

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
