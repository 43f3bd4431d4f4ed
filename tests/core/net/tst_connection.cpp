// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/net/connection.h"
#include "core/net/event_dispatcher.h"
#include "tests/net/fault_server.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QTimer>

#include <functional>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// Keeps the answers; looks after timeouts as a worker does.
class Receiver final : public AnswerReceiver
{
public:
    Receiver() = default;
    explicit Receiver(Connection &connection)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [&connection] { connection.checkTimeout(Clock::now()); });
        m_timer.start(5);
    }
    Keep keep(int) override { return kept; }
    void answered(Answer &answer) override
    {
        answers.push_back(answer);
        if (then)
            then();
        if (answers.size() == m_awaited)
            m_loop.quit();
    }
    /// Runs the event loop until so many have come; false: they do not.
    bool waitFor(std::size_t count)
    {
        m_awaited = count;
        QTimer::singleShot(20s, &m_loop, &QEventLoop::quit);
        if (answers.size() < count)
            m_loop.exec();
        return answers.size() == count;
    }

    Keep kept{true, true};
    std::vector<Answer> answers;
    std::function<void()> then;
    const Answer &last() const { return answers.back(); }

private:
    QTimer m_timer;
    QEventLoop m_loop;
    std::size_t m_awaited = 0;
};

const std::string get = "GET / HTTP/1.1\r\nHost: test\r\n\r\n";
const std::string head = "HEAD / HTTP/1.1\r\nHost: test\r\n\r\n";

std::string post(std::size_t size)
{
    return "POST /p HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n"
           + std::string(size, 'b');
}

Outgoing requestOf(std::string_view bytes)
{
    Outgoing request;
    request.bytes = bytes;
    request.timeout = 20s;
    return request;
}

/// The headline of an answer that is not complete yet.
std::string ok(const char *headers)
{
    return std::string("HTTP/1.1 200 OK\r\n") + headers + "\r\n";
}

} // namespace

Q_DECLARE_METATYPE(loadgrove::ReplyScript)

/// Connections against a server that misbehaves on purpose.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void understands_data();
    void understands();
    void fails_data();
    void fails();
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
    void acceptsEarlyAnswer();

    void sendsManyFromAnswered();
    void answerSurvivesSendFromAnswered();
    void neverAnswersWithinSend();
    void cancelIsSilent();
    void cancelOfFailureIsSilent();
    void closeWhenIdle();
    void dropsBodiesNobodyKeeps();
    void cutsLargeBodies();
    void boundsGzipBombs();
    void sendsLargeBodies();
    void countsBytesAndTimes();
    void manyConnectionsAtOnce();
    void readsWhatItGetsBytewise();

    void tlsRefusesSelfSigned();
    void tlsInsecureAcceptsAny();
    void tlsTrusted();
    void tlsAgainstPlain();
    void tlsKeepsTheConnection();

    void findsHeaderValues();

private:
    Answer exchange(const Outgoing &request, const Endpoint &endpoint, Keep kept = {true, true});

    std::unique_ptr<RecordingServer> m_server;
};

void TestConnection::initTestCase()
{
#ifdef Q_OS_LINUX
    QCOMPARE(QByteArray(QAbstractEventDispatcher::instance()->metaObject()->className()),
             QByteArray("loadgrove::EpollDispatcher"));
#endif
}

void TestConnection::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

