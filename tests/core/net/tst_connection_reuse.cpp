// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/net/connection.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

/// How connections are kept, lost and given up.
class TestReuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refused();
    void unknownHost();
    void connectTimeout();
    void answersAreNotTooLate();
    void outOfDescriptors();
    void keepsTheConnection();
    void reconnectsWhenIdleClosed();
    void sendsAgainWhenKeptConnectionIsGone_data();
    void sendsAgainWhenKeptConnectionIsGone();
    void sendsAgainOnlyOnce();
    void doesNotSendAgainAfterFirstBytes();
    void closesAfterEachExchangeWithoutKeepAlive();
    void distrustsExtraBytes();
    void distrustsBytesBetweenExchanges();
    void neverAnswersWithinSend();
    void cancelIsSilent();
    void cancelOfFailureIsSilent();
    void closeWhenIdle();

private:
    std::unique_ptr<RecordingServer> m_server;
};

void TestReuse::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void TestReuse::refused()
{
    const Answer answer = exchange(requestOf(get), refusingEndpoint());
    QCOMPARE(answer.error, TransportError::Refused);
    QVERIFY(!answer.errorText.empty());
    QCOMPARE(answer.bytesSent, std::int64_t(0));
    QVERIFY(answer.finished >= answer.sent);
}

void TestReuse::unknownHost()
{
    // RFC 6761: never resolves, wherever the test runs.
    const Answer answer = exchange(requestOf(get), {"no-such-host.invalid", 80, false, false});
    QCOMPARE(answer.error, TransportError::Dns);
}

void TestReuse::connectTimeout()
{
    const SilentPort silent;
    Outgoing request = requestOf(get);
    request.timeout = 100ms;
    const Answer answer = exchange(request, silent.endpoint());
    QCOMPARE(answer.error, TransportError::ConnectTimeout);
    QCOMPARE(answer.bytesSent, std::int64_t(0));
}

void TestReuse::answersAreNotTooLate()
{
    m_server->reply(ReplyScript().pause(50ms).write(ok("Content-Length: 0\r\n")));
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver;
    Outgoing request = requestOf(get);
    request.timeout = nanoseconds(0); // none
    connection->send(request, receiver);
    connection->checkTimeout(Clock::now() + 1h);
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(receiver.last().status, 200);
    connection->checkTimeout(Clock::now() + 1h); // idle: nothing to fail
    QCoreApplication::processEvents();
    QCOMPARE(receiver.answers.size(), std::size_t(1));
}

void TestReuse::outOfDescriptors()
{
#ifdef Q_OS_UNIX
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver;
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    rlimit none = before;
    const int next = dup(0); // the lowest free number
    ::close(next);
    none.rlim_cur = rlim_t(next);
    setrlimit(RLIMIT_NOFILE, &none);
    connection->send(requestOf(get), receiver);
    setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(receiver.answers.size(), std::size_t(0));
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(qs(receiver.last().code().text()), QStringLiteral("local"));
#endif
}

void TestReuse::keepsTheConnection()
{
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    for (std::size_t i = 1; i <= 20; ++i) {
        connection->send(requestOf(get), receiver);
        QVERIFY(connection->isBusy());
        QVERIFY(receiver.waitFor(i));
        QVERIFY(!connection->isBusy());
        QCOMPARE(receiver.last().status, 200);
        QCOMPARE(receiver.last().body, std::string(R"({"ok":true})"));
    }
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(m_server->requestCount(), 20);
}

void TestReuse::reconnectsWhenIdleClosed()
{
    m_server->reply(ReplyScript::answer(200, "x").close());
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    for (std::size_t i = 1; i <= 5; ++i) {
        connection->send(requestOf(get), receiver);
        QVERIFY(receiver.waitFor(i));
        QCOMPARE(receiver.last().status, 200);
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_server->requestCount(), 5);
    QCOMPARE(m_server->connectionCount(), 5);
}

void TestReuse::sendsAgainWhenKeptConnectionIsGone_data()
{
    QTest::addColumn<ReplyScript>("farewell");
    QTest::addColumn<bool>("tls");
    QTest::newRow("close") << ReplyScript().close() << false;
    QTest::newRow("reset") << ReplyScript().reset() << false;
    QTest::newRow("close, TLS") << ReplyScript().close() << true;
    QTest::newRow("reset, TLS") << ReplyScript().reset() << true;
}

