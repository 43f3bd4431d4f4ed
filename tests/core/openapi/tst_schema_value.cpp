// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/openapi/schema_check.h"
#include "core/openapi/schema_value.h"
#include "tests/core/openapi/schema_oracle.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// A document of its own for each case: the schema under test stands at /schema.
class Document : public References
{
public:
    explicit Document(const QString &text)
    {
        const Result<Json> parsed = Json::parse(utf8(text));
        m_root = parsed ? *parsed : Json();
    }

    bool isGood() const { return m_root.isObject(); }
    Place schema() const { return {m_root.find("schema"), 0, "/schema"}; }

    std::optional<Place> resolve(const Place &, std::string_view ref) const override
    {
        if (!ref.starts_with("#/"))
            return {};
        std::vector<std::string> path;
        for (const QString &key : qs(ref.substr(2)).split(QLatin1Char('/')))
            path.push_back(utf8(key));
        const Json *value = m_root.at(path);
        return value ? std::optional(Place{value, 0, std::string(ref.substr(1))}) : std::nullopt;
    }

private:
    Json m_root;
};

QString documentOf(const QString &schema, const QString &components = QStringLiteral("{}"))
{
    return QStringLiteral(R"({"schema": %1, "components": {"schemas": %2}})")
        .arg(schema, components);
}

std::string made(const QString &document)
{
    const Document parsed(document);
    if (!parsed.isGood())
        return "bad document";
    const Result<GeneratedValue> result = schemaValue(parsed.schema(), parsed, {});
    return result ? result->value.write() : "FAILED: " + utf8(result.error().message);
}

} // namespace

/// schemaValue: each keyword of JSON Schema and OpenAPI gives values that validate.
class TestSchemaValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validates_data();
    void validates();
    void gives_data();
    void gives();
    void failsWithThePlace_data();
    void failsWithThePlace();
    void saysWhatItGuessed();
    void leavesOutWhatAnswersLack();
    void usesTheNameOfAParameter();
    void checks_data();
    void checks();
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
        R"({"type":"integer","maximum":1e400})",
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
    const Document document(documentOf(schema));
    QVERIFY(document.isGood());
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(SchemaOracle(document).problems(result->value, document.schema()), std::string());
    QVERIFY(SchemaChecker(document, {}).accepts(result->value, {document.schema()}));
    QCOMPARE(made(documentOf(schema)), result->value.write());
}

