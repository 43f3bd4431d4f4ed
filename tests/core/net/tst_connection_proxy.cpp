// SPDX-License-Identifier: GPL-3.0-or-later
// Exchanges through proxies: what the proxy is asked, what comes back, how it fails.
#include "core/base/text.h"
#include "core/net/connection.h"
#include "core/net/tls_settings.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"
#include "tests/net/proxy_server.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QThread>

#include <array>

using namespace loadgrove;
using namespace std::chrono_literals;

using Kind = ProxyAddress::Kind;
using Mood = ProxyServer::Mood;

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThrough_data();
    void goesThrough();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void forwardedForm();
    void largeBodies_data();
    void largeBodies();
    void fails_data();
    void fails();
    void nobodyListens_data();
    void nobodyListens();
    void lostBehindTheProxy_data();
    void lostBehindTheProxy();
    void resetOfOneIsNotTheNextOnes();
    void timeoutInTunnel();
    void closesItsConnections();
};

namespace {

/// The authority that signed the server's certificate is trusted.
std::shared_ptr<const TlsSettings> trusting()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(
        QSslCertificate::fromPath(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/ca.pem")));
    return std::make_shared<const TlsSettings>(tls);
}

ConnectionOptions optionsOf(const ProxyServer &proxy, const std::string &user = {},
                            const std::string &password = {})
{
    ConnectionOptions options;
    options.proxy = proxy.address();
    options.proxy->user = user;
    options.proxy->password = password;
    options.tls = trusting();
    return options;
}

void startServer(RecordingServer &server, bool tls)
{
    QVERIFY(tls ? server.start(RecordingServer::TlsFace{"server.pem"}) : server.start());
}

/// The columns kind and tls for every way through a proxy.
void addWays()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tls");
    QTest::newRow("http, forwarded") << int(Kind::Http) << false;
    QTest::newRow("https by CONNECT") << int(Kind::Http) << true;
    QTest::newRow("http by SOCKS5") << int(Kind::Socks5) << false;
    QTest::newRow("https by SOCKS5") << int(Kind::Socks5) << true;
}

} // namespace

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

/// A row: what the proxy does; the kind of failure, and words of its text.
void TestProxy::fails_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Kind kind, bool tls, Mood mood, int refusal,
                        const char *user, const char *error, const char *words) {
        QTest::newRow(name) << int(kind) << tls << int(mood) << refusal << QByteArray(user)
                            << QString::fromUtf8(error) << QString::fromUtf8(words);
    };
    row("407, forwarded", Kind::Http, false, Mood::Serves, 0, "me", "proxy", "407");
    row("407 to CONNECT", Kind::Http, true, Mood::Serves, 0, "me", "proxy", "authentication");
    row("403 to CONNECT", Kind::Http, true, Mood::Refuses, 403, "", "proxy", "denied");
    row("502 to CONNECT", Kind::Http, true, Mood::Refuses, 502, "", "proxy", "answer was an error");
    row("503 to CONNECT", Kind::Http, true, Mood::Refuses, 503, "", "proxy", "refused");
    row("CONNECT is hung up on", Kind::Http, true, Mood::Closes, 0, "", "proxy", "closed");
    row("CONNECT is not answered", Kind::Http, true, Mood::Hangs, 0, "", "connect_timeout",
        "in time");
    row("SOCKS login", Kind::Socks5, false, Mood::Serves, 0, "me", "proxy", "authentication");
    row("SOCKS: general failure", Kind::Socks5, false, Mood::Refuses, 1, "", "proxy", "General");
    row("SOCKS: not allowed", Kind::Socks5, false, Mood::Refuses, 2, "", "proxy", "not allowed");
    row("SOCKS: no network", Kind::Socks5, true, Mood::Refuses, 3, "", "proxy", "Network");
    row("SOCKS: no host", Kind::Socks5, true, Mood::Refuses, 4, "", "proxy", "Host not found");
    row("SOCKS: refused", Kind::Socks5, true, Mood::Refuses, 5, "", "proxy", "refused");
    row("SOCKS: expired", Kind::Socks5, false, Mood::Refuses, 6, "", "proxy", "TTL");
    row("SOCKS: no such command", Kind::Socks5, false, Mood::Refuses, 7, "", "proxy", "command");
    row("SOCKS is hung up on", Kind::Socks5, false, Mood::Closes, 0, "", "proxy", "closed");
    row("SOCKS is not answered", Kind::Socks5, true, Mood::Hangs, 0, "", "connect_timeout",
        "in time");
}

