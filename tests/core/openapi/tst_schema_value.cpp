// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_check.h"
#include "tests/core/openapi/test_document.h"
#include "tests/support/schema_oracle.h"

#include <QTest>

using namespace loadgrove;

/// schemaValue: each keyword of JSON Schema and OpenAPI gives values that validate.
class TestSchemaValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validates_data();
    void validates();
    void failsWithThePlace_data();
    void failsWithThePlace();
    void comesNear_data();
    void comesNear();
    void isBounded_data();
    void isBounded();
};

void TestSchemaValue::validates_data()
{
    QTest::addColumn<QString>("schema");
    const char *const rows[] = {
        R"({})",
        R"(true)",
        R"({"type":"null"})",
        R"({"type":"boolean"})",
        R"({"type":"string"})",
        R"({"type":"string","minLength":40})",
        R"({"type":"string","maxLength":2})",
        R"({"type":"string","minLength":3,"maxLength":3})",
        R"({"type":"string","maxLength":0})",
        R"({"type":"string","format":"date"})",
        R"({"type":"string","format":"date-time"})",
        R"({"type":"string","format":"time"})",
        R"({"type":"string","format":"duration"})",
        R"({"type":"string","format":"email"})",
        R"({"type":"string","format":"email","minLength":30,"maxLength":40})",
        R"({"type":"string","format":"email","maxLength":8})",
        R"({"type":"string","format":"uri"})",
        R"({"type":"string","format":"uri","maxLength":12})",
        R"({"type":"string","format":"uri-reference"})",
        R"({"type":"string","format":"hostname"})",
        R"({"type":"string","format":"hostname","minLength":80})",
        R"({"type":"string","format":"ipv4"})",
        R"({"type":"string","format":"ipv6"})",
        R"({"type":"string","format":"uuid"})",
        R"({"type":"string","format":"byte"})",
        R"({"type":"string","format":"byte","minLength":10,"maxLength":13})",
        R"({"type":"string","format":"binary"})",
        R"({"type":"string","format":"password","minLength":12})",
        R"({"type":"string","format":"date","pattern":"^20\\d\\d-"})",
        R"({"type":"string","format":"no-such-format"})",
        R"({"type":"string","pattern":"^[A-Z]{3}-\\d{4}$"})",
        R"({"type":"string","pattern":"^[a-z]+$","minLength":12,"maxLength":12})",
        R"({"allOf":[{"pattern":"^[a-z0-9]+$"},{"type":"string","pattern":"\\d$"}]})",
        R"({"type":"integer"})",
        R"({"type":"integer","minimum":10})",
        R"({"type":"integer","maximum":-10})",
        R"({"type":"integer","minimum":3,"maximum":3})",
        R"({"type":"integer","minimum":3,"exclusiveMinimum":true,"maximum":5,"exclusiveMaximum":true})",
        R"({"type":"integer","exclusiveMinimum":3,"exclusiveMaximum":5})",
        R"({"type":"integer","multipleOf":7,"minimum":50})",
        R"({"type":"integer","format":"int32","minimum":2147483647})",
        R"({"type":"integer","format":"int64","minimum":9007199254740993})",
        R"({"type":"integer","minimum":1.5,"maximum":2.5})",
        R"({"type":"number"})",
        R"({"type":"number","minimum":0.1,"maximum":0.2})",
        R"({"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1})",
        R"({"type":"number","multipleOf":0.01,"minimum":0.07,"maximum":0.07})",
        R"({"type":"number","multipleOf":0.1,"exclusiveMinimum":0.6})",
        R"({"type":"number","format":"float","minimum":-1.5,"maximum":-1.25})",
        R"({"allOf":[{"type":"integer","multipleOf":4},{"multipleOf":6,"minimum":1}]})",
        R"({"enum":["red","green"]})",
        R"({"enum":[null,"green"]})",
        R"({"allOf":[{"enum":["a","b"]},{"enum":["b","c"]}]})",
        R"({"type":"integer","enum":["x",3]})",
        R"({"const":{"a":[1,null]}})",
        R"({"type":["null","integer"]})",
        R"({"type":["string","null"],"format":"date"})",
        R"({"type":"string","nullable":true})",
        R"({"minimum":5})",
        R"({"items":{"type":"integer"}})",
        R"({"properties":{"a":{"type":"integer"}}})",
        R"({"type":"array","items":{"type":"string"}})",
        R"({"type":"array"})",
        R"({"type":"array","minItems":3})",
        R"({"type":"array","items":{"type":"integer"},"minItems":4,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"number","multipleOf":0.5},"minItems":4,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"string"},"minItems":4,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"string","maxLength":1},"minItems":4,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"boolean"},"minItems":2,"uniqueItems":true})",
        R"({"type":"array","items":{"enum":["a","b","c"]},"minItems":3,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"string","format":"uuid"},"minItems":5,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"string","format":"date"},"minItems":5,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"string","pattern":"^[a-c]\\d$"},"minItems":5,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"object","properties":{"n":{"type":"integer"}}},"minItems":3,"uniqueItems":true})",
        R"({"type":"array","items":{"type":"integer"},"maxItems":0})",
        R"({"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false})",
        R"({"type":"array","items":[{"type":"string"},{"type":"integer"}],"additionalItems":{"type":"boolean"},"minItems":4})",
        R"({"type":"array","items":{"type":"integer"},"contains":{"minimum":100}})",
        R"({"type":"array","contains":{"const":"x"},"minItems":3})",
        R"({"type":"object"})",
        R"({"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["b"]})",
        R"({"type":"object","required":["a"]})",
        R"({"type":"object","required":["a"],"additionalProperties":{"type":"integer"}})",
        R"({"type":"object","additionalProperties":{"type":"integer","minimum":4}})",
        R"({"type":"object","additionalProperties":false,"properties":{"a":{"type":"integer"}}})",
        R"({"type":"object","minProperties":3})",
        R"({"type":"object","minProperties":2,"additionalProperties":{"type":"boolean"}})",
        R"({"type":"object","maxProperties":1,"properties":{"a":{},"b":{},"c":{}},"required":["b"]})",
        R"({"type":"object","patternProperties":{"^x-":{"type":"integer"}},"additionalProperties":false,"minProperties":2})",
        R"({"type":"object","patternProperties":{"^n_":{"minimum":5}},"properties":{"n_a":{"type":"integer"}}})",
        R"({"type":"object","propertyNames":{"pattern":"^[A-Z]{2}$"},"minProperties":2})",
        R"({"type":"object","propertyNames":{"enum":["de","en"]},"additionalProperties":{"type":"string"},"minProperties":2})",
        R"({"type":"object","properties":{"a":{},"b":{},"c":{}},"required":["a"],"dependentRequired":{"a":["b"],"b":["d"]}})",
        R"({"properties":{"a":{},"b":{}},"dependencies":{"a":["b"]},"required":["a"]})",
        R"({"properties":{"a":{}},"required":["a"],"dependentSchemas":{"a":{"required":["z"],"properties":{"z":{"const":7}}}}})",
        R"({"properties":{"a":{},"b":{}},"dependentSchemas":{"a":{"properties":{"b":false}}}})",
        R"({"allOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]},{"properties":{"b":{"type":"integer"}},"required":["b"]}]})",
        R"({"allOf":[{"properties":{"a":{"minimum":3}}},{"properties":{"a":{"type":"integer","maximum":3}}}],"type":"object","required":["a"]})",
        R"({"oneOf":[{"type":"string","maxLength":3},{"type":"integer"}]})",
        R"({"oneOf":[{"type":"number"},{"type":"integer"}]})",
        R"({"oneOf":[{"type":"null"},{"type":"string"}]})",
        R"({"oneOf":[{"type":"string"},{"type":"string","format":"date"}]})",
        R"({"type":"object","properties":{"a":{},"b":{}},"oneOf":[{"required":["a"]},{"required":["b"]}]})",
        R"({"type":"object","properties":{"a":{},"b":{}},"anyOf":[{"required":["a"]},{"required":["b"]}]})",
        R"({"anyOf":[{"type":"string","pattern":"^a$","maxLength":0},{"type":"integer"}]})",
        R"({"anyOf":[{"type":"string"},{"type":"integer"}],"oneOf":[{"minimum":5},{"type":"string","minLength":9}]})",
        R"({"not":{"type":"string"}})",
        R"({"type":"string","not":{"enum":["text","1"]}})",
        R"({"type":"integer","not":{"enum":[0,1,2]}})",
        R"({"type":"object","properties":{"a":{},"b":{}},"not":{"required":["a","b"]}})",
        R"({"type":"object","properties":{"c":{"enum":["DE","US"]},"z":{"type":"string"}},"required":["c","z"],"if":{"properties":{"c":{"const":"US"}}},"then":{"properties":{"z":{"pattern":"^\\d{5}$"}}},"else":{"properties":{"z":{"maxLength":2}}}})",
        R"({"type":"integer","if":{"minimum":10},"then":{"multipleOf":10},"else":{"minimum":5}})",
        R"({"type":"string","required":true,"example":"x"})",
        R"({"type":"file"})",
        R"({"type":"object","properties":{"type":{"type":"string"},"enum":{"type":"array","items":{"type":"string"}}}})",
        R"({"type":"object","properties":{"a":{"type":"string","enum":["v"],"default":"w"}}})",
    };
    for (const char *row : rows)
        QTest::newRow(row) << QString::fromUtf8(row);
}