void TestSchemaValue::gives_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *schema, const char *components,
                        const char *expected) {
        QTest::newRow(name) << documentOf(QString::fromUtf8(schema), QString::fromUtf8(components))
                            << QString::fromUtf8(expected);
    };
    row("example", R"({"type":"integer","example":42})", "{}", "42");
    row("example before default", R"({"example":"e","default":"d","enum":["d","e"]})", "{}",
        R"("e")");
    row("examples", R"({"type":"string","examples":["first","second"]})", "{}", R"("first")");
    row("default", R"({"type":"boolean","default":false})", "{}", "false");
    row("default null", R"({"type":"boolean","nullable":true,"default":null})", "{}", "true");
    row("const", R"({"const":"only"})", "{}", R"("only")");
    row("first of enum", R"({"type":"string","enum":["available","sold"]})", "{}",
        R"("available")");
    row("invalid example", R"({"type":"integer","example":"many","minimum":7})", "{}", "7");
    row("example of the wrong kind", R"({"type":"integer","example":"42"})", "{}", "42");
    row("number for a text", R"({"type":"string","example":90210})", "{}", R"("90210")");
    row("object as text", R"({"type":"object","example":"{\"a\":1}"})", "{}", R"({"a":1})");
    row("example of an object",
        R"({"type":"object","example":{"a":1},"properties":{"a":{},"b":{}}})", "{}", R"({"a":1})");
    row("numbers as written", R"({"type":"number","example":9.90})", "{}", "9.90");
    row("exact decimals", R"({"type":"number","minimum":0.3,"maximum":0.3,"multipleOf":0.1})", "{}",
        "0.3");
    row("readOnly left out",
        R"({"type":"object","required":["id","n"],"properties":{"id":{"type":"integer","readOnly":true},"n":{"type":"integer"}}})",
        "{}", R"({"n":1})");
    row("readOnly behind a reference",
        R"({"required":["id"],"properties":{"id":{"$ref":"#/components/schemas/Id"},"w":{"writeOnly":true,"type":"integer"}}})",
        R"({"Id":{"type":"integer","readOnly":true}})", R"({"w":1})");
    row("readOnly required elsewhere",
        R"({"allOf":[{"required":["id","n"]},{"properties":{"id":{"readOnly":true},"n":{"type":"integer"}}}]})",
        "{}", R"({"n":1})");
    row("readOnly in an example",
        R"({"properties":{"id":{"readOnly":true},"in":{"type":"array","items":{"properties":{"id":{"readOnly":true}}}}},"example":{"id":1,"n":2,"in":[{"id":3,"m":4}]}})",
        "{}", R"({"n":2,"in":[{"m":4}]})");
    row("deprecated left out", R"({"properties":{"a":{"type":"integer"},"b":{"deprecated":true}}})",
        "{}", R"({"a":1})");
    row("names help",
        R"({"properties":{"email":{"type":"string"},"first_name":{"type":"string"},"unitPrice":{"type":"number"},"city":{"type":"string"},"title":{"type":"string"}}})",
        "{}",
        R"({"email":"user1@example.com","first_name":"Ada","unitPrice":9.99,"city":"Berlin","title":"Sample title"})");
    row("names give way to lengths",
        R"({"properties":{"country":{"type":"string","maxLength":2}}})", "{}",
        R"({"country":"DE"})");
    row("a map gets an entry", R"({"type":"object","additionalProperties":{"type":"integer"}})",
        "{}", R"({"key1":1})");
    row("recursion in an optional property", R"({"$ref":"#/components/schemas/Node"})",
        R"({"Node":{"type":"object","properties":{"n":{"type":"integer"},"next":{"$ref":"#/components/schemas/Node"}}}})",
        R"({"n":1})");
    row("recursion in an array", R"({"$ref":"#/components/schemas/Node"})",
        R"({"Node":{"type":"object","required":["sub"],"properties":{"sub":{"type":"array","items":{"$ref":"#/components/schemas/Node"}}}}})",
        R"({"sub":[]})");
    row("recursion ends in null", R"({"$ref":"#/components/schemas/Node"})",
        R"({"Node":{"type":["object","null"],"required":["next"],"properties":{"next":{"$ref":"#/components/schemas/Node"}}}})",
        R"({"next":null})");
    row("recursion through alternatives", R"({"$ref":"#/components/schemas/E"})",
        R"({"E":{"oneOf":[{"type":"object","required":["not"],"properties":{"not":{"$ref":"#/components/schemas/E"}}},{"type":"integer"}]}})",
        R"({"not":1})");
    row("reference to a reference", R"({"$ref":"#/components/schemas/A"})",
        R"({"A":{"$ref":"#/components/schemas/B"},"B":{"const":3}})", "3");
    row("siblings of a reference", R"({"$ref":"#/components/schemas/A","minimum":4})",
        R"({"A":{"type":"integer","maximum":4}})", "4");
    row("discriminator by the schema's name",
        R"({"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind"}})",
        R"({"Cat":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}}},"Dog":{"type":"object","required":["kind","bark"],"properties":{"kind":{"type":"string"},"bark":{"type":"boolean"}}}})",
        R"({"kind":"Cat"})");
    row("discriminator by mapping",
        R"({"oneOf":[{"$ref":"#/components/schemas/Cat"}],"discriminator":{"propertyName":"kind","mapping":{"c":"#/components/schemas/Cat","d":"Dog"}}})",
        R"({"Cat":{"type":"object","properties":{"kind":{"type":"string"},"m":{"type":"integer"}}}})",
        R"({"kind":"c","m":1})");
    row("subtype names itself to its base", R"({"$ref":"#/components/schemas/Dog"})",
        R"({"Pet":{"type":"object","required":["kind"],"discriminator":{"propertyName":"kind"},"properties":{"kind":{"type":"string"}}},"Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"bark":{"type":"integer"}}}]}})",
        R"({"kind":"Dog","bark":1})");
    row("base of 2.0", R"({"$ref":"#/components/schemas/Pet"})",
        R"({"Pet":{"type":"object","required":["kind"],"discriminator":"kind","properties":{"kind":{"type":"string"}}}})",
        R"({"kind":"Pet"})");
    row("base chooses a mapped subtype", R"({"$ref":"#/components/schemas/Pet"})",
        R"({"Pet":{"type":"object","required":["kind"],"discriminator":{"propertyName":"kind","mapping":{"dog":"#/components/schemas/Dog"}},"properties":{"kind":{"type":"string"}}},"Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["bark"],"properties":{"bark":{"type":"integer"}}}]}})",
        R"({"kind":"dog","bark":1})");
}

