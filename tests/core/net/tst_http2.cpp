// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/2 exchanges against a server of our own: every kind of answer, good and bad, and what
// becomes of a request. Over TLS and on plain text.
#include "core/base/text.h"
#include "tests/net/http2_server.h"
#include "tests/net/http2_users.h"

#include <QCoreApplication>
#include <QTest>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using namespace std::chrono_literals;
using Action = Http2Reply::Action;

namespace {

/// They come in more frames than one.
Http2Reply::Headers largeHeaders(int count)
{
    Http2Reply::Headers headers;
    for (int i = 0; i < count; ++i)
        headers.emplace_back("x-" + std::to_string(i), std::string(10'000, 'X'));
    return headers;
}

/// Headers that are too large together, though none is, and little on the wire.
Http2Reply::Headers manyHeaders()
{
    Http2Reply::Headers headers;
    for (int i = 0; i < 20'000; ++i)
        headers.emplace_back("x-some-header", "some value");
    return headers;
}

} // namespace

class TestHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void answers_data();
    void answers();
    void paddedAnswers();
    void requestsComeAsTheyWereMeant_data();
    void requestsComeAsTheyWereMeant();
    void failures_data();
    void failures();
    void noAnswer_data();
    void noAnswer();
    void pingsAreAnswered();
    void headersUpToTheBound();
    void aHeaderThatIsTooLargeEndsItsStreamOnly_data();
    void aHeaderThatIsTooLargeEndsItsStreamOnly();

private:
    std::unique_ptr<Http2Server> m_server;
};

void TestHttp2::initTestCase_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("TLS") << true;
    QTest::newRow("plain text") << false;
}

void TestHttp2::init()
{
    QFETCH_GLOBAL(bool, tls);
    Http2Server::Options options;
    options.tls = tls;
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start(options));
}

void TestHttp2::answers_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("headers");
    QTest::addColumn<bool>("isHead");
    const auto row = [](const char *name, const Http2Reply &reply, const char *body,
                        const char *headers, bool isHead = false) {
        QTest::newRow(name) << reply << QString::fromUtf8(body) << QString::fromUtf8(headers)
                            << isHead;
    };
    const auto interim = [](int status, Http2Reply reply) {
        reply.interim = status;
        return reply;
    };
    const Http2Reply::Headers length = {{"content-length", "9"}};
    row("plain", Http2Reply::answer(200, "hello"), "hello", "");
    row("without a body", Http2Reply::answer(204, ""), "", "");
    row("an error is an answer", Http2Reply::answer(503, "no"), "no", "");
    row("an unknown status", Http2Reply::answer(799, "?"), "?", "");
    Http2Reply reply = Http2Reply::answer(201, "x", {{"x-a", "1"}, {"x-a", "2"}});
    row("headers", reply, "x", "x-a: 1\r\nx-a: 2\r\n");
    row("100 first", interim(100, reply), "x", "x-a: 1\r\nx-a: 2\r\n");
    row("103 first", interim(103, reply), "x", "x-a: 1\r\nx-a: 2\r\n");
    row("304 with a length", Http2Reply::answer(304, "", length), "", "content-length: 9\r\n");
    row("HEAD with a length", Http2Reply::answer(200, "", length), "", "content-length: 9\r\n",
        true);
    reply = Http2Reply::answer(200, "x");
    reply.trailers = {{"x-sum", "7"}, {"set-cookie", "late=1"}, {"content-encoding", "gzip"}};
    row("trailers", reply, "x", "x-sum: 7\r\nset-cookie: late=1\r\ncontent-encoding: gzip\r\n");
    row("gzip",
        Http2Reply::answer(200, compress("hello hello hello", Framing::Gzip),
                           {{"content-encoding", "gzip"}}),
        "hello hello hello", "content-encoding: gzip\r\n");
    row("gzip, empty", Http2Reply::answer(200, "", {{"content-encoding", "gzip"}}), "",
        "content-encoding: gzip\r\n", true);
    row("redirect", Http2Reply::answer(302, "", {{"location", "/next"}, {"set-cookie", "a=1"}}), "",
        "location: /next\r\nset-cookie: a=1\r\n");
}

void TestHttp2::answers()
{
    QFETCH(Http2Reply, reply);
    QFETCH(bool, isHead);
    m_server->reply(reply);
    Users users(1, m_server->endpoint());
    Outgoing request = requestOf(isHead ? head : get);
    request.isHead = isHead;
    users.sendAll(request);
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
    QCOMPARE(m_server->requestCount(), 1);
}

