// SPDX-License-Identifier: GPL-3.0-or-later
// What a run tells others while it goes on: metrics to a receiver, metrics in a file, the HDR log.
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"
#include "tests/support/otlp_receiver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Lines of a log that begin so.
int linesWith(const QByteArray &log, const QByteArray &start)
{
    int count = 0;
    for (const QByteArray &line : log.split('\n'))
        count += line.startsWith(start) ? 1 : 0;
    return count;
}

} // namespace

class TestCliPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theReceiverHearsTheResult();
    void theReceiverHearsHowItGoes();
    void theFileSaysHowItGoes();
    void aReceiverThatIsUnwell_data();
    void aReceiverThatIsUnwell();
    void lastingTroubleIsToldOnce();
    void secretsStayOut();
    void hdrLogOfARun();
    void hdrLogThatCannotBeWritten();
    void wrongCalls_data();
    void wrongCalls();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList call(const QStringList &options) const
    {
        writeContent(path("doc.json"), smallDocument(m_server->url()));
        return QStringList{text("run"), path("doc.json")} + options;
    }
    QString receiver() const { return QString::fromStdString(m_receiver->url()); }
    /// The messages so far.
    std::vector<Json> heard() const
    {
        std::vector<Json> messages;
        for (const ReceivedRequest &request : m_receiver->requests())
            messages.push_back(resultOf(QByteArray::fromStdString(unpackedBody(request))));
        return messages;
    }
    QString stateHeardLast() const
    {
        const std::vector<Json> messages = heard();
        return messages.empty() ? QString()
                                : otlpLabel(messages.back(), "loadgrove.run_info", "state");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingServer> m_server, m_receiver;
};

void TestCliPush::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RecordingServer>();
    m_receiver = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start() && m_receiver->start());
    m_receiver->reply(ReplyScript::json(200, "{}"));
}

/// One number: what is pushed at the end is the result, to the last digit.
void TestCliPush::theReceiverHearsTheResult()
{
    std::atomic<int> n = 0;
    m_server->setHandler([&n](const ReceivedRequest &) {
        return ReplyScript::json(++n % 5 == 0 ? 503 : 200, "{}");
    });
    const CliOutcome run =
        runCli(call({text("--count"), text("101"), text("--rps"), text("1000"), text("--otlp"),
                     receiver(), text("--json"), path("r.json")}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(!run.err.contains("notice: http"));
    const std::vector<Json> messages = heard();
    QCOMPARE(messages.size(), std::size_t(1)); // it was over before there was another
    QCOMPARE(m_receiver->requests().front().target, std::string("/v1/metrics"));
    const Json &message = messages.front();
    const Json result = resultOf(contentOf(path("r.json")));
    QCOMPARE(otlpSum(message, "loadgrove.requests"), 101);
    for (const auto &[outcome, key] :
         {std::pair("executed", "executed"), std::pair("failed", "fail")})
        QCOMPARE(otlpSum(message, "loadgrove.requests", "outcome", outcome),
                 numberAt(result, text("totals/") + text(key)));
    for (const char *code : {"200", "503"})
        QCOMPARE(otlpSum(message, "loadgrove.responses", "code", code),
                 numberAt(result, text("totals/code_table/") + text(code)));
    QCOMPARE(otlpSum(message, "loadgrove.received"),
             numberAt(result, text("totals/bytes_received")));
    for (const auto &[quantile, key] :
         {std::pair("0.5", "p50"), std::pair("0.99", "p99"), std::pair("0.999", "p999")}) {
        for (const auto &[metric, kind] : {std::pair("loadgrove.service_time", "latency"),
                                           std::pair("loadgrove.response_time", "response_time")}) {
            const double milliseconds =
                textAt(result, text("totals/") + text(kind) + QLatin1Char('/') + text(key))
                    .toDouble();
            const QString pushed = otlpQuantile(message, metric, quantile);
            QVERIFY(milliseconds > 0);
            QCOMPARE(qint64(std::llround(pushed.toDouble() * 1e6)),
                     qint64(std::llround(milliseconds * 1e3)));
        }
    }
    QCOMPARE(stateHeardLast(), text("finished"));
}

void TestCliPush::theReceiverHearsHowItGoes()
{
    QProcess process;
    startCli(process,
             call({text("--duration"), text("600"), text("--rps"), text("50"), text("--otlp"),
                   receiver() + text("/my/metrics"), text("--push-interval"), text("1")}));
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->requestCount() >= 3, patience);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 130);
    std::int64_t before = 0;
    for (const Json &message : heard()) { // each has all that the one before had
        const std::int64_t sum = otlpSum(message, "loadgrove.requests");
        QVERIFY(sum >= before);
        before = sum;
    }
    QCOMPARE(before, std::int64_t(m_server->requestCount()));
    QVERIFY(otlpSum(heard()[1], "loadgrove.rate") >= 0); // there is one
    QCOMPARE(otlpSum(heard().back(), "loadgrove.rate"), -1);
    QCOMPARE(otlpLabel(heard()[1], "loadgrove.run_info", "state"), text("running"));
    QCOMPARE(stateHeardLast(), text("stopped"));
    QCOMPARE(m_receiver->requests().front().target, std::string("/my/metrics"));
}

