// SPDX-License-Identifier: GPL-3.0-or-later
// Headers, authentication and what a transport can do, in a running engine.
#include "core/base/text.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

using namespace loadgrove;

class EngineHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void apiKeyInTheQuery();
    void insecureIsOfOneStep();
    void transport_data();
    void transport();
    void refusedPort();
    void timeouts();
    void keptConnections_data();
    void keptConnections();
    void bodiesThatNobodyRefersTo();
    void environmentVariables();
};

/// A row: the last step sends a header with these values.
void EngineHttpTest::headers_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *rule, const char *step, const char *settings, const char *name,
                        const char *values) {
        QTest::newRow(rule) << QByteArray(step) << QByteArray(settings) << QString::fromUtf8(name)
                            << QString::fromUtf8(values);
    };
    row("a null leaves the header out", R"("headers": {"X": null})", "", "X", "-");
    row("a null that an answer gave too", R"("headers": {"X": "{{requests.i.res.nothing}}"})", "",
        "X", "-");
    row("null takes away what is sent without being asked", R"("headers": {"User-Agent": null})",
        "", "User-Agent", "-");
    row("an array repeats the header", R"("headers": {"X": ["a", 2]})", "", "X", "a | 2");
    row("values of any scalar", R"("headers": {"X": true})", "", "X", "true");
    row("a value cannot break out of its line", R"("headers": {"X": "{{vars.evil}}"})",
        R"("variables": {"evil": "a\r\nY: b"})", "X", "a  Y: b");
    row("basic", R"("path": "/")",
        R"("auth": {"type": "basic", "username": "Al", "password": "open sesame"})",
        "Authorization", "Basic QWw6b3BlbiBzZXNhbWU=");
    row("basic with values",
        R"("auth": {"type": "basic", "username": "{{requests.i.res.id}}", "password": "x"})", "",
        "Authorization", "Basic NTc6eA==");
    row("bearer", R"("auth": {"type": "bearer", "token": "{{requests.i.res.tags.0}}.b"})", "",
        "Authorization", "Bearer a.b");
    row("the nearest wins", R"("auth": {"type": "bearer", "token": "near"})",
        R"("auth": {"type": "bearer", "token": "far"})", "Authorization", "Bearer near");
    row("none switches off", R"("auth": {"type": "none"})",
        R"("auth": {"type": "bearer", "token": "far"})", "Authorization", "-");
    row("an explicit Authorization header wins", R"("headers": {"authorization": "mine"})",
        R"("auth": {"type": "bearer", "token": "far"})", "Authorization", "mine");
    row("an API key as a header", R"("path": "/")",
        R"("auth": {"type": "api_key", "in": "header", "name": "X-Key", "value": "k"})", "X-Key",
        "k");
    row("an API key as a cookie", R"("path": "/")",
        R"("auth": {"type": "api_key", "in": "cookie", "name": "key", "value": "k"})", "Cookie",
        "key=k");
    row("a Host of one's own", R"("headers": {"Host": "shop.example"})", "", "Host",
        "shop.example");
    row("a body's length", R"("method": "POST", "body": "\u00fc")", "", "Content-Length", "2");
    row("POST without a body says so", R"("method": "POST")", "", "Content-Length", "0");
    row("GET without a body says nothing", R"("path": "/")", "", "Content-Length", "-");
    row("keep_alive false", R"("path": "/")", R"("http": {"keep_alive": false})", "Connection",
        "close");
    row("compression false", R"("path": "/")", R"("http": {"compression": false})",
        "Accept-Encoding", "-");
}

void EngineHttpTest::headers()
{
    QFETCH(QByteArray, step);
    QFETCH(QByteArray, settings);
    QFETCH(QString, name);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(
        server, R"([{"name": "i", "path": "/item"}, {"name": "a", )" + step.toStdString() + "}]",
        settings.toStdString()));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 ok; i: 1 ok; a: 1 ok"));
    QTEST(valuesOf(server.requests().back(), name), "values");
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineHttpTest::apiKeyInTheQuery()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(server, R"([
        {"name": "i", "path": "/item"},
        {"name": "a", "path": "/a", "query_params": {"x": 1},
         "auth": {"type": "api_key", "in": "query", "name": "k y", "value": "{{requests.i.res.name}}"}}])"));
    QVERIFY(snapshot);
    QCOMPARE(asked(server), QStringLiteral("GET /item; GET /a?x=1&k%20y=big%20bear"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "insecure on one step loosens no other".
void EngineHttpTest::insecureIsOfOneStep()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(server, R"([
        {"name": "a", "insecure": true, "path": "/a"}, {"name": "b", "path": "/b", "continue_on_failure": true},
        {"name": "c", "insecure": true, "path": "/redirect/302?to=/c"}])"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral("s: 1 failed; a: 1 ok; b: 1 failed; c: 1 ok 1 redirects"));
    QCOMPARE(codes(rowOf(*snapshot, "b")), QStringLiteral("tls x 1"));
    QCOMPARE(asked(server), QStringLiteral("GET /a; GET /redirect/302?to=/c; GET /c"));
    QCOMPARE(imbalance(*snapshot), QString());
}

