// SPDX-License-Identifier: GPL-3.0-or-later
// OTLP/HTTP: where metrics are pushed to, and what becomes of it when the receiver is unwell.
#include "core/report/otlp_sender.h"
#include "tests/support/otlp_receiver.h"

#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30'000;

OtlpTarget targetAt(const RecordingServer &server)
{
    return {QUrl(QString::fromStdString(server.url()) + QStringLiteral("/v1/metrics")), {}};
}

/// Waits for nothing that a test does not want to wait for.
OtlpSender::Patience hasty()
{
    OtlpSender::Patience hasty;
    hasty.firstPause = 1ms;
    hasty.longestPause = 2ms;
    return hasty;
}

ReplyScript unwell(int status, const char *retryAfter)
{
    return ReplyScript::answer(status, {}, std::string("Retry-After: ") + retryAfter + "\r\n");
}

/// The bodies that came, in order.
QStringList received(const RecordingServer &server)
{
    QStringList bodies;
    for (const ReceivedRequest &request : server.requests())
        bodies.append(QString::fromStdString(unpackedBody(request)));
    return bodies;
}

/// Sends it as the last message and waits until the sender is done with it.
bool settles(OtlpSender &sender, const char *text)
{
    QSignalSpy settled(&sender, &OtlpSender::settled);
    sender.sendLast(text, QDeadlineTimer(patience));
    return settled.count() > 0 || settled.wait(patience);
}

} // namespace

class TestOtlp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void urls_data();
    void urls();
    void headers_data();
    void headers();
    void headersFromTheEnvironment();
    void aMessageIsDelivered();
    void passingTroubleIsTriedAgain_data();
    void passingTroubleIsTriedAgain();
    void lastingTroubleIsNot_data();
    void lastingTroubleIsNot();
    void theServerSaysWhenToTryAgain_data();
    void theServerSaysWhenToTryAgain();
    void aLongWaitIsNotForTheEnd();
    void triesAreBounded();
    void aNewerPushTakesItsPlace();
    void whatIsUnderWayIsFollowedByTheNewest();
    void theLastDoesNotWaitForOneThatHangs();
    void partOfItIsRejected();
    void noAnswer();
    void nobodyListens();
    void secretsAreNotRepeated();

private:
    std::unique_ptr<RecordingServer> m_server;
};

void TestOtlp::init()
{
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

void TestOtlp::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // or a part of the error
    QTest::addColumn<bool>("ok");
    const auto row = [](const char *text, const char *url, bool ok = true) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url) << ok;
    };
    row("http://localhost:4318", "http://localhost:4318/v1/metrics");
    row("https://otlp.example.com/", "https://otlp.example.com/v1/metrics");
    row("https://example.com/otlp/v1/metrics", "https://example.com/otlp/v1/metrics");
    row("http://example.com?a=b", "http://example.com/v1/metrics?a=b");
    row("http://[::1]:4318", "http://[::1]:4318/v1/metrics");
    row("localhost:4318", "http://", false);
    row("grpc://localhost:4317", "http://", false);
    row("http://", "http://", false);
    row("", "http://", false);
    row("http://me:t0p@example.com", "user and password", false);
    row("http://example.com/#a", "\"#\"", false);
}

void TestOtlp::urls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(bool, ok);
    const Result<QUrl> read = readOtlpUrl(text);
    QCOMPARE(bool(read), ok);
    if (read)
        QCOMPARE(read->toString(), url);
    else
        QVERIFY2(read.error().message.contains(url), qPrintable(read.error().message));
}

void TestOtlp::headers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error"); // "" = it can be read
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *text, const char *error, const char *name = "",
                        const char *value = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(error)
                            << QByteArray(name) << QByteArray(value);
    };
    row("X-Scope=a", "", "X-Scope", "a");
    row("Authorization=Basic YTpiYw==", "", "Authorization", "Basic YTpiYw==");
    row("X-Empty=", "", "X-Empty", "");
    row("X-None", "expected NAME=VALUE");
    row("=t0p", "no name of a header");
    row("a b=t0p", "no name of a header");
    row("a=t0p\r\nb: c", "characters that no header may have");
    row("content-type=t0p", "cannot be set");
    row("Host=t0p", "cannot be set");
    row("a=env:LOADGROVE_UNSET", "no variable LOADGROVE_UNSET");
}

void TestOtlp::headers()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const Result<OtlpTarget::Header> read = readOtlpHeader(text);
    QCOMPARE(bool(read), error.isEmpty());
    if (read) {
        QTEST(read->first, "name");
        QTEST(read->second, "value");
        return;
    }
    QVERIFY2(read.error().message.contains(error), qPrintable(read.error().message));
    QVERIFY(!read.error().message.contains(QLatin1String("t0p")));
}

