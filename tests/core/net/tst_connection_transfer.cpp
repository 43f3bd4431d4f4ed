// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/net/connection.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <algorithm>

using namespace loadgrove;
using namespace std::chrono_literals;

/// Many, large and encrypted exchanges.
class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void acceptsEarlyAnswer();
    void sendsManyFromAnswered();
    void answerSurvivesSendFromAnswered();
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
    std::unique_ptr<RecordingServer> m_server;
};

void TestTransfer::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void TestTransfer::acceptsEarlyAnswer()
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

void TestTransfer::sendsManyFromAnswered()
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

void TestTransfer::answerSurvivesSendFromAnswered()
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

void TestTransfer::dropsBodiesNobodyKeeps()
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

void TestTransfer::cutsLargeBodies()
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

void TestTransfer::boundsGzipBombs()
{
    m_server->reply(ReplyScript::gzip(std::string(200u << 20, '0')));
    const Answer answer = exchange(requestOf(get), m_server->endpoint());
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.bodyCut);
    QCOMPARE(answer.body.size(), Connection::bodyLimit);
    QVERIFY(answer.bytesReceived < 1 << 20);
}

void TestTransfer::sendsLargeBodies()
{
    const std::string large = post(20u << 20);
    const Answer answer = exchange(requestOf(large), m_server->endpoint());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.bytesSent, std::int64_t(large.size()));
    const std::vector<ReceivedRequest> requests = m_server->requests();
    QCOMPARE(requests.size(), std::size_t(1));
    QVERIFY(requests[0].body == std::string(20u << 20, 'b'));
}

void TestTransfer::countsBytesAndTimes()
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

void TestTransfer::manyConnectionsAtOnce()
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

void TestTransfer::readsWhatItGetsBytewise()
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

void TestTransfer::tlsRefusesSelfSigned()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    const Answer answer = exchange(requestOf(get), server.endpoint());
    QCOMPARE(answer.error, TransportError::Tls);
    QVERIFY(!answer.errorText.empty());
    QCOMPARE(server.requestCount(), 0);
}

void TestTransfer::tlsInsecureAcceptsAny()
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

void TestTransfer::tlsTrusted()
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

void TestTransfer::tlsAgainstPlain()
{
    m_server->setGreeting(ReplyScript().write("HTTP/1.1 400 Bad Request\r\n\r\n").close());
    Endpoint endpoint = m_server->endpoint();
    endpoint.tls = true;
    endpoint.insecure = true;
    const Answer answer = exchange(requestOf(get), endpoint);
    QCOMPARE(answer.error, TransportError::Tls);
}

void TestTransfer::tlsKeepsTheConnection()
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

void TestTransfer::findsHeaderValues()
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
    return runOnOurDispatcher(argc, argv, [&] {
        TestTransfer test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_connection_transfer.moc"
