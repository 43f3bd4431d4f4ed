// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 through proxies: always by a tunnel, for a proxy can forward requests of HTTP/1.1 only.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"
#include "tests/net/proxied.h"

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;
using Kind = ProxyAddress::Kind;
using Mood = ProxyServer::Mood;

class TestHttp2Proxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void usersShareATunnel();
    void largeBodies();
    void lostBehindTheProxy_data();
    void lostBehindTheProxy();
    void reconnects();
    void noWayThrough_data();
    void noWayThrough();
    void timeoutInTheTunnel();
    void http1InTheTunnel();
    void withoutKeepAlive();

private:
    ConnectionOptions options(const std::string &user = {}, const std::string &password = {}) const;

    std::unique_ptr<Http2Server> m_server;
    std::unique_ptr<ProxyServer> m_proxy;
};

/// Every way to HTTP/2.
void TestHttp2Proxy::initTestCase_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tls");
    QTest::newRow("http by CONNECT") << int(Kind::Http) << false;
    QTest::newRow("https by CONNECT") << int(Kind::Http) << true;
    QTest::newRow("http by SOCKS5") << int(Kind::Socks5) << false;
    QTest::newRow("https by SOCKS5") << int(Kind::Socks5) << true;
}

void TestHttp2Proxy::init()
{
    QFETCH_GLOBAL(int, kind);
    QFETCH_GLOBAL(bool, tls);
    Http2Server::Options settings;
    settings.tls = tls;
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start(settings));
    m_proxy = std::make_unique<ProxyServer>(ProxyServer::Settings{Kind(kind), {}, {}});
}

ConnectionOptions TestHttp2Proxy::options(const std::string &user,
                                          const std::string &password) const
{
    ConnectionOptions options = optionsOf(*m_proxy, user, password);
    options.version = HttpVersion::Http2;
    return options;
}

void TestHttp2Proxy::usersShareATunnel()
{
    QFETCH_GLOBAL(int, kind);
    m_proxy = std::make_unique<ProxyServer>(ProxyServer::Settings{Kind(kind), "me", "s:e crét"});
    Users users(20, m_server->endpoint(), options("me", "s:e crét"));
    for (std::size_t round = 1; round <= 20; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QVERIFY2(users.count(200) == 20, users.last().errorText.c_str());
    }
    QVERIFY(users.last().http2);
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(m_server->requestCount(), 400);
    const std::string asked = Kind(kind) == Kind::Http ? "CONNECT " : "SOCKS address ";
    QCOMPARE(m_proxy->asked(), std::vector<std::string>{asked + "127.0.0.1:"
                                                        + std::to_string(m_server->endpoint().port)
                                                        + " as me:s:e crét"});
}

void TestHttp2Proxy::largeBodies()
{
    m_server->setHandler(
        [](const ReceivedRequest &request) { return Http2Reply::answer(200, request.body); });
    Users users(4, m_server->endpoint(), options());
    const std::string large = post(3'000'000);
    users.sendAll(large);
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY2(users.last(i).status == 200, users.last(i).errorText.c_str());
        QVERIFY(users.last(i).body == std::string(3'000'000, 'b'));
    }
    QCOMPARE(m_proxy->asked().size(), std::size_t(1));
}

void TestHttp2Proxy::lostBehindTheProxy_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("error");
    const auto closed = QStringLiteral("closed"), reset = QStringLiteral("reset");
    QTest::newRow("closed") << Http2Reply::of(Action::Close) << closed;
    QTest::newRow("closed in the body") << Http2Reply::of(Action::Close).inTheBody() << closed;
    QTest::newRow("reset") << Http2Reply::of(Action::Abort) << reset;
    QTest::newRow("a stream is reset") << Http2Reply::reset(NGHTTP2_CANCEL) << reset;
    QTest::newRow("garbage") << Http2Reply::raw("HTTP/1.1 400 Bad Request\r\n\r\n")
                             << QStringLiteral("protocol");
}