void TestOtlp::headersFromTheEnvironment()
{
    qputenv("LOADGROVE_TEST_TOKEN", "Bearer t0p");
    const auto read = readOtlpHeader(QStringLiteral("Authorization=env:LOADGROVE_TEST_TOKEN"));
    qunsetenv("LOADGROVE_TEST_TOKEN");
    QVERIFY(read);
    QCOMPARE(read->second, QByteArray("Bearer t0p"));
}

void TestOtlp::aMessageIsDelivered()
{
    OtlpTarget target = targetAt(*m_server);
    target.headers = {{"X-Scope-OrgID", "shop"}};
    OtlpSender sender(target);
    sender.send(R"({"a":1})");
    QTRY_COMPARE_WITH_TIMEOUT(sender.tally().delivered, 1, patience);
    const ReceivedRequest request = m_server->requests().front();
    QCOMPARE(request.method, std::string("POST"));
    QCOMPARE(request.target, std::string("/v1/metrics"));
    QCOMPARE(request.header("Content-Type"), std::string_view("application/json"));
    QCOMPARE(request.header("Content-Encoding"), std::string_view("gzip"));
    QCOMPARE(request.header("X-Scope-OrgID"), std::string_view("shop"));
    QCOMPARE(unpackedBody(request), std::string(R"({"a":1})"));
    QCOMPARE(sender.tally().lastError, QString());
}

void TestOtlp::passingTroubleIsTriedAgain_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestOtlp::passingTroubleIsTriedAgain()
{
    QFETCH(int, status);
    m_server->replyInTurn({ReplyScript::answer(status, {}), ReplyScript::answer(status, {}),
                           ReplyScript::answer(200, "{}")});
    OtlpSender sender(targetAt(*m_server), hasty());
    QVERIFY(settles(sender, "a"));
    QCOMPARE(sender.tally().delivered, 1);
    QCOMPARE(received(*m_server).join(QLatin1Char(' ')), QStringLiteral("a a a"));
    QVERIFY(sender.tally().lastError.contains(QString::number(status)));
}

void TestOtlp::lastingTroubleIsNot_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 307, 400, 401, 403, 404, 413, 500, 501})
        QTest::addRow("%d", status) << status;
}

void TestOtlp::lastingTroubleIsNot()
{
    QFETCH(int, status);
    m_server->reply(ReplyScript::answer(status, {}, "Location: /elsewhere\r\n"));
    OtlpSender sender(targetAt(*m_server), hasty());
    sender.send("a");
    QTRY_VERIFY_WITH_TIMEOUT(!sender.tally().lastError.isEmpty(), patience);
    QVERIFY(settles(sender, "b")); // what comes next is not kept waiting
    QCOMPARE(received(*m_server).join(QLatin1Char(' ')), QStringLiteral("a b"));
    QCOMPARE(sender.tally().pushes, 2);
    QCOMPARE(sender.tally().delivered, 0);
    QVERIFY(sender.tally().lastError.contains(QString::number(status)));
}

void TestOtlp::theServerSaysWhenToTryAgain_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("seconds") << QByteArray("0");
    QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT");
}

/// Its word counts, not our own pause, which is endless here.
void TestOtlp::theServerSaysWhenToTryAgain()
{
    QFETCH(QByteArray, retryAfter);
    m_server->replyInTurn({unwell(503, retryAfter.constData()), ReplyScript::answer(200, "{}")});
    OtlpSender::Patience endless;
    endless.firstPause = endless.longestPause = 24h;
    OtlpSender sender(targetAt(*m_server), endless);
    sender.send("a");
    QTRY_COMPARE_WITH_TIMEOUT(sender.tally().delivered, 1, patience);
    QCOMPARE(m_server->requestCount(), 2);
}

/// A server that asks for a minute is left alone; that does not hold up the end of a run.
void TestOtlp::aLongWaitIsNotForTheEnd()
{
    m_server->reply(unwell(429, "60"));
    OtlpSender sender(targetAt(*m_server), hasty());
    sender.send("a");
    QTRY_VERIFY_WITH_TIMEOUT(!sender.tally().lastError.isEmpty(), patience);
    sender.send("b");
    QVERIFY(settles(sender, "c"));
    QCOMPARE(m_server->requestCount(), 1);
    QCOMPARE(sender.tally().pushes, 3);
    QCOMPARE(sender.tally().delivered, 0);
}

