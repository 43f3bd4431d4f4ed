// SPDX-License-Identifier: GPL-3.0-or-later
// Redirects and cookies in a running engine, and what follows to another host.
#include "core/base/text.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

using namespace loadgrove;

namespace {

std::string replaced(QByteArray text, const char *what, const std::string &with)
{
    return text.replace(what, QByteArray::fromStdString(with)).toStdString();
}

} // namespace

class EngineRedirectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirects_data();
    void redirects();
    void redirectsToAnotherHost_data();
    void redirectsToAnotherHost();
    void cookies_data();
    void cookies();
};

/// A row: step "a", its counts, its code table, what the server was asked.
void EngineRedirectsTest::redirects_data()
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

void EngineRedirectsTest::redirects()
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
void EngineRedirectsTest::redirectsToAnotherHost_data()
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

void EngineRedirectsTest::redirectsToAnotherHost()
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

void EngineRedirectsTest::cookies_data()
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

void EngineRedirectsTest::cookies()
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

QTEST_GUILESS_MAIN(EngineRedirectsTest)
#include "tst_engine_redirects.moc"
