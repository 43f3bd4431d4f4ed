// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "core/format/scenario_file.h"
#include "tests/core/openapi/import_support.h"
#include "tests/support/run_document.h"

#include <QTest>

using namespace loadgrove;

/// The Demo Shop's own document, and what is proposed for it.
class TestImportDemoShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order();
    void runsGreen();
    void chains_data();
    void chains();

private:
    static Result<Imported> import(const QString &baseUrl, bool chains = true)
    {
        ImportOptions options;
        options.baseUrl = utf8(baseUrl);
        options.chains = chains;
        return importOpenApi(
            apiSource(QStringLiteral(LOADGROVE_SOURCE_DIR "/app/demo/openapi.json")), options);
    }
};

void TestImportDemoShop::order()
{
    const Result<Imported> imported = import({});
    QVERIFY(imported);
    QStringList names;
    forEachRequest(imported->document.scenarios, [&](const Step &step, const QString &around) {
        names.append(around.section(QLatin1Char('/'), 1) + qs(step.name));
    });
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral(
                 "products/products_POST products/products_GET products/product_GET "
                 "products/product_PUT reviews/product_reviews_POST reviews/product_reviews_GET "
                 "reviews/review_GET reviews/review_PUT reviews/review_DELETE orders/orders_POST "
                 "orders/orders_GET orders/order_GET orders/order_PUT orders/order_DELETE "
                 "session/me_GET clean up/product_DELETE"));
}

void TestImportDemoShop::runsGreen()
{
    qputenv("LOADGROVE_BEARER_TOKEN", "any");
    DemoShop shop;
    QVERIFY(shop.start());
    const Result<Imported> imported = import(shop.baseUrl());
    QVERIFY(imported);
    QCOMPARE(imported->report.requests, 16);
    const auto snapshot = runDocument(writeDocument(imported->document));
    QVERIFY(snapshot);
    QCOMPARE(imbalance(*snapshot, shop.requestsServed()), QString());
    QCOMPARE(shop.requestsServed(), 16);
    forEachRequest(imported->document.scenarios, [&](const Step &step, const QString &) {
        QCOMPARE(counts(*snapshot, step.name), QStringLiteral("1 ok"));
    });
}

void TestImportDemoShop::chains_data()
{
    QTest::addColumn<QByteArray>("paths");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("expected"); // a part of it
    const auto row = [](const char *name, const char *request, const char *expected,
                        const QByteArray &paths) {
        QTest::newRow(name) << paths << QString::fromLatin1(request)
                            << QString::fromLatin1(expected);
    };
    const auto answer = [](const QByteArray &schema) {
        return "{content: {application/json: {schema: " + schema + "}}}";
    };
    const auto made = [&](const QByteArray &path, const QByteArray &schema) {
        return path + ": {post: {operationId: make, responses: {201: " + answer(schema) + "}}}\n  ";
    };
    const QByteArray read = ": {get: {operationId: read, responses: {200: {}}}}\n  ";
    const QByteArray id = "{properties: {id: {type: integer}, name: {type: string}}}";
    row("id", "read", R"("{{requests.make.res.id}}")", made("/pets", id) + "/pets/{petId}" + read);
    row("within data", "read", "make.res.data.uuid}}",
        made("/pets", "{properties: {data: {properties: {uuid: {type: string}}}}}") + "/pets/{uuid}"
            + read);
    row("through allOf", "read", "make.res.pet_id}}",
        made("/pets", "{allOf: [{type: object}, {properties: {pet_id: {type: integer}}}]}")
            + "/pets/{petId}" + read);
    row("of another path by name", "read", "make.res.id}}",
        made("/shop/pets", id) + "/adoptions/{pet_id}" + read);
    row("from a list", "read", "list.res.0.id}}",
        "/pets: {get: {operationId: list, responses: {200: "
            + answer("{type: array, items: " + id + "}") + "}}}\n  /pets/{petId}" + read);
    row("not to delete from a list", "gone", R"("petId":1)",
        "/pets: {get: {operationId: list, responses: {200: "
            + answer("{type: array, items: " + id + "}")
            + "}}}\n  /pets/{petId}: {delete: {operationId: gone, responses: {204: {}}, "
              "parameters: "
              "[{name: petId, in: path, required: true, schema: {type: integer, example: 1}}]}}\n "
              " ");
    row("type differs", "read", R"("petId":"x")",
        made("/pets", id)
            + "/pets/{petId}: {get: {operationId: read, responses: {200: {}}, parameters: [{name: "
              "petId, in: path, required: true, example: x, schema: {type: string}}]}}\n  ");
    row("into a list of the body", "order", R"("pet_ids.0":"{{requests.make.res.id}}")",
        made("/pets", id)
            + "/orders: {post: {operationId: order, requestBody: {content: {application/json: "
              "{example: {pet_ids: [7]}}}}, responses: {201: {}}}}\n  ");
    row("a name that is no word", "read", R"(requests[\"make it\"].res.id)",
        made("/pets", id).replace("operationId: make", "operationId: make it") + "/pets/{petId}"
            + read);
}

void TestImportDemoShop::chains()
{
    QFETCH(QByteArray, paths);
    QFETCH(QString, request);
    QFETCH(QString, expected);
    const QByteArray text =
        "openapi: 3.1.0\nservers: [{url: 'http://h'}]\npaths:\n  " + paths + "\n";
    const Result<Imported> imported = importOpenApi(apiText(text), {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    const QString written = requestText(imported->document, request);
    QVERIFY2(written.contains(expected), qPrintable(written));

    ImportOptions without;
    without.chains = false;
    const Result<Imported> plain = importOpenApi(apiText(text), without);
    QVERIFY(plain);
    QVERIFY(!requestText(plain->document, request).contains(QLatin1String("{{requests")));
}

QTEST_GUILESS_MAIN(TestImportDemoShop)
#include "tst_import_demo_shop.moc"
