// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of HTTP is spoken, by what was asked for and what the server can.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QTest>

#include <sys/resource.h>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

Endpoint insecure(Endpoint endpoint)
{
    endpoint.insecure = true;
    return endpoint;
}

/// As long as it lives, no descriptor can be had.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestHttp2Versions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versions_data();
    void versions();
    void http1TakesTheConnectionOver();
    void http1WithoutKeepAlive();
    void http1OfMany();
    void refusedByAlpn_data();
    void refusedByAlpn();
    void notSpoken_data();
    void notSpoken();
    void connectingFails_data();
    void connectingFails();
    void connectingFailsAtOnce();
};

/// "chosen per run: auto, 1.1, 2".
void TestHttp2Versions::versions_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QStringList>("spoken");
    QTest::addColumn<QString>("outcome");
    const QStringList both = {QStringLiteral("h2"), QStringLiteral("http/1.1")};
    const QStringList old = {QStringLiteral("http/1.1")};
    const auto row = [](const char *name, HttpVersion wanted, bool tls, const QStringList &spoken,
                        const char *outcome) {
        QTest::newRow(name) << int(wanted) << tls << spoken << QString::fromLatin1(outcome);
    };
    row("auto over TLS, both", HttpVersion::Auto, true, both, "2");
    row("auto over TLS, 1.1 only", HttpVersion::Auto, true, old, "1.1");
    row("auto over TLS, no ALPN", HttpVersion::Auto, true, {}, "1.1");
    row("2 over TLS", HttpVersion::Http2, true, both, "2");
    row("2 over TLS, no ALPN", HttpVersion::Http2, true, {}, "the server does not speak HTTP/2");
    row("1.1 over TLS", HttpVersion::Http1, true, both, "1.1");
    row("2 on plain text: prior knowledge", HttpVersion::Http2, false, both, "2");
}

void TestHttp2Versions::versions()
{
    QFETCH(int, wanted);
    QFETCH(bool, tls);
    QFETCH(QStringList, spoken);
    Http2Server server;
    Http2Server::Options options;
    options.tls = tls;
    options.protocols.clear();
    for (const QString &protocol : spoken)
        options.protocols.push_back(utf8(protocol));
    QVERIFY(server.start(options));
    Users users(3, server.endpoint(), version(HttpVersion(wanted)));
    for (std::size_t round = 1; round <= 2; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const Answer &answer = users.last(i);
        const QString outcome = answer.status == 0
                                    ? qs(answer.errorText)
                                    : QString::fromLatin1(answer.http2 ? "2" : "1.1");
        QTEST(outcome, "outcome");
        if (answer.status == 0)
            QCOMPARE(answer.error, TransportError::Protocol);
    }
}

/// Nothing shows the server that HTTP/2 was asked for: no request and no connection more.
void TestHttp2Versions::http1TakesTheConnectionOver()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    Users users(1, insecure(server.endpoint()), {});
    for (std::size_t round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.connections[0]->isBusy());
        QVERIFY(users.waitForAll(round));
        QVERIFY(!users.connections[0]->isBusy());
        QCOMPARE(users.last().status, 200);
        QVERIFY(!users.last().http2);
    }
    QCOMPARE(server.connectionCount(), 1);
    // It is known now.
    const auto next = users.connector.make(insecure(server.endpoint()));
    Receiver receiver(*next);
    next->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(server.connectionCount(), 2);

    server.reply(ReplyScript::hang());
    users.sendAll();
    QTRY_COMPARE(server.requestCount(), 5);
    users.connections[0]->checkTimeout(Clock::now() + 1h);
    QVERIFY(users.waitForAll(4));
    QCOMPARE(users.last().error, TransportError::Timeout);
    users.sendAll();
    QTRY_COMPARE(server.requestCount(), 6);
    users.connections[0]->cancel();
    QVERIFY(!users.connections[0]->isBusy());
}

void TestHttp2Versions::http1WithoutKeepAlive()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    server.reply(ReplyScript::answer(200, "x", "Connection: close\r\n").close());
    ConnectionOptions options;
    options.keepAlive = false;
    Users users(1, insecure(server.endpoint()), options);
    for (std::size_t round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QCOMPARE(users.last().status, 200);
    }
    QCOMPARE(server.connectionCount(), 3);
}

