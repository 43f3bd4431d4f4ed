// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 sessions and who shares them: streams, limits, loss, timeouts, versions.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QTest>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

Q_DECLARE_METATYPE(Http2Reply)

class TestHttp2Sessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keptSessionsThatHaveGone_data();
    void keptSessionsThatHaveGone();
    void refusedStreamsAreSentAgainOnce();
    void manyStreamsShareAConnection();
    void aServerThatAllowsFewStreams();
    void withoutKeepAliveAConnectionEach();
    void timeouts();
    void cancelIsSilent();
    void neverAnswersWithinSend();
    void connectingFails_data();
    void connectingFails();
    void versions_data();
    void versions();
    void sessionsGoWithTheirConnector();

private:
    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2Sessions::init()
{
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start());
}

/// "keep-alive closed by the server between requests (retried once on a fresh connection if nothing
/// was answered, and counted as a reconnect)".
void TestHttp2Sessions::keptSessionsThatHaveGone_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::newRow("closed") << Http2Reply::of(Action::Close);
    QTest::newRow("GOAWAY") << Http2Reply::of(Action::GoAway);
}

void TestHttp2Sessions::keptSessionsThatHaveGone()
{
    QFETCH(Http2Reply, reply);
    m_server->setHandler([reply](const ReceivedRequest &request) {
        return request.connection == 0 && request.index == 1 ? reply
                                                             : Http2Reply::answer(200, "ok");
    });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QVERIFY(!users.last().reconnected);
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.last().body, std::string("ok"));
    QVERIFY(users.last().reconnected);
    QCOMPARE(m_server->connectionCount(), 2);
}

void TestHttp2Sessions::refusedStreamsAreSentAgainOnce()
{
    m_server->setHandler(
        [](const ReceivedRequest &) { return Http2Reply::reset(NGHTTP2_REFUSED_STREAM); });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().error, TransportError::Reset);
    QCOMPARE(m_server->requestCount(), 2);
}

void TestHttp2Sessions::manyStreamsShareAConnection()
{
    Users users(250, m_server->endpoint());
    for (std::size_t round = 1; round <= 4; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
    }
    QCOMPARE(m_server->requestCount(), 1000);
    QCOMPARE(m_server->connectionCount(), 3); // 100 each
    QVERIFY(m_server->mostStreams() <= 100);
    for (std::size_t i = 0; i < 250; ++i)
        QCOMPARE(users.last(i).status, 200);
}

void TestHttp2Sessions::aServerThatAllowsFewStreams()
{
    Http2Server::Options options;
    options.maxStreams = 7;
    QVERIFY(m_server->start(options));
    Users users(30, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QVERIFY(m_server->mostStreams() <= 7);
    QVERIFY(m_server->connectionCount() >= 2);
    for (std::size_t i = 0; i < 30; ++i) {
        QCOMPARE(users.last(i).status, 200);
        QVERIFY(!users.last(i).reconnected);
    }
    QCOMPARE(m_server->requestCount(), 60);
}

void TestHttp2Sessions::withoutKeepAliveAConnectionEach()
{
    ConnectionOptions options = version(HttpVersion::Http2);
    options.keepAlive = false;
    Users users(3, m_server->endpoint(), options);
    users.sendAll();
    QVERIFY(users.waitForAll());
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(m_server->connectionCount(), 6);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestHttp2Sessions::timeouts()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.target == "/hang" ? Http2Reply::of(Action::Hang)
                                         : Http2Reply::answer(200, "ok");
    });
    Users users(2, m_server->endpoint());
    Outgoing hanging = requestOf("GET /hang HTTP/1.1\r\nHost: test\r\n\r\n");
    hanging.timeout = 60ms;
    users.connections[0]->send(hanging, *users.receivers[0]);
    users.connections[1]->send(requestOf(get), *users.receivers[1]);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last(0).error, TransportError::Timeout);
    QCOMPARE(users.last(1).status, 200);
    QTRY_COMPARE(m_server->cancelled(), 1); // the server is told
    QCOMPARE(m_server->connectionCount(), 1);

    SilentPort silent;
    Users waiting(2, silent.endpoint());
    Outgoing request = requestOf(get);
    request.timeout = 60ms;
    for (std::size_t i = 0; i < 2; ++i)
        waiting.connections[i]->send(request, *waiting.receivers[i]);
    QVERIFY(waiting.waitForAll());
    QCOMPARE(waiting.last(0).error, TransportError::ConnectTimeout);
    QCOMPARE(waiting.last(1).error, TransportError::ConnectTimeout);
}

void TestHttp2Sessions::cancelIsSilent()
{
    m_server->setHandler([](const ReceivedRequest &) { return Http2Reply::of(Action::Hang); });
    Users users(3, m_server->endpoint());
    users.sendAll();
    users.connections[0]->cancel(); // while it connects
    QTRY_COMPARE(m_server->requestCount(), 2);
    users.connections[1]->cancel();
    users.connections[2].reset(); // destroyed
    QTRY_COMPARE(m_server->cancelled(), 2);
    m_server->setHandler([](const ReceivedRequest &) { return Http2Reply::answer(200, "ok"); });
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    QCOMPARE(users.receivers[0]->answers.size(), std::size_t(1));
    QVERIFY(users.receivers[1]->answers.empty() && users.receivers[2]->answers.empty());
}

void TestHttp2Sessions::neverAnswersWithinSend()
{
    Users users(1, m_server->endpoint());
    int depth = 0;
    bool nested = false;
    Receiver &receiver = *users.receivers[0];
    receiver.then = [&] {
        nested = nested || depth > 0;
        ++depth;
        if (receiver.answers.size() < 500)
            users.connections[0]->send(requestOf(get), receiver);
        --depth;
    };
    users.sendAll();
    QVERIFY(receiver.waitFor(500));
    QVERIFY(!nested);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttp2Sessions::connectingFails_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("kind");
    QTest::newRow("refused") << QByteArray("refused") << QStringLiteral("refused");
    QTest::newRow("no such host") << QByteArray("host") << QStringLiteral("dns");
    QTest::newRow("a certificate that nobody vouches for")
        << QByteArray("certificate") << QStringLiteral("tls");
}

void TestHttp2Sessions::connectingFails()
{
    QFETCH(QByteArray, where);
    Endpoint endpoint = m_server->endpoint();
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

/// "chosen per run: auto, 1.1, 2".
void TestHttp2Sessions::versions_data()
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

void TestHttp2Sessions::versions()
{
    QFETCH(int, wanted);
    QFETCH(QStringList, spoken);
    Http2Server::Options options;
    options.tls = *static_cast<const bool *>(QTest::qData("tls", qMetaTypeId<bool>()));
    options.protocols.clear();
    for (const QString &protocol : spoken)
        options.protocols.push_back(utf8(protocol));
    QVERIFY(m_server->start(options));
    Users users(3, m_server->endpoint(), version(HttpVersion(wanted)));
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
    }
}

void TestHttp2Sessions::sessionsGoWithTheirConnector()
{
    {
        Users users(150, m_server->endpoint());
        users.sendAll();
        QVERIFY(users.waitForAll());
        QCOMPARE(m_server->openConnections(), 2);
    }
    QTRY_COMPARE(m_server->openConnections(), 0);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Sessions test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_sessions.moc"
