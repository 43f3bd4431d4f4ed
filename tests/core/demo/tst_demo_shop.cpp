// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "app/demo/shop_api.h"
#include "app/demo/shop_store.h"
#include "tests/core/demo/demo_client.h"

#include <QTest>

using namespace loadgrove;

namespace {

const QByteArray alice = "Authorization: Bearer alice\r\n";
const QByteArray bob = "Authorization: Bearer bob\r\n";

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

int numberOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInt();
}

} // namespace

/// What the shop answers: every route, code and rule, its sessions and its memory.
class TestDemoShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void productLife();
    void orderLife();
    void orderStatusThatWasSetStays();
    void reviewLife();
    void lists_data();
    void lists();
    void sessionsAreApart();
    void pages();
    void statsAreExact();
    void resetStartsAnew();
    void errorRate();
    void oldestEntitiesFallOut();
    void oldestSessionsFallOut();
    void bytesAreBounded();

private:
    DemoReply ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                  const QByteArray &headers = {})
    {
        return DemoClient(m_shop.port()).exchange(method, path, body, headers);
    }
    QJsonObject stats() { return ask("GET", "/_demo/stats").object(); }

    DemoShop m_shop;
};

void TestDemoShop::initTestCase()
{
    const Result<void> started = m_shop.start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
    QVERIFY(m_shop.port() != 0);
    QCOMPARE(m_shop.baseUrl(), QStringLiteral("http://127.0.0.1:%1").arg(m_shop.port()));
}

void TestDemoShop::init()
{
    QCOMPARE(ask("POST", "/_demo/reset").status, 204);
}

void TestDemoShop::productLife()
{
    const DemoReply made = ask("POST", "/api/v1/products", bear);
    QCOMPARE(made.status, 201);
    const int id = numberOf(made.object(), "product_id");
    QVERIFY(id > 1);
    const QByteArray path = "/api/v1/products/" + QByteArray::number(id);
    QCOMPARE(made.headers.value("location"), path);
    QVERIFY(made.body.startsWith("{\"product_id\":" + QByteArray::number(id)
                                 + R"(,"name":"bigbear","category":"Toys","price":9.99,)"));
    QVERIFY(
        QDateTime::fromString(textOf(made.object(), "created_at"), Qt::ISODateWithMs).isValid());
    QCOMPARE(ask("GET", path).body, made.body);

    const DemoReply changed = ask("PUT", path, R"({"price":12.5,"in_stock":false})");
    QJsonObject expected = made.object();
    expected.insert(QStringLiteral("price"), 12.5);
    expected.insert(QStringLiteral("in_stock"), false);
    QCOMPARE(changed.object(), expected);
    QCOMPARE(ask("GET", path).object(), expected);
    QCOMPARE(ask("DELETE", path).status, 204);
    QCOMPARE(ask("GET", path).status, 404);
    QCOMPARE(numberOf(ask("POST", "/api/v1/products", bear).object(), "product_id"), id + 1);
}

void TestDemoShop::orderLife()
{
    const DemoReply made = ask("POST", "/api/v1/orders", orderOfThree);
    QCOMPARE(made.status, 201);
    QCOMPARE(textOf(made.object(), "status"), QStringLiteral("pending"));
    QVERIFY(made.body.contains("\"total_amount\":29.97,"));
    const QByteArray path = made.headers.value("location");
    QCOMPARE(path, QByteArray("/api/v1/orders/1"));
    QCOMPARE(ask("HEAD", path).status, 200);
    for (const char *status : {"pending", "processing", "confirmed", "confirmed"}) {
        QCOMPARE(textOf(ask("GET", path).object(), "status"), QString::fromLatin1(status));
        const QJsonArray listed = ask("GET", "/api/v1/orders").array(); // moves nothing on
        QCOMPARE(textOf(listed.at(0).toObject(), "status"), QString::fromLatin1(status));
    }
    const QJsonObject changed = ask("PUT", path, R"({"customer_email":"b@example.com"})").object();
    QCOMPARE(textOf(changed, "customer_email"), QStringLiteral("b@example.com"));
    QCOMPARE(textOf(changed, "status"), QStringLiteral("confirmed"));
    QCOMPARE(ask("DELETE", path).status, 204);
    QCOMPARE(ask("GET", path).status, 404);
}

