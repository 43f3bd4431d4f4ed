// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/core/demo/demo_client.h"

#include <QTest>

using namespace loadgrove;

namespace {

void addRow(const QByteArray &request, const QByteArray &body, int status, const char *code = "",
            const char *field = "")
{
    QTest::addRow("%s %s: %d", request.constData(), body.left(120).constData(), status)
        << request << body << status << QString::fromLatin1(code) << QString::fromLatin1(field);
}

void addBroken(const QByteArray &request, const QByteArray &body, const char *field)
{
    addRow(request, body, 422, "invalid", field);
}

void addPathRows()
{
    for (const char *path :
         {"products", "products/1", "products/1/reviews", "orders", "orders/1", "reviews/1"}) {
        addRow(QByteArray("GET /api/v1/") + path, {}, 200);
        addRow(QByteArray("HEAD /api/v1/") + path, {}, 200);
        addRow(QByteArray("PATCH /api/v1/") + path, {}, 405, "method_not_allowed");
        addRow(QByteArray("GET /api/v1/") + path + '/', {}, 404, "not_found");
    }
    for (const char *kind : {"products", "orders", "reviews"}) {
        const QByteArray path = QByteArray(" /api/v1/") + kind + '/';
        for (const char *method : {"GET", "PUT", "DELETE"}) {
            for (const char *id : {"x", "1x", "-", "1.5"})
                addRow(method + path + id, "{}", 400, "bad_id");
            for (const char *id : {"99", "0", "-1", "99999999999999999999"})
                addRow(method + path + id, "{}", 404, "not_found");
        }
        addRow("PUT" + path + "1", "{", 400, "bad_json");
        addRow("PUT" + path + "1", "{}", 200);
        addBroken("PUT" + path + "1", "[]", "");
        addRow("DELETE" + path + "1", {}, 204);
    }
    addRow("GET /api/v1/products/99/reviews", {}, 404, "not_found");
    addRow("POST /api/v1/products/99/reviews", fiveStars, 404, "not_found");
    addRow("GET /api/v1/me", {}, 401, "unauthorized");
    addRow("POST /api/v1/me", {}, 405, "method_not_allowed");
    for (const char *path : {"/api", "/api/v1/nothing", "/nothing", "/_demo/nothing", "//"})
        addRow(QByteArray("GET ") + path, {}, 404, "not_found");
}

void addProductRows()
{
    const QByteArray post = "POST /api/v1/products";
    addRow(post, R"({"name":"bear","price":0})", 201);
    addRow(post, R"({"name":"bear","price":1,"unknown":[1]})", 201);
    for (const char *text : {"", "{", "{\"name\":}", "{\"name\":\"a\",\"name\":\"b\"}", "\"\x80\""})
        addRow(post, text, 400, "bad_json");
    addBroken(post, "[]", "");
    addBroken(post, "null", "");
    addBroken(post, "{}", "name");
    addBroken(post, R"({"price":1})", "name");
    addBroken(post, R"({"name":"bear"})", "price");
    for (const char *name : {R"("")", R"("  ")", "7", "null", "[]"})
        addBroken(post, QByteArray(R"({"price":1,"name":)") + name + '}', "name");
    for (const char *price : {"-1", "-0.01", "\"9.99\"", "null", "true", "1e400"})
        addBroken(post, QByteArray(R"({"name":"bear","price":)") + price + '}', "price");
    addBroken(post, R"({"name":"bear","price":1,"category":1})", "category");
    addBroken(post, R"({"name":"bear","price":1,"in_stock":"yes"})", "in_stock");
    addBroken(post, R"({"name":"bear","price":1,"description":{}})", "description");
    addBroken(post, R"({"name":"bear","price":1,"image_url":0})", "image_url");
    addBroken(post, "{\"price\":1,\"name\":\"" + QByteArray(201, 'n') + "\"}", "name");
    addBroken("PUT /api/v1/products/1", R"({"name":""})", "name");
    addBroken("PUT /api/v1/products/1", R"({"price":-1})", "price");
}

void addOrderRows()
{
    const QByteArray post = "POST /api/v1/orders";
    addRow(post, orderOfThree, 201);
    addRow(post, R"({"customer_email":"a@b.c","items":[{"product_id":2,"quantity":1}]})", 201);
    addRow(post, "[1", 400, "bad_json");
    addBroken(post, "{}", "customer_email");
    addBroken(post, R"({"customer_email":"a@example.com"})", "items");
    for (const char *email :
         {"", "a", "@b.c", "a@", "a@b", "a@b.", "a@.b", "a@b..c", "a b@c.d", "a@b@c.d"})
        addBroken(post,
                  QByteArray(R"({"items":[{"product_id":1,"quantity":1}],"customer_email":")")
                      + email + "\"}",
                  "customer_email");
    const QByteArray to = R"({"customer_email":"a@b.c","items":)";
    for (const char *items : {"[]", "{}", "null", "\"x\""})
        addBroken(post, to + items + '}', "items");
    addBroken(post, to + "[7]}", "items.0");
    addBroken(post, to + R"([{"quantity":1}]})", "items.0.product_id");
    for (const char *id : {"99", "0", "-1", "\"1\"", "1.5"})
        addBroken(post, to + R"([{"quantity":1,"product_id":)" + id + "}]}", "items.0.product_id");
    addBroken(post, to + R"([{"product_id":1}]})", "items.0.quantity");
    for (const char *quantity : {"0", "-3", "1.5", "\"3\""})
        addBroken(post, to + R"([{"product_id":1,"quantity":)" + quantity + "}]}",
                  "items.0.quantity");
    addBroken(post, to + R"([{"product_id":1,"quantity":1},{"product_id":1,"quantity":0}]})",
              "items.1.quantity");
    addBroken(post, to + R"([{"product_id":1,"quantity":1,"unit_price":-1}]})",
              "items.0.unit_price");
    addBroken(post, to + R"([{"product_id":1,"quantity":1,"unit_price":"1"}]})",
              "items.0.unit_price");
    addRow("PUT /api/v1/orders/1", R"({"status":"shipped"})", 200);
    addBroken("PUT /api/v1/orders/1", R"({"status":"lost"})", "status");
    addBroken("PUT /api/v1/orders/1", R"({"status":1})", "status");
    addBroken("PUT /api/v1/orders/1", R"({"customer_email":"nobody"})", "customer_email");
}

void addReviewRows()
{
    const QByteArray post = "POST /api/v1/products/1/reviews";
    addRow(post, fiveStars, 201);
    addRow(post, R"({"rating":1})", 201);
    addRow(post, "rating=1", 400, "bad_json");
    addBroken(post, "{}", "rating");
    for (const char *rating : {"0", "6", "-1", "4.5", "\"5\"", "null"})
        addBroken(post, QByteArray(R"({"rating":)") + rating + '}', "rating");
    addBroken(post, R"({"rating":5,"comment":1})", "comment");
    addBroken(post, R"({"rating":5,"author":1})", "author");
    addBroken("PUT /api/v1/reviews/1", R"({"rating":6})", "rating");
}

void addControlRows()
{
    const QByteArray post = "POST /_demo/config";
    addRow(post, R"({"latency_ms":1,"latency_jitter_ms":0.5,"error_rate":0})", 200);
    addRow("GET /_demo/config", {}, 200);
    addRow(post, "{", 400, "bad_json");
    addBroken(post, "[]", "");
    addBroken(post, R"({"latency_ms":-1})", "latency_ms");
    addBroken(post, R"({"latency_jitter_ms":"1"})", "latency_jitter_ms");
    addBroken(post, R"({"error_rate":1.1})", "error_rate");
    addRow("GET /_demo/reset", {}, 405, "method_not_allowed");
    addRow("POST /_demo/stats", {}, 405, "method_not_allowed");
}

} // namespace

