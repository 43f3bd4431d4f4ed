// SPDX-License-Identifier: GPL-3.0-or-later
// Large bodies both ways over HTTP/2, which flow control holds back, and what is counted of them.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QTest>

#include <algorithm>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

class TestHttp2Transfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void sendsLargeBodies_data();
    void sendsLargeBodies();
    void receivesMoreThanTheWindows_data();
    void receivesMoreThanTheWindows();
    void cutsLargeBodies();
    void cancelledBodiesLeaveTheWindowOpen();
    void earlyAnswersEndUploads();
    void cancelOfAnUpload();
    void largeHeadersOfRequests();
    void countsBytesAndTimes();
    void answersStayWholeWhileTheNextIsSent();

private:
    void start(Http2Server::Options options);

    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2Transfer::initTestCase_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TLS") << true;
    QTest::newRow("plain text") << false;
}

void TestHttp2Transfer::start(Http2Server::Options options)
{
    QFETCH_GLOBAL(bool, tls);
    options.tls = tls;
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start(options));
}

void TestHttp2Transfer::init()
{
    start({});
}

void TestHttp2Transfer::sendsLargeBodies_data()
{
    QTest::addColumn<unsigned>("window");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("count");
    QTest::newRow("20 MB") << 65'535u << 20'000'000 << 1;
    QTest::newRow("through a small window") << 100u << 20'000 << 1;
    QTest::newRow("through a large window") << 16'000'000u << 20'000'000 << 1;
    QTest::newRow("many at once") << 65'535u << 300'000 << 50;
    QTest::newRow("exactly the window") << 65'535u << 65'535 << 1;
    QTest::newRow("one frame") << 65'535u << 16'384 << 1;
}

void TestHttp2Transfer::sendsLargeBodies()
{
    QFETCH(unsigned, window);
    QFETCH(int, size);
    QFETCH(int, count);
    Http2Server::Options options;
    options.window = window;
    start(options);
    Users users(count, m_server->endpoint());
    const std::string request = post(std::size_t(size));
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.count(200), count);
    for (std::size_t i = 0; i < std::size_t(count); ++i)
        QVERIFY(users.last(i).bytesSent > size && users.last(i).bytesSent < size + size / 8 + 200);
    const std::string body(std::size_t(size), 'b');
    QCOMPARE(m_server->requestCount(), count);
    for (const ReceivedRequest &received : m_server->requests())
        QVERIFY(received.body == body);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttp2Transfer::receivesMoreThanTheWindows_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("kept") << true;
    QTest::newRow("dropped") << false;
}

/// Far more than the windows that we open: they are opened again as it comes, needed or not.
void TestHttp2Transfer::receivesMoreThanTheWindows()
{
    QFETCH(bool, kept);
    const std::string large(10'000'000, 'x');
    m_server->reply(Http2Reply::answer(200, large));
    Users users(5, m_server->endpoint());
    for (const auto &receiver : users.receivers)
        receiver->kept = {kept, kept};
    users.sendAll();
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 5; ++i) {
        QVERIFY(users.last(i).body == (kept ? large : std::string()));
        QVERIFY(users.last(i).bytesReceived > std::int64_t(large.size()));
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttp2Transfer::cutsLargeBodies()
{
    const std::string large(Connection::bodyLimit + 1000, 'x');
    m_server->reply(Http2Reply::answer(200, large));
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QVERIFY(users.last().bodyCut);
    QCOMPARE(users.last().body.size(), Connection::bodyLimit);
    QVERIFY(users.last().bytesReceived > std::int64_t(large.size()));
    m_server->reply(
        Http2Reply::answer(200, compress(large, Framing::Gzip), {{"content-encoding", "gzip"}}));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QVERIFY(users.last().bodyCut);
    QCOMPARE(users.last().body.size(), Connection::bodyLimit);
}

/// What comes of a stream after it was reset counts against the session's window as well.
void TestHttp2Transfer::cancelledBodiesLeaveTheWindowOpen()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.target == "/large" ? Http2Reply::answer(200, std::string(900'000, 'x'))
                                          : Http2Reply::answer(200, "ok");
    });
    const std::string large = "GET /large HTTP/1.1\r\nHost: test\r\n\r\n";
    Users users(2, m_server->endpoint());
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    for (int i = 1; i <= 40; ++i) { // 36 MB, twice the session's window
        users.connections[1]->send(requestOf(large), *users.receivers[1]);
        QTRY_COMPARE(m_server->requestCount(), i + 1);
        users.connections[1]->cancel();
    }
    m_server->reply(Http2Reply::answer(200, std::string(5'000'000, 'y')));
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(2));
    QCOMPARE(users.last().body.size(), std::size_t(5'000'000));
    QCOMPARE(m_server->connectionCount(), 1);
}