void TestDemoShop::orderStatusThatWasSetStays()
{
    const QByteArray path = ask("POST", "/api/v1/orders", orderOfThree).headers.value("location");
    QCOMPARE(ask("PUT", path, R"({"status":"cancelled"})").status, 200);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(textOf(ask("GET", path).object(), "status"), QStringLiteral("cancelled"));
}

void TestDemoShop::reviewLife()
{
    const DemoReply made = ask("POST", "/api/v1/products/2/reviews", fiveStars);
    QCOMPARE(made.status, 201);
    QCOMPARE(numberOf(made.object(), "product_id"), 2);
    const QByteArray path = made.headers.value("location");
    QCOMPARE(ask("GET", path).body, made.body);
    QCOMPARE(ask("GET", "/api/v1/products/2/reviews").body, '[' + made.body + ']');
    QCOMPARE(ask("GET", "/api/v1/products/1/reviews").body, QByteArray("[]"));
    QCOMPARE(numberOf(ask("PUT", path, R"({"rating":2})").object(), "rating"), 2);
    QCOMPARE(ask("DELETE", path).status, 204);
    QCOMPARE(ask("GET", "/api/v1/products/2/reviews").body, QByteArray("[]"));

    const QByteArray other =
        ask("POST", "/api/v1/products/2/reviews", fiveStars).headers["location"];
    QCOMPARE(ask("GET", other).status, 200);
    QCOMPARE(ask("DELETE", "/api/v1/products/2").status, 204);
    QCOMPARE(ask("GET", other).status, 404); // a product takes its reviews with it
}

void TestDemoShop::lists_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("first"); // id, 0 where the page is empty
    QTest::addColumn<int>("count");
    const auto row = [](const char *query, int status, int first, int count) {
        QTest::newRow(query) << QByteArray(query) << status << first << count;
    };
    row("", 200, 1, 20);
    row("?", 200, 1, 20);
    row("?limit=3", 200, 1, 3);
    row("?limit=100", 200, 1, 30);
    row("?limit=1&offset=0", 200, 1, 1);
    row("?offset=29", 200, 30, 1);
    row("?offset=30", 200, 0, 0);
    row("?offset=2147483647&limit=100", 200, 0, 0);
    row("?limit=5&offset=10", 200, 11, 5);
    row("?other=1&limits=7", 200, 1, 20);
    for (const char *bad :
         {"?limit=0", "?limit=101", "?limit=-1", "?limit=x", "?limit=", "?limit", "?limit=1.5",
          "?offset=-1", "?offset=x", "?offset=99999999999999999999"})
        row(bad, 422, 0, 0);
}

void TestDemoShop::lists()
{
    QFETCH(const QByteArray, query);
    QFETCH(const int, status);
    QFETCH(const int, first);
    QFETCH(const int, count);
    DemoClient client(m_shop.port());
    for (int i = 0; i < 30; ++i) {
        client.exchange("POST", "/api/v1/orders", orderOfThree);
        client.exchange("POST", "/api/v1/products/1/reviews", fiveStars);
        if (i < 25)
            client.exchange("POST", "/api/v1/products", bear);
    }
    const std::pair<QByteArray, const char *> lists[] = {
        {"products", "product_id"}, {"orders", "order_id"}, {"products/1/reviews", "review_id"}};
    for (const auto &[path, id] : lists) {
        const DemoReply reply = client.exchange("GET", "/api/v1/" + path + query);
        QCOMPARE(reply.status, status);
        if (status != 200)
            continue;
        QCOMPARE(reply.headers.value("x-total-count"), QByteArray("30"));
        QVERIFY(QJsonDocument::fromJson(reply.body).isArray());
        QCOMPARE(int(reply.array().size()), count);
        QCOMPARE(numberOf(reply.array().at(0).toObject(), id), first);
    }
}