void TestHttp2Proxy::lostBehindTheProxy()
{
    QFETCH(Http2Reply, reply);
    m_server->reply(reply);
    {
        Users users(3, m_server->endpoint(), options());
        users.sendAll();
        QVERIFY(users.waitForAll());
        for (std::size_t i = 0; i < 3; ++i)
            QTEST(qs(users.last(i).code().text()), "error");
    }
    QTRY_COMPARE(m_proxy->openConnections(), 0);
}

void TestHttp2Proxy::reconnects()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.connection == 0 && request.index == 1 ? Http2Reply::of(Action::Close)
                                                             : Http2Reply::answer(200, "ok");
    });
    Users users(1, m_server->endpoint(), options());
    for (std::size_t round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QCOMPARE(users.last().status, 200);
        QCOMPARE(users.last().reconnected, round == 2);
    }
    QCOMPARE(m_proxy->asked().size(), std::size_t(2));
}

void TestHttp2Proxy::noWayThrough_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("error");
    QTest::newRow("refused") << int(Mood::Refuses) << QStringLiteral("proxy");
    QTest::newRow("hung up on") << int(Mood::Closes) << QStringLiteral("proxy");
    QTest::newRow("a login is demanded") << int(Mood::Serves) << QStringLiteral("proxy");
    QTest::newRow("not answered") << int(Mood::Hangs) << QStringLiteral("connect_timeout");
}

void TestHttp2Proxy::noWayThrough()
{
    QFETCH(int, mood);
    QFETCH_GLOBAL(int, kind);
    const bool login = Mood(mood) == Mood::Serves;
    m_proxy = std::make_unique<ProxyServer>(
        ProxyServer::Settings{Kind(kind), login ? "me" : "", login ? "right" : "", Mood(mood),
                              Kind(kind) == Kind::Http ? 403 : 2});
    {
        Users users(3, m_server->endpoint(), options(login ? "me" : "", login ? "wrong" : ""));
        Outgoing request = requestOf(get);
        if (Mood(mood) == Mood::Hangs)
            request.timeout = 100ms;
        users.sendAll(request);
        QVERIFY(users.waitForAll());
        for (std::size_t i = 0; i < 3; ++i) {
            QTEST(qs(users.last(i).code().text()), "error");
            QVERIFY(!qs(users.last(i).errorText).contains(QStringLiteral("wrong")));
        }
    }
    QCOMPARE(m_server->requestCount(), 0);
    QTRY_COMPARE(m_proxy->openConnections(), 0);
}

void TestHttp2Proxy::timeoutInTheTunnel()
{
    Users users(2, m_server->endpoint(), options());
    users.sendAll();
    QVERIFY(users.waitForAll());
    m_server->reply(Http2Reply::of(Action::Hang));
    Outgoing request = requestOf(get);
    request.timeout = 100ms;
    users.sendAll(request);
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.last(0).error, TransportError::Timeout);
    QCOMPARE(users.last(1).error, TransportError::Timeout);
    QTRY_COMPARE(m_proxy->openConnections(), 0); // it was silent
}

/// "auto": what ALPN agrees on is known at the tunnel's other end.
void TestHttp2Proxy::http1InTheTunnel()
{
    QFETCH_GLOBAL(bool, tls);
    if (!tls)
        return; // forwarded then, see tst_connection_proxy
    RecordingServer older;
    startServer(older, true);
    Users users(3, older.endpoint(), optionsOf(*m_proxy));
    for (std::size_t round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QVERIFY2(users.count(200) == 3, users.last().errorText.c_str());
    }
    QVERIFY(!users.last().http2);
    QCOMPARE(m_proxy->asked().size(), std::size_t(3));
}

void TestHttp2Proxy::withoutKeepAlive()
{
    ConnectionOptions each = options();
    each.keepAlive = false;
    Users users(3, m_server->endpoint(), each);
    for (std::size_t round = 1; round <= 2; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QCOMPARE(users.count(200), 3);
    }
    QCOMPARE(m_server->connectionCount(), 6);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QTRY_COMPARE(m_proxy->openConnections(), 0);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Proxy test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_proxy.moc"
