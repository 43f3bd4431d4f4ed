// SPDX-License-Identifier: GPL-3.0-or-later
// Headers, authentication, redirects, cookies and what a transport can do, in a running engine.
#include "core/base/text.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QStringList>
#include <QTest>

using namespace loadgrove;

namespace {

/// All values of a header, in order: "a | b"; "-" where it is not there.
QString valuesOf(const ReceivedRequest &request, const QString &name)
{
    QStringList values;
    for (const QString &line : qs(request.headers).split(QStringLiteral("\r\n"))) {
        if (line.startsWith(name + QLatin1Char(':'), Qt::CaseInsensitive))
            values += line.mid(name.size() + 1).trimmed();
    }
    return values.isEmpty() ? QStringLiteral("-") : values.join(QStringLiteral(" | "));
}

std::string replaced(QByteArray text, const char *what, const std::string &with)
{
    return text.replace(what, QByteArray::fromStdString(with)).toStdString();
}

} // namespace

class EngineHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void redirects_data();
    void redirects();
    void redirectsToAnotherHost_data();
    void redirectsToAnotherHost();
    void cookies_data();
    void cookies();
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

/// A row: step "a", its counts, its code table, what the server was asked.
void EngineHttpTest::redirects_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char *rule, const char *step, const char *expected, const char *table,
                        const char *wire) {
        QTest::newRow(rule) << QByteArray(step) << QString::fromUtf8(expected)
                            << QString::fromUtf8(table) << QString::fromUtf8(wire);
    };
    row("301 from POST becomes GET",
        R"("method": "POST", "path": "/redirect/301?to=/x", "body": 1)", "1 ok 1 redirects",
        "200 x 1", "POST /redirect/301?to=/x 1; GET /x");
    row("302 from POST becomes GET",
        R"("method": "POST", "path": "/redirect/302?to=/x", "body": 1)", "1 ok 1 redirects",
        "200 x 1", "POST /redirect/302?to=/x 1; GET /x");
    row("302 from PUT stays PUT", R"("method": "PUT", "path": "/redirect/302?to=/x", "body": 1)",
        "1 ok 1 redirects", "200 x 1", "PUT /redirect/302?to=/x 1; PUT /x 1");
    row("303 becomes GET", R"("method": "PUT", "path": "/redirect/303?to=/x", "body": 1)",
        "1 ok 1 redirects", "200 x 1", "PUT /redirect/303?to=/x 1; GET /x");
    row("307 repeats", R"("method": "POST", "path": "/redirect/307?to=/x", "body": 1)",
        "1 ok 1 redirects", "200 x 1", "POST /redirect/307?to=/x 1; POST /x 1");
    row("308 repeats", R"("method": "DELETE", "path": "/redirect/308?to=/x")", "1 ok 1 redirects",
        "200 x 1", "DELETE /redirect/308?to=/x; DELETE /x");
    row("follow_redirects false",
        R"("path": "/redirect/302?to=/x", "follow_redirects": false, "expected_code": "302")",
        "1 ok", "302 x 1", "GET /redirect/302?to=/x");
    row("a redirected request's code is its last",
        R"("path": "/redirect/302?to=/codes/404", "expected_code": "404")", "1 ok 1 redirects",
        "404 x 1", "GET /redirect/302?to=/codes/404; GET /codes/404");
    row("relative to where it came from", R"("path": "/redirect/302?to=../x?y=1")",
        "1 ok 1 redirects", "200 x 1", "GET /redirect/302?to=../x?y=1; GET /x?y=1");
    row("hops count for every try",
        R"("path": "/redirect/302?to=/codes/404,200", "until": "code == 200", "retry_interval": 0)",
        "1 ok 1 retried 2 redirects", "200 x 1, 404 x 1",
        "GET /redirect/302?to=/codes/404,200; GET /codes/404,200; GET "
        "/redirect/302?to=/codes/404,200; GET /codes/404,200");
    row("a place that cannot be followed", R"("path": "/redirect/302?to=mailto:x@y")", "1 failed",
        "redirects x 1", "GET /redirect/302?to=mailto:x@y");
    row("no place is an answer like any other", R"("path": "/codes/302")", "1 ok", "302 x 1",
        "GET /codes/302");
    QTest::newRow("at most 10, then it fails")
        << QByteArray(R"("path": "/circle/1")") << QStringLiteral("1 failed 10 redirects")
        << QStringLiteral("redirects x 1") << QString();
}

