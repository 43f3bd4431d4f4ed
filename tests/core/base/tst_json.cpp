// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/text.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <limits>
#include <random>

using namespace loadgrove;

namespace {

Json parsed(std::string_view text)
{
    const Result<Json> result = Json::parse(text);
    return result ? result.value() : Json("FAILED: " + utf8(result.error().message));
}

} // namespace

/// Json: reading, writing and looking things up.
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void rejects_data();
    void rejects();
    void kinds();
    void numbersFromDoubles_data();
    void numbersFromDoubles();
    void unsignedBeyondInt64();
    void escapes();
    void skipsByteOrderMark();
    void indents();
    void setAndAppend();
    void findsByPath();
    void limits();
    void deepNesting();
    void manyMembers();
    void agreesWithAnotherParser();
};

void TestJson::roundTrips_data()
{
    QTest::addColumn<QByteArray>("text");
    const char *const rows[] = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "57",
        "9.90",
        "1e400",
        "-1E-400",
        "0.10e+05",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "123456789012345678901234567890",
        "\"\"",
        "\"text\"",
        "\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x8c\xb3\"",
        "[]",
        "{}",
        "[1,[2,[]],{}]",
        "{\"b\":1,\"a\":2}",
        "{\"\":null}",
        "{\"a\":{\"b\":[{\"c\":9.90},true]}}",
        "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001f/\"",
        "\"\x7f\"",
    };
    for (const char *row : rows)
        QTest::newRow(row) << QByteArray(row);
}

void TestJson::roundTrips()
{
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(parsed(text.toStdString()).write()), text);
    const std::string padded = " \t\r\n" + text.toStdString() + " \n";
    QCOMPARE(QByteArray::fromStdString(parsed(padded).write()), text);
}

void TestJson::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const char *message) {
        QTest::newRow(name) << text << QString::fromUtf8(message);
    };
    row("empty", "", "line 1, column 1: expected a value, found the end of the text");
    row("blank", " \n ", "line 2, column 2: expected a value, found the end of the text");
    row("truncated object", "{\"a\": 1",
        "line 1, column 8: expected ',' or '}', found the end of the text");
    row("truncated key", "{\"a",
        "line 1, column 4: expected the end of the string (\"), found the end of the text");
    row("truncated array", "[1,", "line 1, column 4: expected a value, found the end of the text");
    row("truncated literal", "[tru]", "line 1, column 2: expected a value, found 't'");
    row("missing colon", "{\n  \"a\" 1}",
        "line 2, column 7: expected ':' after the key, found '1'");
    row("missing comma", "{\n  \"a\": 1\n  \"b\": 2}",
        "line 3, column 3: expected ',' or '}', found '\"'");
    row("trailing comma in array", "[1,]", "line 1, column 4: expected a value, found ']'");
    row("trailing comma in object", "{\"a\":1,}",
        "line 1, column 8: expected a key in double quotes, found '}'");
    row("bare key", "{a:1}", "line 1, column 2: expected a key in double quotes, found 'a'");
    row("single quotes", "['a']", "line 1, column 2: expected a value, found '''");
    row("comment", "[1] // x", "line 1, column 5: expected the end of the text, found '/'");
    row("two values", "1 2", "line 1, column 3: expected the end of the text, found '2'");
    row("wrong bracket", "[1}", "line 1, column 3: expected ',' or ']', found '}'");
    row("repeated key", "{\"a\":1,\n\"b\":2,\n \"a\":3}",
        "line 3, column 2: the key \"a\" is repeated");
    row("repeated escaped key", "{\"a\":1,\"\\u0061\":2}",
        "line 1, column 8: the key \"a\" is repeated");
    row("leading zero", "[01]", "line 1, column 3: expected no digit after a leading 0, found '1'");
    row("plus", "+1", "line 1, column 1: expected a value, found '+'");
    row("lone minus", "[-]", "line 1, column 3: expected a digit, found ']'");
    row("no digit after point", "1.",
        "line 1, column 3: expected a digit, found the end of the text");
    row("no digit before point", ".5", "line 1, column 1: expected a value, found '.'");
    row("no exponent", "1e+", "line 1, column 4: expected a digit, found the end of the text");
    row("NaN", "NaN", "line 1, column 1: expected a value, found 'N'");
    row("line break in string", "\"a\nb\"",
        "line 1, column 3: expected the end of the string (\"), found the end of the line");
    row("NUL", QByteArray("[\0]", 3),
        "line 1, column 2: expected a value, found a control character");
    row("tab in string", "\"\t\"",
        "line 1, column 2: expected the end of the string (\"), found a control character");
    row("bad escape", "\"\\x\"",
        "line 1, column 3: expected one of \"\\/bfnrtu after the backslash, found 'x'");
    row("bad hex", "\"\\u12g4\"", "line 1, column 6: expected four hexadecimal digits, found 'g'");
    row("lone high surrogate", "\"\\ud83c\"", "line 1, column 2: half of a surrogate pair");
    row("lone low surrogate", "\"\\udf33\"", "line 1, column 2: half of a surrogate pair");
    row("two high surrogates", "\"\\ud83c\\ud83c\"", "line 1, column 2: half of a surrogate pair");
    row("column in code points", "[\"\xc3\xa4\xc3\xa4\" x]",
        "line 1, column 7: expected ',' or ']', found 'x'");
    row("after byte order mark", "\xef\xbb\xbfx", "line 1, column 1: expected a value, found 'x'");
    row("invalid byte", "\"a\xff\"", "line 1, column 3: this is not valid UTF-8");
    row("truncated sequence", "\"\xe2\x82\"", "line 1, column 2: this is not valid UTF-8");
    row("overlong", "\"\xc0\xaf\"", "line 1, column 2: this is not valid UTF-8");
    row("encoded surrogate", "\"\xed\xa0\x80\"", "line 1, column 2: this is not valid UTF-8");
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"", "line 1, column 2: this is not valid UTF-8");
    row("invalid byte outside", "\x80",
        "line 1, column 1: expected a value, found a byte that is not valid UTF-8");
}

