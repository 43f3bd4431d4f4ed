// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent once, and what is told about it.
#include "core/net/tls_peer.h"
#include "tests/core/engine/sent_once.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QTemporaryDir>

using namespace loadgrove;
using Extent = SendOrder::Extent;

class SendOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatWasAskedFor_data();
    void takesWhatWasAskedFor();
    void showsTheExchangeAsOnTheWire();
    void keepsBodiesWithinBounds();
    void showsWhereTheTimeWent();
    void showsTheCertificate_data();
    void showsTheCertificate();
    void tellsWhereValuesComeFrom();
    void judgesWithActualValues();
    void tellsWhySkipped();
    void repeatsAndRedirects();
    void sendsAStepAloneByEarlierAnswers();
    void sendsAStepAloneThoughOthersAreBroken();
    void saysWhatIsWrong();
    void canBeCancelled_data();
    void canBeCancelled();
};

namespace {

/// Steps of the extents' test: a, b, inner(c d), e; and another top-level scenario with f.
constexpr char tree[] = R"([
    {"name": "s", "steps": [
      {"name": "a", "path": "/a"},
      {"name": "b", "path": "/b", "if": "requests.a.code == 404"},
      {"type": "scenario", "name": "inner", "until": "requests.d.code == 500", "max_retries": 1,
       "retry_interval": 0, "steps": [
        {"name": "c", "path": "/c"},
        {"name": "d", "path": "/d"}]},
      {"name": "e", "path": "/e"},
      {"name": "off", "path": "/off", "disabled": true}]},
    {"name": "t", "steps": [{"name": "f", "path": "/f"}]}])";

} // namespace

void SendOnceTest::takesWhatWasAskedFor_data()
{
    QTest::addColumn<Extent>("extent");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("asked");

    QTest::newRow("a step") << Extent::Step << "e"
                            << "GET /e";
    QTest::newRow("a step whatever its condition") << Extent::Step << "b"
                                                   << "GET /b";
    QTest::newRow("one within, not repeated with its scenario") << Extent::Step << "d"
                                                                << "GET /d";
    QTest::newRow("one that is switched off") << Extent::Step << "off"
                                              << "GET /off";
    QTest::newRow("a scenario, with its rounds") << Extent::Step << "inner"
                                                 << "GET /c; GET /d; GET /c; GET /d";
    QTest::newRow("up to a step, by its conditions") << Extent::UpTo << "c"
                                                     << "GET /a; GET /c";
    QTest::newRow("up to a step whose condition is false") << Extent::UpTo << "b"
                                                           << "GET /a";
    QTest::newRow("up to a scenario") << Extent::UpTo << "inner"
                                      << "GET /a; GET /c; GET /d; GET /c; GET /d";
    QTest::newRow("up to the top is all of it") << Extent::UpTo << "t"
                                                << "GET /f";
}

void SendOnceTest::takesWhatWasAskedFor()
{
    QFETCH(Extent, extent);
    QFETCH(QString, step);
    QFETCH(QString, asked);
    RecordingServer server;
    QVERIFY(server.start());
    const Document document = documentFrom(documentOfScenarios(server, tree));
    sendOnce(orderOf(document, extent, utf8(step)));
    QCOMPARE(loadgrove::asked(server), asked);
}

void SendOnceTest::showsTheExchangeAsOnTheWire()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript().write("HTTP/1.1 201 Made For You\r\nX-Trace: 7\r\n"
                                     "Content-Length: 10\r\n\r\n{\"id\": 57}"));
    const SentOnce sent = sendOnce(orderOf(documentFrom(documentOf(
        server, R"([{"name": "a", "path": "/a", "method": "POST", "query_params": {"x": "1 2"},
                     "headers": {"Authorization": "Bearer secret"}, "body": {"n": 1}}])"))));
    QCOMPARE(sent.told(), QStringLiteral("a 201"));
    const TracedExchange &exchange = sent.exchange("a");
    QCOMPARE(exchange.startLine, std::string("POST /a?x=1%202 HTTP/1.1"));
    QCOMPARE(exchange.sample.requestBody, std::string(R"({"n":1})"));
    const HeaderList &headers = exchange.sample.requestHeaders;
    const auto received = server.requests().front();
    std::string lines;
    for (const auto &[name, value] : headers)
        lines += name + ": " + value + "\r\n";
    QCOMPARE(lines, received.headers);
    QVERIFY(lines.find("Bearer secret") != std::string::npos); // who shows it masks it
    QCOMPARE(exchange.statusLine, std::string("HTTP/1.1 201 Made For You"));
    QCOMPARE(exchange.answerHeaders, std::string("X-Trace: 7\r\nContent-Length: 10\r\n"));
    QCOMPARE(exchange.sample.responseBody, std::string(R"({"id": 57})"));
    QCOMPARE(exchange.body->find("id")->integer(), std::int64_t(57));
    QCOMPARE(exchange.bodySize, std::size_t(10));
    QVERIFY(exchange.bytesReceived > 70);
    QVERIFY(!exchange.peer);
}

