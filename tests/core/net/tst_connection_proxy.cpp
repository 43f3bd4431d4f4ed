// SPDX-License-Identifier: GPL-3.0-or-later
// Exchanges through proxies: what the proxy is asked, and what comes back.
#include "core/base/text.h"
#include "core/net/connection.h"
#include "tests/net/proxied.h"

using namespace loadgrove;
using namespace std::chrono_literals;

using Kind = ProxyAddress::Kind;

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThrough_data();
    void goesThrough();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void forwardedForm();
    void tunnelsWhatIsNotHttp1();
    void largeBodies_data();
    void largeBodies();
    void closesItsConnections();
};

/// A row: proxy, whether over TLS, host; what the proxy is asked ("PORT" is the server's).
void TestProxy::goesThrough_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("login");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, Kind kind, bool tls, bool login, const char *host,
                        const char *asked) {
        QTest::newRow(name) << int(kind) << tls << login << QByteArray(host)
                            << QString::fromUtf8(asked);
    };
    row("http, forwarded", Kind::Http, false, false, "localhost", "GET http://localhost:PORT/");
    row("http with a login", Kind::Http, false, true, "127.0.0.1",
        "GET http://127.0.0.1:PORT/ as me:s:e crét");
    row("https by CONNECT", Kind::Http, true, false, "localhost", "CONNECT localhost:PORT");
    row("https with a login", Kind::Http, true, true, "127.0.0.1",
        "CONNECT 127.0.0.1:PORT as me:s:e crét");
    row("SOCKS5 gets names as they are", Kind::Socks5, false, false, "localhost",
        "SOCKS name localhost:PORT");
    row("SOCKS5, an address", Kind::Socks5, false, false, "127.0.0.1",
        "SOCKS address 127.0.0.1:PORT");
    row("SOCKS5 with a login", Kind::Socks5, false, true, "localhost",
        "SOCKS name localhost:PORT as me:s:e crét");
    row("https by SOCKS5", Kind::Socks5, true, false, "localhost", "SOCKS name localhost:PORT");
    row("https by SOCKS5 with a login", Kind::Socks5, true, true, "localhost",
        "SOCKS name localhost:PORT as me:s:e crét");
}

void TestProxy::goesThrough()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    QFETCH(bool, login);
    QFETCH(QByteArray, host);
    QFETCH(QString, asked);
    RecordingServer server;
    startServer(server, tls);
    ProxyServer::Settings settings{Kind(kind), {}, {}};
    if (login) {
        settings.user = "me";
        settings.password = "s:e crét";
    }
    const ProxyServer proxy(settings);
    Endpoint endpoint = server.endpoint();
    endpoint.host = host.toStdString();
    const Answer answer = exchange(requestOf(get), endpoint, {true, true},
                                   optionsOf(proxy, settings.user, settings.password));
    QVERIFY2(answer.error == TransportError::None, answer.errorText.c_str());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, std::string(R"({"ok":true})"));
    QCOMPARE(proxy.asked().size(), std::size_t(1)); // credentials come at once
    QCOMPARE(qs(proxy.asked()[0]),
             asked.replace(QStringLiteral("PORT"), QString::number(endpoint.port)));
    QCOMPARE(server.requests().back().target, std::string("/"));
}

void TestProxy::keepsTheConnection_data()
{
    addWays();
}

void TestProxy::keepsTheConnection()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    RecordingServer server;
    startServer(server, tls);
    const ProxyServer proxy({Kind(kind), {}, {}});
    const auto connection = makeHttp1Connection(server.endpoint(), optionsOf(proxy));
    Receiver receiver(*connection);
    receiver.then = [&] {
        if (receiver.answers.size() < 50)
            connection->send(requestOf(get), receiver);
    };
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(50));
    QCOMPARE(receiver.last().status, 200);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestCount(), 50);
    QCOMPARE(proxy.asked().size(), std::size_t(Kind(kind) == Kind::Http && !tls ? 50 : 1));
}

void TestProxy::forwardedForm()
{
    RecordingServer server;
    startServer(server, false);
    const ProxyServer proxy({});
    const std::string request = "POST /a?b=http://c HTTP/1.1\r\nHost: own\r\nContent-Length: 5"
                                "\r\n\r\nhello";
    const Answer answer =
        exchange(requestOf(request), server.endpoint(), {true, true}, optionsOf(proxy, "me", "x"));
    QCOMPARE(answer.status, 200);
    const ReceivedRequest received = server.requests().back();
    QCOMPARE(received.target, std::string("/a?b=http://c"));
    QCOMPARE(received.header("Host"), std::string_view("own"));
    QCOMPARE(received.header("Proxy-Authorization"), std::string_view("Basic bWU6eA=="));
    QCOMPARE(received.body, std::string("hello"));
    QCOMPARE(answer.bytesSent,
             std::int64_t(request.size() + server.url().size()
                          + std::string("Proxy-Authorization: Basic bWU6eA==\r\n").size()));
}

/// HTTP/2 on plain text cannot be forwarded request by request.
void TestProxy::tunnelsWhatIsNotHttp1()
{
    RecordingServer server;
    startServer(server, false);
    const ProxyServer proxy({});
    ConnectionOptions options = optionsOf(proxy);
    options.version = HttpVersion::Http2;
    QCOMPARE(exchange(requestOf(get), server.endpoint(), {}, options).status, 200);
    QCOMPARE(proxy.asked()[0], "CONNECT 127.0.0.1:" + std::to_string(server.endpoint().port));
}

void TestProxy::largeBodies_data()
{
    addWays();
}

void TestProxy::largeBodies()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    RecordingServer server;
    startServer(server, tls);
    const ProxyServer proxy({Kind(kind), {}, {}});
    const std::string large(3'000'000, 'x');
    server.reply(ReplyScript::answer(200, large));
    const std::string body = post(5'000'000);
    const Answer answer =
        exchange(requestOf(body), server.endpoint(), {true, true}, optionsOf(proxy));
    QVERIFY2(answer.status == 200, answer.errorText.c_str());
    QVERIFY(answer.body == large);
    QCOMPARE(server.requests().back().body.size(), std::size_t(5'000'000));
}

void TestProxy::closesItsConnections()
{
    RecordingServer server;
    startServer(server, true);
    server.reply(ReplyScript::answer(200, "x", "Connection: close\r\n").close());
    const ProxyServer proxy({Kind::Socks5, {}, {}});
    const auto connection = makeHttp1Connection(server.endpoint(), optionsOf(proxy));
    Receiver receiver(*connection);
    for (std::size_t i = 1; i <= 5; ++i) {
        connection->send(requestOf(get), receiver);
        QVERIFY(receiver.waitFor(i));
        QCOMPARE(receiver.last().status, 200);
    }
    QCOMPARE(server.connectionCount(), 5);
    QTRY_COMPARE(server.openConnections(), 0);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestProxy test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_connection_proxy.moc"
