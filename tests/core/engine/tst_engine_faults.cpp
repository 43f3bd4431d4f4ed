// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that misbehave under a running engine: each fault is counted once per send, under a named
// kind and with a sample that says what happened; nothing hangs, leaks or is counted twice.
#include "core/base/text.h"
#include "core/engine/run.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr int sends = 6;
const std::string part = ok("Content-Length: 10\r\n") + "hello";
const std::string chunks = ok("Transfer-Encoding: chunked\r\n");

const Sample *sampleOf(const RowSnapshot &row, const QString &code)
{
    for (const auto &sample : row.samples) {
        if (qs(sample->code.text()) == code)
            return sample.get();
    }
    return nullptr;
}

std::string urlOf(const Endpoint &endpoint)
{
    return "http://" + endpoint.host + ':' + std::to_string(endpoint.port);
}

/// Two users share the iterations; a certificate of the test server is accepted.
std::string settingsOf(double timeout)
{
    return R"("load_test_config": {"load_num_threads": 2, "load_count": )" + std::to_string(sends)
           + R"(}, "http": {"insecure": true, "timeout": )" + std::to_string(timeout) + "}";
}

/// Runs a document of which every send has the same fate: its code, and words of the sample's text.
void checkFate(const std::string &document, const QString &code, const QString &words,
               std::optional<std::int64_t> served)
{
    const auto snapshot = runDocument(document);
    QVERIFY(snapshot);
    const RowSnapshot &row = rowOf(*snapshot, "a");
    QCOMPARE(codes(row), QStringLiteral("%1 x %2").arg(code).arg(sends));
    const bool isAnswer = code[0].isDigit();
    QCOMPARE(row.counters.executed, isAnswer ? sends : 0);
    QCOMPARE(row.counters.failed, isAnswer ? 0 : sends);
    const Sample *sample = sampleOf(row, code);
    QVERIFY(sample);
    QVERIFY2(qs(sample->error).contains(words, Qt::CaseInsensitive), sample->error.c_str());
    QCOMPARE(sample->error.empty(), isAnswer);
    QCOMPARE(imbalance(*snapshot, served), QString());
}

} // namespace

class EngineFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void unreachable_data();
    void unreachable();
    void keptConnectionIsGone_data();
    void keptConnectionIsGone();
    void redirectCircle();
    void serverGoesAndComesBack();
};