void SendOnceTest::keepsBodiesWithinBounds()
{
    RecordingServer server;
    QVERIFY(server.start());
    const std::string middle = '"' + std::string(Trace::treeLimit, 'x') + '"';
    server.replyInTurn({ReplyScript::json(200, middle),
                        ReplyScript::json(200, std::string(Trace::bodyLimit + 10, 'y'))});
    const SentOnce sent = sendOnce(orderOf(documentFrom(
        documentOf(server, R"([{"name": "a", "path": "/a"}, {"name": "b", "path": "/b"},
                               {"name": "c", "path": "/c/{{requests.b.res.id}}"}])"))));
    QCOMPARE(sent.exchange("a").sample.responseBody, middle);
    QVERIFY(!sent.exchange("a").body); // too large for a tree
    QCOMPARE(sent.exchange("b").sample.responseBody.size(), Trace::bodyLimit);
    QVERIFY(sent.exchange("b").sample.responseBodyCut);
    QCOMPARE(sent.exchange("b").bodySize, Trace::bodyLimit + 10);
    QCOMPARE(told(*sent.steps.back()), QStringLiteral("c unsent: requests.b.res.id has no value"));
}

void SendOnceTest::showsWhereTheTimeWent()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript()
                     .pause(std::chrono::milliseconds(30))
                     .write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab")
                     .pause(std::chrono::milliseconds(400))
                     .write("cd"));
    const SentOnce sent = sendOnce(orderOf(documentFrom(
        documentOf(server, R"([{"name": "a", "path": "/a"}, {"name": "b", "path": "/b"}])"))));
    const SamplePhases &first = sent.exchange("a").sample.phases;
    QVERIFY(first.connect >= nanoseconds(0));
    QVERIFY(first.tls < nanoseconds(0));
    QVERIFY(first.wait >= std::chrono::milliseconds(30));
    QVERIFY(first.receive >= std::chrono::milliseconds(200)); // seen late, perhaps
    QCOMPARE(first.wait + first.receive, sent.step("a").time);
    QVERIFY(sent.exchange("b").sample.phases.connect < nanoseconds(0)); // it was there
}

void SendOnceTest::showsTheCertificate_data()
{
    QTest::addColumn<bool>("insecure");
    QTest::newRow("accepted") << true;
    QTest::newRow("refused") << false;
}

void SendOnceTest::showsTheCertificate()
{
    QFETCH(bool, insecure);
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::Security::Tls));
    const std::string step = std::string(R"([{"name": "a", "path": "/a", "insecure": )")
                             + (insecure ? "true" : "false") + "}]";
    const SentOnce sent = sendOnce(orderOf(documentFrom(documentOf(server, step))));
    QCOMPARE(sent.exchange("a").sample.status, insecure ? 200 : 0);
    const TlsPeer *peer = sent.exchange("a").peer.get();
    QVERIFY(peer);
    QVERIFY(!peer->certificate.isNull());
    QCOMPARE(peer->isChecked, !insecure);
    QCOMPARE(peer->problems.isEmpty(), insecure); // nobody we know has signed it
    QVERIFY(peer->protocol.startsWith(QStringLiteral("TLS")));
    QVERIFY(sent.exchange("a").sample.phases.tls >= nanoseconds(insecure ? 0 : -1));
}

