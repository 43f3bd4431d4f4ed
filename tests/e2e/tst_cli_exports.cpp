// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

QByteArray between(const QByteArray &text, const QByteArray &start, const QByteArray &end)
{
    const qsizetype from = text.indexOf(start);
    const qsizetype to = text.indexOf(end, from + start.size());
    return from < 0 || to < 0 ? QByteArray()
                              : text.mid(from + start.size(), to - from - start.size());
}

/// A cell of a CSV table by its column; `start` begins the line.
QByteArray csvCellAt(const QByteArray &csv, const QByteArray &start, const QByteArray &column)
{
    const QList<QByteArray> lines = csv.split('\n');
    const qsizetype at = lines.value(0).trimmed().split(',').indexOf(column);
    for (const QByteArray &line : lines) {
        if (line.startsWith(start))
            return line.trimmed().split(',').value(at);
    }
    return {};
}

QByteArray htmlCellAt(const QByteArray &html, const QByteArray &row, const QByteArray &key)
{
    const QByteArray line = between(html, "data-row=\"" + row + '"', "</tr>");
    return between(line, "data-key=\"" + key + "\" data-value=\"", "\"");
}

/// Milliseconds as a number of seconds, digit by digit: "1.235" -> "0.001235".
QByteArray inSeconds(const QByteArray &milliseconds)
{
    const auto micros = qint64(std::llround(milliseconds.toDouble() * 1000));
    QByteArray text = QByteArray::number(micros).rightJustified(7, '0');
    text.insert(text.size() - 6, '.');
    while (text.endsWith('0'))
        text.chop(1);
    return text.endsWith('.') ? text.chopped(1) : text;
}

/// What one run left behind; its only request is "a" of scenario "s".
struct ResultFiles
{
    Json json;
    QByteArray csv, html, prometheus, junit, summary;

    QByteArray at(const QByteArray &key) const ///< of the status of "a" in the JSON
    {
        return textAt(json,
                      QStringLiteral("scenarios/0/requests/0/status/") + QString::fromLatin1(key))
            .toUtf8();
    }
};

const QByteArray csvRow = "request,s/a,", htmlRow = "s/a";
const QByteArray labels = R"({scenario="s",request="a")";

void compareCounts(const ResultFiles &files)
{
    for (const QByteArray key : {"count", "executed", "fail", "retries", "aborted"}) {
        const QByteArray count = files.at(key);
        QVERIFY2(!count.isEmpty(), key);
        QCOMPARE(csvCellAt(files.csv, csvRow, key), count);
        QVERIFY2(files.junit.contains(key + ": " + count + '\n'), key);
    }
    for (const QByteArray key : {"count", "executed", "fail"})
        QCOMPARE(htmlCellAt(files.html, htmlRow, key), files.at(key));
    QVERIFY(files.prometheus.contains("loadgrove_requests_total" + labels + ",outcome=\"failed\"} "
                                      + files.at("fail") + '\n'));
    QVERIFY2(files.summary.contains("  " + files.at("executed") + " OK  " + files.at("fail")
                                    + " failed"),
             files.summary);
}

void compareCodes(const ResultFiles &files)
{
    QByteArray all;
    for (const QByteArray code : {"200", "500"}) {
        const QByteArray count = files.at("code_table/" + code);
        QVERIFY2(!count.isEmpty(), code);
        all += (all.isEmpty() ? "" : ";") + code + ':' + count;
        QVERIFY(files.prometheus.contains("loadgrove_responses_total" + labels + ",code=\"" + code
                                          + "\"} " + count + '\n'));
        QVERIFY(files.junit.contains("\ncode " + code + ": " + count + '\n'));
        const QByteArray row = between(files.html, "data-code=\"" + code + '"', "</tr>");
        QCOMPARE(between(row, "data-value=\"", "\""), count);
    }
    QCOMPARE(csvCellAt(files.csv, csvRow, "codes"), all);
}