void TestReuse::sendsAgainWhenKeptConnectionIsGone()
{
    QFETCH(ReplyScript, farewell);
    QFETCH(bool, tls);
    if (tls)
        QVERIFY(m_server->start(RecordingServer::Security::Tls));
    Endpoint endpoint = m_server->endpoint();
    endpoint.insecure = true;
    // The second request of a connection meets its end, as if both had crossed on their way.
    m_server->setHandler([farewell](const ReceivedRequest &request) {
        return request.index == 0 ? ReplyScript::answer(200, "x") : farewell;
    });
    const auto connection = makeHttp1Connection(endpoint, {});
    Receiver receiver(*connection);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    QVERIFY(!receiver.last().reconnected);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2));
    QCOMPARE(receiver.last().status, 200);
    QVERIFY(receiver.last().reconnected);
    QCOMPARE(receiver.last().bytesSent, std::int64_t(2 * get.size()));
    QCOMPARE(m_server->connectionCount(), 2);
    QCOMPARE(m_server->requestCount(), 3);
}

void TestReuse::sendsAgainOnlyOnce()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.connection == 0 && request.index == 0 ? ReplyScript::answer(200, "x")
                                                             : ReplyScript().close();
    });
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2));
    QCOMPARE(receiver.last().error, TransportError::Closed);
    QVERIFY(receiver.last().reconnected);
    QCOMPARE(m_server->requestCount(), 3);
}

void TestReuse::doesNotSendAgainAfterFirstBytes()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.index == 0 ? ReplyScript::answer(200, "x")
                                  : ReplyScript().write("HTTP/1.1 2").close();
    });
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2));
    QCOMPARE(receiver.last().error, TransportError::Closed);
    QVERIFY(!receiver.last().reconnected);
    QCOMPARE(m_server->requestCount(), 2);
}

void TestReuse::closesAfterEachExchangeWithoutKeepAlive()
{
    m_server->reply(ReplyScript::answer(200, "x", "Connection: close\r\n").close());
    ConnectionOptions options;
    options.keepAlive = false;
    const auto connection = makeHttp1Connection(m_server->endpoint(), options);
    Receiver receiver(*connection);
    receiver.then = [&] {
        if (receiver.answers.size() < 20)
            connection->send(requestOf(get), receiver);
    };
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(20));
    for (const Answer &answer : receiver.answers) {
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.reconnected);
    }
    QCOMPARE(m_server->connectionCount(), 20);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestReuse::distrustsExtraBytes()
{
    m_server->reply(ReplyScript().write(ok("Content-Length: 2\r\n") + "hello"));
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    for (std::size_t i = 1; i <= 3; ++i) {
        connection->send(requestOf(get), receiver);
        QVERIFY(receiver.waitFor(i));
        QCOMPARE(receiver.last().status, 200);
        QCOMPARE(receiver.last().body, std::string("he"));
    }
    QCOMPARE(m_server->connectionCount(), 3);
}

void TestReuse::distrustsBytesBetweenExchanges()
{
    m_server->reply(ReplyScript::answer(200, "x").pause(5ms).write(ok("Content-Length: 0\r\n")));
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    QTRY_COMPARE(m_server->openConnections(), 0);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2));
    QCOMPARE(receiver.last().body, std::string("x"));
}

void TestReuse::neverAnswersWithinSend()
{
    const auto connection = makeHttp1Connection(refusingEndpoint(), {});
    Receiver receiver(*connection);
    int depth = 0;
    bool within = false;
    receiver.then = [&] {
        within = within || depth > 0;
        ++depth;
        if (receiver.answers.size() < 200)
            connection->send(requestOf(get), receiver);
        --depth;
    };
    connection->send(requestOf(get), receiver);
    QCOMPARE(receiver.answers.size(), std::size_t(0));
    QVERIFY(receiver.waitFor(200));
    QVERIFY(!within);
}

void TestReuse::cancelIsSilent()
{
    m_server->replyInTurn({ReplyScript::hang(), ReplyScript::answer(201, "")});
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    connection->send(requestOf(get), receiver); // cancelled while connecting
    connection->cancel();
    QVERIFY(!connection->isBusy());
    connection->send(requestOf(get), receiver); // and while waiting for the answer
    QTRY_COMPARE(m_server->requestCount(), 1);
    connection->cancel();
    QTRY_COMPARE(m_server->openConnections(), 0);
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(receiver.last().status, 201);
}

void TestReuse::cancelOfFailureIsSilent()
{
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver;
    m_server->replyInTurn({ReplyScript::hang(), ReplyScript::answer(200, "")});
    connection->send(requestOf(get), receiver);
    QTRY_COMPARE(m_server->requestCount(), 1);
    connection->checkTimeout(Clock::now() + 1h); // failed, but not told yet
    QVERIFY(connection->isBusy());
    connection->cancel();
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(receiver.last().status, 200);
}

void TestReuse::closeWhenIdle()
{
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    connection->close(); // never opened
    connection->send(requestOf(get), receiver);
    connection->close(); // busy: goes on
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(m_server->openConnections(), 1);
    connection->close();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestReuse test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_connection_reuse.moc"
