// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/core/demo/demo_client.h"

#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <functional>

using namespace loadgrove;

using Value = nlohmann::ordered_json;

namespace {

/// The value with every "$ref" into the document replaced by what it names.
Value resolved(const Value &document, const Value &value)
{
    if (value.is_object() && value.contains("$ref")) {
        const std::string ref = value["$ref"].get<std::string>();
        return resolved(document, document.at(Value::json_pointer(ref.substr(1))));
    }
    Value copy = value;
    for (auto &child : copy) {
        if (child.is_structured())
            child = resolved(document, child);
    }
    return copy;
}

/// What is wrong with an instance; "" when the schema is met.
QString problems(const Value &schemaText, const Value &instance)
{
    const nlohmann::json schemaJson = schemaText;
    const nlohmann::json instanceJson = instance;
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson),
                                            schema);
    valijson::ValidationResults results;
    if (valijson::Validator().validate(
            schema, valijson::adapters::NlohmannJsonAdapter(instanceJson), &results))
        return {};
    QString text = QString::fromStdString(instance.dump());
    for (valijson::ValidationResults::Error error; results.popError(error);)
        text += QLatin1String("; ") + QString::fromStdString(error.description);
    return text;
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

/// Walks the shop's OpenAPI document: each operation answers as it says.
class TestDemoOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void document();
    void examplesMeetTheirSchemas();
    void allOperationsAreDocumented();
    void succeeds_data() { addOperations(); }
    void succeeds();
    void missesUnknownIds_data() { addOperations(); }
    void missesUnknownIds();
    void refusesBadInput_data() { addOperations(); }
    void refusesBadInput();
    void refusesBadHeaders_data() { addOperations(); }
    void refusesBadHeaders();
    void failsWhenAsked_data() { addOperations(); }
    void failsWhenAsked();

private:
    void addOperations();
    const Value &operation(const QByteArray &method, const QByteArray &path) const
    {
        return m_document["paths"][path.toStdString()][method.toLower().toStdString()];
    }
    QByteArray pathWith(QByteArray path, const QByteArray &id) const;
    void check(const Value &operation, const DemoReply &reply, int status);
    DemoReply ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                  const QByteArray &headers = {})
    {
        return DemoClient(m_shop.port()).exchange(method, path, body, headers);
    }

    DemoShop m_shop;
    Value m_document; ///< without references
};

void TestDemoOpenApi::initTestCase()
{
    QVERIFY(m_shop.start().ok());
    const DemoReply reply = ask("GET", "/openapi.json");
    QCOMPARE(reply.status, 200);
    const Value document = Value::parse(reply.body.toStdString(), nullptr, false);
    QVERIFY(document.is_object());
    m_document = resolved(document, document);
}

void TestDemoOpenApi::init()
{
    QCOMPARE(ask("POST", "/_demo/reset").status, 204);
    QCOMPARE(ask("POST", "/api/v1/orders", orderOfThree).status, 201);
    QCOMPARE(ask("POST", "/api/v1/products/1/reviews", fiveStars).status, 201);
}

void TestDemoOpenApi::document()
{
    QCOMPARE(m_document["openapi"].get<std::string>(), std::string("3.0.3"));
    QCOMPARE(m_document["servers"][0]["url"].get<std::string>(), m_shop.baseUrl().toStdString());
    QSet<QString> ids;
    QSet<QString> tags;
    for (const Value &tag : m_document["tags"])
        tags.insert(QString::fromStdString(tag["name"].get<std::string>()));
    int operations = 0;
    for (const auto &[path, item] : m_document["paths"].items()) {
        for (const auto &[method, operation] : item.items()) {
            if (method == "parameters")
                continue;
            ++operations;
            ids.insert(QString::fromStdString(operation["operationId"].get<std::string>()));
            QVERIFY(tags.contains(QString::fromStdString(operation["tags"][0].get<std::string>())));
            QVERIFY(!operation["summary"].get<std::string>().empty());
        }
        const bool hasParameter = path.find('{') != std::string::npos;
        QCOMPARE(item.contains("parameters"), hasParameter);
        if (hasParameter) {
            const std::string name = item["parameters"][0]["name"].get<std::string>();
            QVERIFY(path.find('{' + name + '}') != std::string::npos);
            QVERIFY(item["parameters"][0]["required"].get<bool>());
        }
    }
    QCOMPARE(operations, 16);
    QCOMPARE(int(ids.size()), operations);
    QVERIFY(ids.contains(QStringLiteral("products_POST")));
}

void TestDemoOpenApi::examplesMeetTheirSchemas()
{
    int examples = 0;
    const std::function<void(const Value &)> visit = [&](const Value &value) {
        if (value.is_object() && value.contains("schema") && value.contains("example")) {
            ++examples;
            QCOMPARE(problems(value["schema"], value["example"]), QString());
        }
        for (const Value &child : value) {
            if (child.is_structured())
                visit(child);
        }
    };
    visit(m_document["paths"]);
    QVERIFY(examples > 50);
}

