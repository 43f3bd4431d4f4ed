// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/net/connection.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>

using namespace loadgrove;
using namespace std::chrono_literals;

/// Every kind of answer, good and bad, once.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void understands_data();
    void understands();
    void fails_data();
    void fails();

private:
    std::unique_ptr<RecordingServer> m_server;
};

void TestAnswers::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void TestAnswers::understands_data()
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

void TestAnswers::understands()
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

void TestAnswers::fails_data()
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

void TestAnswers::fails()
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

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestAnswers test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_connection_answers.moc"
