// SPDX-License-Identifier: GPL-3.0-or-later
// The charts over time of a page: one moment, one stretch of time, one choice of latencies.
#include "tests/ui/run/run_snapshots.h"
#include "ui/charts/chart_choice.h"
#include "ui/charts/codes_over_time_chart.h"
#include "ui/charts/down_sample.h"
#include "ui/charts/errors_chart.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/rate_chart.h"
#include "ui/run/chart_bar.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_view.h"
#include "ui/widgets/check_menu.h"
#include "ui/widgets/stat_tile.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

constexpr AnswerCode ok = AnswerCode::http(200);
constexpr AnswerCode unavailable = AnswerCode::http(503);
constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

/// 60 seconds, of which each is told from the others; the last is in doubt.
RunWriter minute()
{
    RunWriter run;
    run.config.duration = 60;
    run.config.targetRps = 200;
    run.config.rampupDuration = 10;
    run.send(1, ok, 10);
    for (int i = 0; i < 60; ++i) {
        SecondPoint &point = run.second(10 + i, 20 + i, 1000 + i,
                                        {{ok, 1000 + i}, {unavailable, 3}, {refused, i % 2}}, 3);
        point.p75 = 15 + i;
        point.p999 = 1100 + i;
        point.maximum = 2000 + i;
        point.response = {30.0 + i, 35.0 + i, 38.0 + i, 40.0 + i, 1500.0 + i, 1600.0 + i, 3000};
        point.wrongAnswers = 3;
    }
    SecondPoint &doubtful = run.second(1, 2, 3, {{ok, 500}});
    doubtful.health = Verdict::Amber;
    doubtful.healthKey = "lateness";
    return run;
}

double secondsShown(const ChartPanel &chart)
{
    return chart.xRange().maximum - chart.xRange().minimum;
}

} // namespace

class TestTimeCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup() { m_view.reset(); }

    void theMouseNamesTheValuesInAllCharts();
    void arrowsMoveTheMoment();
    void theWheelZoomsAllCharts();
    void aZoomShowsEverySecond();
    void shiftAndDragMoves();
    void keysZoom();
    void anotherRunIsShownAsAWhole();
    void aPlainDragStillChoosesASpan();
    void marksAreInAllCharts();
    void targetBesideTheRate();
    void iterationsOfTheOpenModel();
    void percentilesAreChosenForAllCharts();
    void serviceAndResponseTime();
    void theChoiceIsKept();
    void errorsByKind();
    void manyKindsOfErrors();
    void theViewIsHeld();
    void tilesHaveATrend();
    void manyHoursStayBounded();

private:
    QPoint placeOf(TimeChart &chart, double second) const;
    void hover(TimeChart &chart, double second);
    void drag(TimeChart &chart, double from, double to, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers);
    std::vector<TimeChart *> charts() const
    {
        return {&m_view->latencyChart(), &m_view->rateChart(), &m_view->codesOverTimeChart(),
                &m_view->errorsChart()};
    }
    QToolButton &button(const char *name) const
    {
        return *m_view->findChild<QToolButton *>(QLatin1String(name));
    }
    void check(const QString &text);

    std::unique_ptr<RunView> m_view;
};

void TestTimeCharts::init()
{
    m_view = std::make_unique<RunView>();
    m_view->resize(1200, 700);
    m_view->show();
    QApplication::setActiveWindow(m_view.get());
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setSnapshot(minute().snapshot(RunState::Finished, 61));
    QTRY_VERIFY(m_view->latencyChart().plotArea().width() > 100);
}

QPoint TestTimeCharts::placeOf(TimeChart &chart, double second) const
{
    const QRectF plot = chart.plotArea();
    const double share = (second - chart.xRange().minimum) / secondsShown(chart);
    return QPoint(qRound(plot.left() + share * plot.width()), int(plot.center().y()));
}

void TestTimeCharts::hover(TimeChart &chart, double second)
{
    QTest::mouseMove(&chart.plotWidget(), placeOf(chart, second));
}

void TestTimeCharts::drag(TimeChart &chart, double from, double to, Qt::MouseButton button,
                          Qt::KeyboardModifiers modifiers)
{
    const QPoint begin = placeOf(chart, from), end = placeOf(chart, to);
    QTest::mousePress(&chart.plotWidget(), button, modifiers, begin);
    QMouseEvent move(QEvent::MouseMove, end, chart.plotWidget().mapToGlobal(end), Qt::NoButton,
                     button, modifiers);
    QApplication::sendEvent(&chart.plotWidget(), &move);
    QTest::mouseRelease(&chart.plotWidget(), button, modifiers, end);
}

