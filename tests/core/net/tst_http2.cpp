// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 exchanges against a server of our own: answers, failures, flow control.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QTest>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

Q_DECLARE_METATYPE(Http2Reply)

class TestHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void requestsComeAsTheyWereMeant();
    void failures_data();
    void failures();
    void largeBodiesBothWays();
    void earlyAnswersEndUploads();
    void bodiesNobodyNeedsAreDropped();

private:
    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2::init()
{
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start());
}

void TestHttp2::answers_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("headers");
    const auto row = [](const char *name, const Http2Reply &reply, const char *body,
                        const char *headers) {
        QTest::newRow(name) << reply << QString::fromUtf8(body) << QString::fromUtf8(headers);
    };
    row("plain", Http2Reply::answer(200, "hello"), "hello", "");
    row("without a body", Http2Reply::answer(204, ""), "", "");
    row("an error is an answer", Http2Reply::answer(503, "no"), "no", "");
    Http2Reply reply = Http2Reply::answer(201, "x");
    reply.headers = {{"x-a", "1"}, {"x-a", "2"}};
    row("headers", reply, "x", "x-a: 1\r\nx-a: 2\r\n");
    reply.interim = true;
    row("103 first", reply, "x", "x-a: 1\r\nx-a: 2\r\n");
    reply = Http2Reply::answer(200, "x");
    reply.trailers = {{"x-sum", "7"}, {"set-cookie", "late=1"}};
    row("trailers", reply, "x", "x-sum: 7\r\nset-cookie: late=1\r\n");
    reply = Http2Reply::answer(200, compress("hello hello hello", Framing::Gzip));
    reply.headers = {{"content-encoding", "gzip"}};
    row("gzip", reply, "hello hello hello", "content-encoding: gzip\r\n");
    reply = Http2Reply::answer(302, "");
    reply.headers = {{"location", "/next"}, {"set-cookie", "a=1"}};
    row("redirect", reply, "", "location: /next\r\nset-cookie: a=1\r\n");
}

void TestHttp2::answers()
{
    QFETCH(Http2Reply, reply);
    m_server->setHandler([reply](const ReceivedRequest &) { return reply; });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    const Answer &answer = users.last();
    QCOMPARE(answer.errorText, std::string());
    QCOMPARE(answer.status, reply.status);
    QTEST(qs(answer.body), "body");
    QTEST(qs(answer.headers), "headers");
    QCOMPARE(answer.location, std::string(reply.status == 302 ? "/next" : ""));
    QCOMPARE(answer.setCookies, std::string(reply.status == 302 ? "set-cookie: a=1\r\n" : ""));
    QVERIFY(answer.http2);
    QVERIFY(answer.bytesSent > 9 && answer.bytesReceived > 9);
    QVERIFY(answer.finished >= answer.sent);
}

void TestHttp2::requestsComeAsTheyWereMeant()
{
    Users users(1, m_server->endpoint());
    const std::string request =
        "POST /a?b=c HTTP/1.1\r\nHost: shop.example:8443\r\nX-Mixed: Case\r\n"
        "Connection: close\r\nContent-Length: 5\r\n\r\nhello";
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().status, 200);
    const ReceivedRequest received = m_server->requests().at(0);
    QCOMPARE(received.method, std::string("POST"));
    QCOMPARE(received.target, std::string("/a?b=c"));
    QCOMPARE(received.headers,
             std::string("Host: shop.example:8443\r\nx-mixed: Case\r\ncontent-length: 5\r\n"));
    QCOMPARE(received.body, std::string("hello"));
}

void TestHttp2::failures_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Http2Reply &reply, TransportError kind,
                        const char *words) {
        QTest::newRow(name) << reply << qs(AnswerCode::transport(kind).text())
                            << QString::fromUtf8(words);
    };
    row("reset", Http2Reply::reset(NGHTTP2_INTERNAL_ERROR), TransportError::Reset,
        "INTERNAL_ERROR");
    row("cancelled by the server", Http2Reply::reset(NGHTTP2_CANCEL), TransportError::Reset,
        "CANCEL");
    Http2Reply reply = Http2Reply::of(Action::HeadThenReset);
    reply.code = NGHTTP2_INTERNAL_ERROR;
    row("reset after the head", reply, TransportError::Reset, "INTERNAL_ERROR");
    row("closed", Http2Reply::of(Action::Close), TransportError::Closed, "closed the connection");
    row("garbage", Http2Reply::of(Action::Garbage), TransportError::Protocol, "not valid HTTP/2");
    reply = Http2Reply::answer(200, "hello");
    reply.headers = {{"content-length", "99"}};
    row("a wrong Content-Length", reply, TransportError::Protocol, "not valid HTTP/2");
    reply = Http2Reply::answer(200, compress("hello", Framing::Gzip).substr(0, 8));
    reply.headers = {{"content-encoding", "gzip"}};
    row("half a gzip", reply, TransportError::Protocol, "cannot be decompressed");
    reply = Http2Reply::answer(200, "");
    for (int i = 0; i < 40; ++i)
        reply.headers.emplace_back("x-" + std::to_string(i), std::string(10'000, 'x'));
    row("an endless header", reply, TransportError::TooLarge, "header is too large");
}

void TestHttp2::failures()
{
    QFETCH(Http2Reply, reply);
    QFETCH(QString, words);
    m_server->setHandler([reply](const ReceivedRequest &) { return reply; });
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    const Answer first = users.last();
    QTEST(qs(first.code().text()), "kind");
    QVERIFY2(qs(first.errorText).contains(words), first.errorText.c_str());
    QCOMPARE(first.status, 0);
    // And goes on: the next one has a session that works.
    m_server->setHandler([](const ReceivedRequest &) { return Http2Reply::answer(200, "again"); });
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.last().body, std::string("again"));
}

void TestHttp2::largeBodiesBothWays()
{
    m_server->setHandler(
        [](const ReceivedRequest &request) { return Http2Reply::answer(200, request.body); });
    Users users(4, m_server->endpoint());
    const std::string large = post(3'000'000);
    users.sendAll(large);
    QVERIFY(users.waitForAll());
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(users.last(i).status, 200);
        QCOMPARE(users.last(i).body.size(), std::size_t(3'000'000));
        QVERIFY(users.last(i).bytesSent > 3'000'000 && users.last(i).bytesReceived > 3'000'000);
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

/// The server resets what it does not want; what it answered before counts.
void TestHttp2::earlyAnswersEndUploads()
{
    Http2Server::Options options;
    options.window = 1; // it takes next to nothing
    QVERIFY(m_server->start(options));
    Users users(2, m_server->endpoint());
    const std::string large = post(1'000'000);
    users.connections[0]->send(requestOf(large), *users.receivers[0]);
    users.connections[1]->send(requestOf(get), *users.receivers[1]);
    QVERIFY(users.receivers[1]->waitFor(1)); // is not held up by it
    QCOMPARE(users.last(1).status, 200);
    users.connections[0]->cancel();
    QTRY_COMPARE(m_server->cancelled(), 1);
}

void TestHttp2::bodiesNobodyNeedsAreDropped()
{
    m_server->setHandler(
        [](const ReceivedRequest &) { return Http2Reply::answer(200, std::string(500'000, 'x')); });
    Users users(1, m_server->endpoint());
    users.receivers[0]->kept = {};
    users.sendAll();
    QVERIFY(users.waitForAll());
    QVERIFY(users.last().body.empty() && users.last().headers.empty());
    QVERIFY(users.last().bytesReceived > 500'000);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2 test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2.moc"