void EngineHttpTest::redirects()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, expected);
    QFETCH(QString, table);
    QFETCH(QString, wire);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([api = scriptedApi()](const ReceivedRequest &request) {
        return request.target.starts_with("/circle") ? ReplyScript::redirect(302, "/circle/1")
                                                     : api(request);
    });
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", )" + step.toStdString() + "}]"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "a"), expected);
    QCOMPARE(codes(rowOf(*snapshot, "a")), table);
    if (!wire.isEmpty())
        QCOMPARE(asked(server), wire);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "Credentials do not follow a redirect to another host", but to the same one.
void EngineHttpTest::redirectsToAnotherHost_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("elsewhere");
    const auto row = [](const char *rule, const char *step, const char *name, const char *here,
                        const char *elsewhere) {
        QTest::newRow(rule) << QByteArray(step) << QString::fromUtf8(name)
                            << QString::fromUtf8(here) << QString::fromUtf8(elsewhere);
    };
    row("Authorization", R"("headers": {"AUTHORIZATION": "x"})", "Authorization", "x", "-");
    row("authentication", R"("auth": {"type": "bearer", "token": "t"})", "Authorization",
        "Bearer t", "-");
    row("an API key",
        R"("auth": {"type": "api_key", "in": "header", "name": "X-Key", "value": "k"})", "X-Key",
        "k", "-");
    row("an API key as a cookie, beside the jar's",
        R"("auth": {"type": "api_key", "in": "cookie", "name": "key", "value": "k"})", "Cookie",
        "key=k; session=1", "session=1");
    row("a Cookie of its own, which wins over the jar", R"("headers": {"Cookie": "mine=1"})",
        "Cookie", "mine=1", "session=1");
    row("the jar, which knows hosts but no ports (RFC 6265, 8.5)", R"("headers": {})", "Cookie",
        "session=1", "session=1");
    row("any other header follows", R"("headers": {"X": "x"})", "X", "x", "x");
}

void EngineHttpTest::redirectsToAnotherHost()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, name);
    RecordingServer server, other;
    QVERIFY(server.start());
    QVERIFY(other.start());
    // Sets the cookie on the way: the redirect's answer brings it.
    server.setHandler([to = other.url()](const ReceivedRequest &request) {
        if (request.path() == "/here")
            return ReplyScript::json(200, "{}");
        return ReplyScript::answer(302, "",
                                   "Set-Cookie: session=1\r\nLocation: "
                                       + (request.path() == "/away" ? to + "/x" : "/here")
                                       + "\r\n");
    });
    const auto snapshot = runDocument(documentOf(
        server,
        replaced(R"([{"name": "a", "path": "/back", STEP}, {"name": "b", "path": "/away", STEP}])",
                 "STEP", step.toStdString())));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral("s: 1 ok; a: 1 ok 1 redirects; b: 1 ok 1 redirects"));
    QTEST(valuesOf(server.requests()[1], name), "here");
    QTEST(valuesOf(other.requests()[0], name), "elsewhere");
    QCOMPARE(imbalance(*snapshot, server.requestCount() + other.requestCount()), QString());
}

void EngineHttpTest::cookies_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QStringList>("sent");
    QTest::newRow("cookies live for one iteration")
        << QByteArray(R"("http": {})")
        << QStringList{QStringLiteral("-"), QStringLiteral("session=1"), QStringLiteral("-"),
                       QStringLiteral("session=1")};
    QTest::newRow("\"user\" keeps them over iterations")
        << QByteArray(R"("http": {"cookies": "user"})")
        << QStringList{QStringLiteral("-"), QStringLiteral("session=1"),
                       QStringLiteral("session=1"), QStringLiteral("session=1")};
    QTest::newRow("false switches them off")
        << QByteArray(R"("http": {"cookies": false})")
        << QStringList{QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-"),
                       QStringLiteral("-")};
}

void EngineHttpTest::cookies()
{
    QFETCH(QByteArray, settings);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "path": "/login?n=1"}, {"name": "b", "path": "/b"}])",
                   settings.toStdString() + R"(, "load_test_config": {"load_count": 2})"));
    QVERIFY(snapshot);
    QStringList sent;
    for (const ReceivedRequest &request : server.requests())
        sent += valuesOf(request, QStringLiteral("Cookie"));
    QTEST(sent, "sent");
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
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
        R"("path": "/codes/200,reset,200")", "3 ok", "200 x 3");
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
    QCOMPARE(row.samples.size(), std::size_t(1));
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
