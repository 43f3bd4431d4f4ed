// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis_range.h"
#include "tests/ui/run/run_snapshots.h"
#include "ui/charts/codes_chart.h"
#include "ui/charts/codes_over_time_chart.h"
#include "ui/charts/down_sample.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/rate_chart.h"

#include <QPalette>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

constexpr AnswerCode ok = AnswerCode::http(200);
constexpr AnswerCode created = AnswerCode::http(201);
constexpr AnswerCode unavailable = AnswerCode::http(503);
constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

QString labels(const AxisRange &range)
{
    QStringList list;
    for (const AxisTick &tick : range.ticks)
        list.append(tick.label);
    return list.join(QLatin1Char(' '));
}

double largestY(const QList<QPointF> &points)
{
    double largest = 0;
    for (const QPointF &p : points)
        largest = std::max(largest, p.y());
    return largest;
}

double yAt(const QList<QPointF> &points, double x)
{
    for (const QPointF &p : points) {
        if (p.x() == x)
            return p.y();
    }
    return -1;
}

} // namespace

class TestRunCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void downSamplingKeepsExtremes_data();
    void downSamplingKeepsExtremes();
    void axes_data();
    void axes();
    void logAxisShowsDecades();
    void latencyShowsPoints();
    void latencyTurnsLogarithmic();
    void latencyLeavesOutEmptySeconds();
    void latencyHidesASeries();
    void longRunsStayBounded();
    void ratesAreByLength();
    void codesAreStacked();
    void manyCodesAreGrouped();
    void codesAppearLater();
    void timeAxisFollowsThePlan();
    void histogramCountsEverything();
    void codesChartShowsShares();
    void emptyUntilFilled();
    void followsThePalette();
};

void TestRunCharts::downSamplingKeepsExtremes_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("limit");
    QTest::newRow("few") << 5 << 1000;
    QTest::newRow("exactly") << 1000 << 1000;
    QTest::newRow("one more") << 1001 << 1000;
    QTest::newRow("an hour") << 3600 << 1000;
    QTest::newRow("a day") << 86400 << 1000;
    QTest::newRow("small limit") << 100 << 10;
    QTest::newRow("none") << 0 << 1000;
}

void TestRunCharts::downSamplingKeepsExtremes()
{
    QFETCH(int, count);
    QFETCH(int, limit);
    std::vector<double> a(std::size_t(count), 5.0), b(std::size_t(count), 7.0);
    if (count > 3) { // peaks that are no neighbours
        a[std::size_t(count) / 2] = 900;
        a[std::size_t(count) / 3] = 0.1;
        b[std::size_t(count) - 2] = 800;
    }
    Extremes ofA, ofB;
    const std::vector<KeptValue> both = {{&ofA, [&](std::size_t i) { return a[i]; }},
                                         {&ofB, [&](std::size_t i) { return b[i]; }}};
    ofA.grow(std::size_t(count), both[0].value);
    ofB.grow(std::size_t(count) / 2, both[1].value); // the rest is looked at
    const auto picked = pickExtremes(0, std::size_t(count), both, std::size_t(limit));
    QVERIFY(int(picked.size()) <= limit);
    QVERIFY(std::is_sorted(picked.begin(), picked.end()));
    QVERIFY(std::adjacent_find(picked.begin(), picked.end()) == picked.end());
    if (count <= limit)
        QCOMPARE(int(picked.size()), count);
    if (count <= 3)
        return;
    QCOMPARE(picked.front(), std::size_t(0));
    QCOMPARE(picked.back(), std::size_t(count) - 1);
    for (const int peak : {count / 2, count / 3, count - 2})
        QVERIFY(std::binary_search(picked.begin(), picked.end(), std::size_t(peak)));
}

