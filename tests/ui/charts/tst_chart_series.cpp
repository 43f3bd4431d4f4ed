// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts and tiles of a run hold: latencies that people chose, errors by kind, what was
// planned; and that all of it can stand still.
#include "tests/ui/charts/charts_fixture.h"
#include "ui/charts/chart_choice.h"
#include "ui/charts/histogram_chart.h"
#include "ui/run/chart_bar.h"
#include "ui/run/request_table.h"
#include "ui/run/row_model.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/widgets/check_menu.h"
#include "ui/widgets/stat_tile.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace loadgrove;
using namespace loadgrove::test;

class TestChartSeries : public QObject, public ChartsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void targetBesideTheRate();
    void iterationsOfTheOpenModel();
    void percentilesAreChosenForAllCharts();
    void tilesAndTableFollowTheChoice();
    void aColumnOfLatenciesIsChosen();
    void manyLatenciesHaveTheirRow();
    void serviceAndResponseTime();
    void everyLatencyHasItsPen();
    void theChoiceIsKept();
    void theDistributionIsOfWhatIsShown();
    void errorsByKind();
    void manyKindsOfErrors();
    void aShortLastSecondCounts();
    void theViewIsHeld();
    void tilesHaveATrend();

private:
    void check(const QString &text);
    QString shownLatencies() const;
};

/// Of the tiles, then of the table.
QString TestChartSeries::shownLatencies() const
{
    QStringList shown;
    for (const Percentile which : allPercentiles) {
        if (m_view->tiles().tile(which).isVisible())
            shown += percentileName(which);
    }
    shown += QStringLiteral("|");
    for (int column = RowModel::P50; column <= RowModel::P999; ++column) {
        if (!m_view->table().isColumnHidden(column))
            shown += m_view->table().model()->headerData(column, Qt::Horizontal).toString();
    }
    return shown.join(QLatin1Char(' '));
}