void EngineHttpTest::transport_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("table");
    const auto row = [](const char *rule, const char *step, const char *expected,
                        const char *table) {
        QTest::newRow(rule) << QByteArray(step) << QString::fromUtf8(expected)
                            << QString::fromUtf8(table);
    };
    row("HEAD has no body, whatever its header says",
        R"("method": "HEAD", "path": "/item", "assertions": ["headers[\"content-length\"] == 1000", "!res"])",
        "3 ok", "200 x 3");
    row("204 has none", R"("path": "/empty", "assertions": ["!res"], "expected_code": "204")",
        "3 ok", "204 x 3");
    row("reset by the server", R"("path": "/codes/reset")", "3 failed", "reset x 3");
    row("a kept connection that has gone is made anew: no failure (Answer::reconnected)",
        R"("path": "/codes/200,reset,200")", "3 ok 1 reconnects", "200 x 3");
}

void EngineHttpTest::transport()
{
    QFETCH(QByteArray, step);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", )" + step.toStdString() + "}]",
                               R"("load_test_config": {"load_count": 3})"));
    QVERIFY(snapshot);
    QTEST(counts(*snapshot, "a"), "expected");
    QTEST(codes(rowOf(*snapshot, "a")), "table");
    QCOMPARE(imbalance(*snapshot), QString());
}

void EngineHttpTest::refusedPort()
{
    RecordingServer server; // not started
    const std::string url = "http://127.0.0.1:" + std::to_string(refusingEndpoint().port);
    const auto snapshot = runDocument(
        documentOf(server,
                   R"([{"name": "a", "url": ")" + url + R"(", "continue_on_failure": true},
                               {"name": "b", "url": ")"
                       + url + R"(", "if": "requests.a.code"}])",
                   R"("load_test_config": {"load_count": 50, "load_num_threads": 5})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 50 failed; a: 50 failed; b: 50 skipped"));
    QCOMPARE(codes(rowOf(*snapshot, "a")), QStringLiteral("refused x 50"));
    QCOMPARE(imbalance(*snapshot), QString());
}

/// "timeout covers the exchange ...; a failed exchange leaves no code".
void EngineHttpTest::timeouts()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(documentOf(
        server, R"([
        {"name": "a", "path": "/codes/hang", "timeout": 0.05, "continue_on_failure": true},
        {"name": "b", "path": "/codes/hang,200", "timeout": 0.05, "until": "code == 200", "retry_interval": 0},
        {"name": "c", "if": "requests.a.code || requests.a.latency_ms"}])",
        R"("http": {"timeout": 20}, "load_test_config": {"load_count": 4, "load_num_threads": 2})"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral("s: 4 failed; a: 4 failed; b: 4 ok 1 retried; c: 4 skipped"));
    QCOMPARE(codes(rowOf(*snapshot, "a")), QStringLiteral("timeout x 4"));
    QCOMPARE(codes(rowOf(*snapshot, "b")), QStringLiteral("timeout x 1, 200 x 4"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// One connection per user, kept over steps and iterations; without keep_alive one per request.
void EngineHttpTest::keptConnections_data()
{
    QTest::addColumn<QByteArray>("http");
    QTest::addColumn<int>("connections");
    QTest::newRow("kept") << QByteArray("{}") << 7;
    QTest::newRow("not kept") << QByteArray(R"({"keep_alive": false})") << 140;
}

void EngineHttpTest::keptConnections()
{
    QFETCH(QByteArray, http);
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server,
        R"([{"type": "wait", "seconds": 0.01}, {"name": "a", "path": "/a"}, {"name": "b", "path": "/b"}])",
        R"("http": )" + http.toStdString()
            + R"(, "load_test_config": {"load_count": 70, "load_num_threads": 7})"));
    QVERIFY(snapshot);
    QTEST(server.connectionCount(), "connections");
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 70 ok; a: 70 ok; b: 70 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QTRY_COMPARE(server.openConnections(), 0);
}

/// They are counted and dropped, but for the first of a code, which is the sample.
void EngineHttpTest::bodiesThatNobodyRefersTo()
{
    RecordingServer server;
    QVERIFY(server.start());
    const std::string body(300'000, 'x');
    server.reply(ReplyScript::chunked({body, body}));
    const auto snapshot = runDocument(documentOf(server, R"([{"name": "a", "path": "/a"}])",
                                                 R"("load_test_config": {"load_count": 5})"));
    QVERIFY(snapshot);
    const RowSnapshot &row = rowOf(*snapshot, "a");
    QVERIFY(row.counters.bytesReceived > 5 * 600'000);
    QVERIFY(row.counters.bytesSent > 5 * 20);
    QVERIFY(!row.samples.empty());
    QVERIFY(row.samples[0]->responseBodyCut);
    QVERIFY(row.samples[0]->responseBody == body.substr(0, Sample::bodyLimit));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineHttpTest::environmentVariables()
{
    RecordingServer server;
    QVERIFY(server.start());
    qputenv("LOADGROVE_TEST_TOKEN", "s3cret");
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "path": "/{{env.LOADGROVE_TEST_TOKEN}}"}])"));
    qunsetenv("LOADGROVE_TEST_TOKEN");
    QVERIFY(snapshot);
    QCOMPARE(asked(server), QStringLiteral("GET /s3cret"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineHttpTest)
#include "tst_engine_http.moc"