/// RFC 9113, 6.1: padding is no part of the body, but of what was received.
void TestHttp2::paddedAnswers()
{
    QFETCH_GLOBAL(bool, tls);
    Http2Server::Options options;
    options.tls = tls;
    options.pads = true;
    QVERIFY(m_server->start(options));
    m_server->reply(Http2Reply::answer(200, "hello"));
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().body, std::string("hello"));
    QVERIFY(users.last().bytesReceived > 200);
}

void TestHttp2::requestsComeAsTheyWereMeant_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *request, const char *line,
                        const char *headers, const char *body = "") {
        QTest::newRow(name) << QByteArray(request) << QString::fromLatin1(line)
                            << QByteArray(headers) << QByteArray(body);
    };
    row("a body",
        "POST /a?b=c HTTP/1.1\r\nHost: shop.example:8443\r\nContent-Length: 4\r\n\r\na\r\nb",
        "POST /a?b=c", "Host: shop.example:8443\r\ncontent-length: 4\r\n", "a\r\nb");
    row("an empty body", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", "POST /",
        "Host: h\r\ncontent-length: 0\r\n");
    row("names in small letters, Host first",
        "GET / HTTP/1.1\r\nX-Name: Value\r\nhost: h\r\nAccept:  a, b \t\r\n\r\n", "GET /",
        "Host: h\r\nx-name: Value\r\naccept: a, b\r\n");
    row("an empty value", "GET / HTTP/1.1\r\nHost: h\r\nX-Empty: \r\n\r\n", "GET /",
        "Host: h\r\nx-empty: \r\n");
    // RFC 9113, 8.2.2.
    row("nothing of the connection",
        "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nKeep-Alive: 1\r\nUpgrade: x\r\n"
        "Proxy-Connection: x\r\nTransfer-Encoding: chunked\r\nTE: gzip\r\n\r\n",
        "GET /", "Host: h\r\n");
    row("TE: trailers may stand", "GET / HTTP/1.1\r\nHost: h\r\nTE: trailers\r\n\r\n", "GET /",
        "Host: h\r\nte: trailers\r\n");
}

void TestHttp2::requestsComeAsTheyWereMeant()
{
    QFETCH(QByteArray, request);
    const std::string bytes = request.toStdString();
    Users users(1, m_server->endpoint());
    users.sendAll(bytes);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().status, 200);
    const ReceivedRequest received = m_server->requests().at(0);
    QTEST(qs(received.method + ' ' + received.target), "line");
    QTEST(QByteArray::fromStdString(received.headers), "headers");
    QTEST(QByteArray::fromStdString(received.body), "body");
}

void TestHttp2::failures_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("requests"); ///< what was not processed is sent again, once
    const auto row = [](const char *name, const Http2Reply &reply, TransportError kind,
                        const char *words, int requests = 1) {
        QTest::newRow(name) << reply << qs(AnswerCode::transport(kind).text())
                            << QString::fromUtf8(words) << requests;
    };
    const auto answer = [](const char *name, const char *value) {
        return Http2Reply::answer(200, "hello", {{name, value}});
    };
    const auto raw = [](int type, int flags, std::uint32_t stream, std::string_view payload) {
        return Http2Reply::raw(frameOf(type, flags, stream, payload));
    };
    using enum TransportError;
    const Http2Reply reset = Http2Reply::reset(NGHTTP2_INTERNAL_ERROR);
    row("reset", reset, Reset, "INTERNAL_ERROR");
    row("cancelled by the server", Http2Reply::reset(NGHTTP2_CANCEL), Reset, "CANCEL");
    row("reset in the body", reset.inTheBody(), Reset, "INTERNAL_ERROR");
    row("refused again and again", Http2Reply::reset(NGHTTP2_REFUSED_STREAM), Reset,
        "REFUSED_STREAM", 2);
    row("refused in the body", Http2Reply::reset(NGHTTP2_REFUSED_STREAM).inTheBody(), Reset,
        "REFUSED_STREAM");
    row("closed", Http2Reply::of(Action::Close), Closed, "closed the connection");
    row("closed in the body", Http2Reply::of(Action::Close).inTheBody(), Closed, "closed");
    row("turned away again and again", Http2Reply::goAway(NGHTTP2_NO_ERROR), Closed,
        "the server ended the connection", 2);
    Http2Reply reply = Http2Reply::of(Action::Close);
    reply.saysGoAway = true;
    reply.code = NGHTTP2_ENHANCE_YOUR_CALM;
    row("an error of the connection", reply, Closed, "ENHANCE_YOUR_CALM");
    row("HTTP/1.1", Http2Reply::raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
        Protocol, "not valid HTTP/2");
    row("less than its length", answer("content-length", "99"), Protocol, "not valid HTTP/2");
    row("more than its length", answer("content-length", "2"), Protocol, "not valid HTTP/2");
    row("a bad length", answer("content-length", "many"), Protocol, "content-length");
    row("a bad header name", answer("Bad Name", "x"), Protocol, "bad name");
    row("a header of the connection", answer("connection", "close"), Protocol, "connection");
    row("data of no stream", raw(0, 0, 99, "x"), Protocol, "not valid HTTP/2");
    row("data of stream 0", raw(0, 0, 0, "x"), Protocol, "not valid HTTP/2");
    row("a pushed stream", raw(5, 4, 1, std::string("\0\0\0\2\x82", 5)), Protocol,
        "not valid HTTP/2");
    row("bad compression of headers", raw(1, 4, 1, "\xff\xff\xff\xff\xff"), Protocol,
        "not valid HTTP/2");
    row("a frame that is too large", Http2Reply::raw(std::string("\xff\xff\xff\0\0\0\0\0\1", 9)),
        Protocol, "not valid HTTP/2");
    reply = Http2Reply::answer(200, compress("hello", Framing::Gzip).substr(0, 8));
    reply.headers = {{"content-encoding", "gzip"}};
    row("half a gzip", reply, Protocol, "cannot be decompressed");
    row("an endless header", Http2Reply::answer(200, "x", manyHeaders()), TooLarge,
        "response header is too large");
    reply = Http2Reply::answer(200, "x");
    reply.trailers = manyHeaders();
    row("endless trailers", reply, TooLarge, "response header is too large");
}