void TestJson::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const Result<Json> result = Json::parse(text.toStdString());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Syntax);
    QCOMPARE(result.error().message, message);
}

void TestJson::kinds()
{
    QVERIFY(parsed("57").isInteger());
    QCOMPARE(parsed("-9223372036854775808").integer(), std::numeric_limits<std::int64_t>::min());
    QVERIFY(parsed("-0").isDecimal());
    QVERIFY(parsed("57.0").isDecimal());
    QCOMPARE(parsed("9.90").number(), 9.9);
    QCOMPARE(parsed("1e400").number(), std::numeric_limits<double>::infinity());
    QCOMPARE(parsed("-1e400").number(), -std::numeric_limits<double>::infinity());
    QCOMPARE(parsed("1e-400").number(), 0.0);
    QVERIFY(parsed("57") != parsed("57.0"));
    QVERIFY(parsed("[null]").items()[0].isNull());
    QVERIFY(parsed("{}").isObject() && !parsed("{}").isScalar());
    QCOMPARE(parsed("\"a b\"").text(), std::string("a b"));
    QCOMPARE(parsed("[\"a\", 1]").text(), std::string("[\"a\",1]"));
}

void TestJson::numbersFromDoubles_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 30.0 << QStringLiteral("30");
    QTest::newRow("fraction") << 0.1 << QStringLiteral("0.1");
    QTest::newRow("minus zero") << -0.0 << QStringLiteral("0");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN()
                                  << QStringLiteral("null");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QStringLiteral("null");
}

void TestJson::numbersFromDoubles()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(qs(Json(value).write()), text);
}

void TestJson::unsignedBeyondInt64()
{
    QCOMPARE(Json(std::uint64_t(18446744073709551615ULL)).write(),
             std::string("18446744073709551615"));
    QCOMPARE(Json(std::uint64_t(7)), Json(7));
}

void TestJson::escapes()
{
    QCOMPARE(parsed("\"\\u00e4\\u20AC\\ud83c\\udf33\\/\\u0000\"").string(),
             std::string("\xc3\xa4\xe2\x82\xac\xf0\x9f\x8c\xb3/\0", 11));
}

void TestJson::skipsByteOrderMark()
{
    QCOMPARE(parsed("\xef\xbb\xbf{\"a\":1}").write(), std::string("{\"a\":1}"));
}

void TestJson::indents()
{
    QCOMPARE(
        parsed("{\"a\":[1,{\"b\":[]}],\"c\":{}}").write(2),
        std::string("{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}"));
}