void TestOtlp::triesAreBounded()
{
    m_server->reply(unwell(503, "0"));
    OtlpSender sender(targetAt(*m_server), hasty());
    QVERIFY(settles(sender, "a"));
    QCOMPARE(m_server->requestCount(), 5);
    QCOMPARE(sender.tally().delivered, 0);
}

/// Counts go on from the run's start: who has the newest has all.
void TestOtlp::aNewerPushTakesItsPlace()
{
    m_server->replyInTurn({unwell(503, "1"), ReplyScript::answer(200, "{}")});
    OtlpSender sender(targetAt(*m_server), hasty());
    sender.send("a");
    QTRY_VERIFY_WITH_TIMEOUT(!sender.tally().lastError.isEmpty(), patience);
    sender.send("b");
    sender.send("c");
    QTRY_COMPARE_WITH_TIMEOUT(sender.tally().delivered, 1, patience);
    QCOMPARE(received(*m_server).join(QLatin1Char(' ')), QStringLiteral("a c"));
    QCOMPARE(sender.tally().pushes, 3);
}

void TestOtlp::whatIsUnderWayIsFollowedByTheNewest()
{
    OtlpSender sender(targetAt(*m_server), hasty());
    sender.send("a");
    sender.send("b"); // nothing was answered yet: the loop has not run
    sender.send("c");
    QTRY_COMPARE_WITH_TIMEOUT(sender.tally().delivered, 2, patience);
    QCOMPARE(received(*m_server).join(QLatin1Char(' ')), QStringLiteral("a c"));
}

void TestOtlp::theLastDoesNotWaitForOneThatHangs()
{
    m_server->replyInTurn({ReplyScript::hang(), ReplyScript::answer(200, "{}")});
    OtlpSender sender(targetAt(*m_server)); // which would wait for 10 s
    sender.send("a");
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requestCount(), 1, patience);
    QVERIFY(settles(sender, "b"));
    QCOMPARE(sender.tally().delivered, 1);
    QCOMPARE(received(*m_server).join(QLatin1Char(' ')), QStringLiteral("a b"));
}

void TestOtlp::partOfItIsRejected()
{
    m_server->reply(ReplyScript::json(
        200, R"({"partialSuccess":{"rejectedDataPoints":"3","errorMessage":"too\nold"}})"));
    OtlpSender sender(targetAt(*m_server), hasty());
    QVERIFY(settles(sender, "a"));
    QCOMPARE(m_server->requestCount(), 1);
    QCOMPARE(sender.tally().delivered, 0);
    QVERIFY2(sender.tally().lastError.endsWith(QLatin1String(": too old")),
             qPrintable(sender.tally().lastError));
    // An empty part says that all is well.
    m_server->reply(ReplyScript::json(200, R"({"partialSuccess":{}})"));
    OtlpSender content(targetAt(*m_server), hasty());
    QVERIFY(settles(content, "a"));
    QCOMPARE(content.tally().delivered, 1);
}

void TestOtlp::noAnswer()
{
    m_server->reply(ReplyScript::hang());
    OtlpSender::Patience brief = hasty();
    brief.answer = 50ms;
    brief.tries = 2;
    OtlpSender sender(targetAt(*m_server), brief);
    QVERIFY(settles(sender, "a"));
    QCOMPARE(sender.tally().delivered, 0);
    QVERIFY2(sender.tally().lastError.startsWith(QLatin1String("no answer within")),
             qPrintable(sender.tally().lastError));
}

void TestOtlp::nobodyListens()
{
    const Endpoint nobody = refusingEndpoint();
    QUrl url(QStringLiteral("http://127.0.0.1/v1/metrics"));
    url.setPort(nobody.port);
    OtlpSender sender({url, {}}, hasty());
    QVERIFY(settles(sender, "a"));
    QCOMPARE(sender.tally().delivered, 0);
    QVERIFY2(sender.tally().lastError.contains(QLatin1String("refused")),
             qPrintable(sender.tally().lastError));
}

void TestOtlp::secretsAreNotRepeated()
{
    m_server->reply(ReplyScript::json(401, R"({"code":16,"message":"bad token t0psecret"})"));
    OtlpTarget target = targetAt(*m_server);
    target.headers = {{"Authorization", "Bearer t0psecret"}};
    OtlpSender sender(target, hasty());
    QVERIFY(settles(sender, "a"));
    QVERIFY2(sender.tally().lastError.endsWith(QLatin1String(": bad token ***")),
             qPrintable(sender.tally().lastError));
    target.url.setQuery(QStringLiteral("key=t0psecret"));
    QVERIFY(!shownUrl(target).contains(QLatin1String("t0psecret")));
}

QTEST_GUILESS_MAIN(TestOtlp)
#include "tst_otlp.moc"