/// In the menu of latencies.
void TestTimeCharts::check(const QString &text)
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

void TestTimeCharts::theMouseNamesTheValuesInAllCharts()
{
    hover(m_view->rateChart(), 12.5);
    QCOMPARE(m_view->latencyChart().readOut(),
             QStringLiteral("Second 13\np50 22.0 ms, 42.0 ms from schedule\n"
                            "p95 32.0 ms, 52.0 ms from schedule\n"
                            "p99 1.01 s, 1.51 s from schedule"));
    QCOMPARE(m_view->rateChart().readOut(),
             QStringLiteral("Second 13\n1,015 requests/s\ntarget 200\n3.00 failures/s\n5 users"));
    QCOMPARE(m_view->codesOverTimeChart().readOut(),
             QStringLiteral("Second 13\n200 OK: 1,012\n503 Service Unavailable: 3"));
    QCOMPARE(m_view->errorsChart().readOut(), QStringLiteral("Second 13\nwrong answer: 3"));
    for (TimeChart *chart : charts())
        QCOMPARE(chart->crosshairAt().value(), 12.5);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&m_view->rateChart().plotWidget(), &leave);
    for (TimeChart *chart : charts())
        QCOMPARE(chart->readOut(), QString());
}

void TestTimeCharts::arrowsMoveTheMoment()
{
    QWidget *keys = m_view->errorsChart().plotWidget().focusProxy();
    keys->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(keys->hasFocus());
    QTest::keyClick(keys, Qt::Key_Right); // at first: the newest
    QCOMPARE(m_view->rateChart().crosshairAt().value(), 60.5);
    QTest::keyClick(keys, Qt::Key_Left);
    QTest::keyClick(keys, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_view->rateChart().crosshairAt().value(), 49.5);
    QCOMPARE(m_view->errorsChart().readOut(),
             QStringLiteral("Second 50\nwrong answer: 3\nrefused: 1"));
    QCOMPARE(keys->accessibleDescription(), m_view->errorsChart().readOut());
    QTest::keyClick(keys, Qt::Key_Home);
    QCOMPARE(m_view->latencyChart().crosshairAt().value(), 0.5);
    QTest::keyClick(keys, Qt::Key_Left); // there is nothing before
    QCOMPARE(m_view->latencyChart().crosshairAt().value(), 0.5);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(!m_view->latencyChart().crosshairAt());
}

void TestTimeCharts::theWheelZoomsAllCharts()
{
    QVERIFY(!button("showAllTime").isVisible());
    QWidget &plot = m_view->codesOverTimeChart().plotWidget();
    const QPointF at = placeOf(m_view->codesOverTimeChart(), 30);
    for (int i = 0; i < 3; ++i) {
        QWheelEvent wheel(at, plot.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot, &wheel);
    }
    for (TimeChart *chart : charts()) {
        QVERIFY(qAbs(secondsShown(*chart) - 61 * 0.8 * 0.8 * 0.8) < 0.01);
        QVERIFY(chart->xRange().minimum < 30 && chart->xRange().maximum > 30);
        QCOMPARE(chart->xRange().minimum, m_view->timeWindow().shown().from);
    }
    const AxisRange &axis = m_view->codesOverTimeChart().xRange();
    QVERIFY(qAbs((30 - axis.minimum) / (axis.maximum - axis.minimum) - 30 / 61.0) < 0.05); // stays
    QVERIFY(button("showAllTime").isVisible());
    QTest::mouseClick(&button("showAllTime"), Qt::LeftButton);
    for (TimeChart *chart : charts())
        QCOMPARE(secondsShown(*chart), 61.0);
    QVERIFY(!button("showAllTime").isVisible());
}

void TestTimeCharts::aZoomShowsEverySecond()
{
    RunWriter run;
    for (int i = 0; i < 36000; ++i)
        run.second(10 + i % 7, 20, 30, {{ok, 100 + i % 11}});
    m_view->setSnapshot(run.snapshot(RunState::Finished, 36000));
    m_view->timeWindow().show({20000, 20100});
    const QList<QPointF> points = m_view->latencyChart().values(Percentile::P50);
    QCOMPARE(points.size(), 102); // and one on either side, that the lines come from and go to
    QCOMPARE(points[1], QPointF(20000.5, 10 + 20000 % 7));
    QCOMPARE(points.last().x(), 20100.5);
    QVERIFY(m_view->latencyChart().xRange().ticks.size() > 2);
}