void TestHttp2::failures()
{
    QFETCH(Http2Reply, reply);
    QFETCH(QString, words);
    m_server->reply(reply);
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    const Answer first = users.last();
    QTEST(qs(first.code().text()), "kind");
    QVERIFY2(qs(first.errorText).contains(words), first.errorText.c_str());
    QCOMPARE(first.status, 0);
    QVERIFY(first.bytesSent > 0 && first.finished >= first.sent);
    QTEST(m_server->requestCount(), "requests");
    QCOMPARE(first.reconnected, m_server->requestCount() > 1);
    // And goes on: the next one has a session that works.
    m_server->reply(Http2Reply::answer(200, "again"));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.last().body, std::string("again"));
}

void TestHttp2::noAnswer_data()
{
    QTest::addColumn<Http2Reply>("reply");
    Http2Reply hanging = Http2Reply::of(Action::Hang);
    QTest::newRow("none") << hanging;
    QTest::newRow("no end of the body") << hanging.inTheBody();
    hanging.interim = 100;
    QTest::newRow("only 100") << hanging;
}

void TestHttp2::noAnswer()
{
    QFETCH(Http2Reply, reply);
    m_server->reply(reply);
    Users users(1, m_server->endpoint());
    Outgoing request = requestOf(get);
    request.timeout = 60ms;
    users.sendAll(request);
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().error, TransportError::Timeout);
    QCOMPARE(users.last().status, 0);
    QCOMPARE(m_server->requestCount(), 1);
    QTRY_COMPARE(m_server->openStreams(), 0); // it was told
}

void TestHttp2::pingsAreAnswered()
{
    Http2Reply reply = Http2Reply::of(Action::Hang);
    reply.pings = true;
    m_server->reply(reply);
    Users users(1, m_server->endpoint());
    users.sendAll();
    QTRY_COMPARE(m_server->pongs(), 1);
}

void TestHttp2::headersUpToTheBound()
{
    m_server->reply(Http2Reply::answer(200, "x", largeHeaders(25)));
    Users users(1, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.last().errorText, std::string());
    QCOMPARE(headerValue(users.last().headers, "x-24").size(), std::size_t(10'000));
}

void TestHttp2::aHeaderThatIsTooLargeEndsItsStreamOnly_data()
{
    QTest::addColumn<bool>("fields");
    QTest::newRow("many fields") << true;
    QTest::newRow("large fields") << false;
}

/// The others of the session live on.
void TestHttp2::aHeaderThatIsTooLargeEndsItsStreamOnly()
{
    QFETCH(bool, fields);
    m_server->setHandler([fields](const ReceivedRequest &request) {
        return request.index == 2
                   ? Http2Reply::answer(200, "x", fields ? manyHeaders() : largeHeaders(60))
                   : Http2Reply::answer(200, "ok").after(20ms);
    });
    Users users(5, m_server->endpoint());
    users.sendAll();
    QVERIFY(users.waitForAll());
    QCOMPARE(users.count(200), 4);
    QCOMPARE(users.last(2).error, TransportError::TooLarge);
    QVERIFY(qs(users.last(2).errorText).contains(QStringLiteral("response header is too large")));
    users.sendAll();
    QVERIFY(users.waitForAll(2));
    QCOMPARE(users.count(200), 5);
    QCOMPARE(m_server->connectionCount(), 1);
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestHttp2 test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_http2.moc"