/// The rest of the request is taken back, and the session goes on.
void TestHttp2Transfer::earlyAnswersEndUploads()
{
    Http2Server::Options options;
    options.answersEarly = true;
    start(options);
    m_server->reply(Http2Reply::answer(413, "too large"));
    Users users(1, m_server->endpoint());
    const std::string large = post(1u << 20);
    users.sendAll(large);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().status, 413);
    QCOMPARE(users.last().body, std::string("too large"));
    QVERIFY(users.last().bytesSent < std::int64_t(large.size()));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QTRY_COMPARE(m_server->cancelled(), 1);
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(m_server->requests().back().method, std::string("GET"));
}

/// What is cancelled is no longer read: its bytes may be gone. The others are not held up by it.
void TestHttp2Transfer::cancelOfAnUpload()
{
    Http2Server::Options options;
    options.answersEarly = true; // never takes more than the window
    start(options);
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.method == "POST" ? Http2Reply::of(Action::Hang)
                                        : Http2Reply::answer(200, "x");
    });
    Users users(2, m_server->endpoint());
    auto large = std::make_unique<std::string>(post(1u << 20));
    users.connections[0]->send(requestOf(*large), *users.receivers[0]);
    users.connections[1]->send(requestOf(get), *users.receivers[1]);
    QVERIFY(users.receivers[1]->waitFor(1));
    QCOMPARE(users.last(1).status, 200);
    users.connections[0]->cancel();
    large.reset();
    users.connections[0]->send(requestOf(get), *users.receivers[0]);
    QVERIFY(users.receivers[0]->waitFor(1));
    QCOMPARE(users.last(0).status, 200);
    QCOMPARE(m_server->cancelled(), 1);
}

void TestHttp2Transfer::largeHeadersOfRequests()
{
    const auto withHeaders = [](int count) {
        std::string request = "GET / HTTP/1.1\r\nHost: h\r\n";
        for (int i = 0; i < count; ++i)
            request += "X-" + std::to_string(i) + ": " + std::string(30'000, 'v') + "\r\n";
        return request + "\r\n";
    };
    const std::string large = withHeaders(3), excessive = withHeaders(60);
    Users users(2, m_server->endpoint());
    users.connections[0]->send(requestOf(large), *users.receivers[0]);
    users.connections[1]->send(requestOf(excessive), *users.receivers[1]);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last(0).status, 200);
    QCOMPARE(m_server->requests().at(0).header("x-2").size(), std::size_t(30'000));
    QCOMPARE(users.last(1).error, TransportError::TooLarge);
    QVERIFY(qs(users.last(1).errorText).contains(QStringLiteral("request's header is too large")));
    QCOMPARE(users.last(1).bytesSent, std::int64_t(0));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(m_server->requestCount(), 3);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttp2Transfer::countsBytesAndTimes()
{
    m_server->reply(Http2Reply::answer(200, "hello").after(20ms));
    Users users(1, m_server->endpoint());
    const TimePoint before = Clock::now();
    users.sendAll();
    QVERIFY(users.waitForAll());
    QVERIFY(users.last().sent > before);
    QVERIFY(users.last().finished - users.last().sent >= 19ms);
    QVERIFY(users.last().finished <= Clock::now());
    // A frame's head is 9 bytes; ":status: 200" is one byte; the end comes with the data.
    QCOMPARE(users.last().bytesReceived, std::int64_t(9 + 1 + 9 + 5));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    // The header's fields are in the table by now: a byte each, of which there are four.
    QCOMPARE(users.last().bytesSent, std::int64_t(9 + 4));
}

void TestHttp2Transfer::answersStayWholeWhileTheNextIsSent()
{
    /// Looks at the answer after it has sent the next request.
    class Careless final : public AnswerReceiver
    {
    public:
        Connection *connection = nullptr; // Not owned.
        std::vector<std::string> bodies;
        Keep keep(int) override { return {true, true}; }
        void answered(Answer &answer) override
        {
            if (bodies.size() < 4)
                connection->send(requestOf(get), *this);
            bodies.push_back(answer.body);
        }
    };
    m_server->setHandler([](const ReceivedRequest &request) {
        return Http2Reply::answer(200, std::to_string(request.index));
    });
    Users users(1, m_server->endpoint());
    Careless receiver;
    receiver.connection = users.connections[0].get();
    receiver.connection->send(requestOf(get), receiver);
    QTRY_COMPARE(receiver.bodies, (std::vector<std::string>{"0", "1", "2", "3", "4"}));
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2Transfer test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2_transfer.moc"