void TestJson::setAndAppend()
{
    Json value;
    value.set("b", 1);
    value.set("a", "x");
    value.set("b", Json::array());
    value.find("b")->append(2.5);
    Json list;
    list.append(nullptr);
    value.set("c", list);
    QCOMPARE(value.write(), std::string("{\"b\":[2.5],\"a\":\"x\",\"c\":[null]}"));
    QVERIFY(!value.find("missing"));
    QVERIFY(!std::as_const(list).find("a"));
}

void TestJson::findsByPath()
{
    Json value = parsed("{\"items\":[{\"price\":9.90}],\"0\":\"zero\"}");
    QCOMPARE(value.at({"items", "0", "price"})->write(), std::string("9.90"));
    QCOMPARE(value.at({"0"})->string(), std::string("zero"));
    QCOMPARE(*value.at({}), value);
    QVERIFY(!value.at({"items", "1"}));
    QVERIFY(!value.at({"items", "-1"}));
    QVERIFY(!value.at({"items", "0x"}));
    QVERIFY(!value.at({"items", "price"}));
    QVERIFY(!value.at({"0", "0"}));
    *value.at({"items", "0"}) = 7;
    QCOMPARE(value.find("items")->write(), std::string("[7]"));
}

void TestJson::limits()
{
    const auto code = [](std::string_view text, Json::Limits limits) {
        const Result<Json> result = Json::parse(text, limits);
        return result ? std::optional<ErrorCode>() : result.error().code;
    };
    QVERIFY(!code("[12]", {4, 1}));
    QVERIFY(code("[123]", {4, 1}) == ErrorCode::Limit);
    QVERIFY(code("[[]]", {100, 1}) == ErrorCode::Limit);
    QVERIFY(code("{\"a\":{}}", {100, 1}) == ErrorCode::Limit);
    QVERIFY(!code("[[],[],{}]", {100, 2}));
    QVERIFY(!code("1", {100, 0}));
    QCOMPARE(Json::parse("[\n[[]]]", {100, 2}).error().message,
             QStringLiteral("line 2, column 2: nested deeper than 2 levels"));
}

void TestJson::deepNesting()
{
    const std::string text = std::string(10'000, '[') + std::string(10'000, ']');
    const Result<Json> refused = Json::parse(text);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Limit);
    const std::string shallower = std::string(1'000, '[') + std::string(1'000, ']');
    const Result<Json> accepted = Json::parse(shallower, {shallower.size(), 1'000});
    QVERIFY(accepted.ok());
    QCOMPARE(accepted.value().write(), shallower);
    const std::string open(1'000'000, '[');
    QCOMPARE(Json::parse(open, {open.size(), 2'000'000}).error().code, ErrorCode::Syntax);
}

void TestJson::manyMembers()
{
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i)
        text += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    const Json value = parsed(text + "\"last\":[]}");
    QVERIFY(value.isObject());
    QCOMPARE(value.members().size(), std::size_t(200'001));
    QCOMPARE(value.members()[199'999].second, Json(199'999));
    QVERIFY(!Json::parse(text + "\"key7\":0}"));
}

void TestJson::agreesWithAnotherParser()
{
    const std::string seed =
        "{\"a\":[1,-2.5e+3,\"x\\u00e4\\n\xc3\xa4\",true,null,{}],\"b\":{\"c\":[]}}";
    std::mt19937 random(20'240'611);
    const std::string_view alphabet = "{}[]:,\"\\0123456789-+.eEtrufalsn \n\xc3\xa4\x80";
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text = seed;
        for (unsigned edits = 1 + random() % 3; edits > 0; --edits) {
            const std::size_t at = random() % text.size();
            const char c = alphabet[random() % alphabet.size()];
            if (random() % 3 == 0)
                text.erase(at, 1);
            else if (random() % 2 == 0)
                text.insert(at, 1, c);
            else
                text[at] = c;
        }
        const Result<Json> ours = Json::parse(text);
        const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false);
        const bool repeated = !ours && ours.error().message.contains(QLatin1String("repeated"));
        QVERIFY2(ours.ok() == !theirs.is_discarded() || repeated, text.c_str());
        if (ours) {
            ++accepted;
            QCOMPARE(parsed(ours->write()), ours.value());
            QVERIFY(nlohmann::json::parse(ours->write(2)) == theirs);
        }
    }
    QVERIFY(accepted > 1'000);
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
