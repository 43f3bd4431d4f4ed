// SPDX-License-Identifier: GPL-3.0-or-later
// One number: a run happens once, and wherever its percentiles, counts and codes can be read, they
// are the same to the last digit.
#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/plan/rows.h"
#include "core/report/exporter.h"
#include "core/report/figures.h"
#include "core/report/plain_numbers.h"
#include "core/report/text_report.h"
#include "core/runs/run_file.h"
#include "core/runs/run_recorder.h"
#include "core/stats/run_listeners.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"
#include "tests/support/told_figures.h"
#include "ui/run/row_model.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace loadgrove;

namespace {

std::string written(const Snapshot &snapshot, const char *format)
{
    return findExporter(QString::fromLatin1(format))->write(snapshot);
}

/// What the window's table holds; it has no totals.
void addModelRows(Figures &figures, const RowModel &model, const QModelIndex &parent,
                  const QString &path)
{
    const QMap<QString, int> columns{
        {latencyKeys()[0], RowModel::P50},  {latencyKeys()[1], RowModel::P90},
        {latencyKeys()[2], RowModel::P95},  {latencyKeys()[3], RowModel::P99},
        {latencyKeys()[4], RowModel::P999}, {countKeys()[0], RowModel::Count},
        {countKeys()[1], RowModel::Ok},     {countKeys()[2], RowModel::Failed},
        {countKeys()[3], RowModel::Retries}};
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, RowModel::Name, parent);
        const QString name = path + index.data().toString();
        addModelRows(figures, model, index, name + QLatin1Char('/'));
        if (model.hasChildren(index))
            continue;
        const auto number = [&](const QString &key) {
            return index.siblingAtColumn(columns[key]).data(RowModel::SortRole);
        };
        figures.insert(name,
                       figureLine(latencyKeys(),
                                  [&](const QString &key) {
                                      return qs(plainMilliseconds(number(key).toDouble()));
                                  })
                           + QLatin1Char(' ')
                           + figureLine(countKeys(),
                                        [&](const QString &key) { return number(key).toString(); })
                           + QStringLiteral(" codes=")
                           + index.siblingAtColumn(RowModel::Codes)
                                 .data()
                                 .toString()
                                 .replace(QStringLiteral(", "), QStringLiteral(";"))
                                 .remove(QLatin1Char(' ')));
    }
}

Figures withoutCodes(Figures figures)
{
    for (QString &row : figures)
        row = row.section(QStringLiteral(" codes="), 0, 0);
    return figures;
}

} // namespace

class TestOneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void somethingIsMeasured();
    void runFile() { QCOMPARE(figuresOf(*m_kept), m_truth); }
    void json() { QCOMPARE(figuresOfJson(written(*m_live, "json")), m_truth); }
    void csv() { QCOMPARE(figuresOfCsv(written(*m_live, "csv")), m_truth); }
    void html() { QCOMPARE(figuresOfHtml(written(*m_live, "html")), withoutCodes(m_truth)); }
    void junit() { QCOMPARE(figuresOfJUnit(written(*m_live, "junit")), m_truth); }
    void hdrLog();
    void filesOfTheRunFile_data();
    void filesOfTheRunFile();
    void summary();
    void windowsTable();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Snapshot> m_live, m_kept;
    std::string m_log; ///< written while the run went on
    Figures m_truth;   ///< of the live snapshot
};

/// Several seconds, latencies of all sizes, retries, failures of several kinds.
void TestOneNumber::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([](const ReceivedRequest &request) {
        const int wait = int(std::hash<std::string>()(request.target) % 23);
        ReplyScript script;
        script.pause(std::chrono::milliseconds(wait));
        if (request.path() == "/lost" && wait % 3 == 0)
            return script.reset();
        const int status = request.path() == "/tried" && wait % 2 ? 404 : 200;
        return script.write("HTTP/1.1 " + std::to_string(status)
                            + " x\r\nContent-Length: 2\r\n\r\nok");
    });
    const std::string text = documentOf(server,
                                        R"([
        {"name": "plain", "path": "/plain/{x}", "path_params": {"x": "{{uuid()}}"}},
        {"name": "tried", "path": "/tried", "query_params": {"x": "{{uuid()}}"},
         "until": "code == 200", "max_retries": 2, "retry_interval": 0.001},
        {"type": "scenario", "name": "inner", "ignore_failure": true, "steps": [
          {"type": "request", "url": ")" + server.url()
                                            + R"(",
           "name": "lost", "path": "/lost", "query_params": {"x": "{{uuid()}}"}}]}])",
                                        R"("thresholds": ["p95 < 10s"], "load_test_config":
        {"load_num_threads": 6, "load_duration": 2.5, "load_target_rps": 400})");
    const QString file = m_folder.filePath(QStringLiteral("run.lgrun"));
    RunOptions options{configOf(text), 2};
    const auto listeners = std::make_shared<RunListeners>();
    listeners->add(std::make_shared<RunRecorder>(file, Json::Object()));
    listeners->add(findExporter(QStringLiteral("hdr"))->follow([this](std::string_view lines) {
        m_log += lines;
        return Result<void>();
    }));
    options.listener = listeners;
    Run run(planOf(text), options);
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
    m_live = run.snapshot();
    const auto opened = RunFile::open(file);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    const auto kept = opened.value()->snapshot();
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    m_kept = *kept;
    m_truth = figuresOf(*m_live);
}