/// In the menu of latencies.
void TestChartSeries::check(const QString &text)
{
    auto *menu = m_view->findChild<CheckMenu *>();
    menu->popup(m_view->mapToGlobal(QPoint(10, 10)));
    QTRY_VERIFY(menu->isVisible());
    for (QAction *action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')).startsWith(text)) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            QVERIFY(menu->isVisible()); // for the next one
            menu->close();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestChartSeries::targetBesideTheRate()
{
    RateChart &chart = m_view->rateChart();
    QCOMPARE(chart.seriesCount(), 4);
    QCOMPARE(chart.seriesName(RateChart::Target), QStringLiteral("target"));
    const QList<QPointF> target = chart.drawnPoints(RateChart::Target);
    QCOMPARE(target.size(), 60); // no longer than was planned
    QCOMPARE(target[4], QPointF(4.5, 90));
    QCOMPARE(target[30], QPointF(30.5, 200));
    chart.setSeriesVisible(RateChart::Target, false);
    QCOMPARE(chart.drawnPoints(RateChart::Target).size(), 0);
}

void TestChartSeries::iterationsOfTheOpenModel()
{
    RunWriter run;
    run.config.arrivalRate = 40;
    run.second(1, 2, 3, {{ok, 100}}).iterations = 38;
    RateChart &chart = m_view->rateChart();
    m_view->setSnapshot(run.snapshot(RunState::Running, 1));
    QCOMPARE(chart.seriesCount(), 5);
    QCOMPARE(chart.drawnPoints(RateChart::Target), (QList<QPointF>{{0.5, 40}}));
    QCOMPARE(chart.drawnPoints(RateChart::Iterations), (QList<QPointF>{{0.5, 38}}));
    RunWriter plain;
    plain.second(1, 2, 3, {{ok, 100}});
    m_view->setSnapshot(plain.snapshot(RunState::Running, 1));
    QCOMPARE(chart.seriesCount(), 3); // nothing is planned
}

void TestChartSeries::percentilesAreChosenForAllCharts()
{
    RunView other; // as of a kept run
    other.setSnapshot(minute().snapshot(RunState::Finished, 61));
    ChartChoice choice;
    m_view->setChoice(choice);
    other.setChoice(choice);
    check(QStringLiteral("p99.9"));
    check(QStringLiteral("p95"));
    check(QStringLiteral("max"));
    for (RunView *view : {m_view.get(), &other}) {
        LatencyChart &chart = view->latencyChart();
        QCOMPARE(chart.seriesOf(Percentile::P95), -1);
        QCOMPARE(view->histogramChart().seriesOf(Percentile::P95), -1);
        QVERIFY(view->histogramChart().seriesOf(Percentile::P999) > 0);
        const QList<QPointF> points = chart.values(Percentile::P999);
        QCOMPARE(points.size(), 61);
        QVERIFY(qAbs(points[7].y() - 1107) < 0.01);
        QVERIFY(qAbs(chart.values(Percentile::Maximum)[7].y() - 2007) < 0.01);
    }
    QCOMPARE(button("latencyChoice").text(), QStringLiteral("Latencies: p50, p99, p99.9, max"));
    for (const char *name : {"p50", "p99.9", "max"})
        check(QLatin1String(name));
    check(QStringLiteral("p99")); // the last one stays
    QCOMPARE(choice.percentiles(), std::vector<Percentile>{Percentile::P99});
}

void TestChartSeries::tilesAndTableFollowTheChoice()
{
    QCOMPARE(shownLatencies(), QStringLiteral("p50 p95 p99 | p50 p95 p99"));
    check(QStringLiteral("p75"));
    check(QStringLiteral("p95"));
    check(QStringLiteral("max")); // which the table always has
    QCOMPARE(shownLatencies(), QStringLiteral("p50 p75 p99 max | p50 p75 p99"));
    RunWriter run;
    for (int i = 1; i <= 100; ++i)
        run.send(1, ok, i);
    m_view->setSnapshot(run.snapshot(RunState::Finished, 100));
    const RunTiles &tiles = m_view->tiles();
    QCOMPARE(tiles.tile(Percentile::P75).value(), QStringLiteral("75.0 ms"));
    QCOMPARE(tiles.tile(Percentile::Maximum).value(), QStringLiteral("100 ms"));
    const RowModel &rows = m_view->table().rows();
    QCOMPARE(rows.index(0, RowModel::P75, rows.index(0, 0)).data().toString(),
             QStringLiteral("75.0 ms"));
}

/// In the header of the table, too, it is chosen for all.
void TestChartSeries::aColumnOfLatenciesIsChosen()
{
    RequestTable &table = m_view->table();
    Q_EMIT table.header()->customContextMenuRequested(QPoint(5, 5));
    auto *menu = table.findChild<QMenu *>();
    QTRY_VERIFY(menu && menu->isVisible());
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("p99.9"))
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    QCOMPARE(shownLatencies(), QStringLiteral("p50 p95 p99 p99.9 | p50 p95 p99 p99.9"));
    QVERIFY(m_view->latencyChart().seriesOf(Percentile::P999) > 0);
}

void TestChartSeries::manyLatenciesHaveTheirRow()
{
    const RunTiles &tiles = m_view->tiles();
    const auto below = [&tiles] {
        return tiles.tile(Percentile::P50).y() - tiles.tile(RunTiles::Errors).y();
    };
    check(QStringLiteral("max"));
    QCOMPARE(below(), 0);
    QTRY_VERIFY(tiles.tile(Percentile::Maximum).x() < tiles.tile(RunTiles::Errors).x());
    check(QStringLiteral("p90"));
    QTRY_VERIFY(below() > 0);
    QCOMPARE(tiles.tile(Percentile::P50).x(), tiles.tile(RunTiles::Requests).x());
    check(QStringLiteral("p90"));
    QTRY_COMPARE(below(), 0);
}

void TestChartSeries::serviceAndResponseTime()
{
    LatencyChart &chart = m_view->latencyChart();
    QVERIFY(qAbs(chart.values(Percentile::P95)[3].y() - 23) < 0.01);
    QVERIFY(qAbs(chart.values(Percentile::P95, true)[3].y() - 43) < 0.01);
    check(QStringLiteral("Service time"));
    QCOMPARE(chart.seriesOf(Percentile::P95), -1);
    QCOMPARE(chart.values(Percentile::P95, true).size(), 60);
    RunWriter plain;
    plain.second(1, 2, 3, {{ok, 100}});
    m_view->setSnapshot(plain.snapshot(RunState::Running, 1)); // without a schedule
    QCOMPARE(chart.values(Percentile::P95), (QList<QPointF>{{0.5, 2}}));
    QCOMPARE(chart.seriesOf(Percentile::P95, true), -1);
}

/// In the width of long runs, too, where each line is as thin as the other.
void TestChartSeries::everyLatencyHasItsPen()
{
    for (const QColor &text : {QColor(Qt::black), QColor(Qt::white)}) {
        QPalette palette(text == Qt::black ? Qt::white : Qt::black);
        palette.setColor(QPalette::Text, text);
        const ChartColors colors = ChartColors::of(palette);
        QSet<QString> looks;
        for (const Percentile which : allPercentiles) {
            const QPen service = percentilePen(which, false, colors);
            const QPen response = percentilePen(which, true, colors);
            QVERIFY(service.dashPattern() != response.dashPattern());
            if (which != Percentile::Maximum) // has the colour of the text
                QVERIFY(service.color() != response.color());
            for (const QPen &pen : {service, response}) {
                QString look = pen.color().name();
                for (const qreal dash : pen.dashPattern())
                    look += QStringLiteral(" %1").arg(dash);
                looks.insert(look);
            }
        }
        QCOMPARE(looks.size(), 2 * int(allPercentiles.size()));
    }
}

void TestChartSeries::theChoiceIsKept()
{
    ChartChoice choice;
    choice.set(Percentile::P999, true);
    choice.set(Percentile::P50, false);
    choice.set(ChartChoice::Time::Service, false);
    choice.set(ChartChoice::Time::Response, false); // one stays
    QCOMPARE(choice.state(), QByteArray("p95 p99 p99.9 response"));
    ChartChoice other;
    QSignalSpy changes(&other, &ChartChoice::changed);
    for (const char *nonsense : {"", "p12 service", "p50"})
        other.restore(nonsense);
    QCOMPARE(changes.size(), 0);
    other.restore(choice.state());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(other.state(), choice.state());
}

/// Another span may have as many requests, and the same slowest.
void TestChartSeries::theDistributionIsOfWhatIsShown()
{
    HistogramChart chart;
    const auto peakOf = [&chart](double most) {
        RunWriter run;
        for (int i = 0; i < 100; ++i)
            run.send(1, ok, i < 95 ? most : 100);
        chart.setSnapshot(*run.snapshot(RunState::Finished, 1));
        const auto peak =
            std::max_element(chart.bins().begin(), chart.bins().end(),
                             [](const auto &a, const auto &b) { return a.count < b.count; });
        return peak->from <= most && most <= peak->to;
    };
    QVERIFY(peakOf(2));
    QVERIFY(peakOf(40));
}

void TestChartSeries::errorsByKind()
{
    ErrorsChart &chart = m_view->errorsChart();
    QCOMPARE(chart.seriesCount(), 2);
    QCOMPARE(chart.seriesName(0), QStringLiteral("wrong answer (180)"));
    QCOMPARE(chart.seriesName(1), QStringLiteral("refused (30)"));
    QVERIFY(chart.drawnPoints(0).contains(QPointF(7, 3)));
    QVERIFY(chart.drawnPoints(1).contains(QPointF(7, 4))); // stacked
    RunWriter run;
    run.second(1, 2, 3, {{ok, 100}});
    m_view->setSnapshot(run.snapshot(RunState::Running, 1));
    QVERIFY(!chart.isFilled());
    SecondPoint &point = run.second(1, 2, 3, {{ok, 100}}, 2);
    point.failedChecks = 2;
    point.unsent = 1;
    m_view->setSnapshot(run.snapshot(RunState::Running, 2));
    QVERIFY(chart.isFilled());
    QCOMPARE(chart.seriesName(0), QStringLiteral("failed check (2)"));
    QCOMPARE(chart.seriesName(1), QStringLiteral("not sent (1)"));
}

void TestChartSeries::manyKindsOfErrors()
{
    RunWriter run;
    std::map<AnswerCode, std::int64_t> codes;
    for (int i = 1; i <= int(TransportError::Local); ++i)
        codes[AnswerCode::transport(TransportError(i))] = i;
    run.second(1, 2, 3, codes);
    m_view->setSnapshot(run.snapshot(RunState::Running, 1));
    ErrorsChart &chart = m_view->errorsChart();
    QCOMPARE(chart.seriesCount(), int(ChartColors::brushCount));
    QCOMPARE(chart.seriesName(0), QStringLiteral("no socket (13)"));
    QCOMPARE(chart.seriesName(6), QStringLiteral("connect timeout (7)")); // not its key in files
    QCOMPARE(chart.seriesName(7), QStringLiteral("others (21)"));         // 1 + ... + 6
    QCOMPARE(chart.drawnPoints(7).last().y(), 91.0);                      // all
}

/// Its rates would say nothing, so it is not drawn; but what failed in it did fail.
void TestChartSeries::aShortLastSecondCounts()
{
    RunWriter run;
    for (int i = 0; i < 10; ++i)
        run.second(1, 2, 3, {{ok, 100}});
    run.second(1, 2, 3, {{ok, 10}, {refused, 1}}, 1).length = 0.15;
    m_view->setSnapshot(run.snapshot(RunState::Finished, 10.15));
    const ErrorsChart &errors = m_view->errorsChart();
    QVERIFY(errors.isFilled());
    QCOMPARE(errors.seriesName(0), QStringLiteral("refused (1)"));
    const CodesOverTimeChart &codes = m_view->codesOverTimeChart();
    QCOMPARE(codes.seriesCount(), 2);
    QCOMPARE(codes.drawnPoints(0).last(), QPointF(10, 100));
    run.second(1, 2, 3, {{ok, 100}, {refused, 2}}, 2); // more came, so it is drawn
    m_view->setSnapshot(run.snapshot(RunState::Finished, 12));
    QCOMPARE(errors.seriesName(0), QStringLiteral("refused (3)"));
    QVERIFY(codes.drawnPoints(0).size() > 22);
}

void TestChartSeries::theViewIsHeld()
{
    RunWriter run = minute();
    m_view->setSnapshot(run.snapshot(RunState::Running, 61));
    QToolButton &hold = button("holdView");
    QVERIFY(hold.isVisible());
    auto *told = m_view->findChild<QLabel *>(QStringLiteral("heldText"));
    QVERIFY(!told->isVisible());
    QTest::mouseClick(&hold, Qt::LeftButton);
    const QString requests = m_view->tiles().tile(RunTiles::Requests).value();
    for (int i = 0; i < 10; ++i) {
        run.send(1, ok, 20);
        run.second(7, 8, 9, {{ok, 1}});
    }
    m_view->setSnapshot(run.snapshot(RunState::Running, 71));
    QCOMPARE(m_view->header().progressText(), QStringLiteral("71.0 s, 0.0 s left"));
    QCOMPARE(m_view->tiles().tile(RunTiles::Requests).value(), requests);
    QCOMPARE(m_view->rateChart().drawnPoints(RateChart::Requests).size(), 61);
    QVERIFY(told->isVisible());
    QCOMPARE(told->text(), QStringLiteral("View held at 61.0 s, the run goes on"));
    m_view->setSnapshot(run.snapshot(RunState::Finished, 71));
    QCOMPARE(told->text(), QStringLiteral("View held at 61.0 s, the run has ended"));
    QTest::mouseClick(&hold, Qt::LeftButton);
    QCOMPARE(m_view->rateChart().drawnPoints(RateChart::Requests).size(), 71);
    QVERIFY(m_view->tiles().tile(RunTiles::Requests).value() != requests);
    QVERIFY(!told->isVisible());
    QVERIFY(!hold.isVisible()); // nothing comes any more
}

void TestChartSeries::tilesHaveATrend()
{
    RunTiles &tiles = m_view->tiles();
    QCOMPARE(tiles.tile(RunTiles::Rate).trend().size(), std::size_t(31)); // of two seconds each
    QCOMPARE(tiles.tile(Percentile::P95).trend()[3], 26.5);
    QCOMPARE(tiles.tile(RunTiles::Requests).trend()[1], 4020.0); // 1,003, 1,005, 1,005 and 1,007
    RunWriter run;
    run.second(1, 2, 3, {{ok, 30}, {refused, 10}}, 10);
    run.second(1, 4, 3, {{ok, 10}});
    m_view->setSnapshot(run.snapshot(RunState::Running, 2));
    QCOMPARE(tiles.tile(RunTiles::Errors).trend(), (std::vector<double>{0.25, 0}));
    QCOMPARE(tiles.tile(Percentile::P95).trend(), (std::vector<double>{2, 4}));
    run.second(0, 0, 0, {}); // paused: nothing was quick
    run.second(1, 3, 3, {{ok, 10}});
    run.second(0, 0, 0, {});
    m_view->setSnapshot(run.snapshot(RunState::Running, 5));
    QCOMPARE(tiles.tile(Percentile::P95).trend(), (std::vector<double>{2, 4, 4, 3, 3}));
    RunWriter late;
    late.second(0, 0, 0, {});
    late.second(1, 4, 5, {{ok, 10}});
    m_view->setSnapshot(late.snapshot(RunState::Running, 2));
    QCOMPARE(tiles.tile(Percentile::P95).trend(), (std::vector<double>{4, 4}));
}

QTEST_MAIN(TestChartSeries)
#include "tst_chart_series.moc"
