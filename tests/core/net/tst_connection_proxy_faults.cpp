// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies that refuse or are not there, and connections that are lost behind them.
#include "core/base/text.h"
#include "core/net/connection.h"
#include "tests/net/proxied.h"

#include <QThread>

#include <array>

using namespace loadgrove;
using namespace std::chrono_literals;

using Kind = ProxyAddress::Kind;
using Mood = ProxyServer::Mood;

class TestProxyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fails_data();
    void fails();
    void nobodyListens_data();
    void nobodyListens();
    void lostBehindTheProxy_data();
    void lostBehindTheProxy();
    void resetOfOneIsNotTheNextOnes();
    void timeoutInTunnel();
};

/// A row: what the proxy does; the kind of failure, and words of its text.
void TestProxyFaults::fails_data()
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

void TestProxyFaults::fails()
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

void TestProxyFaults::nobodyListens_data()
{
    addWays();
}

void TestProxyFaults::nobodyListens()
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

void TestProxyFaults::lostBehindTheProxy_data()
{
    addWays();
}

/// What ends a connection behind the proxy is told as without it, as far as the proxy passes it on.
void TestProxyFaults::lostBehindTheProxy()
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
void TestProxyFaults::resetOfOneIsNotTheNextOnes()
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

void TestProxyFaults::timeoutInTunnel()
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

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestProxyFaults test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_connection_proxy_faults.moc"