void SendOnceTest::tellsWhereValuesComeFrom()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("users.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("email\nada@example.com\nbob@example.com\n");
    file.close();
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"id": 57})"));
    const Document document = documentFrom(documentOfScenarios(
        server, R"([{"name": "s", "variables": {"inner": "{{vars.colour}}!"}, "steps": [
          {"name": "a", "path": "/a?{{data.users.email}}"},
          {"type": "set", "name": "n", "value": "{{requests.a.res.id}}-{{vars.given}}"},
          {"type": "export", "name": "id", "value": "{{requests.a.res.id}}"},
          {"name": "b", "path": "/b/{{vars.id}}"}]}])",
        R"("variables": {"colour": "green", "given": 1},
           "data": [{"name": "users", "file": "users.csv"}])"));
    SendOrder order = orderOf(document);
    order.options.folder = folder.path();
    order.options.variables = {{"given", 2}};
    const SentOnce sent = sendOnce(order);
    QCOMPARE(sent.told(), QStringLiteral("a 200; n set; b 200"));
    QCOMPARE(sent.variable("a", "vars.colour"), QStringLiteral("green of document changed"));
    QCOMPARE(sent.variable("b", "vars.colour"), QStringLiteral("green of document"));
    QCOMPARE(sent.variable("b", "vars.inner"), QStringLiteral("green! of scenario s"));
    QCOMPARE(sent.variable("b", "vars.given"), QStringLiteral("2 of given"));
    QCOMPARE(sent.variable("a", "vars.n"), QString());
    QCOMPARE(sent.variable("n", "vars.n"),
             QStringLiteral("57-2 of set n ({{requests.a.res.id}}-{{vars.given}}) changed"));
    QCOMPARE(sent.variable("a", "vars.id"),
             QStringLiteral("57 of export id ({{requests.a.res.id}}) changed"));
    QCOMPARE(sent.variable("b", "data.users.email"),
             QStringLiteral("ada@example.com of data users row 0"));
}

void SendOnceTest::judgesWithActualValues()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"name": "bear", "price": 9.90})"));
    const SentOnce sent = sendOnce(orderOf(
        documentFrom(documentOf(server, R"([{"name": "a", "path": "/a", "expected_code": "201",
                                "continue_on_failure": true, "assertions":
                                ["res.price > vars.least && res.name == \"bear\""]},
                               {"type": "assert", "condition": "requests.a.res.colour == 1"}])",
                                R"("variables": {"least": 10})"))));
    QCOMPARE(sent.told(), QStringLiteral("a 200: expected 201, got 200; "
                                         "check: failed: requests.a.res.colour == 1"));
    const std::vector<TracedCheck> &checks = sent.step("a").checks;
    QCOMPARE(checks.size(), std::size_t(2));
    QCOMPARE(checks[0].condition, std::string("201"));
    QVERIFY(!checks[0].passed);
    QCOMPARE(checks[0].operands, (std::vector<TracedOperand>{{"code", "200"}}));
    QVERIFY(!checks[1].passed);
    QCOMPARE(checks[1].operands,
             (std::vector<TracedOperand>{
                 {"res.price", "9.90"}, {"vars.least", "10"}, {"res.name", "\"bear\""}}));
    QCOMPARE(sent.steps.back()->checks.front().operands,
             (std::vector<TracedOperand>{{"requests.a.res.colour", std::nullopt}}));
}

void SendOnceTest::tellsWhySkipped()
{
    RecordingServer server;
    QVERIFY(server.start());
    const SentOnce sent =
        sendOnce(orderOf(documentFrom(documentOf(server, R"([{"name": "a", "path": "/a"},
                               {"name": "b", "path": "/b", "if": "requests.a.code == 201"}])"))));
    QCOMPARE(sent.told(), QStringLiteral("a 200; b skipped"));
    const TracedCheck &condition = sent.step("b").checks.front();
    QCOMPARE(condition.condition, std::string("requests.a.code == 201"));
    QCOMPARE(condition.operands, (std::vector<TracedOperand>{{"requests.a.code", "200"}}));
    QCOMPARE(server.requestCount(), 1);
}

void SendOnceTest::repeatsAndRedirects()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.replyInTurn({ReplyScript::redirect(302, "/there"), ReplyScript::json(202, "{}"),
                        ReplyScript::json(200, "{}")});
    const SentOnce sent = sendOnce(orderOf(
        documentFrom(documentOf(server, R"([{"name": "a", "path": "/a", "until": "code == 200",
                                "retry_interval": 0}])"))));
    QCOMPARE(sent.told(), QStringLiteral("a 302; a 202 again; a 200"));
    QVERIFY(sent.steps[0]->exchange->redirected);
    QCOMPARE(sent.steps[1]->exchange->startLine, std::string("GET /there HTTP/1.1"));
    QCOMPARE(sent.steps[1]->exchange->attempt, 1);
    QCOMPARE(sent.steps[2]->exchange->attempt, 2);
    QCOMPARE(sent.steps[1]->checks.front().operands, (std::vector<TracedOperand>{{"code", "202"}}));
}

void SendOnceTest::sendsAStepAloneByEarlierAnswers()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::answer(
        200, R"({"id": 57})", "Set-Cookie: key=1; Path=/\r\nContent-Type: application/json\r\n"));
    const Document document = documentFrom(documentOf(server, R"([{"name": "a", "path": "/a"},
                    {"type": "set", "name": "n", "value": "{{requests.a.res.id}}"},
                    {"name": "b", "path": "/b/{{requests.a.res.id}}/{{vars.n}}"}])"));
    const SentOnce missing = sendOnce(orderOf(document, Extent::Step, "b"));
    QCOMPARE(missing.told(), QStringLiteral("b unsent: requests.a.res.id has no value"));
    QCOMPARE(server.requestCount(), 0);

    const SentOnce all = sendOnce(orderOf(document));
    const SentOnce alone = sendOnce(orderOf(document, Extent::Step, "b", all.end.memory));
    QCOMPARE(alone.told(), QStringLiteral("b 200"));
    QCOMPARE(alone.exchange("b").startLine, std::string("GET /b/57/57 HTTP/1.1"));
    QCOMPARE(alone.variable("b", "vars.n"),
             QStringLiteral("57 of set n ({{requests.a.res.id}}) changed"));
    QCOMPARE(valuesOf(server.requests().back(), QStringLiteral("Cookie")), QStringLiteral("key=1"));
    // The cookies of before are not those of a new iteration.
    sendOnce(orderOf(document, Extent::UpTo, "a", alone.end.memory));
    QCOMPARE(valuesOf(server.requests().back(), QStringLiteral("Cookie")), QStringLiteral("-"));
}

