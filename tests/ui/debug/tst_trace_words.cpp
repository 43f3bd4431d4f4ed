// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent, in words: statuses, wire texts within bounds and masked, times.
#include "core/net/tls_peer.h"
#include "ui/debug/timing_view.h"
#include "ui/debug/trace_model.h"
#include "ui/debug/trace_words.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace loadgrove;

Q_DECLARE_METATYPE(loadgrove::TraceStep)

class TestTraceWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysStatuses_data();
    void saysStatuses();
    void masksTheWire();
    void boundsTheWire();
    void saysNoTextIsNoText();
    void saysOrigins_data();
    void saysOrigins();
    void drawsPhases();
};

namespace {

TraceStep exchange()
{
    TraceStep step;
    step.name = "a";
    step.time = std::chrono::microseconds(12'300);
    TracedExchange traced;
    traced.sample.code = AnswerCode::http(200);
    traced.sample.status = 200;
    traced.sample.method = "POST";
    traced.sample.path = "/a?token=abc&x=1";
    traced.sample.requestHeaders = {{"Cookie", "sid=1"}, {"Accept", "*/*"}};
    traced.sample.requestBody = R"({"password":"pw"})";
    traced.sample.responseHeaders = {{"Set-Cookie", "sid=2; Path=/"}};
    traced.sample.responseBody = "hello";
    traced.startLine = "POST /a?token=abc&x=1 HTTP/1.1";
    traced.statusLine = "HTTP/1.1 200 Fine";
    traced.bodySize = 5;
    step.exchange = std::move(traced);
    return step;
}

TraceStep other(TraceStep::Kind kind, Outcome outcome = Outcome::Executed, const char *problem = "")
{
    TraceStep step;
    step.kind = kind;
    step.outcome = outcome;
    step.problem = problem;
    step.name = "a";
    step.round = 2;
    step.checks = {{TracedCheck::Kind::If, "x == 1", false, {}}};
    return step;
}

} // namespace

void TestTraceWords::saysStatuses_data()
{
    QTest::addColumn<TraceStep>("step");
    QTest::addColumn<QString>("words"); // step, status, time, remark

    using Kind = TraceStep::Kind;
    QTest::newRow("an answer") << exchange() << "a|200 OK|12.3 ms|";
    TraceStep again = exchange();
    again.outcome = Outcome::Retried;
    again.exchange->attempt = 2;
    QTest::newRow("a try")
        << again << "a (try 2)|200 OK|12.3 ms|It is tried again: its until was not met yet.";
    TraceStep redirected = exchange();
    redirected.exchange->redirected = true;
    QTest::newRow("a redirect") << redirected << "a (redirected)|200 OK|12.3 ms|";
    QTest::newRow("unsent") << other(Kind::Unsent, Outcome::Failed, "x has no value")
                            << "a|not sent||x has no value";
    QTest::newRow("cancelled") << other(Kind::Cancelled, Outcome::Aborted)
                               << "a|cancelled||Cancelled before an answer came.";
    QTest::newRow("skipped") << other(Kind::Skipped)
                             << "a|skipped||Skipped, because its condition was not true: x == 1";
    QTest::newRow("a check") << other(Kind::Assertion) << "x == 1|passed||";
    QTest::newRow("a failed one") << other(Kind::Assertion, Outcome::Failed, "failed: x == 1")
                                  << "x == 1|failed||failed: x == 1";
    QTest::newRow("set") << other(Kind::Set) << "a|set||";
    QTest::newRow("round") << other(Kind::Round) << "a|round 2||";
}

void TestTraceWords::saysStatuses()
{
    QFETCH(TraceStep, step);
    QFETCH(QString, words);
    QCOMPARE(QStringList({stepText(step), statusText(step), timeText(step), remarkText(step)})
                 .join(QLatin1Char('|')),
             words);
    TraceModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({std::make_shared<const TraceStep>(step)}, 0);
    for (int column = 0; column < TraceModel::ColumnCount; ++column)
        QCOMPARE(model.index(0, column).data().toString(), words.split(QLatin1Char('|'))[column]);
}

void TestTraceWords::masksTheWire()
{
    const TraceStep step = exchange();
    QCOMPARE(requestText(*step.exchange, true),
             QStringLiteral("POST /a?token=abc&x=1 HTTP/1.1\nCookie: sid=1\nAccept: */*\n\n"
                            "{\"password\":\"pw\"}"));
    QCOMPARE(requestText(*step.exchange, false),
             QStringLiteral("POST /a?token=***&x=1 HTTP/1.1\nCookie: sid=***\nAccept: */*\n\n"
                            "{\"password\":\"***\"}"));
    QCOMPARE(answerText(*step.exchange, true),
             QStringLiteral("HTTP/1.1 200 Fine\nSet-Cookie: sid=2; Path=/\n\nhello"));
    QCOMPARE(answerText(*step.exchange, false),
             QStringLiteral("HTTP/1.1 200 Fine\nSet-Cookie: sid=***; Path=/\n\nhello"));
}

void TestTraceWords::boundsTheWire()
{
    TraceStep step = exchange();
    step.exchange->bodySize = 3'000'000;
    step.exchange->sample.responseBody = std::string(step.exchange->bodySize, 'x');
    const QString text = answerText(*step.exchange, false);
    QVERIFY(text.size() < qsizetype(textShown + 200));
    QVERIFY2(text.endsWith(QStringLiteral("(the first 131.1 kB of 3.0 MB)")),
             qPrintable(text.right(60)));
}

void TestTraceWords::saysNoTextIsNoText()
{
    TraceStep step = exchange();
    step.exchange->sample.responseBody = std::string("\0\1\2", 3);
    step.exchange->bodySize = 3;
    QVERIFY(
        answerText(*step.exchange, true).endsWith(QStringLiteral("(3 bytes that are no text)")));
    step.exchange->statusLine.clear();
    step.exchange->sample.error = "connection refused";
    QCOMPARE(answerText(*step.exchange, true), QStringLiteral("No answer: connection refused"));
}

void TestTraceWords::saysOrigins_data()
{
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("words");
    using Origin = TracedVariable::Origin;
    QTest::newRow("document") << int(Origin::Document) << "the document's variables";
    QTest::newRow("scenario") << int(Origin::Scenario) << "the variables of scenario s";
    QTest::newRow("set") << int(Origin::Set) << "set step s: {{uuid()}}";
    QTest::newRow("export") << int(Origin::Export) << "export s: {{uuid()}}";
    QTest::newRow("data") << int(Origin::Data) << "data file s, row 3";
}

void TestTraceWords::saysOrigins()
{
    QFETCH(int, origin);
    QFETCH(QString, words);
    TracedVariable variable;
    variable.origin = TracedVariable::Origin(origin);
    variable.source = "s";
    variable.written = "{{uuid()}}";
    variable.row = 2;
    QCOMPARE(originText(variable), words);
}

void TestTraceWords::drawsPhases()
{
    TraceStep step = exchange();
    step.exchange->sample.phases = {std::chrono::microseconds(400), std::chrono::microseconds(2100),
                                    std::chrono::microseconds(12'000),
                                    std::chrono::microseconds(300)};
    step.exchange->bytesSent = 120;
    step.exchange->bytesReceived = 1500;
    TlsPeer peer;
    peer.protocol = QStringLiteral("TLSv1.3");
    peer.isChecked = false;
    step.exchange->peer = std::make_shared<const TlsPeer>(peer);
    TimingView view;
    view.setStep(std::make_shared<const TraceStep>(step));
    const QStringList lines = view.lines();
    QCOMPARE(lines.mid(0, 4),
             (QStringList{QStringLiteral("Connect 400 µs"), QStringLiteral("TLS 2.10 ms"),
                          QStringLiteral("Wait 12.0 ms"), QStringLiteral("Receive 300 µs")}));
    QVERIFY(lines.contains(QStringLiteral("Received 1.5 kB on the wire, body 5 bytes")));
    QVERIFY(lines.contains(QStringLiteral("Trust not checked")));
    view.resize(view.sizeHint());
    QVERIFY(!view.grab().isNull());
    // On a connection that was there nothing had to be connected.
    step.exchange->sample.phases.connect = step.exchange->sample.phases.tls = nanoseconds(-1);
    view.setStep(std::make_shared<const TraceStep>(step));
    QCOMPARE(view.lines().front(), QStringLiteral("Wait 12.0 ms"));
}

QTEST_MAIN(TestTraceWords)
#include "tst_trace_words.moc"
