// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/core/demo/demo_client.h"

#include <QTest>

using namespace loadgrove;

namespace {

const QByteArray postLine = "POST /api/v1/products HTTP/1.1\r\nHost: x\r\n";

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

/// The shop's HTTP: what it understands, however it is cut, and what it rejects.
class TestDemoHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void understood_data();
    void understood();
    void rejected_data();
    void rejected();
    void trailersChangeNothing();
    void continuesBeforeTheBody();
    void keepsOrClosesTheConnection_data();
    void keepsOrClosesTheConnection();

private:
    void configure(const QByteArray &json)
    {
        QCOMPARE(DemoClient(m_shop.port()).exchange("POST", "/_demo/config", json).status, 200);
    }

    DemoShop m_shop;
};

void TestDemoHttp::init()
{
    QVERIFY(m_shop.start().ok()); // afresh for each
    QCOMPARE(m_shop.requestsServed(), 0);
}

void TestDemoHttp::understood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray get = "GET / HTTP/1.1\r\n";
    const QByteArray chunked = postLine + "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray end = "0\r\n\r\n";
    row("GET", simpleGet, 200);
    row("length",
        postLine + "Content-Length: " + QByteArray::number(bear.size()) + "\r\n\r\n" + bear, 201);
    row("one chunk", chunked + chunk(bear) + end, 201);
    row("chunks",
        chunked + chunk(bear.left(1)) + chunk(bear.mid(1, 20)) + chunk(bear.mid(21)) + end, 201);
    row("chunk extension, trailer",
        chunked + QByteArray(chunk(bear)).replace(2, 2, ";a=b\r\n") + "0\r\nX: y\r\n\r\n", 201);
    row("blank lines before", "\r\n\r\n" + simpleGet, 200);
    row("absolute target",
        "GET http://x:1/api/v1/products/1?a=http://b HTTP/1.1\r\nHost: x\r\n\r\n", 200);
    row("absolute, no path", "GET http://x HTTP/1.1\r\nHost: x\r\n\r\n", 200);
    row("odd header names", get + "hOST:x\r\nX-A:\r\nX-A: b \r\n\r\n", 200);
    row("header of 60 KiB", get + "Host: x\r\nX: " + QByteArray(60 << 10, 'x') + "\r\n\r\n", 200);
    row("body of 1 MiB", postLine + "Content-Length: 1048576\r\n\r\n" + QByteArray(1 << 20, ' '),
        400); // read completely; it is no JSON
    row("body with GET", get + "Host: x\r\nContent-Length: 3\r\n\r\nabc", 200);
    row("unknown method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 405);
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", 200);
}

void TestDemoHttp::understood()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    DemoClient whole(m_shop.port());
    whole.send(bytes);
    QCOMPARE(whole.read().status, status);
    if (!bytes.contains("HTTP/1.0"))
        QCOMPARE(whole.exchange("GET", "/").status, 200); // the framing was right

    DemoClient split(m_shop.port()); // every byte a packet of its own, as far as that is bearable
    split.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 500);
    for (qsizetype at = 0; at < bytes.size(); at += step)
        split.send(bytes.mid(at, step));
    QCOMPARE(split.read().status, status);
    QCOMPARE(m_shop.requestsServed(), bytes.contains("HTTP/1.0") ? 2 : 3);
}

