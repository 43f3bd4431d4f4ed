// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 sessions and who shares them: streams and their limits, joining, cancelling, leaving.
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QTest>

#include <algorithm>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

class TestHttp2Sessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void manyStreamsShareAConnection();
    void anotherIsOpenedWhenAllAreFull_data();
    void anotherIsOpenedWhenAllAreFull();
    void idleOnesAreUsedAgain();
    void limitThatShrinks();
    void withoutKeepAliveAConnectionEach();
    void withoutKeepAliveFailuresLeaveNothingOpen();
    void cancelIsSilent();
    void cancelOfOthersFromAnswered();
    void neverAnswersWithinSend();
    void neverFailsWithinSend();
    void answersOfManyLeadToTheNext();
    void closeWhileBusyLosesNothing();
    void theLastUserClosesTheSession();
    void sessionsGoWithTheirConnector();

private:
    void start(std::uint32_t maxStreams);

    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2Sessions::initTestCase_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TLS") << true;
    QTest::newRow("plain text") << false;
}

void TestHttp2Sessions::start(std::uint32_t maxStreams)
{
    QFETCH_GLOBAL(bool, tls);
    Http2Server::Options options;
    options.tls = tls;
    options.maxStreams = maxStreams;
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start(options));
}

void TestHttp2Sessions::init()
{
    start(1000);
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
    QCOMPARE(users.count(200), 250);
}

void TestHttp2Sessions::anotherIsOpenedWhenAllAreFull_data()
{
    QTest::addColumn<unsigned>("allowed");
    QTest::addColumn<int>("connections");
    QTest::newRow("our own bound") << 1000u << 3;
    QTest::newRow("the server's") << 40u << 7;
    QTest::newRow("one") << 1u << 250;
}

/// Not more than SETTINGS_MAX_CONCURRENT_STREAMS of them, which are waited for; none is refused.
void TestHttp2Sessions::anotherIsOpenedWhenAllAreFull()
{
    QFETCH(unsigned, allowed);
    QFETCH(int, connections);
    start(allowed);
    m_server->reply(Http2Reply::of(Action::Hang)); // all are under way at a time
    Users users(250, m_server->endpoint());
    users.sendAll();
    QTRY_COMPARE(m_server->openStreams(), 250);
    QCOMPARE(m_server->connectionCount(), connections);
    QVERIFY(m_server->mostStreams() <= int(allowed));
    QCOMPARE(m_server->requestCount(), 250);
}

void TestHttp2Sessions::idleOnesAreUsedAgain()
{
    start(10);
    Users users(30, m_server->endpoint());
    for (std::size_t round = 1; round <= 20; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
    }
    QCOMPARE(users.count(200), 30);
    QCOMPARE(m_server->connectionCount(), 3);
    QCOMPARE(m_server->requestCount(), 600);
    QCOMPARE(m_server->cancelled(), 0);
    for (const auto &receiver : users.receivers)
        QVERIFY(!receiver->last().reconnected);
}

/// RFC 9113, 6.5.2: settings may change at any time. Who is over the limit goes elsewhere.
void TestHttp2Sessions::limitThatShrinks()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        Http2Reply reply = Http2Reply::answer(200, "x");
        if (request.connection == 0)
            reply.newLimit = 5;
        return reply;
    });
    Users users(30, m_server->endpoint());
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    m_server->reply(Http2Reply::of(Action::Hang));
    users.receivers[0]->answers.clear();
    users.sendAll();
    QTRY_COMPARE(m_server->openStreams(), 30);
    const std::vector<ReceivedRequest> requests = m_server->requests();
    QCOMPARE(std::count_if(requests.begin(), requests.end(),
                           [](const auto &request) { return request.connection == 0; }),
             1 + 5);
    QCOMPARE(m_server->requestCount(), 1 + 30);
}

void TestHttp2Sessions::withoutKeepAliveAConnectionEach()
{
    ConnectionOptions options = version(HttpVersion::Http2);
    options.keepAlive = false;
    Users users(5, m_server->endpoint(), options);
    for (std::size_t round = 1; round <= 3; ++round) {
        users.sendAll();
        QVERIFY(users.waitForAll(round));
    }
    QCOMPARE(users.count(200), 5);
    QCOMPARE(m_server->connectionCount(), 15);
    QCOMPARE(m_server->mostStreams(), 1);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_server->goodbyes(), 15);
}

