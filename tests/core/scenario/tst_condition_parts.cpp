// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/condition_parts.h"

#include "tests/core/scenario/expression_support.h"

using namespace loadgrove;

using Op = ConditionParts::Op;
using Kind = CheckSubject::Kind;

/// Conditions taken apart and put together.
class TestConditionParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data();
    void bothWays();
    void readsOtherSpellings_data();
    void readsOtherSpellings();
    void tooMuchForParts_data();
    void tooMuchForParts();
    void cannotBeWritten_data();
    void cannotBeWritten();
    void existenceMeansWhatItSays();
    void subjectsBothWays_data();
    void subjectsBothWays();
    void subjectsThatAreNone();
};

void TestConditionParts::bothWays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("op");
    QTest::addColumn<QString>("value"); // JSON
    const auto row = [](const char *text, const char *left, Op op, const char *value = "null") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(left) << int(op)
                            << QString::fromUtf8(value);
    };
    row("code == 201", "code", Op::Is, "201");
    row("code != 500", "code", Op::IsNot, "500");
    row("res.name contains \"bear\"", "res.name", Op::Contains, "\"bear\"");
    row("res matches \"^a.\\\\d\"", "res", Op::Matches, R"("^a.\\d")");
    row("latency_ms < 200", "latency_ms", Op::Less, "200");
    row("latency_ms <= 1.5", "latency_ms", Op::LessEqual, "1.5");
    row("res.items.0.price > 9.90", "res.items.0.price", Op::Greater, "9.90");
    row("requests.a.res.n >= -1", "requests.a.res.n", Op::GreaterEqual, "-1");
    row("headers[\"x-id\"] != null", "headers[\"x-id\"]", Op::Exists);
    row("!(res.name != null)", "res.name", Op::Missing);
    row("vars.on", "vars.on", Op::True);
    row("!vars.on", "vars.on", Op::False);
    row("res.a == null", "res.a", Op::Is, "null");
    row("res.a == true", "res.a", Op::Is, "true");
    row("res.a == \"57\"", "res.a", Op::Is, "\"57\"");
    row("res.a == \"say \\\"ü\\\"\"", "res.a", Op::Is, "\"say \\\"ü\\\"\"");
    row("res.id == requests.a.res.id", "res.id", Op::Is, "\"{{requests.a.res.id}}\"");
    row("requests[\"GET /a\"].code == 200", "requests[\"GET /a\"].code", Op::Is, "200");
    row("data.users.id == env.ID", "data.users.id", Op::Is, "\"{{env.ID}}\"");
}

void TestConditionParts::bothWays()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QFETCH(int, op);
    QFETCH(QString, value);
    const ConditionParts expected{utf8(left), Op(op), json(utf8(value).c_str())};
    const std::optional<ConditionParts> parts = partsOfCondition(utf8(text));
    QVERIFY(parts);
    QVERIFY(*parts == expected);
    const Result<std::string> written = conditionText(expected);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(qs(*written), text);
}

void TestConditionParts::readsOtherSpellings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::newRow("blanks") << " code==201 "
                            << "code == 201";
    QTest::newRow("quotes") << "res.a == 'b'"
                            << "res.a == \"b\"";
    QTest::newRow("brackets") << "res[\"a\"][0] == 1"
                              << "res.a.0 == 1";
    QTest::newRow("a name alone") << "on == 1"
                                  << "vars.on == 1";
    QTest::newRow("parentheses") << "(code == 201)"
                                 << "code == 201";
    QTest::newRow("not a comparison") << "!(vars.on)"
                                      << "!vars.on";
}

void TestConditionParts::readsOtherSpellings()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    const std::optional<ConditionParts> parts = partsOfCondition(utf8(text));
    QVERIFY(parts);
    QCOMPARE(qs(*conditionText(*parts)), same);
}