void TestRunCharts::axes_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const AxisRange &range, const char *expected) {
        QTest::newRow(name) << labels(range) << QString::fromLatin1(expected);
    };
    row("linear", linearAxis(43, 5, numberLabel), "0 10 20 30 40 50");
    row("linear, exact", linearAxis(50, 5, numberLabel), "0 10 20 30 40 50");
    row("linear, nothing", linearAxis(0, 5, numberLabel), "0 0.2 0.4 0.6 0.8 1");
    row("thousands", linearAxis(23000, 3, numberLabel), "0 10 k 20 k 30 k");
    row("whole", wholeAxis(2, 6, numberLabel), "0 1 2");
    row("latency", linearAxis(1.9, 4, latencyLabel), "0 500 \xb5s 1 ms 1.5 ms 2 ms");
    row("seconds", timeAxis(0, 30, 6), "0 s 5 s 10 s 15 s 20 s 25 s 30 s");
    row("minutes", timeAxis(0, 300, 6), "0 min 1 min 2 min 3 min 4 min 5 min");
    row("an hour", timeAxis(0, 3600, 6), "0 min 10 min 20 min 30 min 40 min 50 min 60 min");
    row("a span", timeAxis(65, 95, 6), "65 s 70 s 75 s 80 s 85 s 90 s 95 s");
    row("a part of an hour", timeAxis(3000, 3060, 6), "50:00 50:10 50:20 50:30 50:40 50:50 51:00");
    row("a part of a day", timeAxis(36000, 36900, 5), "10:00:00 10:05:00 10:10:00 10:15:00");
    row("a day", timeAxis(0, 86400, 6), "0 h 5 h 10 h 15 h 20 h");
}

void TestRunCharts::axes()
{
    QFETCH(QString, got);
    QTEST(got, "expected");
}

void TestRunCharts::logAxisShowsDecades()
{
    const AxisRange fine = logAxis(1.3, 18, 6, latencyLabel);
    QCOMPARE(labels(fine), QStringLiteral("1 ms 2 ms 5 ms 10 ms 20 ms"));
    QCOMPARE(fine.minimum, 0.0);
    QCOMPARE(labels(logAxis(1.3, 180, 6, latencyLabel)),
             QStringLiteral("1 ms 3 ms 10 ms 30 ms 100 ms"));
    const AxisRange coarse = logAxis(0.02, 9000, 4, latencyLabel);
    QVERIFY(coarse.ticks.size() >= 2 && coarse.ticks.size() <= 4);
    QVERIFY(coarse.minimum <= std::log10(0.02) && coarse.maximum >= std::log10(9000));
}

void TestRunCharts::latencyShowsPoints()
{
    RunWriter run;
    run.second(10, 20, 30, {{ok, 100}});
    run.second(11, 21, 60, {{ok, 100}});
    LatencyChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 2));
    QVERIFY(!chart.isLogarithmic());
    QCOMPARE(chart.values(Percentile::P50), (QList<QPointF>{{0.5, 10}, {1.5, 11}}));
    QCOMPARE(chart.values(Percentile::P99), (QList<QPointF>{{0.5, 30}, {1.5, 60}}));
    QVERIFY(chart.yRange().maximum >= 60);
    QCOMPARE(chart.yRange().minimum, 0.0);
}

void TestRunCharts::latencyTurnsLogarithmic()
{
    RunWriter run;
    run.second(1, 20, 30, {{ok, 100}});
    run.second(1, 21, 5000, {{ok, 100}});
    LatencyChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 2));
    QVERIFY(chart.isLogarithmic());
    QVERIFY(qAbs(largestY(chart.values(Percentile::P99)) - 5000) < 0.01);
    QVERIFY(chart.yRange().maximum >= std::log10(5000));
}

void TestRunCharts::latencyLeavesOutEmptySeconds()
{
    RunWriter run;
    run.second(10, 20, 30, {{ok, 1}});
    run.second(0, 0, 0, {});
    run.second(12, 22, 32, {{ok, 1}});
    LatencyChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 3));
    QCOMPARE(chart.values(Percentile::P50), (QList<QPointF>{{0.5, 10}, {2.5, 12}}));
}

void TestRunCharts::latencyHidesASeries()
{
    RunWriter run;
    run.second(10, 20, 500, {{ok, 1}});
    LatencyChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QVERIFY(chart.yRange().maximum >= 500);
    chart.setSeriesVisible(chart.seriesOf(Percentile::P99), false);
    QVERIFY(chart.yRange().maximum < 500); // the others get the room
    QCOMPARE(chart.values(Percentile::P99).size(), 0);
    chart.setSeriesVisible(chart.seriesOf(Percentile::P99), true);
    QCOMPARE(chart.values(Percentile::P99).size(), 1);
}

