// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of exchanges when an HTTP/2 session ends, breaks or falls silent. Each is answered
// exactly once.
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QCoreApplication>
#include <QTest>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

class TestHttp2Losses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void keptSessionsThatHaveGone_data();
    void keptSessionsThatHaveGone();
    void lossAfterTheFirstBytesIsNotSentAgain();
    void idleSessionsThatAreClosed();
    void allOfASessionAreSentAgain();
    void allOfASessionThatBreaksFail();
    void goAwayBetweenRequests();
    void goAwayWithStreamsUnderWay();
    void refusedStreamsAreSentAgain();
    void timeoutOfAStreamLeavesTheOthers();
    void silentSessionsAreLeft();
    void timeoutWhileConnecting();

private:
    void start();

    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2Losses::initTestCase_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TLS") << true;
    QTest::newRow("plain text") << false;
}

void TestHttp2Losses::init()
{
    m_server = std::make_unique<Http2Server>();
    start();
}

/// Again: all its connections are closed.
void TestHttp2Losses::start()
{
    QFETCH_GLOBAL(bool, tls);
    Http2Server::Options options;
    options.tls = tls;
    QVERIFY(m_server->start(options));
}

/// "keep-alive closed by the server between requests (retried once on a fresh connection if nothing
/// was answered, and counted as a reconnect)".
void TestHttp2Losses::keptSessionsThatHaveGone_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::newRow("closed") << Http2Reply::of(Action::Close);
    QTest::newRow("reset") << Http2Reply::of(Action::Abort);
    QTest::newRow("GOAWAY") << Http2Reply::goAway(NGHTTP2_NO_ERROR);
}

void TestHttp2Losses::keptSessionsThatHaveGone()
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

void TestHttp2Losses::lossAfterTheFirstBytesIsNotSentAgain()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.index == 0 ? Http2Reply::answer(200, "x")
                                  : Http2Reply::of(Action::Close).inTheBody();
    });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.last().error, TransportError::Closed);
    QVERIFY(!users.last().reconnected);
    QCOMPARE(m_server->requestCount(), 2);
}

void TestHttp2Losses::idleSessionsThatAreClosed()
{
    Users users(1, m_server->endpoint());
    for (int round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(std::size_t(round)));
        QCOMPARE(users.last().status, 200);
        start();
    }
    QCOMPARE(m_server->connectionCount(), 3);
    QCOMPARE(m_server->requestCount(), 3);
}

void TestHttp2Losses::allOfASessionAreSentAgain()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        if (request.connection > 0)
            return Http2Reply::answer(201, "x");
        return request.index == 0 ? Http2Reply::answer(200, "x") : Http2Reply::of(Action::Close);
    });
    Users users(10, m_server->endpoint());
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    for (std::size_t i = 1; i < 10; ++i)
        users.connections[i]->send(requestOf(get), *users.receivers[i]);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.count(201), 9);
    QCOMPARE(m_server->connectionCount(), 2);
}

void TestHttp2Losses::allOfASessionThatBreaksFail()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.index == 19 ? Http2Reply::raw(frameOf(0, 0, 0, "data of no stream"))
                                   : Http2Reply::of(Action::Hang);
    });
    Users users(20, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    for (const auto &receiver : users.receivers)
        QCOMPARE(receiver->last().error, TransportError::Protocol);
    QCoreApplication::processEvents();
    m_server->reply(Http2Reply::answer(200, "x"));
    users.sendAll();
    QVERIFY(users.waitForAll(2)); // exactly
    QCOMPARE(users.count(200), 20);
}

/// RFC 9113, 6.8: the streams up to the named one are answered, new ones go elsewhere.
void TestHttp2Losses::goAwayBetweenRequests()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        Http2Reply reply = Http2Reply::answer(200, "x");
        reply.saysGoAway = request.index == 4;
        return reply;
    });
    Users users(1, m_server->endpoint());
    for (std::size_t round = 1; round <= 20; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
        QCOMPARE(users.last().status, 200);
        QVERIFY(!users.last().reconnected);
    }
    QCOMPARE(m_server->requestCount(), 20);
    QCOMPARE(m_server->connectionCount(), 4);
    QTRY_COMPARE(m_server->openConnections(), 0); // the fifth of a session was the last
}

void TestHttp2Losses::goAwayWithStreamsUnderWay()
{
    // The tenth stream and those after it are turned away; the nine before it are answered.
    m_server->setHandler([](const ReceivedRequest &request) {
        if (request.connection > 0)
            return Http2Reply::answer(202, "");
        if (request.index == 9)
            return Http2Reply::goAway(NGHTTP2_NO_ERROR);
        return request.index < 9 ? Http2Reply::answer(201, "").after(50ms)
                                 : Http2Reply::of(Action::Hang);
    });
    Users users(30, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.count(201), 9);
    QCOMPARE(users.count(202), 21);
    for (const auto &receiver : users.receivers)
        QCOMPARE(receiver->last().reconnected, receiver->last().status == 202);
    QCOMPARE(m_server->connectionCount(), 2);
    QTRY_COMPARE(m_server->openConnections(), 1);
}

/// The session is as good as before; the stream is not sent a third time (tst_http2).
void TestHttp2Losses::refusedStreamsAreSentAgain()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.index == 0 ? Http2Reply::reset(NGHTTP2_REFUSED_STREAM)
                                  : Http2Reply::answer(200, "x");
    });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().status, 200);
    QVERIFY(users.last().reconnected);
    QCOMPARE(m_server->requestCount(), 2);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttp2Losses::timeoutOfAStreamLeavesTheOthers()
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
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(m_server->connectionCount(), 1);
}

/// As a peer that has vanished: no further request is to wait for it.
void TestHttp2Losses::silentSessionsAreLeft()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.connection == 0 && request.index > 0 ? Http2Reply::of(Action::Hang)
                                                            : Http2Reply::answer(200, "x");
    });
    Users users(3, m_server->endpoint());
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    users.receivers[0]->answers.clear();
    Outgoing request = requestOf(get);
    request.timeout = 60ms;
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(users.last(i).error, TransportError::Timeout);
    QTRY_COMPARE(m_server->openConnections(), 0); // nobody is left on it
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.count(200), 3);
    QCOMPARE(m_server->connectionCount(), 2);
}

void TestHttp2Losses::timeoutWhileConnecting()
{
    SilentPort silent;
    Users users(2, silent.endpoint());
    Outgoing request = requestOf(get);
    request.timeout = 60ms;
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(users.last(i).error, TransportError::ConnectTimeout);
        QCOMPARE(users.last(i).bytesSent, std::int64_t(0));
        QVERIFY(!users.last(i).http2);
    }
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Losses test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_losses.moc"
