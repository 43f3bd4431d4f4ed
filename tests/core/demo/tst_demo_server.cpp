// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "app/demo/http_server.h"
#include "tests/core/demo/demo_client.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <vector>

using namespace loadgrove;

namespace {

QByteArray getProduct(int id)
{
    return DemoClient::requestBytes("GET", "/api/v1/products/" + QByteArray::number(id));
}

} // namespace

/// How the shop serves many: order, counting, delays, bounds, start and stop.
class TestDemoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pipelinedAnswersComeInOrder_data();
    void pipelinedAnswersComeInOrder();
    void countsEachRequestOfManyConnections();
    void countsBeforeTheAnswer();
    void delaysEachAnswer();
    void onesDelayHoldsUpNobodyElse();
    void slowReaderIsNotServedAhead();
    void idleConnectionsCostNothing();
    void turnsAwayWhatIsTooMuch();
    void startsAndStops();
    void stopsWithWorkUnderWay();
    void portInUse();

private:
    void configure(const QByteArray &json)
    {
        QCOMPARE(DemoClient(m_shop.port()).exchange("POST", "/_demo/config", json).status, 200);
    }

    DemoShop m_shop;
};

void TestDemoServer::init()
{
    QVERIFY(m_shop.start().ok()); // afresh for each
    QCOMPARE(m_shop.requestsServed(), 0);
}

void TestDemoServer::pipelinedAnswersComeInOrder_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("rounds");
    QTest::newRow("at once") << QByteArray("{}") << 1000;
    QTest::newRow("delayed") << QByteArray(R"({"latency_ms":1,"latency_jitter_ms":3})") << 5;
}

void TestDemoServer::pipelinedAnswersComeInOrder()
{
    QFETCH(const QByteArray, config);
    QFETCH(const int, rounds);
    configure(config);
    QByteArray bytes;
    for (int i = 0; i < rounds; ++i) {
        for (int id = 1; id <= 5; ++id)
            bytes += getProduct(id);
        bytes += DemoClient::requestBytes("HEAD", "/api/v1/products/1");
        bytes += DemoClient::requestBytes("GET", "/nothing");
    }
    DemoClient client(m_shop.port());
    client.send(bytes);
    for (int i = 0; i < rounds; ++i) {
        for (int id = 1; id <= 5; ++id)
            QCOMPARE(client.read().object().value(QLatin1String("product_id")).toInt(), id);
        QCOMPARE(client.read(true).status, 200);
        QCOMPARE(client.read().status, 404);
    }
    QCOMPARE(m_shop.requestsServed(), 7 * rounds);
}

void TestDemoServer::countsEachRequestOfManyConnections()
{
    constexpr int connections = 40;
    constexpr int requests = 250;
    std::vector<std::unique_ptr<DemoClient>> clients;
    for (int i = 0; i < connections; ++i)
        clients.push_back(std::make_unique<DemoClient>(m_shop.port()));
    for (int i = 0; i < requests; i += 10) {
        for (const auto &client : clients) {
            client->send(simpleGet.repeated(9)
                         + DemoClient::requestBytes("POST", "/api/v1/products", bear));
        }
    }
    for (const auto &client : clients) {
        for (int i = 0; i < requests; ++i)
            QCOMPARE(client->read().status, i % 10 == 9 ? 201 : 200);
    }
    QCOMPARE(m_shop.requestsServed(), connections * requests);
    const QJsonObject stats = DemoClient(m_shop.port()).exchange("GET", "/_demo/stats").object();
    QCOMPARE(stats.value(QLatin1String("requests")).toInt(), connections * requests);
    const QJsonObject codes = stats.value(QLatin1String("by_code")).toObject();
    QCOMPARE(codes.value(QLatin1String("200")).toInt(), connections * requests * 9 / 10);
    QCOMPARE(codes.value(QLatin1String("201")).toInt(), connections * requests / 10);
    QCOMPARE(stats.value(QLatin1String("connections")).toInt(), connections + 1);
}

void TestDemoServer::countsBeforeTheAnswer()
{
    configure(R"({"latency_ms":60000})");
    {
        DemoClient client(m_shop.port());
        client.send(simpleGet.left(20));
        client.send(simpleGet.mid(20));
        QTRY_COMPARE(m_shop.requestsServed(), 1);
        QCOMPARE(client.socket().bytesAvailable(), 0);
        client.send(simpleGet.left(20)); // never completed, so never counted
    }
    configure(R"({"latency_ms":0})");
    QCOMPARE(DemoClient(m_shop.port()).exchange("GET", "/").status, 200);
    QCOMPARE(m_shop.requestsServed(), 2);
}

void TestDemoServer::delaysEachAnswer()
{
    DemoShop::Options options;
    options.latency = milliseconds(20);
    QVERIFY(m_shop.start(options).ok());
    DemoClient client(m_shop.port());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.exchange("GET", "/api/v1/products/1").status, 200);
    QVERIFY(timer.elapsed() >= 5 * 20);
    options.errorRate = 1;
    QVERIFY(m_shop.start(options).ok());
    QCOMPARE(DemoClient(m_shop.port()).exchange("GET", "/api/v1/products/1").status, 500);
}