/// Otherwise equal figures would say nothing.
void TestOneNumber::somethingIsMeasured()
{
    QCOMPARE(m_truth.keys(), QStringList({QString(), QStringLiteral("s/inner/lost"),
                                          QStringLiteral("s/plain"), QStringLiteral("s/tried")}));
    for (const RowSnapshot &row : m_live->rows) {
        QVERIFY(row.counters.executed > 20);
        QVERIFY(row.latency.p50 < row.latency.p90 && row.latency.p90 < row.latency.p999);
    }
    QVERIFY(m_live->totals.counters.failed > 10);
    QVERIFY(m_live->totals.counters.retries > 10);
    QVERIFY(m_live->totals.codes.size() == 3);
    QVERIFY(m_live->timeline.size() >= 3);
}

void TestOneNumber::hdrLog()
{
    Figures expected = withoutCodes(m_truth);
    const auto lineOf = [&expected](const QString &path, const RowSnapshot &row) {
        expected[path] = expected[path].section(QStringLiteral(" count="), 0, 0)
                         + QStringLiteral(" count=") + QString::number(row.latency.count);
    };
    lineOf({}, m_live->totals);
    for (std::size_t i = 0; i < m_live->rows.size(); ++i) {
        if (m_live->info.rows->rows[i].kind == Row::Kind::Request)
            lineOf(qs(pathOf(*m_live->info.rows, int(i))), m_live->rows[i]);
    }
    QCOMPARE(figuresOfHdrLog(m_log, *m_live), expected);
}

void TestOneNumber::filesOfTheRunFile_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"json", "csv", "html", "junit"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

/// What is made of the run file later is what was made at the end of the run.
void TestOneNumber::filesOfTheRunFile()
{
    QFETCH(QString, format);
    const Exporter *exporter = findExporter(format);
    QCOMPARE(qs(exporter->write(*m_kept)), qs(exporter->write(*m_live)));
    if (exporter->beside)
        QCOMPARE(qs(exporter->beside->write(*m_kept)), qs(exporter->beside->write(*m_live)));
}

/// The summary shows three digits: those of the same numbers.
void TestOneNumber::summary()
{
    const QString text = summaryText(*m_live);
    QCOMPARE(summaryText(*m_kept), text);
    const LatencySummary &latency = m_live->totals.latency;
    const QString service = text.section(QStringLiteral("Service time"), 1)
                                .section(QStringLiteral("Response time"), 0, 0)
                                .simplified();
    QVERIFY2(
        service.contains(QStringLiteral(" p50 %1 p90 %2 p95 %3 p99 %4 p99.9 %5 ")
                             .arg(figure(latency.p50), figure(latency.p90), figure(latency.p95),
                                  figure(latency.p99), figure(latency.p999))),
        qPrintable(service));
    for (std::size_t i = 0; i < m_live->rows.size(); ++i) {
        const RowSnapshot &row = m_live->rows[i];
        const QRegularExpression cells(
            QStringLiteral("\\b%1 +%2 +%3 .*%4 +%5 +%6 ")
                .arg(qs(m_live->info.rows->rows[i].name), figure(row.counters.count()),
                     figure(row.counters.executed), figure(row.latency.p50),
                     figure(row.latency.p95), figure(row.latency.p99)));
        QVERIFY2(text.contains(cells), qPrintable(cells.pattern() + QLatin1Char('\n') + text));
    }
    for (const auto &[code, count] : m_live->totals.codes) {
        const QRegularExpression cell(QRegularExpression::escape(code.description())
                                      + QStringLiteral(" +") + figure(count) + QLatin1Char(' '));
        QVERIFY2(text.contains(cell), qPrintable(cell.pattern() + QLatin1Char('\n') + text));
    }
}

void TestOneNumber::windowsTable()
{
    RowModel model;
    model.setSnapshot(m_live);
    Figures figures;
    addModelRows(figures, model, {}, {});
    Figures expected = m_truth;
    expected.remove(QString());
    // The window names answers first, then errors.
    for (Figures *each : {&figures, &expected}) {
        for (QString &row : *each) {
            QStringList codes = row.section(QStringLiteral(" codes="), 1).split(QLatin1Char(';'));
            codes.sort();
            row = row.section(QStringLiteral(" codes="), 0, 0) + codes.join(QLatin1Char(';'));
        }
    }
    QCOMPARE(figures, expected);
}

QTEST_MAIN(TestOneNumber)
#include "tst_one_number.moc"