void TestProxy::fails()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    QFETCH(int, mood);
    QFETCH(int, refusal);
    QFETCH(QByteArray, user);
    QFETCH(QString, error);
    QFETCH(QString, words);
    RecordingServer server;
    startServer(server, tls);
    const ProxyServer proxy({Kind(kind), user.toStdString(), "right", Mood(mood), refusal});
    Outgoing request = requestOf(get);
    if (Mood(mood) == Mood::Hangs)
        request.timeout = 100ms;
    // Without a login where one is demanded, and with the wrong one.
    for (const char *password : {"", "wrong"}) {
        if (*password && user.isEmpty())
            continue;
        const Answer answer =
            exchange(request, server.endpoint(), {true, true},
                     optionsOf(proxy, *password ? user.toStdString() : "", password));
        QCOMPARE(qs(answer.code().text()), error);
        QVERIFY2(qs(answer.errorText).contains(words, Qt::CaseInsensitive),
                 answer.errorText.c_str());
        QVERIFY(!qs(answer.errorText).contains(QStringLiteral("wrong")));
        QCOMPARE(answer.status, 0);
    }
    QCOMPARE(server.requestCount(), 0);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void TestProxy::nobodyListens_data()
{
    addWays();
}

void TestProxy::nobodyListens()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    RecordingServer server;
    startServer(server, tls);
    ConnectionOptions options;
    options.proxy = {Kind(kind), "127.0.0.1", refusingEndpoint().port, {}, {}};
    const Answer refused = exchange(requestOf(get), server.endpoint(), {}, options);
    QCOMPARE(qs(refused.code().text()), QStringLiteral("proxy"));
    QVERIFY2(qs(refused.errorText).contains(QStringLiteral("refused"), Qt::CaseInsensitive),
             refused.errorText.c_str());
    options.proxy->host = "no-such-host.invalid";
    const Answer unknown = exchange(requestOf(get), server.endpoint(), {}, options);
    QCOMPARE(qs(unknown.code().text()), QStringLiteral("proxy"));
    QVERIFY2(qs(unknown.errorText).contains(QStringLiteral("not found"), Qt::CaseInsensitive),
             unknown.errorText.c_str());
}

void TestProxy::lostBehindTheProxy_data()
{
    addWays();
}

/// What ends a connection behind the proxy is told as without it, as far as the proxy passes it on.
void TestProxy::lostBehindTheProxy()
{
    QFETCH(int, kind);
    QFETCH(bool, tls);
    RecordingServer server;
    startServer(server, tls);
    const ProxyServer proxy({Kind(kind), {}, {}});
    const ConnectionOptions options = optionsOf(proxy);
    const std::string part = ok("Content-Length: 10\r\n") + "hello";
    const auto kindOf = [&](const ReplyScript &script) {
        server.reply(script);
        return qs(exchange(requestOf(get), server.endpoint(), {}, options).code().text());
    };
    QCOMPARE(kindOf(ReplyScript().close()), QStringLiteral("closed"));
    QCOMPARE(kindOf(ReplyScript().write(part).close()), QStringLiteral("closed"));
    QCOMPARE(kindOf(ReplyScript().write(part).pause(20ms).reset()), QStringLiteral("reset"));
    QCOMPARE(kindOf(ReplyScript().write(part).close()), QStringLiteral("closed"));
    QCOMPARE(kindOf(ReplyScript().write(ok("") + "to the end").close()), QStringLiteral("200"));
    QTRY_COMPARE(proxy.openConnections(), 0);
}

/// Two connections end before the client looks: one is reset, the other closed after it.
void TestProxy::resetOfOneIsNotTheNextOnes()
{
    RecordingServer server;
    startServer(server, false);
    server.setHandler([](const ReceivedRequest &request) {
        return request.target == "/reset" ? ReplyScript().pause(20ms).reset()
                                          : ReplyScript().pause(40ms).close();
    });
    const ProxyServer proxy({Kind::Socks5, {}, {}});
    const std::string requests[] = {"GET /reset HTTP/1.1\r\nHost: test\r\n\r\n",
                                    "GET /close HTTP/1.1\r\nHost: test\r\n\r\n"};
    std::vector<std::unique_ptr<Connection>> connections;
    std::array<Receiver, 2> receivers;
    for (std::size_t i = 0; i < 2; ++i) {
        connections.push_back(makeHttp1Connection(server.endpoint(), optionsOf(proxy)));
        connections[i]->send(requestOf(requests[i]), receivers[i]);
    }
    QTRY_COMPARE(server.requestCount(), 2);
    while (proxy.openConnections() > 0)
        QThread::yieldCurrentThread();
    QVERIFY(receivers[0].waitFor(1));
    QVERIFY(receivers[1].waitFor(1));
    QCOMPARE(receivers[0].last().error, TransportError::Reset);
    QCOMPARE(receivers[1].last().error, TransportError::Closed);
}

void TestProxy::timeoutInTunnel()
{
    RecordingServer server;
    startServer(server, true);
    server.reply(ReplyScript::hang());
    const ProxyServer proxy({});
    Outgoing request = requestOf(get);
    request.timeout = 200ms;
    const Answer answer = exchange(request, server.endpoint(), {}, optionsOf(proxy));
    QCOMPARE(answer.error, TransportError::Timeout);
    QTRY_COMPARE(proxy.openConnections(), 0);
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
