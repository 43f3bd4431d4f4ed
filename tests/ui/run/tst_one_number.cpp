// SPDX-License-Identifier: GPL-3.0-or-later
// One number: a run happens once, and wherever its percentiles, counts and codes can be read, they
// are the same to the last digit.
#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/plan/rows.h"
#include "core/report/exporter.h"
#include "core/report/figures.h"
#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"
#include "core/report/text_report.h"
#include "core/runs/run_file.h"
#include "core/runs/run_recorder.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"
#include "ui/run/row_model.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace loadgrove;

namespace {

const QStringList latencies{QStringLiteral("p50"), QStringLiteral("p90"), QStringLiteral("p95"),
                            QStringLiteral("p99"), QStringLiteral("p999")};
const QStringList countKeys{QStringLiteral("count"), QStringLiteral("executed"),
                            QStringLiteral("fail"), QStringLiteral("retries")};

/// What one row says: "p50=1.234 p90=... count=60 ... codes=200:57;404:3". The totals' path is "".
using Figures = QMap<QString, QString>;

QString line(const QStringList &keys, const std::function<QString(const QString &)> &valueOf)
{
    QStringList parts;
    for (const QString &key : keys)
        parts += key + QLatin1Char('=') + valueOf(key);
    return parts.join(QLatin1Char(' '));
}

double latencyOf(const LatencySummary &latency, const QString &key)
{
    const QMap<QString, double> values{{latencies[0], latency.p50},
                                       {latencies[1], latency.p90},
                                       {latencies[2], latency.p95},
                                       {latencies[3], latency.p99},
                                       {latencies[4], latency.p999}};
    return values.value(key);
}

std::int64_t countOf(const Counters &counters, const QString &key)
{
    const QMap<QString, std::int64_t> values{{countKeys[0], counters.count()},
                                             {countKeys[1], counters.executed},
                                             {countKeys[2], counters.failed},
                                             {countKeys[3], counters.retries}};
    return values.value(key);
}

QString codesOf(const RowSnapshot &row)
{
    QStringList codes;
    for (const auto &[code, count] : row.codes)
        codes += qs(code.text()) + QLatin1Char(':') + QString::number(count);
    return QStringLiteral(" codes=") + codes.join(QLatin1Char(';'));
}

QString lineOf(const RowSnapshot &row)
{
    return line(latencies,
                [&row](const QString &key) {
                    return qs(plainMilliseconds(latencyOf(row.latency, key)));
                })
           + QLatin1Char(' ') + line(countKeys, [&row](const QString &key) {
                 return QString::number(countOf(row.counters, key));
             });
}

/// Of the requests and the totals; the rest of the house has what is told of them.
Figures ofSnapshot(const Snapshot &snapshot)
{
    Figures figures{{QString(), lineOf(snapshot.totals) + codesOf(snapshot.totals)}};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind == Row::Kind::Request)
            figures.insert(qs(pathOf(*snapshot.info.rows, int(i))),
                           lineOf(snapshot.rows[i]) + codesOf(snapshot.rows[i]));
    }
    return figures;
}

std::string written(const Snapshot &snapshot, const char *format)
{
    return findExporter(QString::fromLatin1(format))->write(snapshot);
}

QString lineOfJson(const Json &status)
{
    QStringList codes;
    for (const auto &[code, count] : status.find("code_table")->members())
        codes += qs(code) + QLatin1Char(':') + qs(count.text());
    return line(latencies,
                [&](const QString &key) {
                    return qs(status.at({"latency", utf8(key)})->text());
                })
           + QLatin1Char(' ')
           + line(countKeys, [&](const QString &key) { return qs(status.find(utf8(key))->text()); })
           + QStringLiteral(" codes=") + codes.join(QLatin1Char(';'));
}

void addJsonRows(Figures &figures, const Json &scenario, const QString &path)
{
    for (const Json &request : scenario.find("requests")->items())
        figures.insert(path + QLatin1Char('/') + qs(request.find("name")->string()),
                       lineOfJson(*request.find("status")));
    for (const Json &nested : scenario.find("scenarios")->items())
        addJsonRows(figures, nested, path + QLatin1Char('/') + qs(nested.find("name")->string()));
}

Figures ofJson(const std::string &text)
{
    const Result<Json> json = Json::parse(text);
    Figures figures{{QString(), lineOfJson(*json->find("totals"))}};
    for (const Json &scenario : json->find("scenarios")->items())
        addJsonRows(figures, scenario, qs(scenario.find("name")->string()));
    return figures;
}

Figures ofCsv(const std::string &text)
{
    const QStringList lines = qs(text).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const QStringList head = lines.first().split(QLatin1Char(','));
    Figures figures;
    for (const QString &row : lines.mid(1)) {
        const QStringList cells = row.split(QLatin1Char(','));
        const auto cell = [&](const QString &key) { return cells.value(head.indexOf(key)); };
        if (cell(QStringLiteral("kind")) == QStringLiteral("scenario"))
            continue;
        figures.insert(
            cell(QStringLiteral("path")),
            line(latencies,
                 [&](const QString &key) { return cell(QStringLiteral("latency_%1_ms").arg(key)); })
                + QLatin1Char(' ') + line(countKeys, cell) + QStringLiteral(" codes=")
                + cell(QStringLiteral("codes")));
    }
    return figures;
}