void TestRunCharts::longRunsStayBounded()
{
    RunWriter run;
    for (int i = 0; i < 3600; ++i)
        run.second(10, 20, i == 1234 ? 900 : 30,
                   {{ok, i == 2000 ? 999 : 100}, {unavailable, i == 77}}, i == 77);
    const auto snapshot = run.snapshot(RunState::Finished, 3600);
    LatencyChart latency;
    latency.setSnapshot(*snapshot);
    RateChart rate;
    rate.setSnapshot(*snapshot);
    CodesOverTimeChart codes;
    codes.setSnapshot(*snapshot);
    for (const ChartPanel *chart : std::initializer_list<ChartPanel *>{&latency, &rate, &codes}) {
        for (int i = 0; i < chart->seriesCount(); ++i) {
            const qsizetype size = chart->drawnPoints(i).size();
            QVERIFY2(size > 100 && size <= qsizetype(maxChartPoints),
                     qPrintable(chart->seriesName(i)));
        }
    }
    QCOMPARE(yAt(latency.values(Percentile::P99), 1234.5), 900.0);
    QCOMPARE(largestY(rate.drawnPoints(RateChart::Requests)), 999.0);
    QCOMPARE(yAt(rate.drawnPoints(RateChart::Failures), 77.5), 1.0);
    QCOMPARE(largestY(codes.drawnPoints(1)), 999.0);
    QVERIFY(codes.drawnPoints(1).contains(QPointF(77, 101)));
    QCOMPARE(latency.xRange().maximum, 3600.0);
}

void TestRunCharts::ratesAreByLength()
{
    RunWriter run;
    run.second(1, 1, 1, {{ok, 100}}, 0, 3);
    run.second(1, 1, 1, {{ok, 50}}, 10, 4).length = 0.5;
    run.second(1, 1, 1, {{ok, 3}}).length = 0.01; // says nothing about the rate
    RateChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Finished, 1.51));
    QCOMPARE(chart.drawnPoints(RateChart::Requests), (QList<QPointF>{{0.5, 100}, {1.25, 100}}));
    QCOMPARE(chart.drawnPoints(RateChart::Failures), (QList<QPointF>{{0.5, 0}, {1.25, 20}}));
    QCOMPARE(chart.drawnPoints(RateChart::Users), (QList<QPointF>{{0.5, 3}, {1.25, 4}}));
}

void TestRunCharts::codesAreStacked()
{
    RunWriter run;
    run.second(1, 1, 1, {{ok, 60}, {refused, 10}, {unavailable, 30}});
    CodesOverTimeChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.seriesCount(), 3);
    QStringList names;
    for (int i = 0; i < 3; ++i)
        names.append(chart.seriesName(i));
    QCOMPARE(names, (QStringList{QStringLiteral("200"), QStringLiteral("503"),
                                 QStringLiteral("refused")}));
    QCOMPARE(chart.drawnPoints(0), (QList<QPointF>{{0, 60}, {1, 60}}));
    QCOMPARE(chart.drawnPoints(1), (QList<QPointF>{{0, 90}, {1, 90}}));
    QCOMPARE(chart.drawnPoints(2), (QList<QPointF>{{0, 100}, {1, 100}}));
    chart.setSeriesVisible(0, false); // the errors sink to the ground
    QCOMPARE(chart.drawnPoints(1), (QList<QPointF>{{0, 30}, {1, 30}}));
    QVERIFY(chart.yRange().maximum < 100);
}

void TestRunCharts::manyCodesAreGrouped()
{
    RunWriter run;
    std::map<AnswerCode, std::int64_t> codes{{refused, 1}};
    for (int code = 200; code < 205; ++code)
        codes[AnswerCode::http(code)] = 2;
    for (int code = 500; code < 505; ++code)
        codes[AnswerCode::http(code)] = 3;
    run.second(1, 1, 1, codes);
    CodesOverTimeChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.seriesCount(), 3);
    QCOMPARE(chart.seriesName(0), QStringLiteral("2xx"));
    QCOMPARE(chart.seriesName(1), QStringLiteral("5xx"));
    QCOMPARE(largestY(chart.drawnPoints(0)), 10.0);
    QCOMPARE(largestY(chart.drawnPoints(2)), 26.0);
}