void TestHttp2Sessions::withoutKeepAliveFailuresLeaveNothingOpen()
{
    m_server->reply(Http2Reply::reset(NGHTTP2_INTERNAL_ERROR));
    ConnectionOptions options = version(HttpVersion::Http2);
    options.keepAlive = false;
    Users users(3, m_server->endpoint(), options);
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().error, TransportError::Reset);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestHttp2Sessions::cancelIsSilent()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.index < 2 ? Http2Reply::of(Action::Hang) : Http2Reply::answer(201, "");
    });
    Users users(2, m_server->endpoint());
    users.sendAll(); // cancelled while connecting
    users.connections[0]->cancel();
    users.connections[1]->cancel();
    QVERIFY(!users.connections[0]->isBusy());
    users.sendAll(); // and while waiting for the answer
    QTRY_COMPARE(m_server->openStreams(), 2);
    users.connections[0]->cancel();
    QTRY_COMPARE(m_server->openStreams(), 1); // the other one goes on
    QCOMPARE(m_server->cancelled(), 1);
    QVERIFY(users.receivers[1]->answers.empty());
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    users.connections[0]->cancel(); // and before it was written
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    QCOMPARE(users.last().status, 201);
    QVERIFY(users.receivers[1]->answers.empty());
    users.receivers[1].reset();   // which looks after the connection
    users.connections[1].reset(); // gone with the exchange under way
    QTRY_COMPARE(m_server->openStreams(), 0);
    QCOMPARE(m_server->requestCount(), 3);
}

/// As at the end of a run: an answer makes its receiver cancel all that is under way.
void TestHttp2Sessions::cancelOfOthersFromAnswered()
{
    Users users(50, m_server->endpoint());
    for (const auto &receiver : users.receivers) {
        receiver->then = [&] {
            for (const auto &connection : users.connections) {
                if (connection->isBusy())
                    connection->cancel();
            }
        };
    }
    users.sendAll();
    QTRY_COMPARE(users.count(200), 1);
    QTRY_COMPARE(m_server->openStreams(), 0);
    QCOMPARE(users.count(200), 1);
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

void TestHttp2Sessions::neverFailsWithinSend()
{
    Users users(1, refusingEndpoint());
    int depth = 0;
    bool nested = false;
    Receiver &receiver = *users.receivers[0];
    receiver.then = [&] {
        nested = nested || depth > 0;
        ++depth;
        if (receiver.answers.size() < 200)
            users.connections[0]->send(requestOf(get), receiver);
        --depth;
    };
    users.sendAll();
    QVERIFY(receiver.answers.empty());
    QVERIFY(receiver.waitFor(200));
    QVERIFY(!nested);
    QCOMPARE(receiver.last().error, TransportError::Refused);
    QCOMPARE(receiver.last().bytesSent, std::int64_t(0));
}

void TestHttp2Sessions::answersOfManyLeadToTheNext()
{
    Users users(20, m_server->endpoint());
    for (std::size_t i = 0; i < 20; ++i) {
        Receiver &receiver = *users.receivers[i];
        receiver.then = [&users, &receiver, i] {
            if (receiver.answers.size() < 100)
                users.connections[i]->send(requestOf(get), receiver);
        };
    }
    users.sendAll();
    QVERIFY(users.waitForAll(100));
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(m_server->requestCount(), 2000);
}

void TestHttp2Sessions::closeWhileBusyLosesNothing()
{
    Users users(2, m_server->endpoint());
    users.connections[0]->close(); // never used
    users.sendAll();
    users.connections[0]->close(); // busy: goes on
    QVERIFY(users.waitForAll());
    users.connections[0]->close();
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.count(200), 2);
    QCOMPARE(m_server->connectionCount(), 1);
}

/// As when the users of a run become fewer.
void TestHttp2Sessions::theLastUserClosesTheSession()
{
    start(10);
    Users users(20, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(m_server->openConnections(), 2);
    for (std::size_t i = 0; i < 9; ++i)
        users.connections[i]->close();
    users.connections[10]->send(requestOf(get), *users.receivers[10]);
    QVERIFY(users.receivers[10]->waitFor(2));
    QCOMPARE(m_server->openConnections(), 2); // one is left there
    users.connections[9]->close();
    QTRY_COMPARE(m_server->openConnections(), 1);
    QCOMPARE(m_server->goodbyes(), 1);
    users.receivers.erase(users.receivers.begin() + 10, users.receivers.end());
    users.connections.erase(users.connections.begin() + 10, users.connections.end());
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_server->goodbyes(), 2);
    users.sendAll(); // and again
    QVERIFY(users.waitForAll(2));
    QCOMPARE(m_server->openConnections(), 1);
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
    QCOMPARE(m_server->goodbyes(), 2);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Sessions test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_sessions.moc"