void TestDemoHttp::rejected_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray get = "GET / HTTP/1.1\r\n";
    row("garbage", "\x16\x03\x01\x02garbage\r\n\r\n", 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 400);
    row("blank in target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("no Host", get + "\r\n", 400);
    row("two Hosts", get + "Host: x\r\nHost: y\r\n\r\n", 400);
    row("no colon", get + "Host x\r\n\r\n", 400);
    row("blank before colon", get + "Host : x\r\n\r\n", 400);
    row("control character", get + "Host: x\r\nX: a\x01\r\n\r\n", 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n", 400);
    row("length no number", postLine + "Content-Length: x\r\n\r\n", 400);
    row("length negative", postLine + "Content-Length: -1\r\n\r\n", 400);
    row("two lengths", postLine + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("length and chunked", postLine + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        400);
    row("chunked and length", postLine + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
        400);
    row("not chunked", postLine + "Transfer-Encoding: gzip\r\n\r\n", 400);
    row("chunk size", postLine + "Transfer-Encoding: chunked\r\n\r\nx\r\n", 400);
    row("chunk end", postLine + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400);
    row("header too large", get + "Host: x\r\nX: " + QByteArray(65 << 10, 'x') + "\r\n\r\n", 431);
    row("header without end", get + "Host: x\r\nX: " + QByteArray(80 << 10, 'x'), 431);
    row("many headers", get + "Host: x\r\n" + QByteArray("X: y\r\n").repeated(12'000), 431);
    row("many headers, complete",
        get + "Host: x\r\n" + QByteArray("X: y\r\n").repeated(12'000) + "\r\n", 431);
    row("endless chunk extension",
        postLine + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(140'000, 'a'), 400);
    row("many trailers",
        postLine + "Transfer-Encoding: chunked\r\n\r\n0\r\n"
            + QByteArray("X: y\r\n").repeated(12'000),
        400);
    row("target too long", "GET /" + QByteArray(70 << 10, 'x'), 431);
    row("body too large", postLine + "Content-Length: 1048577\r\n\r\n", 413);
    row("body far too large",
        postLine + "Content-Length: 4000000\r\n\r\n" + QByteArray(4'000'000, ' '), 413);
    row("length beyond 64 bits", postLine + "Content-Length: 99999999999999999999\r\n\r\n", 400);
    row("chunk too large", postLine + "Transfer-Encoding: chunked\r\n\r\n100001\r\n", 413);
    row("chunks too large",
        postLine + "Transfer-Encoding: chunked\r\n\r\n" + chunk(QByteArray(600'000, ' '))
            + chunk(QByteArray(600'000, ' ')),
        413);
}

void TestDemoHttp::rejected()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    DemoClient client(m_shop.port());
    client.send(simpleGet + bytes);
    QCOMPARE(client.read().status, 200);
    const DemoReply reply = client.read();
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
    QVERIFY(client.closes());
    QCOMPARE(m_shop.requestsServed(), 1);
}

void TestDemoHttp::trailersChangeNothing()
{
    DemoClient client(m_shop.port());
    client.send("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                "0\r\nAuthorization: Bearer alice\r\nHost: y\r\n\r\n");
    QCOMPARE(client.read().status, 401);
    client.send("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer alice\r\n\r\n"
                + simpleGet);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.exchange("GET", "/api/v1/me").status, 401); // forgotten with its request
}

void TestDemoHttp::continuesBeforeTheBody()
{
    DemoClient client(m_shop.port());
    client.send(postLine + "Expect: 100-continue\r\nContent-Length: "
                + QByteArray::number(bear.size()) + "\r\n\r\n");
    QCOMPARE(client.read().status, 100);
    QCOMPARE(m_shop.requestsServed(), 0); // not read completely yet
    client.send(bear.left(10));
    client.send(bear.mid(10));
    QCOMPARE(client.read().status, 201);
    client.send(postLine + "Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
    QCOMPARE(client.read().status, 413);
}

void TestDemoHttp::keepsOrClosesTheConnection_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("1.1") << QByteArray("GET /api/v1/products/1 HTTP/1.1\r\nHost: x\r\n\r\n")
                         << QByteArray();
    QTest::newRow("1.1 close") << QByteArray(
        "GET /api/v1/products/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                               << QByteArray("close");
    QTest::newRow("1.0") << QByteArray("GET /api/v1/products/1 HTTP/1.0\r\n\r\n")
                         << QByteArray("close");
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET /api/v1/products/1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        << QByteArray("keep-alive");
}

void TestDemoHttp::keepsOrClosesTheConnection()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, connection);
    for (const QByteArray latency : {"0", "5"}) {
        configure("{\"latency_ms\":" + latency + '}');
        DemoClient client(m_shop.port());
        const std::int64_t before = m_shop.requestsServed();
        client.send(request + request);
        const DemoReply reply = client.read();
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.endsWith("Z\"}"));
        QCOMPARE(reply.headers.value("connection"), connection);
        if (connection == "close") {
            QVERIFY(client.closes());
        } else {
            QCOMPARE(client.read().status, 200);
        }
        QCOMPARE(m_shop.requestsServed() - before, connection == "close" ? 1 : 2);
    }
}

QTEST_GUILESS_MAIN(TestDemoHttp)
#include "tst_demo_http.moc"
