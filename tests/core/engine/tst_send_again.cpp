// SPDX-License-Identifier: GPL-3.0-or-later
// A sample of a run goes out once more.
#include "core/engine/send_again.h"
#include "tests/core/engine/sent_once.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

using namespace loadgrove;
using Extent = SendOrder::Extent;

namespace {

QString firstProblem(const SentOnce &sent)
{
    return sent.end.issues.empty() ? QString() : sent.end.issues.front().text;
}

} // namespace

class SendAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsASample_data();
    void repeatsASample();
    void repeatsNoSampleOfARequestThatIsGone();
};

void SendAgainTest::repeatsASample_data()
{
    QTest::addColumn<QString>("members");
    QTest::newRow("generated values") << R"("method": "POST", "path": "/p/{{uuid()}}",
        "headers": {"X-Id": "{{uuid()}}"}, "body": {"id": "{{uuid()}}"}, "if": "false")";
    QTest::newRow("braces that mean themselves") << R"("method": "PUT", "path": "/p",
        "headers": {"X-Text": "a \\{{b}} c"}, "body": "\\{{no reference}} \\\\{{")";
    QTest::newRow("parameters and overrides") << R"("method": "POST", "path": "/p/{id}",
        "path_params": {"id": "a b"}, "query_params": {"q": "{{uuid()}}"},
        "body": {"a": 1}, "data_override": {"a": "{{uuid()}}"})";
    QTest::newRow("a key in the query")
        << R"("path": "/p", "auth": {"type": "api_key", "in": "query", "name": "k", "value": "v"})";
    QTest::newRow("a password") << R"("path": "/p",
        "auth": {"type": "basic", "username": "u", "password": "p"})";
    QTest::newRow("a form")
        << R"("method": "POST", "path": "/p", "form_params": {"a": "{{uuid()}}"})";
    QTest::newRow("several tries") << R"("path": "/p", "until": "code == 500", "max_retries": 2,
        "retry_interval": 0)";
}

/// What a run sent goes out once more, the same to the last byte.
void SendAgainTest::repeatsASample()
{
    QFETCH(QString, members);
    RecordingServer server;
    QVERIFY(server.start());
    const Document document =
        documentFrom(documentOf(server, "[{\"name\": \"r\", " + utf8(members) + "}]"));
    const SentOnce first = sendOnce(orderOf(document, Extent::Step, "r"));
    QVERIFY2(!first.steps.empty(), qPrintable(firstProblem(first)));
    const ReceivedRequest sent = server.requests().back();
    server.clear();

    SendOrder order = orderOf(document, Extent::Step, "r", first.end.memory);
    QVERIFY(makeLiteral(order.document, order.step, first.exchange("r").sample));
    const SentOnce second = sendOnce(order);
    QVERIFY2(second.end.issues.empty(), qPrintable(firstProblem(second)));
    QCOMPARE(server.requestCount(), 1);
    const ReceivedRequest again = server.requests().front();
    QCOMPARE(again.method, sent.method);
    QCOMPARE(again.target, sent.target);
    QCOMPARE(again.body, sent.body);
    QStringList headers = qs(again.headers).split(QStringLiteral("\r\n"));
    QStringList expected = qs(sent.headers).split(QStringLiteral("\r\n"));
    headers.sort();
    expected.sort();
    QCOMPARE(headers, expected);
}

void SendAgainTest::repeatsNoSampleOfARequestThatIsGone()
{
    Document document =
        documentFrom(R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s"}]})");
    QVERIFY(!makeLiteral(document, 99, Sample()));
    QVERIFY(!makeLiteral(document, idIn(document, "s"), Sample())); // no request
}

QTEST_GUILESS_MAIN(SendAgainTest)
#include "tst_send_again.moc"