/// A row: what the server does with each request; the code of every send, words of its text. Each
/// is run on plain text and over TLS.
void EngineFaultsTest::faults_data()
{
    QTest::addColumn<ReplyScript>("script");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *code, const char *words,
                        const ReplyScript &script) {
        for (const bool tls : {false, true})
            QTest::addRow("%s%s", name, tls ? ", TLS" : "")
                << script << tls << QString::fromUtf8(code) << QString::fromUtf8(words);
    };
    row("close at once", "closed", "without an answer", ReplyScript().close());
    row("close in header", "closed", "in the middle",
        ReplyScript().write("HTTP/1.1 200 OK\r\nContent-").close());
    row("close after header", "closed", "in the middle",
        ReplyScript().write(ok("Content-Length: 10\r\n")).close());
    row("close in body", "closed", "in the middle", ReplyScript().write(part).close());
    row("close in chunk", "closed", "in the middle",
        ReplyScript().write(chunks + "a\r\nhello").close());
    row("half close in body", "closed", "in the middle",
        ReplyScript().write(part).halfClose().thenHang());
    row("reset at once", "reset", "reset", ReplyScript().reset());
    row("reset in header", "reset", "reset",
        ReplyScript().write("HTTP/1.1 200 OK\r\nContent-").pause(20ms).reset());
    row("reset after header", "reset", "reset",
        ReplyScript().write(ok("Content-Length: 10\r\n")).pause(20ms).reset());
    row("reset in body", "reset", "reset", ReplyScript().write(part).pause(20ms).reset());
    row("no answer", "timeout", "in time", ReplyScript::hang());
    row("no end of header", "timeout", "in time",
        ReplyScript().write("HTTP/1.1 200 OK\r\nA: b\r\n").thenHang());
    row("length too large", "timeout", "in time", ReplyScript().write(part).thenHang());
    row("slow for too long", "timeout", "in time",
        ReplyScript().writeSlowly(ok("Content-Length: 900\r\n") + std::string(900, 'x'), 1, 10ms));
    row("only 100", "timeout", "in time",
        ReplyScript().write("HTTP/1.1 100 Continue\r\n\r\n").thenHang());
    row("garbage", "protocol", "not valid HTTP",
        ReplyScript().write("220 smtp.example ESMTP\r\n").thenHang());
    row("bad length", "protocol", "not valid HTTP",
        ReplyScript().write(ok("Content-Length: many\r\n")).thenHang());
    row("bad chunk", "protocol", "not valid HTTP",
        ReplyScript().write(chunks + "zz\r\n").thenHang());
    row("no gzip", "protocol", "decompressed",
        ReplyScript::answer(200, "plain text", "Content-Encoding: gzip\r\n"));
    row("endless header", "too_large", "too large",
        ReplyScript().write("HTTP/1.1 200 OK\r\nX: " + std::string(600'000, 'x')).thenHang());

    row("100 first", "200", "",
        ReplyScript()
            .write("HTTP/1.1 100 Continue\r\n\r\n")
            .pause(5ms)
            .write(ok("Content-Length: 1\r\n") + "x"));
    row("slow", "200", "",
        ReplyScript().writeSlowly(ok("Content-Length: 5\r\n") + "hello", 9, 1ms));
    row("HTTP/1.0 until close", "200", "",
        ReplyScript().write("HTTP/1.0 200 OK\r\n\r\nhello").close());
    row("half close at the end", "200", "", ReplyScript().write(ok("") + "hello").halfClose());
    row("length too small", "200", "", ReplyScript().write(ok("Content-Length: 2\r\n") + "hello"));
    row("close after each answer", "200", "", ReplyScript::answer(200, "x").close());
    row("gzip bomb", "200", "", ReplyScript::gzip(std::string(40u << 20, '0')));
    row("larger than a body we keep", "200", "",
        ReplyScript::answer(200, std::string((16u << 20) + 1000, 'x')));
}

void EngineFaultsTest::faults()
{
    QFETCH(ReplyScript, script);
    QFETCH(bool, tls);
    QFETCH(QString, code);
    QFETCH(QString, words);
    using Security = RecordingServer::Security;
    RecordingServer server;
    QVERIFY(server.start(tls ? Security::Tls : Security::Plain));
    server.reply(script);
    const double timeout = code == QStringLiteral("timeout") ? 0.1 : 20;
    checkFate(documentOf(server, R"([{"name": "a", "path": "/a"}])", settingsOf(timeout)), code,
              words, {});
    if (QTest::currentTestFailed())
        return;
    // A kept connection that is closed just as the next request goes out makes it come twice.
    QVERIFY(server.requestCount() >= sends);
    if (code != QStringLiteral("200"))
        QCOMPARE(server.requestCount(), sends);
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A row: where nobody answers; the code of every send, words of its text.
void EngineFaultsTest::unreachable_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody listens")
        << QStringLiteral("refused") << QStringLiteral("refused") << QStringLiteral("refused");
    QTest::newRow("the queue is full")
        << QStringLiteral("silent") << QStringLiteral("connect_timeout")
        << QStringLiteral("in time");
    // RFC 6761: never resolves, wherever the test runs.
    QTest::newRow("no such host") << QStringLiteral("http://no-such-host.invalid")
                                  << QStringLiteral("dns") << QStringLiteral("not found");
}

void EngineFaultsTest::unreachable()
{
    QFETCH(QString, where);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const SilentPort silent;
    const std::string url = where == QStringLiteral("refused")  ? urlOf(refusingEndpoint())
                            : where == QStringLiteral("silent") ? urlOf(silent.endpoint())
                                                                : utf8(where);
    const RecordingServer unused;
    checkFate(documentOf(unused, R"([{"name": "a", "url": ")" + url + R"("}])",
                         settingsOf(code == QStringLiteral("connect_timeout") ? 0.1 : 20)),
              code, words, {});
}

void EngineFaultsTest::keptConnectionIsGone_data()
{
    QTest::addColumn<ReplyScript>("farewell");
    QTest::addColumn<bool>("tls");
    for (const bool tls : {false, true}) {
        QTest::addRow("close%s", tls ? ", TLS" : "") << ReplyScript().close() << tls;
        QTest::addRow("reset%s", tls ? ", TLS" : "") << ReplyScript().reset() << tls;
    }
}

/// A kept connection that ends before anything of the answer came is made anew once, and the
/// request sent again: one send, one success.
void EngineFaultsTest::keptConnectionIsGone()
{
    QFETCH(ReplyScript, farewell);
    QFETCH(bool, tls);
    using Security = RecordingServer::Security;
    RecordingServer server;
    QVERIFY(server.start(tls ? Security::Tls : Security::Plain));
    server.setHandler([farewell](const ReceivedRequest &request) {
        return request.index == 0 ? ReplyScript::answer(200, "x") : farewell;
    });
    checkFate(documentOf(server, R"([{"name": "a", "path": "/a"}])", settingsOf(20)),
              QStringLiteral("200"), {}, {});
    if (QTest::currentTestFailed())
        return;
    // Every connection brings one answer; all but each user's last see a second request.
    QCOMPARE(server.connectionCount(), sends);
    QVERIFY(server.requestCount() > sends);
    QTRY_COMPARE(server.openConnections(), 0);
}

void EngineFaultsTest::redirectCircle()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::redirect(302, "/a"));
    checkFate(documentOf(server, R"([{"name": "a", "path": "/a"}])", settingsOf(20)),
              QStringLiteral("redirects"), QStringLiteral("more than 10 redirects"), sends * 11);
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A server that vanishes in the middle of a run and comes back: the run goes on through it, and
/// every send is accounted for.
void EngineFaultsTest::serverGoesAndComesBack()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto plan = planOf(documentOf(server, R"([{"name": "a", "path": "/a"}])"));
    QVERIFY(plan);
    LoadConfig config;
    config.threads = 4;
    config.duration = 1000;
    config.targetRps = 400;
    Run run(plan, {config, 2});
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    QTRY_VERIFY(server.requestCount() >= 20);
    server.stop();
    QTRY_VERIFY(run.snapshot()->totals.counters.failed >= 20);
    const int before = server.requestCount();
    QVERIFY(server.start());
    QTRY_VERIFY(server.requestCount() >= before + 20);
    run.stop();
    QVERIFY(finished.wait(30'000));

    const auto snapshot = run.snapshot();
    QCOMPARE(imbalance(*snapshot), QString());
    const RowSnapshot &row = rowOf(*snapshot, "a");
    std::int64_t answered = 0;
    for (const auto &[code, count] : row.codes) {
        const QString kind = qs(code.text());
        if (kind == QStringLiteral("200"))
            answered = count;
        else
            QVERIFY2(QStringList({QStringLiteral("refused"), QStringLiteral("reset"),
                                  QStringLiteral("closed")})
                         .contains(kind),
                     qPrintable(kind));
    }
    QCOMPARE(row.counters.executed, answered);
    QVERIFY(answered >= 40);
    QVERIFY(sampleOf(row, QStringLiteral("refused")));
    // What it took and could not answer any more, when it went, is at most one for each user.
    QVERIFY(server.requestCount() - answered <= 4);
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(EngineFaultsTest)
#include "tst_engine_faults.moc"