void TestSchemaValue::gives()
{
    QFETCH(QString, document);
    QFETCH(QString, expected);
    QVERIFY(Document(document).isGood());
    QCOMPARE(qs(made(document)), expected);
}

void TestSchemaValue::failsWithThePlace_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *schema, const char *place) {
        QTest::newRow(schema) << QString::fromUtf8(schema) << QString::fromUtf8(place);
    };
    row("false", "#/schema");
    row(R"({"type":"integer","minimum":5,"maximum":4})", "#/schema");
    row(R"({"type":"integer","exclusiveMinimum":5,"exclusiveMaximum":6})", "#/schema");
    row(R"({"type":"string","minLength":5,"maxLength":4})", "#/schema");
    row(R"({"type":"string","pattern":"^a$","minLength":2})", "#/schema");
    row(R"({"allOf":[{"type":"string"},{"type":"integer"}]})", "#/schema");
    row(R"({"type":"integer","enum":["a"]})", "#/schema");
    row(R"({"type":"array","items":false,"minItems":1})", "#/schema/items");
    row(R"({"type":"array","items":{"type":"boolean"},"minItems":3,"uniqueItems":true})",
        "#/schema");
    row(R"({"type":"object","required":["a"],"additionalProperties":false})",
        "#/schema/additionalProperties");
    row(R"({"type":"object","required":["a"],"properties":{"a":{"minimum":2,"maximum":1,"type":"number"}}})",
        "#/schema/properties/a");
    row(R"({"$ref":"#/components/schemas/Nowhere"})", "#/schema");
    row(R"({"$ref":"#/schema"})", "");
    row(R"({"type":"object","required":["a"],"properties":{"a":{"$ref":"#/schema"}}})", "#/schema");
    row(R"({"oneOf":[{"type":"integer","minimum":2,"maximum":1}]})", "#/schema");
    row(R"({"not":{}})", "#/schema");
}

void TestSchemaValue::failsWithThePlace()
{
    QFETCH(QString, schema);
    QFETCH(QString, place);
    const Document document(documentOf(schema));
    QVERIFY(document.isGood());
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    if (place.isEmpty()) // a reference to itself says nothing: anything validates
        return QVERIFY(result);
    QVERIFY2(!result, result ? result->value.write().c_str() : "");
    QVERIFY2(result.error().message.startsWith(place), qPrintable(result.error().message));
}

void TestSchemaValue::saysWhatItGuessed()
{
    const Document document(documentOf(QStringLiteral(
        R"({"type":"object","properties":{"a":{"type":"integer","example":"many"},"b":{"type":"string","minLength":2,"maxLength":1}}})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"({"a":1})"));
    QCOMPARE(result->guesses.size(), std::size_t(2));
    QVERIFY(qs(result->guesses[0]).contains(QLatin1String("#/schema/properties/a/example")));
    QVERIFY(qs(result->guesses[1]).contains(QLatin1String("#/schema/properties/b")));

    const Document same(documentOf(QStringLiteral(
        R"({"oneOf":[{"type":"string","title":"a"},{"type":"string","title":"b"}]})")));
    const Result<GeneratedValue> either = schemaValue(same.schema(), same, {});
    QVERIFY(either);
    QCOMPARE(either->guesses.size(), std::size_t(1));
}

void TestSchemaValue::leavesOutWhatAnswersLack()
{
    const Document document(documentOf(QStringLiteral(
        R"({"required":["id","pw"],"properties":{"id":{"type":"integer","readOnly":true},"pw":{"type":"string","writeOnly":true}}})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {false, {}});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"({"id":1})"));
}

void TestSchemaValue::usesTheNameOfAParameter()
{
    const Document document(documentOf(QStringLiteral(R"({"type":"string"})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {true, "city"});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"("Berlin")"));
}

void TestSchemaValue::checks_data()
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

void TestSchemaValue::checks()
{
    QFETCH(QString, schema);
    QFETCH(QString, value);
    QFETCH(bool, valid);
    const Document document(documentOf(schema));
    const Result<Json> parsed = Json::parse(utf8(value));
    QVERIFY(document.isGood() && parsed);
    QCOMPARE(SchemaChecker(document, {}).accepts(*parsed, {document.schema()}), valid);
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
    const Document parsed(document);
    QVERIFY(parsed.isGood());
    const Result<GeneratedValue> result = schemaValue(parsed.schema(), parsed, {});
    QVERIFY(!result || result->value.write().size() < 8'000'000);
}

QTEST_APPLESS_MAIN(TestSchemaValue)
#include "tst_schema_value.moc"