void SendOnceTest::sendsAStepAloneThoughOthersAreBroken()
{
    RecordingServer server;
    QVERIFY(server.start());
    const Document document = documentFrom(documentOf(server, R"([{"name": "a", "path": "/a"},
                    {"name": "broken", "path": "/b/{nothing}"},
                    {"name": "by it", "path": "/c/{{requests.broken.res.id}}"},
                    {"name": "d", "path": "/d"}])",
                                                      R"("thresholds": ["nonsense"])"));
    QCOMPARE(sendOnce(orderOf(document, Extent::Step, "d")).told(), QStringLiteral("d 200"));
    QCOMPARE(sendOnce(orderOf(document, Extent::UpTo, "a")).told(), QStringLiteral("a 200"));
    const SentOnce upTo = sendOnce(orderOf(document, Extent::UpTo, "d"));
    QCOMPARE(upTo.told(), QString());
    QVERIFY(hasErrors(upTo.end.issues));
    QCOMPARE(upTo.end.issues.front().node, idIn(document, "broken"));
    QCOMPARE(server.requestCount(), 2);
}

void SendOnceTest::saysWhatIsWrong()
{
    const Endpoint nobody = refusingEndpoint();
    const std::string url = "http://127.0.0.1:" + std::to_string(nobody.port);
    const Document document = documentFrom(
        R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s", "steps": [
            {"type": "request", "name": "a", "url": ")"
        + url + R"(", "path": "/a"}]}]})");
    const SentOnce sent = sendOnce(orderOf(document));
    QCOMPARE(sent.step("a").outcome, Outcome::Failed);
    QCOMPARE(sent.exchange("a").sample.code, AnswerCode::transport(TransportError::Refused));
    QVERIFY(!sent.step("a").problem.empty());
    QVERIFY(sent.exchange("a").statusLine.empty());
    QVERIFY(sent.end.memory.answers().empty());
}

void SendOnceTest::canBeCancelled_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("told");
    QTest::newRow("while a server does not answer") << R"([{"name": "a", "path": "/a"}])"
                                                    << "a cancelled";
    QTest::newRow("while it waits")
        << R"([{"type": "wait", "seconds": 1000}, {"name": "a", "path": "/a"}])"
        << "wait";
}

void SendOnceTest::canBeCancelled()
{
    QFETCH(QString, steps);
    QFETCH(QString, told);
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::hang());
    SendOnce send(orderOf(documentFrom(documentOf(server, utf8(steps)))));
    QSignalSpy finished(&send, &SendOnce::finished);
    QSignalSpy news(&send, &SendOnce::news);
    send.start();
    QTRY_VERIFY(server.requestCount() == 1 || !news.isEmpty());
    QVERIFY(send.isRunning());
    send.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QVERIFY(send.end().cancelled);
    SentOnce sent{send.take(), send.end()};
    QCOMPARE(sent.told(), told);
}

QTEST_GUILESS_MAIN(SendOnceTest)

#include "tst_send_once.moc"
