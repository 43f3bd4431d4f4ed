// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios over HTTP/2 in a running engine.
#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/net/tls_peer.h"
#include "tests/core/engine/sent_once.h"
#include "tests/net/http2_server.h"
#include "tests/net/proxy_server.h"
#include "tests/support/run_document.h"

#include <QSignalSpy>
#include <QTest>

#include <nghttp2/nghttp2.h>

using namespace loadgrove;
using Action = Http2Reply::Action;

namespace {

/// A document with one scenario "s" of those steps; {URL} stands for the server's.
std::string documentOf(const Http2Server &server, std::string steps, std::string_view settings = {},
                       std::string_view http = {})
{
    for (std::size_t at = steps.find("{URL}"); at != std::string::npos; at = steps.find("{URL}"))
        steps.replace(at, 5, server.url());
    return R"({"loadgrove": 1, "http": {"version": "2", "insecure": true)" + std::string(http) + "}"
           + (settings.empty() ? "" : ", " + std::string(settings))
           + R"(, "scenarios": [{"type": "scenario", "name": "s", "steps": [)" + steps + "]}]}";
}

std::string request(std::string_view name, std::string_view path, std::string_view more = {})
{
    return R"({"type": "request", "url": "{URL}", "name": ")" + std::string(name)
           + R"(", "path": ")" + std::string(path) + "\"" + std::string(more) + "}";
}

} // namespace

class EngineHttp2Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chains();
    void manyUsersShareConnections_data();
    void manyUsersShareConnections();
    void cookiesAndRedirects();
    void cookiesOfUsersStayApart();
    void faults_data();
    void faults();
    void sessionsThatEndUnderLoad_data();
    void sessionsThatEndUnderLoad();
    void timeoutsOfAStream();
    void aServerThatFallsSilent();
    void throughAProxy_data();
    void throughAProxy();
    void stopNowInMidStream();
    void samplesSayTheVersion();
    void aSendTellsHowItConnected();

private:
    std::unique_ptr<Http2Server> m_server;
};

void EngineHttp2Test::init()
{
    m_server = std::make_unique<Http2Server>();
    QVERIFY(m_server->start());
}

void EngineHttp2Test::chains()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return Http2Reply::answer(201, request.target == "/products" ? R"({"product_id": 57})"
                                                                     : R"({"order_id": 91})");
    });
    const auto snapshot = runDocument(documentOf(
        *m_server,
        request("p", "/products", R"(, "method": "POST", "body": {"name": "x"})") + ", "
            + request("o", "/orders", R"(, "method": "POST", "body": {"items": [{"id": 1}]},
                "data_override": {"items.0.id": "{{requests.p.res.product_id}}"})")
            + ", "
            + request("g", "/orders/{id}",
                      R"(, "path_params": {"id": "{{requests.o.res.order_id}}"},
                "assertions": ["res.order_id == 91"])")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 ok; p: 1 ok; o: 1 ok; g: 1 ok"));
    QCOMPARE(m_server->requests()[1].body, std::string(R"({"items":[{"id":57}]})"));
    QCOMPARE(m_server->requests()[2].target, std::string("/orders/91"));
    QCOMPARE(m_server->connectionCount(), 1);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

/// "many streams per connection".
void EngineHttp2Test::manyUsersShareConnections_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<int>("connections");
    QTest::newRow("closed") << QByteArray(R"("load_num_threads": 240, "load_count": 5000)") << 4;
    QTest::newRow("open") << QByteArray(R"("load_arrival_rate": 4000, "load_count": 2000,
                                           "load_num_threads": 240)")
                          << 4;
}