void TestSchemaValue::validates()
{
    QFETCH(QString, schema);
    const TestDocument document(documentOf(schema));
    QVERIFY(document.isGood());
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(problemsByValijson(result->value, document.schema(), document), std::string());
    QVERIFY(SchemaChecker(document, {}).accepts(result->value, {document.schema()}));
    QCOMPARE(made(documentOf(schema)), result->value.write());
}

void TestSchemaValue::failsWithThePlace_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *schema, const char *place) {
        QTest::newRow(schema) << QString::fromUtf8(schema) << QString::fromUtf8(place);
    };
    row(R"({"$ref":"#/components/schemas/Nowhere"})", "#/schema");
    row(R"({"type":"object","required":["a"],"properties":{"a":{"$ref":"#/schema"}}})", "#/schema");
}

void TestSchemaValue::failsWithThePlace()
{
    QFETCH(QString, schema);
    QFETCH(QString, place);
    const TestDocument document(documentOf(schema));
    QVERIFY(document.isGood());
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY2(!result, result ? result->value.write().c_str() : "");
    QVERIFY2(result.error().message.startsWith(place), qPrintable(result.error().message));
}

void TestSchemaValue::comesNear_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("place"); // of the contradiction
    QTest::addColumn<QString>("value");
    const auto row = [](const char *schema, const char *place, const char *value) {
        QTest::newRow(schema) << QString::fromUtf8(schema) << QString::fromUtf8(place)
                              << QString::fromUtf8(value);
    };
    row("false", "#/schema", "{}");
    row(R"({"type":"integer","minimum":5,"maximum":4})", "#/schema", "5");
    row(R"({"type":"integer","exclusiveMinimum":5,"exclusiveMaximum":6})", "#/schema", "5");
    row(R"({"type":"string","minLength":5,"maxLength":4})", "#/schema", R"("text")");
    row(R"({"type":"string","pattern":"^a$","minLength":2})", "#/schema", R"("text")");
    row(R"({"type":"string","pattern":"^a$","minLength":2,"example":"b"})", "#/schema", R"("b")");
    row(R"({"allOf":[{"type":"string"},{"type":"integer"}]})", "#/schema", R"("text")");
    row(R"({"type":"integer","enum":["a"]})", "#/schema", "1");
    row(R"({"type":"array","enum":["a","b"],"items":{"type":"string"}})", "#/schema", R"(["a"])");
    row(R"({"type":"array","items":false,"minItems":1})", "#/schema/items", "[]");
    row(R"({"type":"array","items":{"type":"boolean"},"minItems":3,"uniqueItems":true})",
        "#/schema", "[true]");
    row(R"({"type":"object","required":["a"],"additionalProperties":false})",
        "#/schema/additionalProperties", R"({"a":"Sample a"})");
    row(R"({"type":"object","required":["a","b"],"properties":{"a":{"minimum":2,"maximum":1,"type":"number"},"b":{"type":"boolean"},"c":{"type":"integer"}}})",
        "#/schema/properties/a", R"({"a":2,"b":true,"c":1})");
    row(R"({"allOf":[{"type":"object","additionalProperties":false},{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}]})",
        "#/schema", R"({"id":1})");
    row(R"({"type":"object","required":["a","b"],"properties":{"a":{"$ref":"#/nowhere"},"b":{"type":"integer"}}})",
        "#/schema/properties/a", R"({"b":1})");
    row(R"({"oneOf":[{"type":"integer","minimum":2,"maximum":1}]})", "#/schema", "2");
    row(R"({"not":{}})", "#/schema", "{}");
}

