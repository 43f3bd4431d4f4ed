// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"
#include "core/report/text_report.h"
#include "core/report/text_table.h"
#include "tests/core/report/hand_made.h"

#include <QLocale>
#include <QTest>

using namespace loadgrove;

class TestTextReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figures_data();
    void figures();
    void durations_data();
    void durations();
    void tableKeepsItsWidth();
    void summary();
    void summaryOfThresholds();
    void summaryTellsTheWarmup();
    void summaryStaysNarrow();
    void summaryOfNothing();
    void progress_data();
    void progress();
};

void TestTextReport::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestTextReport::figures_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << figure(0.0) << "0";
    QTest::newRow("below one") << figure(0.1234) << "0.123";
    QTest::newRow("units") << figure(1.234) << "1.23";
    QTest::newRow("no 10.00") << figure(9.999) << "10.0";
    QTest::newRow("tens") << figure(12.34) << "12.3";
    QTest::newRow("no 100.0") << figure(99.96) << "100";
    QTest::newRow("thousands") << figure(1234.4) << "1,234";
    QTest::newRow("count") << figure(std::int64_t(1234567)) << "1,234,567";
    QTest::newRow("latency") << latencyFigure(12.34) << "12.3 ms";
    QTest::newRow("long latency") << latencyFigure(12345) << "12.3 s";
    QTest::newRow("no share") << shareFigure(0) << "0 %";
    QTest::newRow("share") << shareFigure(0.1234) << "12.3 %";
    QTest::newRow("almost none") << shareFigure(1e-7) << "0.01 %";
    QTest::newRow("almost all") << shareFigure(1 - 1e-7) << "99.99 %";
    QTest::newRow("all") << shareFigure(1) << "100 %";
    QTest::newRow("bytes") << bytesFigure(999) << "999 bytes";
    QTest::newRow("megabytes") << bytesFigure(1'234'000) << "1.23 MB";
}

void TestTextReport::figures()
{
    QFETCH(QString, shown);
    QTEST(shown, "expected");
}

void TestTextReport::durations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("expected");

    QTest::newRow("none") << 0.0 << "0 s";
    QTest::newRow("whole") << 30.02 << "30 s";
    QTest::newRow("tenths") << 30.5 << "30.5 s";
    QTest::newRow("minute") << 59.97 << "1 min 00 s";
    QTest::newRow("minutes") << 185.4 << "3 min 05 s";
    QTest::newRow("hours") << 7500.0 << "2 h 05 min";
}

void TestTextReport::durations()
{
    QFETCH(double, seconds);
    QTEST(durationFigure(seconds), "expected");
}

void TestTextReport::tableKeepsItsWidth()
{
    TextTable table;
    table.setNameTitle(QStringLiteral("Name"));
    table.addColumn(QStringLiteral("Runs"));
    table.addColumn(QStringLiteral("extra"), 1);
    table.addRow(QStringLiteral("a"), {QStringLiteral("1"), QStringLiteral("22")});
    QCOMPARE(table.text(40, 2), QStringLiteral("  Name  Runs  extra\n"
                                               "  a        1     22\n"));

    // Too wide: first the column that may be missed goes, then the middle of the name.
    table.addRow(QStringLiteral("a_very_long_name_of_a_request"),
                 {QStringLiteral("123456"), QStringLiteral("3")});
    QCOMPARE(table.text(32, 2), QStringLiteral("  Name                      Runs\n"
                                               "  a                            1\n"
                                               "  a_very_long\u2026_a_request  123456\n"));
}

void TestTextReport::summary()
{
    const Snapshot snapshot = handMade();
    const QString expected = QStringLiteral(
        R"(Order a new product: finished after 30.5 s, iterations failed: 10

  Requests       12,205  (400 per second)
  Outcome        12,180 OK  12 failed (0.10 %)  2 of them not sent  8 retries  5 aborted
                 3 redirects
  Service time   avg 1.23  min 0.500  p50 1.00  p90 2.00  p95 2.50  p99 9.90  p99.9 20.0
                 max 40.0 ms
  Data           4.00 MB sent  25.50 MB received
  Health         good: the figures are the server's

Scenarios and requests (latencies in ms)
  Scenario, request      Runs      OK  Failed  Retries  Aborted  Skipped   p50   p95   p99   max
  order flow           12,005  11,990      10        0        5        0  10.0  25.0  99.0   400
    products_POST      12,205  12,180      12        8        5        0  1.00  2.50  9.90  40.0
    clean up                0       0       0        0        0   11,990     -     -     -     -
      products_DELETE       0       0       0        0        0        0     -     -     -     -

Answers
  connection refused                           4    0.03 %
  201 Created                             12,180   99.85 %
  503 Service Unavailable                     14    0.11 %

Failed assertions
  18 of 12,198  order flow / products_POST: code == 201
)");
    QCOMPARE(summaryText(snapshot), expected);
}

