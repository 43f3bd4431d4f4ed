// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_points.h"
#include "core/report/html_charts.h"
#include "core/report/svg_chart.h"
#include "tests/core/report/hand_made.h"

#include <QTest>

#include <limits>

using namespace loadgrove;

namespace {

/// A run of that many seconds: 100 requests a second of which one failed, with one slow second.
Snapshot longRun(int seconds, int slowSecond)
{
    Snapshot snapshot = handMade();
    snapshot.timeline.clear();
    for (int i = 0; i < seconds; ++i) {
        SecondPoint point;
        point.second = i;
        point.count = 100;
        point.failed = i == slowSecond ? 40 : 1;
        point.p50 = 5;
        point.p90 = 8;
        point.p95 = 10;
        point.p99 = i == slowSecond ? 900 : 20;
        point.users = i == slowSecond ? 70 : 50;
        point.codes = {{AnswerCode::http(200), 99}, {AnswerCode::http(503), 1}};
        snapshot.timeline.push_back(std::make_shared<const SecondPoint>(point));
    }
    return snapshot;
}

AxisRange axisTo(double end)
{
    return {0, end, {}};
}

QByteArray lineOf(const std::vector<SvgChart::Point> &points)
{
    SvgChart chart("a", QString(), QString(), axisTo(4), axisTo(10));
    chart.addLine("p50", points);
    const QByteArray svg = QByteArray::fromStdString(chart.svg());
    const qsizetype line = svg.indexOf("line p50");
    if (line < 0)
        return {};
    const qsizetype start = svg.indexOf("d=\"", line) + 3;
    return svg.mid(start, svg.indexOf('"', start) - start);
}

} // namespace

/// What the charts of the HTML report are made of.
class TestReportCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortRunsAreShownAsTheyAre();
    void longRunsKeepTheirPeaks();
    void linesHaveGaps();
    void outOfRangeStaysInside();
    void rareCodesShareAnArea();
};

void TestReportCharts::shortRunsAreShownAsTheyAre()
{
    const ChartPoints points = chartPoints(longRun(1000, 3));
    QCOMPARE(points.secondsEach, std::size_t(1));
    QCOMPARE(points.points.size(), std::size_t(1000));
    QCOMPARE(points.points[3].p99, 900.0);
    QCOMPARE(points.points[3].from, 3.0);
    QCOMPARE(points.points[3].to, 4.0);
    QVERIFY(chartPoints(Snapshot()).points.empty());
    // A part of a second has the rate of a whole one.
    QCOMPARE(chartPoints(handMade()).points.front().rate, 500.0);
}

/// At most 1,000 points; a percentile is never averaged, rates are.
void TestReportCharts::longRunsKeepTheirPeaks()
{
    const ChartPoints points = chartPoints(longRun(4001, 1232));
    QCOMPARE(points.secondsEach, std::size_t(5));
    QCOMPARE(points.points.size(), std::size_t(801));
    const ChartPoint &slow = points.points[246];
    QCOMPARE(slow.from, 1230.0);
    QCOMPARE(slow.to, 1235.0);
    QCOMPARE(slow.p99, 900.0);
    QCOMPARE(slow.failures, 40.0);
    QCOMPARE(slow.users, 70);
    QCOMPARE(slow.rate, 100.0);
    QCOMPARE(slow.codes.at(AnswerCode::http(200)), 99.0);
    QCOMPARE(points.points.back().from, 4000.0);
    QVERIFY(timeChartsHtml(longRun(4001, 1232)).find("stands for 5 seconds") != std::string::npos);
}

void TestReportCharts::linesHaveGaps()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(lineOf({{0, 0}, {1, 10}}), QByteArray("M62 204L163 14"));
    QCOMPARE(lineOf({{0, 0}, {1, nothing}, {2, 0}, {4, 0}}),
             QByteArray("M62 204h0.01M264 204L466 204")); // a point alone is a dot
    QCOMPARE(lineOf({{0, nothing}}), QByteArray());
}

void TestReportCharts::outOfRangeStaysInside()
{
    QCOMPARE(lineOf({{-1, 20}, {9, -5}}), QByteArray("M62 14L466 204"));
}

void TestReportCharts::rareCodesShareAnArea()
{
    Snapshot snapshot = longRun(3, 0);
    snapshot.totals.codes.clear();
    for (int code = 200; code < 210; ++code)
        snapshot.totals.codes.emplace_back(AnswerCode::http(code), 300 - code);
    const std::string html = timeChartsHtml(snapshot);
    QVERIFY(html.find("</svg>others</li>") != std::string::npos);
    QVERIFY(html.find("205 Reset Content</li>") != std::string::npos);
    QVERIFY(html.find("206 Partial Content</li>") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestReportCharts)
#include "tst_report_charts.moc"