void TestCliPush::theFileSaysHowItGoes()
{
    QProcess process;
    startCli(process,
             call({text("--duration"), text("600"), text("--rps"), text("50"), text("--prometheus"),
                   path("r.prom"), text("--push-interval"), text("1")}));
    const auto says = [this](const QByteArray &words) {
        return contentOf(path("r.prom")).contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says("state=\"running\"") && says("loadgrove_rate_per_second "),
                             patience);
    // Whoever reads it meanwhile reads the whole of it.
    QVERIFY(contentOf(path("r.prom")).endsWith('\n'));
    QVERIFY(says("\nloadgrove_iterations_total{"));
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patience));
    QVERIFY(says("state=\"stopped\"") && !says("loadgrove_rate_per_second "));
    const QByteArray count = QByteArray::number(m_server->requestCount());
    QVERIFY(says("outcome=\"executed\"} " + count + '\n'));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList({text("doc.json"), text("r.prom")}));
}

void TestCliPush::aReceiverThatIsUnwell_data()
{
    QTest::addColumn<QString>("url"); // "" = the receiver's
    QTest::addColumn<int>("status");  // 0: never answers
    QTest::addColumn<QByteArray>("words");
    const std::string nobody = "http://127.0.0.1:" + std::to_string(refusingEndpoint().port);
    QTest::newRow("nobody listens")
        << QString::fromStdString(nobody) << 200 << QByteArray("refused");
    QTest::newRow("asks for a minute") << QString() << 503 << QByteArray("503");
    QTest::newRow("too many") << QString() << 429 << QByteArray("429");
    QTest::newRow("never answers") << QString() << 0 << QByteArray("no answer in time");
}

/// It is said, and the run ends as it would have: its result is there, its exit code its own.
void TestCliPush::aReceiverThatIsUnwell()
{
    QFETCH(QString, url);
    QFETCH(int, status);
    QFETCH(QByteArray, words);
    m_receiver->reply(status == 0 ? ReplyScript::hang()
                                  : ReplyScript::answer(status, {}, "Retry-After: 60\r\n"));
    const CliOutcome run = runCli(call({text("--count"), text("5"), text("--json"), path("r.json"),
                                        text("--otlp"), url.isEmpty() ? receiver() : url}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.err.contains("1 of 1 pushes of metrics were not delivered"), run.err.constData());
    QVERIFY2(run.err.contains(words), run.err.constData());
    QCOMPARE(numberAt(resultOf(contentOf(path("r.json"))), text("totals/count")), 5);
    QVERIFY(m_receiver->requestCount() <= 1);
}

/// The first time, and in the end how often.
void TestCliPush::lastingTroubleIsToldOnce()
{
    m_receiver->reply(ReplyScript::json(400, R"({"code":3,"message":"no such tenant"})"));
    QProcess process;
    startCli(process, call({text("--duration"), text("600"), text("--rps"), text("20"),
                            text("--otlp"), receiver(), text("--push-interval"), text("1")}));
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->requestCount() >= 2, patience);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(patience));
    const QByteArray err = process.readAllStandardError();
    QCOMPARE(err.count("the metrics were not delivered: "), 1);
    QCOMPARE(err.count("no such tenant"), 2);
    const QByteArray pushes = QByteArray::number(m_receiver->requestCount());
    QVERIFY2(err.contains(pushes + " of " + pushes + " pushes of metrics were not delivered"),
             err.constData());
}