/// One exchange on a connection of its own; checks that it is answered exactly once.
Answer TestConnection::exchange(const Outgoing &request, const Endpoint &endpoint, Keep kept)
{
    const auto connection = makeHttp1Connection(endpoint, {});
    Receiver receiver(*connection);
    receiver.kept = kept;
    connection->send(request, receiver);
    const bool answered =
        QTest::qWaitFor([&] { return !receiver.answers.empty(); }, 10'000); // else: it hangs
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    if (!answered || receiver.answers.size() != 1 || connection->isBusy()) {
        QTest::qFail("not answered exactly once", __FILE__, __LINE__);
        return {};
    }
    return receiver.last();
}

void TestConnection::understands_data()
{
    QTest::addColumn<ReplyScript>("script");
    QTest::addColumn<bool>("isHead");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const std::string text = "a text that is long enough to be compressed, compressed, compressed";
    const auto row = [](const char *name, const ReplyScript &script, std::string_view body,
                        int status = 200, bool isHead = false) {
        QTest::newRow(name) << script << isHead << status
                            << QByteArray(body.data(), qsizetype(body.size()));
    };
    row("content length", ReplyScript::answer(200, "hello"), "hello");
    row("empty", ReplyScript::answer(200, ""), "");
    row("not found", ReplyScript::answer(404, "no"), "no", 404);
    row("server error", ReplyScript::answer(503, "no"), "no", 503);
    row("unknown status", ReplyScript::answer(799, "?"), "?", 799);
    row("no reason", ReplyScript().write("HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\nx"), "x");
    row("chunked", ReplyScript::chunked({"hel", "lo"}), "hello");
    row("chunked, empty", ReplyScript::chunked({}), "");
    row("trailers", ReplyScript::chunked({"hello"}, "X-Sum: 1\r\nContent-Encoding: gzip\r\n"),
        "hello");
    row("chunk extension",
        ReplyScript().write(ok("Transfer-Encoding: chunked\r\n") + "5;a=b\r\nhello\r\n0\r\n\r\n"),
        "hello");
    row("until close", ReplyScript().write(ok("") + "hello").close(), "hello");
    row("until half close", ReplyScript().write(ok("") + "hello").halfClose(), "hello");
    row("until close, in parts", ReplyScript().write(ok("") + "hel").pause(5ms).write("lo").close(),
        "hello");
    row("HTTP/1.0", ReplyScript().write("HTTP/1.0 200 OK\r\n\r\nhello").close(), "hello");
    row("HTTP/1.0 with length",
        ReplyScript().write("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello"), "hello");
    row("connection close", ReplyScript::answer(200, "hello", "Connection: close\r\n").close(),
        "hello");
    row("100 first",
        ReplyScript()
            .write("HTTP/1.1 100 Continue\r\n\r\n")
            .write(ok("Content-Length: 1\r\n") + "x"),
        "x");
    row("103 with headers first",
        ReplyScript()
            .write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nContent-Encoding: gzip\r\n\r\n")
            .pause(2ms)
            .write("HTTP/1.1 103 Early Hints\r\nLink: </b>\r\n\r\n" + ok("Content-Length: 1\r\n")
                   + "x"),
        "x");
    row("101 is final", ReplyScript().write("HTTP/1.1 101 Switching Protocols\r\n\r\n"), "", 101);
    row("204", ReplyScript::answer(204, ""), "", 204);
    row("304 with length", ReplyScript().write("HTTP/1.1 304 X\r\nContent-Length: 9\r\n\r\n"), "",
        304);
    row("HEAD with length", ReplyScript().write(ok("Content-Length: 9\r\n")), "", 200, true);
    row("HEAD chunked", ReplyScript().write(ok("Transfer-Encoding: chunked\r\n")), "", 200, true);
    row("HEAD gzip", ReplyScript().write(ok("Content-Encoding: gzip\r\n")), "", 200, true);
    row("gzip", ReplyScript::gzip(text), text);
    row("gzip, two members",
        ReplyScript::answer(200, compress("one ", Framing::Gzip) + compress("two", Framing::Gzip),
                            "Content-Encoding: gzip\r\n"),
        "one two");
    row("x-gzip in capitals",
        ReplyScript::answer(200, compress(text, Framing::Gzip), "content-encoding: X-GZIP\r\n"),
        text);
    row(
        "gzip, chunked bytewise",
        [&] {
            std::vector<std::string> pieces;
            for (const char c : compress(text, Framing::Gzip))
                pieces.emplace_back(1, c);
            std::string script = ReplyScript::chunked(pieces).steps().front().bytes;
            script.insert(script.find("\r\n") + 2, "Content-Encoding: gzip\r\n");
            return ReplyScript().write(script);
        }(),
        text);
    row("deflate",
        ReplyScript::answer(200, compress(text, Framing::Zlib), "Content-Encoding: deflate\r\n"),
        text);
    row("deflate, raw",
        ReplyScript::answer(200, compress(text, Framing::Raw), "Content-Encoding: deflate\r\n"),
        text);
    row("gzip, empty", ReplyScript::answer(200, "", "Content-Encoding: gzip\r\n"), "");
    row("unknown coding", ReplyScript::answer(200, "xyz", "Content-Encoding: br\r\n"), "xyz");
    row("bytewise", ReplyScript().writeSlowly(ok("Content-Length: 5\r\n") + "hello", 1, 1ms),
        "hello");
    row("chunked bytewise",
        ReplyScript().writeSlowly(ReplyScript::chunked({"hel", "lo"}).steps().front().bytes, 1,
                                  1ms),
        "hello");
    row("large", ReplyScript::answer(200, std::string(3'000'000, 'x')),
        std::string(3'000'000, 'x'));
    row("large, chunked",
        ReplyScript::chunked(std::vector<std::string>(300, std::string(9999, 'y'))),
        std::string(300 * 9999, 'y'));
    row("header near the bound",
        ReplyScript::answer(200, "x", "X-Long: " + std::string(200'000, 'h') + "\r\n"), "x");
}

void TestConnection::understands()
{
    QFETCH(ReplyScript, script);
    QFETCH(bool, isHead);
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    m_server->reply(script);
    Outgoing request = requestOf(isHead ? head : get);
    request.isHead = isHead;
    const Answer answer = exchange(request, m_server->endpoint());
    QVERIFY2(answer.error == TransportError::None, answer.errorText.c_str());
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), AnswerCode::http(status));
    QVERIFY(!answer.bodyCut);
    QVERIFY(QByteArray::fromStdString(answer.body) == body);
    QVERIFY(answer.bytesReceived > 0);
    QCOMPARE(m_server->requestCount(), 1);
}

void TestConnection::fails_data()
{
    QTest::addColumn<ReplyScript>("script");
    QTest::addColumn<QString>("kind");

    const auto row = [](const char *name, const ReplyScript &script, TransportError kind) {
        QTest::newRow(name) << script << qs(AnswerCode::transport(kind).text());
    };
    const std::string part = ok("Content-Length: 10\r\n") + "hello";
    const std::string chunks = ok("Transfer-Encoding: chunked\r\n");
    using enum TransportError;
    row("close at once", ReplyScript().close(), Closed);
    row("close in status line", ReplyScript().write("HTTP/1.").close(), Closed);
    row("close in header", ReplyScript().write("HTTP/1.1 200 OK\r\nContent-").close(), Closed);
    row("close after header", ReplyScript().write(ok("Content-Length: 10\r\n")).close(), Closed);
    row("close in body", ReplyScript().write(part).close(), Closed);
    row("half close in body", ReplyScript().write(part).halfClose(), Closed);
    row("close in chunk", ReplyScript().write(chunks + "a\r\nhello").close(), Closed);
    row("close between chunks", ReplyScript().write(chunks + "5\r\nhello\r\n").close(), Closed);
    row("close in trailers", ReplyScript().write(chunks + "0\r\nX-").close(), Closed);
    row("close after 100", ReplyScript().write("HTTP/1.1 100 Continue\r\n\r\n").close(), Closed);
    row("reset at once", ReplyScript().reset(), Reset);
    row("reset in header", ReplyScript().write("HTTP/1.1 200").pause(20ms).reset(), Reset);
    row("reset after header", ReplyScript().write(ok("Content-Length: 10\r\n")).pause(20ms).reset(),
        Reset);
    row("reset in body", ReplyScript().write(part).pause(20ms).reset(), Reset);
    row("reset in endless body", ReplyScript().write(ok("") + "hello").pause(20ms).reset(), Reset);
    row("no answer", ReplyScript::hang(), Timeout);
    row("no end of header", ReplyScript().write("HTTP/1.1 200 OK\r\nA: b\r\n").thenHang(), Timeout);
    row("no end of body", ReplyScript().write(part).thenHang(), Timeout);
    row("slow for too long",
        ReplyScript().writeSlowly(ok("Content-Length: 900\r\n") + std::string(900, 'x'), 1, 10ms),
        Timeout);
    row("only 100", ReplyScript().write("HTTP/1.1 100 Continue\r\n\r\n").thenHang(), Timeout);
    row("garbage", ReplyScript().write("220 smtp.example ESMTP\r\n").thenHang(), Protocol);
    row("binary", ReplyScript().write(std::string(3000, '\0')).thenHang(), Protocol);
    row("HTTP/2", ReplyScript().write("HTTP/2 200 OK\r\n\r\n").thenHang(), Protocol);
    row("bad status", ReplyScript().write("HTTP/1.1 2x0 OK\r\n\r\n").thenHang(), Protocol);
    row("status too small", ReplyScript().write("HTTP/1.1 042 OK\r\n\r\n").thenHang(), Protocol);
    row("bad header", ReplyScript().write(ok("no colon here\r\n")).thenHang(), Protocol);
    row("bad length", ReplyScript().write(ok("Content-Length: many\r\n")).thenHang(), Protocol);
    row("negative length", ReplyScript().write(ok("Content-Length: -1\r\n")).thenHang(), Protocol);
    row("two lengths",
        ReplyScript().write(ok("Content-Length: 1\r\nContent-Length: 2\r\n") + "xx").thenHang(),
        Protocol);
    row("bad chunk size", ReplyScript().write(chunks + "zz\r\n").thenHang(), Protocol);
    row("bad chunk end", ReplyScript().write(chunks + "2\r\nabXX2\r\n").thenHang(), Protocol);
    row("no gzip", ReplyScript::answer(200, "plain text", "Content-Encoding: gzip\r\n"), Protocol);
    row("half a gzip",
        ReplyScript::answer(200, compress(std::string(500, 'x'), Framing::Gzip).substr(0, 20),
                            "Content-Encoding: gzip\r\n"),
        Protocol);
    row("endless header line",
        ReplyScript().write("HTTP/1.1 200 OK\r\nX: " + std::string(600'000, 'x')).thenHang(),
        TooLarge);
    const std::string line = "X-Some-Header: some value\r\n";
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += line;
    row("endless header lines", ReplyScript().write("HTTP/1.1 200 OK\r\n" + lines).thenHang(),
        TooLarge);
    row("endless trailers", ReplyScript().write(chunks + "0\r\n" + lines).thenHang(), TooLarge);
    row("endless reason",
        ReplyScript().write("HTTP/1.1 200 " + std::string(600'000, 'x')).thenHang(), TooLarge);
    std::string interim;
    for (int i = 0; i < 20'000; ++i)
        interim += "HTTP/1.1 100 Continue\r\n\r\n";
    row("endless 100s", ReplyScript().write(interim).thenHang(), TooLarge);
}

void TestConnection::fails()
{
    QFETCH(ReplyScript, script);
    QFETCH(QString, kind);

    m_server->reply(script);
    Outgoing request = requestOf(get);
    if (kind == QStringLiteral("timeout"))
        request.timeout = 100ms;
    const Answer answer = exchange(request, m_server->endpoint());
    QCOMPARE(qs(answer.code().text()), kind);
    QCOMPARE(answer.status, 0);
    QVERIFY(!answer.errorText.empty());
    QVERIFY(!answer.reconnected);
    QVERIFY(answer.finished >= answer.sent);
    QCOMPARE(answer.bytesSent, std::int64_t(get.size()));
    QCOMPARE(m_server->requestCount(), 1);
}

void TestConnection::refused()
{
    const Answer answer = exchange(requestOf(get), refusingEndpoint());
    QCOMPARE(answer.error, TransportError::Refused);
    QVERIFY(!answer.errorText.empty());
    QCOMPARE(answer.bytesSent, std::int64_t(0));
    QVERIFY(answer.finished >= answer.sent);
}

void TestConnection::unknownHost()
{
    // RFC 6761: never resolves, wherever the test runs.
    const Answer answer = exchange(requestOf(get), {"no-such-host.invalid", 80, false, false});
    QCOMPARE(answer.error, TransportError::Dns);
}

void TestConnection::connectTimeout()
{
    const SilentPort silent;
    Outgoing request = requestOf(get);
    request.timeout = 100ms;
    const Answer answer = exchange(request, silent.endpoint());
    QCOMPARE(answer.error, TransportError::ConnectTimeout);
    QCOMPARE(answer.bytesSent, std::int64_t(0));
}

void TestConnection::answersAreNotTooLate()
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

void TestConnection::outOfDescriptors()
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

void TestConnection::keepsTheConnection()
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

void TestConnection::reconnectsWhenIdleClosed()
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

void TestConnection::sendsAgainWhenKeptConnectionIsGone_data()
{
    QTest::addColumn<ReplyScript>("farewell");
    QTest::newRow("close") << ReplyScript().close();
    QTest::newRow("reset") << ReplyScript().reset();
}

void TestConnection::sendsAgainWhenKeptConnectionIsGone()
{
    QFETCH(ReplyScript, farewell);
    // The second request of a connection meets its end, as if both had crossed on their way.
    m_server->setHandler([farewell](const ReceivedRequest &request) {
        return request.index == 0 ? ReplyScript::answer(200, "x") : farewell;
    });
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
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

void TestConnection::sendsAgainOnlyOnce()
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

void TestConnection::doesNotSendAgainAfterFirstBytes()
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

void TestConnection::closesAfterEachExchangeWithoutKeepAlive()
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

void TestConnection::distrustsExtraBytes()
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

void TestConnection::distrustsBytesBetweenExchanges()
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

void TestConnection::acceptsEarlyAnswer()
{
    m_server->setAnswersEarly(true);
    m_server->reply(ReplyScript::answer(413, "too large"));
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    const std::string large = post(64u << 20);
    connection->send(requestOf(large), receiver);
    QVERIFY(receiver.waitFor(1));
    QCOMPARE(receiver.last().status, 413);
    QVERIFY(receiver.last().bytesSent < std::int64_t(large.size()));
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2));
    QCOMPARE(m_server->connectionCount(), 2);
    QCOMPARE(m_server->requests().back().method, std::string("GET"));
}

void TestConnection::sendsManyFromAnswered()
{
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    int depth = 0;
    bool nested = false;
    receiver.then = [&] {
        nested = nested || depth > 0;
        ++depth;
        if (receiver.answers.size() < 2000)
            connection->send(requestOf(get), receiver);
        --depth;
    };
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(2000));
    QVERIFY(!nested);
    QCOMPARE(m_server->requestCount(), 2000);
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestConnection::answerSurvivesSendFromAnswered()
{
    /// Looks at the answer after it has sent the next request.
    class Careless final : public AnswerReceiver
    {
    public:
        Connection *connection = nullptr;
        std::vector<std::string> bodies;
        Keep keep(int) override { return {true, true}; }
        void answered(Answer &answer) override
        {
            if (bodies.size() < 4)
                connection->send(requestOf(get), *this);
            bodies.push_back(answer.body);
        }
    };
    m_server->replyInTurn({ReplyScript::answer(200, "a"), ReplyScript::answer(200, "b"),
                           ReplyScript::answer(200, "c")});
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Careless receiver;
    receiver.connection = connection.get();
    connection->send(requestOf(get), receiver);
    QTRY_COMPARE(receiver.bodies, (std::vector<std::string>{"a", "b", "c", "c", "c"}));
}

void TestConnection::neverAnswersWithinSend()
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

void TestConnection::cancelIsSilent()
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

void TestConnection::cancelOfFailureIsSilent()
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

void TestConnection::closeWhenIdle()
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

void TestConnection::dropsBodiesNobodyKeeps()
{
    m_server->reply(ReplyScript::answer(200, compress(std::string(100'000, 'x'), Framing::Gzip),
                                        "Content-Encoding: gzip\r\nX-A: b\r\n"));
    const Answer answer = exchange(requestOf(get), m_server->endpoint(), {});
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.empty());
    QVERIFY(answer.headers.empty());
    QVERIFY(answer.bytesReceived > 100);

    m_server->reply(ReplyScript::answer(200, "no gzip", "Content-Encoding: gzip\r\n"));
    QCOMPARE(exchange(requestOf(get), m_server->endpoint(), {}).status, 200);
}

void TestConnection::cutsLargeBodies()
{
    const std::string large(Connection::bodyLimit + 1000, 'x');
    m_server->reply(ReplyScript::answer(200, large));
    const Answer cut = exchange(requestOf(get), m_server->endpoint());
    QCOMPARE(cut.status, 200);
    QVERIFY(cut.bodyCut);
    QCOMPARE(cut.body.size(), Connection::bodyLimit);
    QVERIFY(cut.bytesReceived > std::int64_t(large.size()));

    m_server->reply(ReplyScript::answer(200, large.substr(1000)));
    const Answer whole = exchange(requestOf(get), m_server->endpoint());
    QVERIFY(!whole.bodyCut);
    QCOMPARE(whole.body.size(), Connection::bodyLimit);
}

void TestConnection::boundsGzipBombs()
{
    m_server->reply(ReplyScript::gzip(std::string(200u << 20, '0')));
    const Answer answer = exchange(requestOf(get), m_server->endpoint());
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.bodyCut);
    QCOMPARE(answer.body.size(), Connection::bodyLimit);
    QVERIFY(answer.bytesReceived < 1 << 20);
}

void TestConnection::sendsLargeBodies()
{
    const std::string large = post(20u << 20);
    const Answer answer = exchange(requestOf(large), m_server->endpoint());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.bytesSent, std::int64_t(large.size()));
    const std::vector<ReceivedRequest> requests = m_server->requests();
    QCOMPARE(requests.size(), std::size_t(1));
    QVERIFY(requests[0].body == std::string(20u << 20, 'b'));
}

void TestConnection::countsBytesAndTimes()
{
    const std::string reply = ok("Content-Length: 5\r\nX-A: b\r\n") + "hello";
    m_server->reply(ReplyScript().pause(20ms).write(reply));
    const TimePoint before = Clock::now();
    const Answer answer = exchange(requestOf(get), m_server->endpoint());
    QCOMPARE(answer.bytesSent, std::int64_t(get.size()));
    QCOMPARE(answer.bytesReceived, std::int64_t(reply.size()));
    QVERIFY(answer.sent > before);
    QVERIFY(answer.finished - answer.sent >= 19ms);
    QVERIFY(answer.finished <= Clock::now());
    QCOMPARE(answer.headers, std::string("Content-Length: 5\r\nX-A: b\r\n"));

    m_server->reply(ReplyScript::redirect(302, "/there?a=b"));
    Outgoing request;
    request.bytes = get;
    QCOMPARE(exchange(request, m_server->endpoint()).location, std::string("/there?a=b"));
    m_server->reply(ReplyScript::answer(201, "", "Location: /there\r\n"));
    QCOMPARE(exchange(request, m_server->endpoint()).location, std::string());
}

void TestConnection::manyConnectionsAtOnce()
{
    constexpr std::size_t count = 300;
    std::vector<std::unique_ptr<Connection>> connections;
    std::vector<std::unique_ptr<Receiver>> receivers;
    const Outgoing request = requestOf(get);
    for (std::size_t i = 0; i < count; ++i) {
        connections.push_back(makeHttp1Connection(m_server->endpoint(), {}));
        receivers.push_back(std::make_unique<Receiver>());
        connections[i]->send(request, *receivers[i]);
    }
    const auto allHave = [&](std::size_t answers) {
        return std::all_of(receivers.begin(), receivers.end(), [&](const auto &receiver) {
            return receiver->answers.size() == answers;
        });
    };
    QTRY_VERIFY(allHave(1));
    for (std::size_t i = 0; i < count; ++i)
        connections[i]->send(request, *receivers[i]);
    QTRY_VERIFY(allHave(2));
    for (const auto &receiver : receivers)
        QCOMPARE(receiver->last().status, 200);
    QCOMPARE(m_server->connectionCount(), int(count));
    QCOMPARE(m_server->requestCount(), int(2 * count));
}

void TestConnection::readsWhatItGetsBytewise()
{
    // Every place where an answer can be cut in two, on one connection.
    const std::string reply = "HTTP/1.1 100 Continue\r\n\r\n"
                              + ok("Transfer-Encoding: chunked\r\nX-A: b\r\n")
                              + "5;x\r\nhello\r\n0\r\nX-T: c\r\n\r\n";
    auto next = std::make_shared<std::size_t>(1);
    m_server->setHandler([reply, next](const ReceivedRequest &) {
        const std::size_t cut = (*next)++;
        return ReplyScript().write(reply.substr(0, cut)).pause(1ms).write(reply.substr(cut));
    });
    const auto connection = makeHttp1Connection(m_server->endpoint(), {});
    Receiver receiver(*connection);
    for (std::size_t i = 1; i < reply.size(); ++i) {
        connection->send(requestOf(get), receiver);
        QVERIFY(receiver.waitFor(i));
        QCOMPARE(receiver.last().body, std::string("hello"));
        QCOMPARE(receiver.last().headers,
                 std::string("Transfer-Encoding: chunked\r\nX-A: b\r\nX-T: c\r\n"));
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestConnection::tlsRefusesSelfSigned()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    const Answer answer = exchange(requestOf(get), server.endpoint());
    QCOMPARE(answer.error, TransportError::Tls);
    QVERIFY(!answer.errorText.empty());
    QCOMPARE(server.requestCount(), 0);
}

void TestConnection::tlsInsecureAcceptsAny()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    Endpoint endpoint = server.endpoint();
    endpoint.insecure = true;
    const Answer answer = exchange(requestOf(get), endpoint);
    QVERIFY2(answer.error == TransportError::None, answer.errorText.c_str());
    QCOMPARE(answer.status, 200);
    // of that connection only
    QCOMPARE(exchange(requestOf(get), server.endpoint()).error, TransportError::Tls);

    const std::string large(2'000'000, 'x');
    server.reply(ReplyScript::answer(200, large));
    QCOMPARE(exchange(requestOf(get), endpoint).body.size(), large.size());
    server.reply(ReplyScript().write(ok("") + "to the end").close());
    QCOMPARE(exchange(requestOf(get), endpoint).body, std::string("to the end"));
    server.reply(ReplyScript().write(ok("Content-Length: 99\r\n")).close());
    QCOMPARE(exchange(requestOf(get), endpoint).error, TransportError::Closed);
    server.clear();
    server.reply(ReplyScript::answer(200, ""));
    const std::string body = post(5'000'000);
    QCOMPARE(exchange(requestOf(body), endpoint).status, 200);
    QCOMPARE(server.requests().back().body.size(), std::size_t(5'000'000));
}

void TestConnection::tlsTrusted()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/cert.pem"));
    QSslConfiguration::setDefaultConfiguration(trusting);
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    const Answer answer = exchange(requestOf(get), server.endpoint());
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(answer.error == TransportError::None, answer.errorText.c_str());
    QCOMPARE(answer.status, 200);
}

void TestConnection::tlsAgainstPlain()
{
    m_server->setGreeting(ReplyScript().write("HTTP/1.1 400 Bad Request\r\n\r\n").close());
    Endpoint endpoint = m_server->endpoint();
    endpoint.tls = true;
    endpoint.insecure = true;
    const Answer answer = exchange(requestOf(get), endpoint);
    QCOMPARE(answer.error, TransportError::Tls);
}

void TestConnection::tlsKeepsTheConnection()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    Endpoint endpoint = server.endpoint();
    endpoint.insecure = true;
    const auto connection = makeHttp1Connection(endpoint, {});
    Receiver receiver(*connection);
    receiver.then = [&] {
        if (receiver.answers.size() < 100)
            connection->send(requestOf(get), receiver);
    };
    connection->send(requestOf(get), receiver);
    QVERIFY(receiver.waitFor(100));
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestCount(), 100);
}

void TestConnection::findsHeaderValues()
{
    const std::string headers = "A: 1\r\nContent-Type: text/plain\r\nEmpty: \r\na: 2\r\n";
    QCOMPARE(headerValue(headers, "content-type"), std::string_view("text/plain"));
    QCOMPARE(headerValue(headers, "A"), std::string_view("1"));
    QCOMPARE(headerValue(headers, "empty"), std::string_view());
    QCOMPARE(headerValue(headers, "Content"), std::string_view());
    QCOMPARE(headerValue({}, "a"), std::string_view());
}

int main(int argc, char *argv[])
{
    if (auto dispatcher = makeEventDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
    QCoreApplication application(argc, argv);
    TestConnection test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_connection.moc"