void TestHttp2Versions::http1OfMany()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    Users users(20, insecure(server.endpoint()), {});
    users.sendAll();
    users.connections[0]->cancel(); // before anything is known
    users.connections[5]->cancel();
    for (std::size_t i = 0; i < 20; ++i) {
        if (i == 0 || i == 5)
            continue;
        QVERIFY(users.receivers[i]->waitFor(1));
        QCOMPARE(users.last(i).status, 200);
    }
    QCOMPARE(server.connectionCount(), 18);
    QCOMPARE(server.requestCount(), 18);
    QVERIFY(users.receivers[0]->answers.empty() && users.receivers[5]->answers.empty());
}

void TestHttp2Versions::refusedByAlpn_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QString>("text");
    QTest::newRow("2") << int(HttpVersion::Http2)
                       << QStringLiteral("the server does not speak HTTP/2");
    QTest::newRow("auto") << int(HttpVersion::Auto)
                          << QStringLiteral("the server speaks neither HTTP/2 nor HTTP/1.1");
}

/// RFC 7301, 3.2: the alert no_application_protocol.
void TestHttp2Versions::refusedByAlpn()
{
    QFETCH(int, wanted);
    RecordingServer server;
    QVERIFY(server.start());
    server.setGreeting(ReplyScript().write(std::string_view("\x15\3\3\0\2\2\x78", 7)));
    Endpoint endpoint = insecure(server.endpoint());
    endpoint.tls = true;
    Users users(2, endpoint, version(HttpVersion(wanted)));
    users.sendAll();
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(users.last(i).error, TransportError::Protocol);
        QTEST(qs(users.last(i).errorText), "text");
    }
}

void TestHttp2Versions::notSpoken_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("kind");
    const QByteArray older = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    const QString protocol = QStringLiteral("protocol");
    QTest::newRow("it claims to") << true << older << protocol;
    QTest::newRow("HTTP/1.1 on plain text") << false << older << protocol;
    QTest::newRow("another protocol")
        << false << QByteArray("220 smtp.example ESMTP\r\n") << protocol;
    QTest::newRow("it says nothing")
        << false << QByteArray(1, '\0') << QStringLiteral("connect_timeout");
    QTest::newRow("it says nothing over TLS")
        << true << QByteArray(1, '\0') << QStringLiteral("connect_timeout");
}

void TestHttp2Versions::notSpoken()
{
    QFETCH(bool, tls);
    QFETCH(QByteArray, greeting);
    QFETCH(QString, kind);
    Http2Server server;
    Http2Server::Options options;
    options.tls = tls;
    options.greeting = greeting.toStdString();
    QVERIFY(server.start(options));
    Users users(2, server.endpoint());
    Outgoing request = requestOf(get);
    if (kind == QStringLiteral("connect_timeout"))
        request.timeout = 100ms;
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 2; ++i) {
        const Answer &answer = users.last(i);
        QCOMPARE(qs(answer.code().text()), kind);
        QVERIFY2(qs(answer.errorText).contains(QStringLiteral("not speak HTTP/2")),
                 answer.errorText.c_str());
        QCOMPARE(answer.bytesSent, std::int64_t(0));
        QVERIFY(!answer.http2);
    }
}

void TestHttp2Versions::connectingFails_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("kind");
    QTest::newRow("refused") << QByteArray("refused") << QStringLiteral("refused");
    QTest::newRow("no such host") << QByteArray("host") << QStringLiteral("dns");
    QTest::newRow("a certificate that nobody vouches for")
        << QByteArray("certificate") << QStringLiteral("tls");
}

void TestHttp2Versions::connectingFails()
{
    QFETCH(QByteArray, where);
    Http2Server server;
    QVERIFY(server.start());
    Endpoint endpoint = server.endpoint();
    if (where == "refused")
        endpoint = refusingEndpoint();
    else if (where == "host")
        endpoint.host = "no-such-host.invalid";
    else
        endpoint.insecure = false;
    Users users(5, endpoint);
    users.sendAll();
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 5; ++i) {
        QTEST(qs(users.last(i).code().text()), "kind");
        QVERIFY(!users.last(i).errorText.empty());
        QCOMPARE(users.receivers[i]->answers.size(), std::size_t(1));
    }
}

/// Not from the event loop, as a refusal, but from within the call that connects.
void TestHttp2Versions::connectingFailsAtOnce()
{
    Http2Server server;
    Http2Server::Options options;
    options.tls = false;
    QVERIFY(server.start(options));
    Users users(3, server.endpoint());
    {
        const NoDescriptors none;
        users.sendAll();
    }
    for (const auto &receiver : users.receivers)
        QVERIFY(receiver->answers.empty()); // never from within send()
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(users.last(i).error, TransportError::Local);
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.count(200), 3);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Versions test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_versions.moc"
