// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_check.h"
#include "tests/core/openapi/test_document.h"

#include <QTest>

using namespace loadgrove;

/// SchemaChecker: what validates and what does not.
class TestSchemaCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
};

void TestSchemaCheck::checks_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *schema, const char *value, bool valid) {
        QTest::addRow("%s: %s", schema, value)
            << QString::fromUtf8(schema) << QString::fromUtf8(value) << valid;
    };
    row(R"({"type":"integer"})", "1.0", true);
    row(R"({"type":"integer"})", "1.5", false);
    row(R"({"type":"number","multipleOf":0.01})", "19.99", true);
    row(R"({"type":"number","multipleOf":0.01})", "19.995", false);
    row(R"({"maximum":9007199254740992})", "9007199254740993", false);
    row(R"({"format":"int32","type":"integer"})", "2147483648", false);
    row(R"({"enum":[1]})", "1.0", true);
    row(R"({"const":{"a":1,"b":2}})", R"({"b":2,"a":1})", true);
    row(R"({"maxLength":2})", "\"\xc3\xa4\xf0\x9f\x8c\xb3\"", true);
    row(R"({"format":"date"})", R"("2025-02-29")", false);
    row(R"({"format":"date-time"})", R"("2025-02-28 10:00:00")", false);
    row(R"({"format":"email"})", R"("nobody")", false);
    row(R"({"format":"uuid"})", R"("1234")", false);
    row(R"({"format":"ipv4"})", R"("1.2.3.256")", false);
    row(R"({"format":"ipv6"})", R"("::1")", true);
    row(R"({"format":"byte"})", R"("YQ=")", false);
    row(R"({"format":"duration"})", R"("P1DT2H")", true);
    row(R"({"format":"duration"})", R"("P")", false);
    row(R"({"format":"uri"})", R"("/path")", false);
    row(R"({"type":"string","nullable":true})", "null", true);
    row(R"({"uniqueItems":true})", "[1,1.0]", false);
    row(R"({"contains":{"const":1},"maxContains":1})", "[1,1]", false);
    row(R"({"prefixItems":[{"type":"string"}],"items":false})", R"(["a",1])", false);
    row(R"({"additionalProperties":false,"patternProperties":{"^a":{}}})", R"({"ab":1,"b":2})",
        false);
    row(R"({"propertyNames":{"maxLength":1}})", R"({"ab":1})", false);
    row(R"({"dependentRequired":{"a":["b"]}})", R"({"a":1})", false);
    row(R"({"oneOf":[{"type":"integer"},{"type":"number"}]})", "1", false);
    row(R"({"not":{"type":"integer"}})", "1", false);
    row(R"({"unevaluatedProperties":false,"allOf":[{"properties":{"a":{}}}]})", R"({"a":1})", true);
    row(R"({"unevaluatedProperties":false,"allOf":[{"properties":{"a":{}}}]})", R"({"b":1})",
        false);
}

void TestSchemaCheck::checks()
{
    QFETCH(QString, schema);
    QFETCH(QString, value);
    QFETCH(bool, valid);
    const TestDocument document(documentOf(schema));
    const Result<Json> parsed = Json::parse(utf8(value));
    QVERIFY(document.isGood() && parsed);
    QCOMPARE(SchemaChecker(document, {}).accepts(*parsed, {document.schema()}), valid);
}

QTEST_APPLESS_MAIN(TestSchemaCheck)
#include "tst_schema_check.moc"