void EngineHttp2Test::manyUsersShareConnections()
{
    QFETCH(QByteArray, load);
    QFETCH(int, connections);
    const auto snapshot = runDocument(documentOf(
        *m_server, request("g", "/"), R"("load_test_config": {)" + load.toStdString() + "}"));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->totals.counters.executed + snapshot->dropped, *snapshot->info.config.count);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    QVERIFY(m_server->connectionCount() <= connections); // two workers, 100 users a connection
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void EngineHttp2Test::cookiesAndRedirects()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        Http2Reply reply = Http2Reply::answer(request.target == "/login" ? 302 : 200, "{}");
        if (request.target == "/login")
            reply.headers = {{"location", "/home"}, {"set-cookie", "sid=7"}};
        return reply;
    });
    const auto snapshot =
        runDocument(documentOf(*m_server, request("l", "/login") + ", " + request("n", "/next")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 ok; l: 1 ok 1 redirects; n: 1 ok"));
    const auto requests = m_server->requests();
    QCOMPARE(requests[1].target, std::string("/home"));
    for (std::size_t i : {1u, 2u})
        QVERIFY(requests[i].headers.find("cookie: sid=7\r\n") != std::string::npos);
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

/// They share a session, and nothing else.
void EngineHttp2Test::cookiesOfUsersStayApart()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        if (request.path() == "/login")
            return Http2Reply::answer(200, "{}",
                                      {{"set-cookie", "user=" + std::to_string(request.index)}});
        return Http2Reply::answer(200, "\"" + std::string(request.header("cookie")) + "\"");
    });
    const auto snapshot = runDocument(documentOf(
        *m_server,
        request("l", "/login") + ", " + request("a", "/a") + ", "
            + request("b", "/b",
                      R"(, "assertions": ["res == requests.a.res", "res contains \"user=\""])"),
        R"("load_test_config": {"load_num_threads": 20, "load_count": 100})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 100 ok; l: 100 ok; a: 100 ok; b: 100 ok"));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

/// Each is counted once, under its kind, with a sample; the books balance.
void EngineHttp2Test::faults_data()
{
    QTest::addColumn<Http2Reply>("reply");
    QTest::addColumn<QString>("codes");
    QTest::newRow("reset") << Http2Reply::reset(NGHTTP2_INTERNAL_ERROR)
                           << QStringLiteral("reset x 20");
    QTest::newRow("closed") << Http2Reply::of(Action::Close) << QStringLiteral("closed x 20");
    QTest::newRow("garbage") << Http2Reply::raw("HTTP/1.1 400 Bad Request\r\n\r\n")
                             << QStringLiteral("protocol x 20");
    QTest::newRow("hang") << Http2Reply::of(Action::Hang) << QStringLiteral("timeout x 20");
}