void TestRunCharts::codesAppearLater()
{
    RunWriter run;
    run.second(1, 1, 1, {{ok, 10}});
    CodesOverTimeChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.seriesCount(), 1);
    run.second(1, 1, 1, {{ok, 10}, {created, 5}});
    chart.setSnapshot(*run.snapshot(RunState::Running, 2));
    QCOMPARE(chart.seriesCount(), 2);
    QCOMPARE(chart.drawnPoints(1), (QList<QPointF>{{0, 10}, {1, 10}, {1, 15}, {2, 15}}));
    chart.setSeriesVisible(1, false);
    run.second(1, 1, 1, {{AnswerCode::http(200), 10}, {AnswerCode::http(100), 5}, {created, 5}});
    chart.setSnapshot(*run.snapshot(RunState::Running, 3));
    QCOMPARE(chart.seriesCount(), 3);
    for (int i = 0; i < 3; ++i) // what people hid stays hidden
        QCOMPARE(chart.isSeriesVisible(i), chart.seriesName(i) != QStringLiteral("201"));
}

void TestRunCharts::timeAxisFollowsThePlan()
{
    RunWriter run;
    run.second(1, 1, 1, {{ok, 10}});
    RateChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1)); // end unknown
    QCOMPARE(chart.xRange().maximum, 10.0);
    run.config.duration = 45;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.xRange().maximum, 45.0);
    run.config.stages = {{10, 5}, {10, 5}}; // the shorter one counts
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.xRange().maximum, 20.0);
    chart.setSnapshot(*run.snapshot(RunState::Stopped, 1)); // nothing more comes
    QCOMPARE(chart.xRange().maximum, 1.0);
}

void TestRunCharts::histogramCountsEverything()
{
    RunWriter run;
    for (int i = 1; i <= 1000; ++i)
        run.send(1, ok, i * 0.1);
    HistogramChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    std::int64_t sum = 0;
    for (const HistogramChart::Bin &bin : chart.bins())
        sum += bin.count;
    QCOMPARE(sum, std::int64_t(1000));
    QVERIFY(chart.bins().front().from <= 0.1 && chart.bins().back().to >= 100);
    QVERIFY(chart.drawnPoints(HistogramChart::bars).size() <= qsizetype(maxChartPoints));
    const double p50 = std::pow(10, chart.drawnPoints(chart.seriesOf(Percentile::P50)).front().x());
    QVERIFY2(p50 >= 49.9 && p50 <= 50.2, qPrintable(QString::number(p50)));
}

void TestRunCharts::codesChartShowsShares()
{
    CodesChart chart;
    chart.setCodes({{refused, 1}, {ok, 1998}, {unavailable, 1}});
    QCOMPARE(chart.bars().size(), std::size_t(3));
    QCOMPARE(chart.bars()[0].label, ok.description());
    QCOMPARE(chart.bars()[0].count, QStringLiteral("1,998"));
    QCOMPARE(chart.bars()[0].share, QStringLiteral("99.90 %"));
    QCOMPARE(chart.bars()[1].share, QStringLiteral("0.05 %"));
}

void TestRunCharts::emptyUntilFilled()
{
    RunWriter run;
    LatencyChart chart;
    QVERIFY(!chart.isFilled());
    chart.setSnapshot(*run.snapshot(RunState::Initializing, 0));
    QVERIFY(!chart.isFilled());
    run.second(1, 2, 3, {{ok, 1}});
    chart.setSnapshot(*run.snapshot(RunState::Running, 1));
    QVERIFY(chart.isFilled());
    chart.setSnapshot(*RunWriter().snapshot(RunState::Initializing, 0)); // the next run
    QVERIFY(!chart.isFilled());
}

void TestRunCharts::followsThePalette()
{
    const auto image = [](const QColor &window, const QColor &text) {
        RunWriter run;
        run.second(1, 2, 3, {{ok, 1}});
        CodesOverTimeChart chart;
        chart.resize(300, 200);
        chart.setSnapshot(*run.snapshot(RunState::Running, 1));
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::Base, window);
        palette.setColor(QPalette::Text, text);
        chart.setPalette(palette);
        return chart.grab().toImage().pixelColor(150, 4).lightness();
    };
    QVERIFY(image(Qt::white, Qt::black) > 200);
    QVERIFY(image(Qt::black, Qt::white) < 60);
}

QTEST_MAIN(TestRunCharts)
#include "tst_run_charts.moc"