void comparePercentiles(const ResultFiles &files)
{
    const std::pair<QByteArray, QByteArray> percentiles[] = {
        {"p50", "0.5"}, {"p90", "0.9"}, {"p95", "0.95"}, {"p99", "0.99"}, {"p999", "0.999"}};
    for (const auto &[key, quantile] : percentiles) {
        const QByteArray service = files.at("latency/" + key);
        const QByteArray response = files.at("response_time/" + key);
        QVERIFY2(service.toDouble() > 0 && response.toDouble() > 0, key);
        QCOMPARE(csvCellAt(files.csv, csvRow, "latency_" + key + "_ms"), service);
        QCOMPARE(csvCellAt(files.csv, csvRow, "response_" + key + "_ms"), response);
        QCOMPARE(htmlCellAt(files.html, htmlRow, key), service);
        QVERIFY2(files.junit.contains("\nlatency." + key + ": " + service + " ms\n"), key);
        const QByteArray series = labels + ",quantile=\"" + quantile + "\"} ";
        QVERIFY2(files.prometheus.contains("loadgrove_service_time_seconds" + series
                                           + inSeconds(service) + '\n'),
                 key);
        QVERIFY2(files.prometheus.contains("loadgrove_response_time_seconds" + series
                                           + inSeconds(response) + '\n'),
                 key);
        // The summary shows the same, rounded.
        const QByteArray shown = (key == "p999" ? QByteArray("p99.9") : key) + ' '
                                 + figure(service.toDouble()).toUtf8() + ' ';
        QVERIFY2(QByteArray(files.summary).replace('\n', ' ').contains(shown), files.summary);
    }
}

} // namespace

/// Files that a run leaves behind: the same numbers in all of them, and none in the wrong place.
class TestCliExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void oneNumberEverywhere();
    void guideStyle();
    void standardOutputIsPure_data();
    void standardOutputIsPure();
    void writtenWhenInterrupted();
    void wrongFiles_data();
    void wrongFiles();
    void oneFailureKeepsNoOtherFileBack();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QByteArray content(const char *name) const { return contentOf(path(name)); }
    QString document(const QByteArray &requestKeys = {})
    {
        writeContent(path("doc.json"), smallDocument(m_server.url(), requestKeys));
        return path("doc.json");
    }

    QTemporaryDir m_folder;
    RecordingServer m_server;
};

void TestCliExports::initTestCase()
{
    QLocale::setDefault(QLocale::c()); // as the program is started
    QVERIFY(m_server.start());
}

void TestCliExports::init()
{
    m_server.reply(ReplyScript::json(200, R"({"ok":true})"));
    m_server.clear();
    for (const QString &file : QDir(m_folder.path()).entryList(QDir::Files))
        QVERIFY(QFile::remove(m_folder.filePath(file)));
}

/// Percentiles, counts and codes agree to the last digit.
void TestCliExports::oneNumberEverywhere()
{
    // Every fifth answer is a failure, so there are two codes.
    std::atomic<int> n = 0;
    m_server.setHandler([&n](const ReceivedRequest &) {
        return ReplyScript::json(++n % 5 == 0 ? 500 : 200, R"({"ok":true})");
    });
    const CliOutcome outcome = runCli(
        {QStringLiteral("run"), document(R"(, "expected_code": "200")"), QStringLiteral("--count"),
         QStringLiteral("203"), QStringLiteral("--threads"), QStringLiteral("5"),
         QStringLiteral("--rps"), QStringLiteral("1000"), QStringLiteral("--json"), path("r.json"),
         QStringLiteral("--csv"), path("r.csv"), QStringLiteral("--html"), path("r.html"),
         QStringLiteral("--junit"), path("r.xml"), QStringLiteral("--prometheus"), path("r.prom")});
    QVERIFY2(outcome.exitCode == 1, outcome.err.constData());

    const Json result = resultOf(content("r.json"));
    QCOMPARE(brokenBooks(result), QString());
    QCOMPARE(numberAt(result, QStringLiteral("totals/count")), 203);
    QCOMPARE(numberAt(result, QStringLiteral("totals/fail")), 40);
    const ResultFiles files{result,
                            content("r.csv"),
                            content("r.html"),
                            content("r.prom"),
                            between(content("r.xml"), "name=\"a\"", "</testcase>"),
                            outcome.out};
    compareCounts(files);
    compareCodes(files);
    comparePercentiles(files);

    // The seconds of the series sum up to the run.
    qint64 sum = 0;
    for (const QByteArray &line : content("r-series.csv").trimmed().split('\n').mid(1))
        sum += line.split(',').value(3).toLongLong();
    QCOMPARE(sum, 203);
}

void TestCliExports::guideStyle()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), document(), QStringLiteral("--count"), QStringLiteral("3"),
                QStringLiteral("--json"), QStringLiteral("-"), QStringLiteral("--json-style"),
                QStringLiteral("guide"), QStringLiteral("--quiet")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const Json result = resultOf(outcome.out);
    QCOMPARE(textAt(result, QStringLiteral("0/name")), QStringLiteral("s"));
    QCOMPARE(numberAt(result, QStringLiteral("0/requests/0/status/code_table/200")), 3);
    QVERIFY(textAt(result, QStringLiteral("0/status/avg_latency")).endsWith(QLatin1String("ms")));
    QCOMPARE(
        textAt(result, QStringLiteral("0/requests/0/status/log_table/200/Response/statusCode")),
        QStringLiteral("200"));
}