void EngineHttp2Test::faults()
{
    QFETCH(Http2Reply, reply);
    m_server->reply(reply);
    const auto snapshot =
        runDocument(documentOf(*m_server, request("g", "/", R"(, "timeout": 0.2)"),
                               R"("load_test_config": {"load_num_threads": 1, "load_count": 20})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "g"), QStringLiteral("20 failed"));
    QTEST(codes(rowOf(*snapshot, "g")), "codes");
    QVERIFY(!rowOf(*snapshot, "g").samples.empty());
    QVERIFY(!rowOf(*snapshot, "g").samples[0]->error.empty());
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void EngineHttp2Test::sessionsThatEndUnderLoad_data()
{
    QTest::addColumn<Http2Reply>("farewell");
    QTest::addColumn<bool>("again");
    Http2Reply answered = Http2Reply::answer(200, "{}");
    answered.saysGoAway = true;
    QTest::newRow("GOAWAY with the answer") << answered << false;
    QTest::newRow("GOAWAY instead of the answer") << Http2Reply::goAway(NGHTTP2_NO_ERROR) << true;
    QTest::newRow("refused") << Http2Reply::reset(NGHTTP2_REFUSED_STREAM) << true;
}

/// As servers end sessions after so many requests: nobody fails, the books balance, and what was
/// sent again is counted as a reconnect, also of those who came too late for the last answers.
void EngineHttp2Test::sessionsThatEndUnderLoad()
{
    QFETCH(Http2Reply, farewell);
    QFETCH(bool, again);
    m_server->setHandler([farewell](const ReceivedRequest &request) {
        return request.index == 97 ? farewell : Http2Reply::answer(200, "{}");
    });
    const auto snapshot = runDocument(
        documentOf(*m_server, request("a", "/"),
                   R"("load_test_config": {"load_num_threads": 20, "load_count": 2000})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "s"), QStringLiteral("2000 ok"));
    QCOMPARE(codes(rowOf(*snapshot, "a")), QStringLiteral("200 x 2000"));
    QCOMPARE(imbalance(*snapshot), QString());
    const std::int64_t reconnects = rowOf(*snapshot, "a").counters.reconnects;
    QVERIFY(again ? reconnects > 0 : m_server->connectionCount() > 2);
    QVERIFY(m_server->requestCount() <= 2000 + reconnects); // GOAWAY: some were not looked at
}

/// The session goes on for the others.
void EngineHttp2Test::timeoutsOfAStream()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.path() == "/slow" ? Http2Reply::of(Action::Hang)
                                         : Http2Reply::answer(200, "{}");
    });
    const auto snapshot = runDocument(
        documentOf(*m_server,
                   request("a", "/a") + ", " + request("slow", "/slow", R"(, "timeout": 0.05,
                                 "continue_on_failure": true)")
                       + ", " + request("b", "/b"),
                   R"("load_test_config": {"load_num_threads": 10, "load_count": 10})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral("s: 10 failed; a: 10 ok; slow: 10 failed; b: 10 ok"));
    QCOMPARE(codes(rowOf(*snapshot, "slow")), QStringLiteral("timeout x 10"));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    QCOMPARE(m_server->cancelled(), 10);
}

/// What is under way fails; what comes after does not wait for it.
void EngineHttp2Test::aServerThatFallsSilent()
{
    m_server->setHandler([](const ReceivedRequest &request) {
        return request.connection < 2 && request.index >= 50 ? Http2Reply::of(Action::Hang)
                                                             : Http2Reply::answer(200, "{}");
    });
    const auto snapshot = runDocument(
        documentOf(*m_server, request("a", "/", R"(, "timeout": 0.4)"),
                   R"("load_test_config": {"load_num_threads": 10, "load_count": 1000})"));
    QVERIFY(snapshot);
    // Where an answer to another came meanwhile, it takes a second one to show.
    const std::int64_t failed = rowOf(*snapshot, "a").counters.failed;
    QVERIFY2(failed >= 10 && failed <= 20, qPrintable(QString::number(failed)));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
}

void EngineHttp2Test::throughAProxy_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("CONNECT") << int(ProxyAddress::Kind::Http);
    QTest::newRow("SOCKS5") << int(ProxyAddress::Kind::Socks5);
}

void EngineHttp2Test::throughAProxy()
{
    QFETCH(int, kind);
    const ProxyServer proxy({ProxyAddress::Kind(kind), {}, {}});
    const auto snapshot = runDocument(
        documentOf(*m_server, request("a", "/"),
                   R"("load_test_config": {"load_num_threads": 20, "load_count": 1000})",
                   R"(, "proxy": ")" + proxy.url() + "\""));
    QVERIFY(snapshot);
    QCOMPARE(codes(rowOf(*snapshot, "a")), QStringLiteral("200 x 1000"));
    QCOMPARE(imbalance(*snapshot, m_server->requestCount()), QString());
    QCOMPARE(proxy.asked().size(), std::size_t(2)); // one for each worker
    QTRY_COMPARE(proxy.openConnections(), 0);
}

void EngineHttp2Test::stopNowInMidStream()
{
    m_server->reply(Http2Reply::of(Action::Hang));
    const std::string text =
        documentOf(*m_server, request("g", "/"), R"("load_test_config": {"load_num_threads": 30,
                                                    "load_duration": 60})");
    Run run(planOf(text), {configOf(text), 2});
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    QTRY_COMPARE(m_server->requestCount(), 30);
    run.stopNow();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(counts(*run.snapshot()), QStringLiteral("s: 30 aborted; g: 30 aborted"));
    QCOMPARE(imbalance(*run.snapshot(), m_server->requestCount()), QString());
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void EngineHttp2Test::samplesSayTheVersion()
{
    const auto snapshot = runDocument(documentOf(*m_server, request("g", "/")));
    QVERIFY(snapshot);
    QVERIFY(rowOf(*snapshot, "g").samples.at(0)->http2);
}

void EngineHttp2Test::aSendTellsHowItConnected()
{
    m_server->reply(Http2Reply::answer(200, R"({"id": 57})"));
    const SentOnce sent = sendOnce(orderOf(
        documentFrom(documentOf(*m_server, request("a", "/a") + ", " + request("b", "/b")))));
    QCOMPARE(sent.told(), QStringLiteral("a 200; b 200"));
    const TracedExchange &first = sent.exchange("a"), &second = sent.exchange("b");
    QCOMPARE(first.startLine, std::string("GET /a HTTP/2"));
    QCOMPARE(first.statusLine, std::string("HTTP/2 200"));
    QVERIFY(first.sample.phases.connect >= nanoseconds(0));
    QVERIFY(first.sample.phases.tls > nanoseconds(0));
    QVERIFY(second.sample.phases.connect < nanoseconds(0)); // it was there
    QVERIFY(second.sample.phases.tls < nanoseconds(0));
    QVERIFY(first.peer && second.peer && !second.peer->certificate.isNull());
}

QTEST_GUILESS_MAIN(EngineHttp2Test)
#include "tst_engine_http2.moc"