void TestDemoShop::sessionsAreApart()
{
    const DemoReply made = ask("POST", "/api/v1/products", bear, alice);
    const QByteArray path = made.headers.value("location");
    QCOMPARE(ask("GET", path, {}, alice).status, 200);
    QCOMPARE(ask("GET", path, {}, bob).status, 404);
    QCOMPARE(ask("GET", path).status, 404);
    QCOMPARE(ask("POST", "/api/v1/products", bear, bob).headers.value("location"), path);
    QCOMPARE(ask("DELETE", "/api/v1/products/1", {}, bob).status, 204);
    QCOMPARE(ask("GET", "/api/v1/products/1", {}, alice).status, 200);
    QCOMPARE(numberOf(stats(), "sessions"), 3);
    QCOMPARE(ask("GET", "/api/v1/me", {}, alice).body, QByteArray(R"({"session":"alice"})"));
    QCOMPARE(ask("GET", "/api/v1/me", {}, "authorization: bearer A-b._~+/=\r\n").body,
             QByteArray(R"({"session":"A-b._~+/="})"));
    const QByteArray malformed[] = {"Authorization: Bearer\r\n",
                                    "Authorization:\r\n",
                                    "Authorization: Bearer a b\r\n",
                                    "Authorization: Bearer \"a\"\r\n",
                                    "Authorization: Basic dXNlcjpw\r\n",
                                    "Authorization: alice\r\n",
                                    "Authorization: Bearer " + QByteArray(257, 'a') + "\r\n",
                                    alice + alice};
    for (const QByteArray &header : malformed) {
        for (const char *get : {"/api/v1/me", "/api/v1/products", "/api/v1/nothing"}) {
            const DemoReply reply = ask("GET", get, {}, header);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.errorCode(), QStringLiteral("unauthorized"));
        }
    }
}

void TestDemoShop::pages()
{
    const DemoReply page = ask("GET", "/");
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("content-type").startsWith("text/html"));
    QVERIFY(page.body.contains("/openapi.json"));
    const DemoReply document = ask("GET", "/openapi.json");
    QCOMPARE(document.headers.value("content-type"), QByteArray("application/json"));
    const QJsonArray servers = document.object().value(QLatin1String("servers")).toArray();
    QCOMPARE(textOf(servers.at(0).toObject(), "url"), m_shop.baseUrl());
}

void TestDemoShop::statsAreExact()
{
    const std::int64_t before = m_shop.requestsServed();
    ask("GET", "/api/v1/products/1");
    ask("GET", "/api/v1/products/2?x=y");
    ask("POST", "/api/v1/products", bear);
    ask("POST", "/api/v1/products", "{");
    ask("GET", "/nothing");
    ask("PATCH", "/api/v1/orders");
    ask("GET", "/");
    DemoClient(m_shop.port()).exchange("G(T", "/"); // is none
    const QJsonObject expected = QJsonDocument::fromJson(R"({
        "by_code": {"200": 3, "201": 1, "400": 1, "404": 1, "405": 1},
        "by_route": {"GET /": 1, "GET /api/v1/products/{product_id}": 2,
                     "POST /api/v1/products": 2, "unknown path": 1, "wrong method": 1},
        "connections": 1, "rejected": 1, "requests": 7, "sessions": 1})")
                                     .object();
    QTRY_COMPARE(stats(), expected); // closed connections leave a little later
    QCOMPARE(m_shop.requestsServed() - before, 7);
}

void TestDemoShop::resetStartsAnew()
{
    ask("POST", "/api/v1/products", bear, alice);
    ask("DELETE", "/api/v1/products/1");
    ask("POST", "/_demo/config", R"({"error_rate":1})");
    const std::int64_t before = m_shop.requestsServed();
    QCOMPARE(ask("POST", "/_demo/reset").status, 204);
    QCOMPARE(m_shop.requestsServed(), before);
    QCOMPARE(numberOf(stats(), "requests"), 0);
    QCOMPARE(numberOf(stats(), "sessions"), 0);
    QCOMPARE(ask("GET", "/api/v1/products/1").status, 200);
    QCOMPARE(ask("GET", "/api/v1/products", {}, alice).headers.value("x-total-count"),
             QByteArray("5"));
}