/// What the shop itself says that a path answers to is what the document lists.
void TestDemoOpenApi::allOperationsAreDocumented()
{
    for (const auto &[path, item] : m_document["paths"].items()) {
        QStringList documented;
        for (const auto &[method, operation] : item.items()) {
            if (method != "parameters")
                documented << QString::fromStdString(method).toUpper();
            if (method == "get")
                documented << QStringLiteral("HEAD");
        }
        const DemoReply reply = ask("TRACE", pathWith(bytes(path), "1"));
        QCOMPARE(reply.status, 405);
        QCOMPARE(QString::fromLatin1(reply.headers.value("allow")),
                 documented.join(QLatin1String(", ")));
    }
}

void TestDemoOpenApi::addOperations()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    for (const auto &[path, item] : m_document["paths"].items()) {
        for (const auto &[method, operation] : item.items()) {
            if (method == "parameters")
                continue;
            QTest::newRow(operation["operationId"].get<std::string>().c_str())
                << bytes(method).toUpper() << bytes(path);
        }
    }
}

QByteArray TestDemoOpenApi::pathWith(QByteArray path, const QByteArray &id) const
{
    const qsizetype open = path.indexOf('{');
    return open < 0 ? path : path.replace(open, path.indexOf('}') - open + 1, id);
}

/// The reply has that status, the document lists it, and body and headers are as it says.
void TestDemoOpenApi::check(const Value &operation, const DemoReply &reply, int status)
{
    QCOMPARE(reply.status, status);
    const std::string key = std::to_string(status);
    QVERIFY2(operation["responses"].contains(key), key.c_str());
    const Value &documented = operation["responses"][key];
    if (documented.contains("headers")) {
        for (const auto &[name, header] : documented["headers"].items())
            QVERIFY2(reply.headers.contains(bytes(name).toLower()), name.c_str());
    }
    if (!documented.contains("content")) {
        QVERIFY(reply.body.isEmpty());
        return;
    }
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
    const Value body = Value::parse(reply.body.toStdString(), nullptr, false);
    QCOMPARE(problems(documented["content"]["application/json"]["schema"], body), QString());
}

void TestDemoOpenApi::succeeds()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    const Value &described = operation(method, path);
    QByteArray body;
    if (described.contains("requestBody"))
        body = bytes(described["requestBody"]["content"]["application/json"]["example"].dump());
    const int success = std::stoi(described["responses"].begin().key());
    QVERIFY(success < 300);
    check(described, ask(method, pathWith(path, "1"), body, "Authorization: Bearer alice\r\n"),
          path.contains("orders/") || path.contains("reviews/") ? 404 : success);
    const QByteArray token = path.endsWith("/me") ? "Authorization: Bearer alice\r\n" : "";
    check(described, ask(method, pathWith(path, "1"), body, token), success);
}

void TestDemoOpenApi::missesUnknownIds()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    if (!path.contains('{'))
        return;
    const Value &described = operation(method, path);
    const QByteArray body = described.contains("requestBody") ? fiveStars : QByteArray();
    check(described, ask(method, pathWith(path, "4711"), body), 404);
    check(described, ask(method, pathWith(path, "one"), body), 400);
}

void TestDemoOpenApi::refusesBadInput()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    const Value &described = operation(method, path);
    if (described.contains("requestBody")) {
        check(described, ask(method, pathWith(path, "1"), "{\"a\":"), 400);
        check(described, ask(method, pathWith(path, "1"), "[]"), 422);
    }
    if (!described.contains("parameters"))
        return;
    for (const Value &parameter : described["parameters"]) {
        QCOMPARE(parameter["in"].get<std::string>(), std::string("query"));
        const QByteArray query = '?' + bytes(parameter["name"].get<std::string>()) + '=';
        const auto at = [&](const QByteArray &value) {
            return ask(method, pathWith(path, "1") + query + value);
        };
        const Value &schema = parameter["schema"];
        check(described, at(bytes(parameter["example"].dump())), 200);
        check(described, at(bytes(schema["minimum"].dump())), 200);
        check(described, at(bytes(schema["maximum"].dump())), 200);
        check(described, at(QByteArray::number(schema["minimum"].get<int>() - 1)), 422);
        check(described, at(QByteArray::number(schema["maximum"].get<std::int64_t>() + 1)), 422);
        check(described, at("many"), 422);
    }
}

void TestDemoOpenApi::refusesBadHeaders()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    check(operation(method, path), ask(method, pathWith(path, "1"), {}, "Authorization: x\r\n"),
          401);
}

void TestDemoOpenApi::failsWhenAsked()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QCOMPARE(ask("POST", "/_demo/config", R"({"error_rate":1})").status, 200);
    check(operation(method, path), ask(method, pathWith(path, "1")), 500);
}

QTEST_GUILESS_MAIN(TestDemoOpenApi)
#include "tst_demo_openapi.moc"