void TestCliPush::secretsStayOut()
{
    m_receiver->reply(ReplyScript::json(401, R"({"message":"bad t0psecret"})"));
    qputenv("LOADGROVE_TEST_TOKEN", "Bearer t0psecret");
    const CliOutcome run = runCli(
        call({text("--count"), text("1"), text("--otlp"), receiver() + text("?key=t0psecret"),
              text("--otlp-header"), text("Authorization=env:LOADGROVE_TEST_TOKEN"),
              text("--otlp-header"), text("X-Tenant=shop"), text("--out"), path("r.lgrun"),
              text("--json"), path("r.json"), text("--html"), path("r.html")}));
    qunsetenv("LOADGROVE_TEST_TOKEN");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(m_receiver->requestCount(), 1);
    const ReceivedRequest pushed = m_receiver->requests().front();
    QCOMPARE(pushed.header("Authorization"), std::string_view("Bearer t0psecret"));
    QCOMPARE(pushed.header("X-Tenant"), std::string_view("shop"));
    QCOMPARE(pushed.target, std::string("/v1/metrics?key=t0psecret"));
    QVERIFY2(run.err.contains("401"), run.err.constData());
    for (const QByteArray &shown : {run.out, run.err, contentOf(path("r.lgrun")),
                                    contentOf(path("r.json")), contentOf(path("r.html"))})
        QVERIFY(!shown.contains("t0psecret"));
}

/// What is written while the run goes on is what is made of its file later.
void TestCliPush::hdrLogOfARun()
{
    const CliOutcome run =
        runCli(call({text("--rps"), text("200"), text("--duration"), text("2.5"), text("--out"),
                     path("r.lgrun"), text("--hdr"), path("r.hlog")}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QByteArray log = contentOf(path("r.hlog"));
    QVERIFY(log.contains("#[Histogram log format version 1.3]\n"));
    QCOMPARE(linesWith(log, "Tag=s/a,"), 3);
    QCOMPARE(linesWith(log, "Tag=s/a:response,"), 3);
    const auto report = [this](const QStringList &options) {
        return runCli(QStringList{text("report"), path("r.lgrun"), text("--hdr"), text("-")}
                      + options);
    };
    QCOMPARE(report({}).out, log);
    const QByteArray part = report({text("--from"), text("1")}).out;
    QCOMPARE(linesWith(part, "Tag=s/a,"), 2);
    QVERIFY(log.endsWith(part.mid(part.indexOf("_Histogram\"\n") + 12))); // behind the head
}

void TestCliPush::hdrLogThatCannotBeWritten()
{
    const CliOutcome run =
        runCli(call({text("--count"), text("5"), text("--hdr"), text("/dev/full")}));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("/dev/full: cannot be written"), run.err.constData());
    QCOMPARE(m_server->requestCount(), 0); // known before anything was sent
}

void TestCliPush::wrongCalls_data()
{
    QTest::addColumn<QByteArray>("options"); // FOLDER is one that exists
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *options, int exitCode, const char *words) {
        QTest::newRow(options) << QByteArray(options) << exitCode << QByteArray(words);
    };
    row("--otlp localhost:4318", 2, "--otlp: expected an address");
    row("--otlp http://me:t0p@localhost", 2, "--otlp: user and password");
    row("--otlp-header a=t0p", 2, "--otlp-header needs --otlp");
    row("--otlp http://localhost --otlp-header a", 2, "--otlp-header: expected NAME=VALUE");
    row("--otlp http://localhost --otlp-header Host=t0p", 2, "--otlp-header Host: ");
    row("--otlp http://localhost --otlp-header a=env:LOADGROVE_UNSET", 2,
        "no variable LOADGROVE_UNSET");
    row("--push-interval 5", 2, "--push-interval needs --otlp or --prometheus");
    row("--otlp http://localhost --push-interval 0", 2, "--push-interval");
    row("--otlp http://localhost --push-interval 301", 2, "--push-interval");
    row("--hdr FOLDER/doc.json", 2, "would overwrite the document");
    row("--hdr FOLDER/r --out FOLDER/r", 2, "--hdr FOLDER/r would overwrite the run file");
    row("--json FOLDER/r --out FOLDER/./r", 2, "would overwrite the run file");
    row("--hdr FOLDER/r --prometheus FOLDER/r", 2, "would overwrite --prometheus FOLDER/r");
    row("--hdr - --json -", 2, "only one result can go to standard output");
    row("--hdr FOLDER/nobody/r", 3, "the folder does not exist");
}

/// Found before anything is sent or written; no value of a header is repeated.
void TestCliPush::wrongCalls()
{
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, words);
    const QByteArray folder = m_folder->path().toUtf8();
    const CliOutcome run =
        runCli(call(QString::fromUtf8(options.replace("FOLDER", folder)).split(QLatin1Char(' '))));
    QTEST(run.exitCode, "exitCode");
    QVERIFY2(run.err.contains(words.replace("FOLDER", folder)), run.err.constData());
    QVERIFY(!run.err.contains("t0p"));
    QCOMPARE(m_server->requestCount(), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(text("doc.json")));
}

QTEST_GUILESS_MAIN(TestCliPush)
#include "tst_cli_push.moc"
