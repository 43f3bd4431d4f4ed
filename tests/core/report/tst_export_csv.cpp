// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_report.h"
#include "tests/core/report/hand_made.h"

#include <QLocale>
#include <QTest>

using namespace loadgrove;

/// The CSV tables: names of columns, numbers, quoting.
class TestExportCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summary();
    void responseTimes();
    void series();
    void cells_data();
    void cells();
};

void TestExportCsv::initTestCase()
{
    // Files use the C locale whatever people see.
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
}

void TestExportCsv::summary()
{
    const QByteArray expected =
        "kind,path,state,count,executed,fail,retries,aborted,skipped,unsent,error_rate,rps,"
        "latency_avg_ms,latency_min_ms,latency_max_ms,latency_p50_ms,latency_p90_ms,latency_p95_ms,"
        "latency_p99_ms,latency_p999_ms,response_avg_ms,response_min_ms,response_max_ms,"
        "response_p50_ms,response_p90_ms,response_p95_ms,response_p99_ms,response_p999_ms,"
        "redirects,bytes_sent,bytes_received,codes\r\n"
        "scenario,order "
        "flow,finished,12005,11990,10,0,5,0,0,0.000833,393.607,12.346,5,400,10,20,25,"
        "99,200,,,,,,,,,0,0,0,\r\n"
        "request,order flow/products_POST,finished,12205,12180,12,8,5,0,2,0.000984,400.164,1.235,"
        "0.5,40,1,2,2.5,9.9,20,,,,,,,,,3,4000000,25500000,refused:4;201:12180;503:14\r\n"
        "scenario,order flow/clean up,skipped,0,0,0,0,0,11990,0,,0,,,,,,,,,,,,,,,,,0,0,0,\r\n"
        "request,order flow/clean "
        "up/products_DELETE,skipped,0,0,0,0,0,0,0,,0,,,,,,,,,,,,,,,,,0,0,0,"
        "\r\n"
        "total,,finished,12205,12180,12,8,5,0,2,0.000984,400.164,1.235,0.5,40,1,2,2.5,9.9,20,"
        ",,,,,,,,3,4000000,25500000,refused:4;201:12180;503:14\r\n";
    QCOMPARE(QByteArray::fromStdString(csvSummaryText(handMade())), expected);
}

/// Two numbers, side by side, never mixed.
void TestExportCsv::responseTimes()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Create].response = latencies(12'198, 100);
    QVERIFY(QByteArray::fromStdString(csvSummaryText(snapshot))
                .contains(",1.235,0.5,40,1,2,2.5,9.9,20,123.456,50,4000,100,200,250,990,2000,3,"));
}

void TestExportCsv::series()
{
    Snapshot snapshot = handMade();
    SecondPoint nothing; // a second in which nobody was answered
    nothing.second = 30;
    nothing.users = 50;
    snapshot.timeline.push_back(std::make_shared<const SecondPoint>(nothing));
    QCOMPARE(
        QByteArray::fromStdString(csvSeriesText(snapshot)),
        QByteArray("second,time,length_s,count,fail,rps,p50_ms,p90_ms,p95_ms,p99_ms,users,codes\r\n"
                   "29,2026-03-01T12:30:44.250Z,0.5,250,1,500,1,2,12.3,15,50,201:249;503:1\r\n"
                   "30,2026-03-01T12:30:45.250Z,1,0,0,0,,,,,50,\r\n"));
    snapshot.info.started = {};
    QVERIFY(QByteArray::fromStdString(csvSeriesText(snapshot)).contains("\r\n29,,0.5,"));
}

void TestExportCsv::cells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const char *text, const char *cell) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(cell);
    };
    row("plain", "orders_POST", "orders_POST");
    row("nothing", "", "");
    // RFC 4180: what holds commas, quotes or line ends stands in quotes, quotes are doubled.
    row("comma", "a,b", "\"a,b\"");
    row("quotes", "say \"hi\"", "\"say \"\"hi\"\"\"");
    row("line end", "a\r\nb", "\"a\r\nb\"");
    // A spreadsheet must not take a name for a formula.
    row("formula", "=1+1", "'=1+1");
    row("plus", "+1", "'+1");
    row("minus", "-1", "'-1");
    row("at", "@SUM(A1)", "'@SUM(A1)");
    row("tab", "\t=1", "'\t=1");
    row("formula with quotes", "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

void TestExportCsv::cells()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(QByteArray::fromStdString(csvCell(text.toStdString())), cell);
}

QTEST_GUILESS_MAIN(TestExportCsv)
#include "tst_export_csv.moc"