void TestConditionParts::tooMuchForParts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "code ==", "code == 200 && res.a", "code == 200 || code == 201", "!(code == 200)",
          "200 == code", "res.a == uuid()", "res.a == \"{{b}}\"", "true", "uuid()", "!!vars.a"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestConditionParts::tooMuchForParts()
{
    QFETCH(QString, text);
    QVERIFY(!partsOfCondition(utf8(text)));
}

void TestConditionParts::cannotBeWritten_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("op");
    QTest::addColumn<QString>("value");
    QTest::newRow("nothing") << "" << int(Op::True) << "null";
    QTest::newRow("no reference") << "uuid()" << int(Op::Is) << "1";
    QTest::newRow("two") << "code == 1 && code" << int(Op::Is) << "1";
    QTest::newRow("a list") << "res.a" << int(Op::Is) << "[1]";
    QTest::newRow("text with a value in it") << "res.a" << int(Op::Is) << "\"a{{b}}\"";
    QTest::newRow("a call") << "res.a" << int(Op::Is) << "\"{{uuid()}}\"";
    QTest::newRow("no pattern") << "res.a" << int(Op::Matches) << "\"(\"";
}

void TestConditionParts::cannotBeWritten()
{
    QFETCH(QString, left);
    QFETCH(int, op);
    QFETCH(QString, value);
    const Result<std::string> text = conditionText({utf8(left), Op(op), json(utf8(value).c_str())});
    QVERIFY(!text);
    QVERIFY(!text.error().message.isEmpty());
}

/// What "exists" and "is missing" are written as is true exactly then.
void TestConditionParts::existenceMeansWhatItSays()
{
    FakeContext context = sampleContext();
    const auto holds = [&](const char *left, Op op) {
        const ParsedExpression parsed = parseExpression(*conditionText({left, op, {}}));
        return isTrue(std::get<Expression>(parsed), context);
    };
    for (const char *there : {"requests.a.res.id", "requests.a.headers[\"x-id\"]", "vars.zero",
                              "vars.empty", "vars.no"}) {
        QVERIFY(holds(there, Op::Exists));
        QVERIFY(!holds(there, Op::Missing));
    }
    for (const char *gone : {"requests.a.res.nope", "vars.nothing"}) {
        QVERIFY(!holds(gone, Op::Exists));
        QVERIFY(holds(gone, Op::Missing));
    }
}

void TestConditionParts::subjectsBothWays_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("status") << "code" << int(Kind::Status) << "";
    QTest::newRow("latency") << "latency_ms" << int(Kind::Latency) << "";
    QTest::newRow("body") << "res" << int(Kind::Body) << "";
    QTest::newRow("path") << "res.items.0.price" << int(Kind::BodyPath) << "items.0.price";
    QTest::newRow("index") << "res.0" << int(Kind::BodyPath) << "0";
    QTest::newRow("quoted") << R"(res["a b"].c)" << int(Kind::BodyPath) << R"(["a b"].c)";
    QTest::newRow("header") << R"(headers["content-type"])" << int(Kind::Header) << "content-type";
}

void TestConditionParts::subjectsBothWays()
{
    QFETCH(QString, reference);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    const CheckSubject expected{Kind(kind), utf8(detail)};
    const std::optional<CheckSubject> subject = subjectOf(utf8(reference));
    QVERIFY(subject && *subject == expected);
    const Result<std::string> written = referenceOf(expected);
    QVERIFY(written);
    QCOMPARE(qs(*written), reference);
}

void TestConditionParts::subjectsThatAreNone()
{
    for (const char *other : {"requests.a.code", "vars.a", "code ==", "1", ""})
        QVERIFY2(!subjectOf(other), other);
    for (const char *path : {"", "a b", "items[", "$"})
        QVERIFY2(!referenceOf({Kind::BodyPath, path}), path);
    QVERIFY(!referenceOf({Kind::Header, ""}));
    QCOMPARE(qs(*referenceOf({Kind::BodyPath, "$.items[0].id"})), QStringLiteral("res.items.0.id"));
}

QTEST_GUILESS_MAIN(TestConditionParts)
#include "tst_condition_parts.moc"