/// Which code each request to the shop gets, and which field is named where a rule is broken.
class TestDemoRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_shop.start().ok()); }
    void answers_data();
    void answers();

private:
    DemoShop m_shop;
};

void TestDemoRules::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    addPathRows();
    addProductRows();
    addOrderRows();
    addReviewRows();
    addControlRows();
}

void TestDemoRules::answers()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const QString, field);
    DemoClient client(m_shop.port());
    QCOMPARE(client.exchange("POST", "/_demo/reset").status, 204);
    QCOMPARE(client.exchange("POST", "/api/v1/orders", orderOfThree).status, 201);
    QCOMPARE(client.exchange("POST", "/api/v1/products/1/reviews", fiveStars).status, 201);

    const qsizetype blank = request.indexOf(' ');
    const DemoReply reply = client.exchange(request.left(blank), request.mid(blank + 1), body);
    QCOMPARE(reply.status, status);
    if (request.startsWith("HEAD"))
        return;
    QCOMPARE(reply.errorCode(), code);
    QCOMPARE(reply.firstField(), field);
    QCOMPARE(reply.headers.contains("allow"), status == 405);
    QCOMPARE(reply.headers.contains("www-authenticate"), status == 401);
    QCOMPARE(reply.headers.contains("location"), status == 201);
    QCOMPARE(reply.body.isEmpty(), status == 204);
}

QTEST_GUILESS_MAIN(TestDemoRules)
#include "tst_demo_rules.moc"