void TestCliExports::standardOutputIsPure_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("csv") << QStringLiteral("--csv") << QByteArray("kind,path,");
    QTest::newRow("html") << QStringLiteral("--html") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("junit") << QStringLiteral("--junit") << QByteArray("<?xml ");
    QTest::newRow("prometheus") << QStringLiteral("--prometheus") << QByteArray("# HELP ");
}

/// The summary goes to stderr then; and --csv leaves the series out.
void TestCliExports::standardOutputIsPure()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, start);
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), document(), option, QStringLiteral("-")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.startsWith(start), outcome.out.constData());
    QVERIFY(!outcome.out.contains(", passed\n"));
    QVERIFY2(outcome.err.contains(", passed\n"), outcome.err.constData());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("doc.json")));
}

void TestCliExports::writtenWhenInterrupted()
{
    m_server.reply(
        ReplyScript().pause(50ms).write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    QProcess process;
    startCli(process, {QStringLiteral("run"), document(), QStringLiteral("--duration"),
                       QStringLiteral("600"), QStringLiteral("--html"), path("r.html"),
                       QStringLiteral("--junit"), path("r.xml"), QStringLiteral("--csv"),
                       path("r.csv"), QStringLiteral("--prometheus"), path("r.prom")});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.requestCount() >= 2, 60'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 130);
    const QByteArray count = QByteArray::number(m_server.requestCount());
    QCOMPARE(csvCellAt(content("r.csv"), "total,,stopped,", "count"), count);
    QCOMPARE(htmlCellAt(content("r.html"), "s/a", "count"), count);
    QVERIFY(content("r.xml").contains("name=\"state\" value=\"stopped\""));
    QVERIFY(content("r.prom").contains("state=\"stopped\""));
    QVERIFY(content("r-series.csv").startsWith("second,"));
}

void TestCliExports::wrongFiles_data()
{
    QTest::addColumn<QByteArray>("arguments"); // FOLDER is one that exists
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *arguments, int exitCode, const char *message) {
        QTest::newRow(arguments) << QByteArray(arguments) << exitCode << QByteArray(message);
    };
    row("--html FOLDER/nobody/r.html", 3, "the folder does not exist");
    row("--junit FOLDER", 3, "is a folder");
    row("--csv /proc/nobody/r.csv", 3, "the folder does not exist");
    row("--csv FOLDER/doc.json", 2, "--csv FOLDER/doc.json would overwrite the document");
    row("--html FOLDER/./doc.json", 2, "would overwrite the document");
    row("--html - --json -", 2, "only one result can go to standard output");
    row("--html FOLDER/r --json FOLDER/r", 2, "--json FOLDER/r would overwrite --html FOLDER/r");
    row("--csv FOLDER/r.csv --json FOLDER/r-series.csv", 2, "would overwrite");
    row("--json FOLDER/r.json --json-style odd", 2, "--json-style odd: expected native or guide");
    row("--json-style odd", 2, "--json-style odd: expected native or guide");
    row("--html", 2, "--html");
}

/// Found before anything is sent; every file stays as it was.
void TestCliExports::wrongFiles()
{
    QFETCH(QByteArray, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, message);
    const QString file = document();
    const QByteArray before = contentOf(file), folder = m_folder.path().toUtf8();
    const QString options = QString::fromUtf8(arguments.replace("FOLDER", folder));
    const CliOutcome outcome =
        runCli(QStringList{QStringLiteral("run"), file} + options.split(QLatin1Char(' ')));
    QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
    QVERIFY2(outcome.err.contains(message.replace("FOLDER", folder)), outcome.err.constData());
    QCOMPARE(m_server.requestCount(), 0);
    QCOMPARE(contentOf(file), before);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("doc.json")));
}

/// The result of a long run is not lost because a disk is full.
void TestCliExports::oneFailureKeepsNoOtherFileBack()
{
    const CliOutcome outcome =
        runCli({QStringLiteral("run"), document(), QStringLiteral("--html"),
                QStringLiteral("/dev/full"), QStringLiteral("--junit"), path("r.xml")});
    QVERIFY2(outcome.exitCode == 3, outcome.err.constData());
    QVERIFY2(outcome.err.contains("/dev/full: cannot be written"), outcome.err.constData());
    QVERIFY(content("r.xml").contains("<testsuites"));
}

QTEST_GUILESS_MAIN(TestCliExports)
#include "tst_cli_exports.moc"
