// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/openapi/test_document.h"

#include <QTest>

using namespace loadgrove;

/// schemaValue: which of the possible values is chosen, and what it says of that.
class TestSchemaChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gives_data();
    void gives();
    void saysWhatItGuessed();
    void leavesOutWhatAnswersLack();
    void usesTheNameOfAParameter();
};

void TestSchemaChoice::gives_data()
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
        "1");
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

void TestSchemaChoice::gives()
{
    QFETCH(QString, document);
    QFETCH(QString, expected);
    QVERIFY(TestDocument(document).isGood());
    QCOMPARE(qs(made(document)), expected);
}

void TestSchemaChoice::saysWhatItGuessed()
{
    const TestDocument document(documentOf(QStringLiteral(
        R"({"type":"object","properties":{"a":{"type":"integer","example":"many"},"b":{"type":"string","minLength":2,"maxLength":1}}})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"({"a":1})"));
    QCOMPARE(result->guesses.size(), std::size_t(2));
    QVERIFY(qs(result->guesses[0]).contains(QLatin1String("#/schema/properties/a/example")));
    QVERIFY(qs(result->guesses[1]).contains(QLatin1String("#/schema/properties/b")));

    const TestDocument same(documentOf(QStringLiteral(
        R"({"oneOf":[{"type":"string","title":"a"},{"type":"string","title":"b"}]})")));
    const Result<GeneratedValue> either = schemaValue(same.schema(), same, {});
    QVERIFY(either);
    QCOMPARE(either->guesses.size(), std::size_t(1));
}

void TestSchemaChoice::leavesOutWhatAnswersLack()
{
    const TestDocument document(documentOf(QStringLiteral(
        R"({"required":["id","pw"],"properties":{"id":{"type":"integer","readOnly":true},"pw":{"type":"string","writeOnly":true}}})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {false, {}});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"({"id":1})"));
}

void TestSchemaChoice::usesTheNameOfAParameter()
{
    const TestDocument document(documentOf(QStringLiteral(R"({"type":"string"})")));
    const Result<GeneratedValue> result = schemaValue(document.schema(), document, {true, "city"});
    QVERIFY(result);
    QCOMPARE(result->value.write(), std::string(R"("Berlin")"));
}

QTEST_APPLESS_MAIN(TestSchemaChoice)
#include "tst_schema_choice.moc"