void TestDemoShop::errorRate()
{
    QCOMPARE(ask("POST", "/_demo/config", R"({"error_rate":1})").body,
             QByteArray(R"({"latency_ms":0,"latency_jitter_ms":0,"error_rate":1})"));
    QCOMPARE(ask("GET", "/_demo/config").object().value(QLatin1String("error_rate")).toDouble(),
             1.0);
    const DemoReply failed = ask("POST", "/api/v1/products", bear);
    QCOMPARE(failed.status, 500);
    QCOMPARE(failed.errorCode(), QStringLiteral("injected"));
    QCOMPARE(ask("GET", "/").status, 200); // the API alone fails
    ask("POST", "/_demo/config", R"({"error_rate":0.5})");
    DemoClient client(m_shop.port());
    int failures = 0;
    for (int i = 0; i < 1000; ++i)
        failures += client.exchange("GET", "/api/v1/products/1").status == 500;
    QVERIFY2(failures > 350 && failures < 650, qPrintable(QString::number(failures))); // 9 sigma
    ask("POST", "/_demo/config", R"({"error_rate":0})");
    QCOMPARE(ask("GET", "/api/v1/products").headers.value("x-total-count"), QByteArray("5"));
}

void TestDemoShop::oldestEntitiesFallOut()
{
    ShopLimits limits;
    limits.entities = 8; // 5 are seeded
    std::atomic<std::int64_t> served = 0;
    ShopApi api({}, served, limits);
    const auto ask = [&api](const char *method, const char *path, const QByteArray &body = {}) {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body.toStdString();
        HttpResponse response;
        api.handle(request, response);
        return response.status;
    };
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(ask("POST", "/api/v1/products", bear), 201);
        QCOMPARE(ask("POST", "/api/v1/orders", orderOfThree), 201);
        QCOMPARE(ask("POST", "/api/v1/products/1/reviews", fiveStars), 201);
    }
    for (const char *kept : {"products/1", "products/5", "products/13", "products/15", "orders/3",
                             "orders/10", "reviews/3", "reviews/10", "products/1/reviews"})
        QCOMPARE(ask("GET", (std::string("/api/v1/") + kept).c_str()), 200);
    for (const char *gone : {"products/6", "products/12", "orders/2", "reviews/2"})
        QCOMPARE(ask("GET", (std::string("/api/v1/") + gone).c_str()), 404);
    QCOMPARE(served.load(), 43);
}

void TestDemoShop::oldestSessionsFallOut()
{
    ShopLimits limits;
    limits.sessions = 3;
    ShopStore store(limits);
    store.session("").removeProduct(1);
    for (const char *token : {"a", "b", "c", "a", "d"}) // b is the one unused for longest
        store.session(token).removeProduct(2);
    QCOMPARE(store.sessionCount(), std::size_t(4));
    QVERIFY(store.session("a").products().find(2) == nullptr);
    QVERIFY(store.session("").products().find(1) == nullptr); // stays for fiveStars
    QVERIFY(store.session("b").products().find(2) != nullptr);
    QCOMPARE(store.sessionCount(), std::size_t(4));
    QVERIFY(store.session("c").products().find(2) != nullptr); // went for b
}

void TestDemoShop::bytesAreBounded()
{
    ShopLimits limits;
    limits.sessionBytes = 40'000;
    limits.totalBytes = 100'000;
    ShopStore store(limits);
    std::size_t most = 0;
    for (int i = 0; i < 2'000; ++i) {
        ShopSession &session = store.session("user" + std::to_string(i / 200));
        Product product;
        product.name = std::string(std::size_t(i % 500), 'n');
        Review review;
        review.productId = session.add(std::move(product)).id;
        review.comment = std::string(1'000, 'c');
        session.add(std::move(review));
        most = std::max(most, store.bytes());
    }
    QVERIFY2(most > 90'000 && most < 105'000, qPrintable(QString::number(most)));
    QVERIFY(store.sessionCount() < 4);
    store.clear();
    QCOMPARE(store.bytes(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestDemoShop)
#include "tst_demo_shop.moc"