void TestTextReport::summaryOfThresholds()
{
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 0.2s",     "error_rate < 1%",
                                "codes.5xx == 0", "checks > 99%",
                                "rps > 100",      "requests.products_DELETE.p95 < 1s"};
    const QString text = summaryText(snapshot);
    QVERIFY(text.startsWith(
        QLatin1String("Order a new product: finished after 30.5 s, thresholds failed: 2 of 6\n")));
    QVERIFY(text.endsWith(QLatin1String(R"(
Thresholds
  ok      p95 < 0.2s  (2.50 ms)
  ok      error_rate < 1%  (0.10 %)
  FAILED  codes.5xx == 0  (14)
  ok      checks > 99%  (99.93 %)
  ok      rps > 100  (400)
  FAILED  requests.products_DELETE.p95 < 1s  (nothing measured)
)")));
}

/// "Warm-up is left out of thresholds only": the tables stay whole, and it is said.
void TestTextReport::summaryTellsTheWarmup()
{
    Snapshot snapshot = handMade();
    snapshot.info.config.warmup = 5;
    snapshot.info.thresholds = {"count > 10"};
    Snapshot rest = snapshot;
    rest.elapsed -= std::chrono::seconds(5);
    rest.totals.counters = {};
    rest.totals.counters.executed = 7;
    snapshot.afterWarmup = std::make_shared<const Snapshot>(rest);
    const QString text = summaryText(snapshot);
    QVERIFY(text.contains(QStringLiteral("Requests       12,205  (400 per second)")));
    QVERIFY(text.endsWith(QStringLiteral("\nThresholds (without the first 5 s)\n"
                                         "  FAILED  count > 10  (7)\n")));
}

void TestTextReport::summaryStaysNarrow()
{
    Snapshot snapshot = handMade();
    Rows rows = *snapshot.info.rows;
    for (Row &row : rows.rows)
        row.name += std::string(120, 'x') + "end";
    rows.assertions[1].condition = std::string(200, 'c');
    snapshot.info.rows = std::make_shared<const Rows>(rows);
    snapshot.info.document = std::string(150, 'd');
    snapshot.info.thresholds = {std::string(150, 't')};
    snapshot.notices = {std::string(150, 'n')};
    snapshot.rows[Flow].counters.executed = 123'456'789'012;
    snapshot.totals.counters.skipped = 123'456'789'012;
    const QString text = summaryText(snapshot);
    for (const QString &line : text.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 100, qPrintable(line));
    QCOMPARE(text.count(QLatin1String("end ")), 4); // cut in the middle: both ends are seen
}

void TestTextReport::summaryOfNothing()
{
    const Snapshot snapshot;
    QCOMPARE(summaryText(snapshot), QStringLiteral("Run: not started after 0 s, passed\n\n"
                                                   "  Requests       0\n"
                                                   "  Outcome        0 OK  0 failed (0 %)\n"
                                                   "  Data           0 bytes sent  "
                                                   "0 bytes received\n"));
    QCOMPARE(progressText(snapshot),
             QStringLiteral("[  0%]  starting  0 users  0 req/s  p95 0 ms  fail 0"));
}

void TestTextReport::progress_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<double>("duration"); // negative: not set
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("elapsed");
    QTest::addColumn<QString>("start");

    using enum RunState;
    // 12,005 iterations of the hand-made run have ended.
    QTest::newRow("by duration") << Running << 30.0 << -1 << 12.0 << "[ 40%]  18 s left";
    QTest::newRow("by count") << Running << -1.0 << 24'010 << 12.0 << "[ 50%]  12 s left";
    QTest::newRow("count is nearer") << Running << 1200.0 << 24'010 << 12.0 << "[ 50%]  12 s left";
    QTest::newRow("duration is nearer") << Running << 16.0 << 24'010 << 12.0 << "[ 75%]  4 s left";
    QTest::newRow("beyond its end") << Running << 10.0 << -1 << 12.0 << "[100%]  0 s left";
    QTest::newRow("starting") << Initializing << 30.0 << -1 << 0.0 << "[  0%]  starting";
    QTest::newRow("stopping") << Stopping << 30.0 << -1 << 31.0 << "[100%]  stopping";
    QTest::newRow("stopped") << Stopped << 30.0 << -1 << 12.0 << "[ 40%]  done after 12 s";
    QTest::newRow("finished") << Finished << 30.0 << -1 << 30.5 << "[100%]  done after 30.5 s";
}

void TestTextReport::progress()
{
    QFETCH(RunState, state);
    QFETCH(double, duration);
    QFETCH(int, count);
    QFETCH(double, elapsed);
    Snapshot snapshot = handMade();
    snapshot.state = state;
    snapshot.elapsed = toNanoseconds(elapsed);
    snapshot.users = 50;
    snapshot.info.config.duration = duration < 0 ? std::nullopt : std::optional(duration);
    snapshot.info.config.count = count < 0 ? std::nullopt : std::optional<std::int64_t>(count);
    QFETCH(QString, start);
    QCOMPARE(progressText(snapshot),
             start + QStringLiteral("  50 users  500 req/s  p95 12.3 ms  fail 12"));
}

QTEST_GUILESS_MAIN(TestTextReport)

#include "tst_text_report.moc"