/// The first table's cells, without codes.
Figures ofHtml(const std::string &text)
{
    const QString page = qs(text);
    Figures figures;
    const QRegularExpression rows(
        QStringLiteral("<tr class=\"(request|total)\" data-row=\"([^\"]*)\">(.*?)</tr>"),
        QRegularExpression::DotMatchesEverythingOption);
    for (auto found = rows.globalMatch(page); found.hasNext();) {
        const QRegularExpressionMatch row = found.next();
        const auto cell = [&row](const QString &key) {
            return QRegularExpression(
                       QStringLiteral("data-key=\"%1\" data-value=\"([^\"]*)\"").arg(key))
                .match(row.captured(3))
                .captured(1);
        };
        if (!figures.contains(row.captured(2)))
            figures.insert(row.captured(2),
                           line(latencies, cell) + QLatin1Char(' ') + line(countKeys, cell));
    }
    return figures;
}

/// "name: value" lines below each case.
Figures ofJUnit(const std::string &text)
{
    Figures figures;
    QXmlStreamReader xml(qs(text));
    QString path;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString suite = xml.attributes().value(QLatin1String("classname")).toString();
        if (xml.name() == QLatin1String("testcase"))
            path = suite == QLatin1String("run")
                       ? QString()
                       : suite.section(QLatin1Char('.'), 1) + QLatin1Char('/')
                             + xml.attributes().value(QLatin1String("name")).toString();
        if (xml.name() != QLatin1String("system-out"))
            continue;
        const QStringList lines = xml.readElementText().split(QLatin1Char('\n'));
        const auto value = [&lines](const QString &key) {
            const QStringList of = lines.filter(QRegularExpression(
                QLatin1Char('^') + QRegularExpression::escape(key) + QLatin1String(": ")));
            return of.value(0).section(QStringLiteral(": "), 1).remove(QStringLiteral(" ms"));
        };
        QStringList codes;
        for (const QString &code : lines.filter(QRegularExpression(QStringLiteral("^code "))))
            codes += code.mid(5).replace(QStringLiteral(": "), QStringLiteral(":"));
        if (!value(countKeys[0]).isEmpty())
            figures.insert(path, line(latencies,
                                      [&](const QString &key) {
                                          return value(QStringLiteral("latency.") + key);
                                      })
                                     + QLatin1Char(' ') + line(countKeys, value)
                                     + QStringLiteral(" codes=") + codes.join(QLatin1Char(';')));
    }
    return figures;
}

/// What the window's table holds; it has no totals.
void addModelRows(Figures &figures, const RowModel &model, const QModelIndex &parent,
                  const QString &path)
{
    const QMap<QString, int> columns{
        {latencies[0], RowModel::P50},    {latencies[1], RowModel::P90},
        {latencies[2], RowModel::P95},    {latencies[3], RowModel::P99},
        {latencies[4], RowModel::P999},   {countKeys[0], RowModel::Count},
        {countKeys[1], RowModel::Ok},     {countKeys[2], RowModel::Failed},
        {countKeys[3], RowModel::Retries}};
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, RowModel::Name, parent);
        const QString name = path + index.data().toString();
        addModelRows(figures, model, index, name + QLatin1Char('/'));
        if (model.hasChildren(index))
            continue;
        const auto number = [&](const QString &key) {
            return index.siblingAtColumn(columns[key]).data(RowModel::SortRole);
        };
        figures.insert(
            name,
            line(latencies,
                 [&](const QString &key) { return qs(plainMilliseconds(number(key).toDouble())); })
                + QLatin1Char(' ')
                + line(countKeys, [&](const QString &key) { return number(key).toString(); })
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
    void runFile() { QCOMPARE(ofSnapshot(*m_kept), m_truth); }
    void json() { QCOMPARE(ofJson(written(*m_live, "json")), m_truth); }
    void csv() { QCOMPARE(ofCsv(written(*m_live, "csv")), m_truth); }
    void html() { QCOMPARE(ofHtml(written(*m_live, "html")), withoutCodes(m_truth)); }
    void junit() { QCOMPARE(ofJUnit(written(*m_live, "junit")), m_truth); }
    void filesOfTheRunFile_data();
    void filesOfTheRunFile();
    void summary();
    void windowsTable();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Snapshot> m_live, m_kept;
    Figures m_truth; ///< of the live snapshot
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
    options.listener = std::make_shared<RunRecorder>(file, Json::Object());
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
    m_truth = ofSnapshot(*m_live);
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
        service.contains(QStringLiteral("p50 %1, p90 %2, p95 %3, p99 %4, p99.9 %5,")
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