void TestSchemaValue::comesNear()
{
    QFETCH(QString, schema);
    QFETCH(QString, place);
    QFETCH(QString, value);
    const TestDocument document(documentOf(schema));
    QVERIFY(document.isGood());
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QVERIFY(!result->validates);
    QCOMPARE(qs(result->value.write()), value);
    QVERIFY(!result->guesses.empty());
    QVERIFY2(qs(result->guesses.front()).startsWith(place), result->guesses.front().c_str());
}

void TestSchemaValue::isBounded_data()
{
    QTest::addColumn<QString>("document");
    QString arrays = QStringLiteral(R"({"type":"integer"})"), all = arrays;
    for (int i = 0; i < 90; ++i) { // the parser takes 200 levels
        arrays = QStringLiteral(R"({"type":"array","minItems":1,"items":%1})").arg(arrays);
        all = QStringLiteral(R"({"allOf":[%1]})").arg(all);
    }
    QTest::newRow("deep arrays") << documentOf(arrays);
    QTest::newRow("deep allOf") << documentOf(all);
    QTest::newRow("a huge array") << documentOf(
        QStringLiteral(R"({"type":"array","minItems":1000000000,"items":{"type":"integer"}})"));
    QTest::newRow("a huge text") << documentOf(
        QStringLiteral(R"({"type":"string","minLength":1e18})"));
    QTest::newRow("huge objects") << documentOf(
        QStringLiteral(R"({"type":"object","minProperties":1000000000})"));
    QTest::newRow("doubling") << documentOf(
        QStringLiteral(R"({"$ref":"#/components/schemas/A0"})"), [] {
            QString text = QStringLiteral("{");
            for (int i = 0; i < 40; ++i) {
                text +=
                    QStringLiteral(
                        R"("A%1":{"type":"object","required":["l","r"],"properties":{"l":{"$ref":"#/components/schemas/A%2"},"r":{"$ref":"#/components/schemas/A%2"}}},)")
                        .arg(i)
                        .arg(i + 1);
            }
            return text + QStringLiteral(R"("A40":{"type":"integer"}})");
        }());
    QTest::newRow("alternatives that all fail") << documentOf(
        QStringLiteral(R"({"$ref":"#/components/schemas/A0"})"), [] {
            QString text = QStringLiteral("{");
            for (int i = 0; i < 30; ++i) {
                text +=
                    QStringLiteral(
                        R"("A%1":{"oneOf":[{"$ref":"#/components/schemas/A%2"},{"allOf":[{"$ref":"#/components/schemas/A%2"},{"title":"x"}]}]},)")
                        .arg(i)
                        .arg(i + 1);
            }
            return text + QStringLiteral(R"("A30":{"type":"integer","minimum":2,"maximum":1}})");
        }());
}

void TestSchemaValue::isBounded()
{
    QFETCH(QString, document);
    const TestDocument parsed(document);
    QVERIFY(parsed.isGood());
    const Result<GeneratedValue> result = schemaValue(parsed.schema(), parsed, {});
    QVERIFY(!result || result->value.write().size() < 8'000'000);
}

QTEST_APPLESS_MAIN(TestSchemaValue)
#include "tst_schema_value.moc"