void TestTimeCharts::shiftAndDragMoves()
{
    m_view->timeWindow().show({20, 40});
    QSignalSpy spans(m_view.get(), &RunView::spanSelected);
    m_view->makeSpansSelectable();
    drag(m_view->rateChart(), 30, 35, Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(qAbs(m_view->errorsChart().xRange().minimum - 15) < 0.2);
    drag(m_view->errorsChart(), 20, 10, Qt::MiddleButton, Qt::NoModifier);
    QVERIFY(qAbs(m_view->rateChart().xRange().minimum - 25) < 0.4);
    QCOMPARE(secondsShown(m_view->rateChart()), 20.0);
    drag(m_view->errorsChart(), 30, 44, Qt::MiddleButton, Qt::NoModifier); // no further than
    drag(m_view->errorsChart(), 20, 34, Qt::MiddleButton, Qt::NoModifier); // the start
    drag(m_view->errorsChart(), 5, 19, Qt::MiddleButton, Qt::NoModifier);
    QCOMPARE(m_view->rateChart().xRange().minimum, 0.0);
    QTest::mouseDClick(&m_view->rateChart().plotWidget(), Qt::LeftButton, {},
                       placeOf(m_view->rateChart(), 10));
    QCOMPARE(secondsShown(m_view->latencyChart()), 61.0);
    QCOMPARE(spans.size(), 0);
}

void TestTimeCharts::keysZoom()
{
    QWidget *keys = m_view->rateChart().plotWidget().focusProxy();
    keys->setFocus();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(keys, Qt::Key_Plus);
    QCOMPARE(secondsShown(m_view->latencyChart()), TimeWindow::shortest);
    QTest::keyClick(keys, Qt::Key_End);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(keys, Qt::Key_Left); // out of sight
    const double at = m_view->rateChart().crosshairAt().value();
    QVERIFY(m_view->rateChart().xRange().minimum <= at
            && m_view->rateChart().xRange().maximum >= at);
    QTest::keyClick(keys, Qt::Key_Minus);
    QVERIFY(secondsShown(m_view->latencyChart()) > TimeWindow::shortest);
    QTest::keyClick(keys, Qt::Key_0);
    QCOMPARE(secondsShown(m_view->latencyChart()), 61.0);
}

void TestTimeCharts::anotherRunIsShownAsAWhole()
{
    RunWriter same = minute();
    m_view->setSnapshot(same.snapshot(RunState::Running, 61));
    m_view->timeWindow().show({20, 40});
    same.second(1, 2, 3, {{ok, 1}});
    m_view->setSnapshot(same.snapshot(RunState::Running, 62)); // it goes on
    QCOMPARE(m_view->rateChart().xRange().minimum, 20.0);
    m_view->setSnapshot(minute().snapshot(RunState::Finished, 61));
    QCOMPARE(m_view->rateChart().xRange().minimum, 0.0);
    QCOMPARE(secondsShown(m_view->rateChart()), 61.0);
}

void TestTimeCharts::aPlainDragStillChoosesASpan()
{
    QSignalSpy spans(m_view.get(), &RunView::spanSelected);
    m_view->makeSpansSelectable();
    m_view->timeWindow().show({20, 40}); // of what is shown
    drag(m_view->errorsChart(), 24.1, 29.9, Qt::LeftButton, Qt::NoModifier);
    QCOMPARE(spans.size(), 1);
    QCOMPARE(spans[0][0].toDouble(), 24.0);
    QCOMPARE(spans[0][1].toDouble(), 30.0);
}

void TestTimeCharts::marksAreInAllCharts()
{
    RunWriter run = minute();
    const auto snapshot = run.snapshot(RunState::Finished, 61);
    snapshot->changes = {{25.2, RunChange::Kind::Rate, 150}};
    m_view->setSnapshot(snapshot);
    for (TimeChart *chart : charts()) {
        QStringList texts;
        for (const RunMark &mark : chart->marks())
            texts += QStringLiteral("%1 %2-%3").arg(mark.label).arg(mark.from).arg(mark.to);
        QCOMPARE(texts.join(QStringLiteral(", ")),
                 QStringLiteral("ramp 0-10, steady 10-60, stopping 60-61, rate 150 25.2-25.2, "
                                "late sends 60-61"));
    }
    hover(m_view->latencyChart(), 25.5);
    QVERIFY(m_view->errorsChart().readOut().endsWith(QStringLiteral("\nrate 150")));
    hover(m_view->latencyChart(), 60.5);
    QVERIFY(m_view->rateChart().readOut().endsWith(QStringLiteral("\namber: late sends")));
    m_view->timeWindow().show({12, 20});
    QCOMPARE(m_view->rateChart().marks().size(), std::size_t(1)); // steady
}

void TestTimeCharts::targetBesideTheRate()
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

void TestTimeCharts::iterationsOfTheOpenModel()
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

void TestTimeCharts::percentilesAreChosenForAllCharts()
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

void TestTimeCharts::serviceAndResponseTime()
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

void TestTimeCharts::theChoiceIsKept()
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

void TestTimeCharts::errorsByKind()
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

void TestTimeCharts::manyKindsOfErrors()
{
    RunWriter run;
    std::map<AnswerCode, std::int64_t> codes;
    for (int i = 1; i <= int(TransportError::Local); ++i)
        codes[AnswerCode::transport(TransportError(i))] = i;
    run.second(1, 2, 3, codes);
    m_view->setSnapshot(run.snapshot(RunState::Running, 1));
    ErrorsChart &chart = m_view->errorsChart();
    QCOMPARE(chart.seriesCount(), int(ChartColors::brushCount));
    QCOMPARE(chart.seriesName(7), QStringLiteral("others (21)")); // 1 + ... + 6
    QCOMPARE(chart.drawnPoints(7).last().y(), 91.0);              // all
}

void TestTimeCharts::theViewIsHeld()
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

void TestTimeCharts::tilesHaveATrend()
{
    RunTiles &tiles = m_view->tiles();
    QCOMPARE(tiles.tile(RunTiles::Rate).trend().size(), RunTiles::maxTrend);
    QCOMPARE(tiles.tile(RunTiles::P95).trend()[3], 23.0);
    QCOMPARE(tiles.tile(RunTiles::Requests).trend()[1], 2008.0); // 1,003 and 1,005
    RunWriter run;
    run.second(1, 2, 3, {{ok, 30}, {refused, 10}}, 10);
    run.second(1, 4, 3, {{ok, 10}});
    m_view->setSnapshot(run.snapshot(RunState::Running, 2));
    QCOMPARE(tiles.tile(RunTiles::Errors).trend(), (std::vector<double>{0.25, 0}));
    QCOMPARE(tiles.tile(RunTiles::P95).trend(), (std::vector<double>{2, 4}));
}

/// A night: no series is longer than a chart can show, and no peak is lost.
void TestTimeCharts::manyHoursStayBounded()
{
    RunWriter run;
    constexpr int seconds = 12 * 3600;
    run.config.targetRps = 100;
    for (int i = 0; i < seconds; ++i) {
        SecondPoint &point =
            run.second(10, 20, i == 30001 ? 900 : 30, {{ok, 90 + i % 5}, {refused, i % 3 == 0}});
        point.health = i % 2 ? Verdict::Amber : Verdict::Green;
        point.response = {11, 12, 13, 14, 15, 16, 17};
    }
    m_view->setSnapshot(run.snapshot(RunState::Finished, seconds));
    for (TimeChart *chart : charts()) {
        QVERIFY(chart->seriesCount() > 0);
        for (int i = 0; i < chart->seriesCount(); ++i) {
            const qsizetype size = chart->drawnPoints(i).size();
            QVERIFY2(size > 100 && size <= qsizetype(maxChartPoints),
                     qPrintable(QStringLiteral("%1: %2").arg(chart->seriesName(i)).arg(size)));
        }
        QVERIFY(chart->marks().size() <= 210);
    }
    QVERIFY(m_view->latencyChart().values(Percentile::P99).contains(QPointF(30001.5, 900)));
    QCOMPARE(m_view->tiles().tile(RunTiles::P99).trend().size(), RunTiles::maxTrend);
}

QTEST_MAIN(TestTimeCharts)
#include "tst_time_charts.moc"