void TestDemoServer::onesDelayHoldsUpNobodyElse()
{
    configure(R"({"latency_ms":60000})");
    DemoClient slow(m_shop.port());
    slow.send(simpleGet);
    QTRY_COMPARE(m_shop.requestsServed(), 1);
    configure(R"({"latency_ms":3})");
    DemoClient quick(m_shop.port());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(quick.exchange("GET", "/api/v1/products/1").status, 200);
    QCOMPARE(slow.socket().bytesAvailable(), 0);
}

void TestDemoServer::slowReaderIsNotServedAhead()
{
    constexpr int requests = 2000; // their answers are 34 MB: more than buffers between us hold
    {
        DemoClient filler(m_shop.port());
        for (int i = 0; i < 95; ++i)
            QCOMPARE(filler.exchange("POST", "/api/v1/products", bear).status, 201);
    }
    DemoClient client(m_shop.port());
    client.socket().setReadBufferSize(4096);
    client.send(DemoClient::requestBytes("GET", "/api/v1/products?limit=100").repeated(requests));
    DemoClient other(m_shop.port());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(other.exchange("GET", "/").status, 200);
    QVERIFY(m_shop.requestsServed() < 195 + requests);
    client.socket().setReadBufferSize(0);
    for (int i = 0; i < requests; ++i)
        QVERIFY(client.read().body.endsWith("}]"));
    QCOMPARE(m_shop.requestsServed(), 195 + requests);
}

void TestDemoServer::idleConnectionsCostNothing()
{
    std::vector<std::unique_ptr<DemoClient>> clients;
    for (int i = 0; i < 300; ++i)
        clients.push_back(std::make_unique<DemoClient>(m_shop.port()));
    for (const auto &client : clients)
        QCOMPARE(client->exchange("GET", "/").status, 200);
    clients.resize(1);
    const auto connections = [&clients] {
        const QJsonObject stats = clients[0]->exchange("GET", "/_demo/stats").object();
        return stats.value(QLatin1String("connections")).toInt();
    };
    QTRY_COMPARE(connections(), 1);
}

void TestDemoServer::turnsAwayWhatIsTooMuch()
{
    struct Silent final : HttpHandler
    {
        void handle(const HttpRequest &, HttpResponse &response) override { response.body = "ok"; }
        void rejected(int) override {}
    } handler;
    HttpServer server(handler, 2);
    QVERIFY(server.listenOn(0).ok());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 3; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), server.serverPort());
        if (i < 2)
            QTRY_COMPARE(server.connectionCount(), std::size_t(i + 1));
    }
    QTRY_COMPARE(sockets[2]->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(sockets[2]->readAll().startsWith("HTTP/1.1 503 "));
    sockets[1]->abort();
    QTRY_COMPARE(server.connectionCount(), std::size_t(1));
    sockets[2]->connectToHost(QStringLiteral("127.0.0.1"), server.serverPort());
    QTRY_COMPARE(server.connectionCount(), std::size_t(2));
    sockets[2]->write(simpleGet);
    QTRY_VERIFY(sockets[2]->bytesAvailable() > 0);
    QVERIFY(sockets[2]->readAll().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestDemoServer::startsAndStops()
{
    const std::uint16_t port = m_shop.port();
    QCOMPARE(DemoClient(port).exchange("GET", "/").status, 200);
    m_shop.stop();
    m_shop.stop();
    QCOMPARE(m_shop.port(), std::uint16_t(0));
    QCOMPARE(m_shop.requestsServed(), 1); // can still be asked
    QVERIFY(DemoClient(port).socket().state() != QAbstractSocket::ConnectedState);
    DemoShop::Options options;
    options.port = port;
    QVERIFY(m_shop.start(options).ok());
    QCOMPARE(m_shop.port(), port);
    QCOMPARE(m_shop.requestsServed(), 0);
    QCOMPARE(DemoClient(port).exchange("GET", "/").status, 200);
}

void TestDemoServer::stopsWithWorkUnderWay()
{
    configure(R"({"latency_ms":60000})");
    std::vector<std::unique_ptr<DemoClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<DemoClient>(m_shop.port()));
        clients.back()->send(simpleGet);
    }
    QTRY_COMPARE(m_shop.requestsServed(), 20);
    m_shop.stop();
    for (const auto &client : clients)
        QVERIFY(client->closes());
    QCOMPARE(m_shop.requestsServed(), 20);
}

void TestDemoServer::portInUse()
{
    DemoShop::Options options;
    options.port = m_shop.port();
    DemoShop second;
    const Result<void> started = second.start(options);
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::Network);
    QVERIFY(started.error().message.contains(QString::number(options.port)));
    QCOMPARE(second.port(), std::uint16_t(0));
    QVERIFY(second.start().ok());
    QCOMPARE(DemoClient(m_shop.port()).exchange("GET", "/").status, 200);
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demo_server.moc"
