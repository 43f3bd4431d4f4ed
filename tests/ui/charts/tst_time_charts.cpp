// SPDX-License-Identifier: GPL-3.0-or-later
// The charts over time of a page: one moment, one stretch of time, the same marks.
#include "tests/ui/charts/charts_fixture.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/down_sample.h"
#include "ui/charts/time_window.h"
#include "ui/run/run_tiles.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/stat_tile.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace loadgrove;
using namespace loadgrove::test;

namespace {

double secondsShown(const ChartPanel &chart)
{
    return chart.xRange().maximum - chart.xRange().minimum;
}

} // namespace

class TestTimeCharts : public QObject, public ChartsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { open(); }
    void cleanup() { m_view.reset(); }

    void theMouseNamesTheValuesInAllCharts();
    void arrowsMoveTheMoment();
    void homeAndEndOfWhatIsThere();
    void theNamedValuesStayInThePlot_data();
    void theNamedValuesStayInThePlot();
    void theWheelZoomsAllCharts();
    void aZoomShowsEverySecond();
    void shiftAndDragMoves();
    void keysZoom();
    void anotherRunIsShownAsAWhole();
    void aPlainDragStillChoosesASpan();
    void marksAreInAllCharts();
    void theGridIsSharpAndStandsAtTheLabels();
    void manyHoursStayBounded();

private:
    QPoint placeOf(TimeChart &chart, double second) const;
    void hover(TimeChart &chart, double second);
    void drag(TimeChart &chart, double from, double to, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers);
};

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

/// Of what is measured: a run that goes on has nothing yet where its axis ends.
void TestTimeCharts::homeAndEndOfWhatIsThere()
{
    RunWriter run;
    run.config.duration = 120;
    for (int i = 0; i < 30; ++i)
        run.second(10 + i, 20 + i, 30 + i, {{ok, 100 + i}});
    m_view->setSnapshot(run.snapshot(RunState::Running, 30));
    const LatencyChart &chart = m_view->latencyChart();
    QWidget *keys = m_view->latencyChart().plotWidget().focusProxy();
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_End);
    QCOMPARE(chart.crosshairAt(), std::optional(29.5));
    QVERIFY(chart.readOut().startsWith(QStringLiteral("Second 30\np50 39.0 ms")));
    QCOMPARE(keys->accessibleDescription(), chart.readOut());
    QTest::keyClick(keys, Qt::Key_Home);
    QCOMPARE(chart.crosshairAt(), std::optional(0.5));
    QCOMPARE(keys->accessibleDescription(), chart.readOut());
    m_view->timeWindow().show({10.7, 20.2}); // of seconds whose middle is in sight
    QTest::keyClick(keys, Qt::Key_Home);
    QCOMPARE(chart.crosshairAt(), std::optional(11.5));
    QTest::keyClick(keys, Qt::Key_End);
    QCOMPARE(chart.crosshairAt(), std::optional(19.5));
    QCOMPARE(chart.xRange().minimum, 10.7);
}

void TestTimeCharts::theNamedValuesStayInThePlot_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("letters");
    QTest::addColumn<int>("lines");
    for (const double x : {0.0, 99.0, 100.0, 101.0, 200.0}) {
        for (const int letters : {3, 12, 25, 90})
            QTest::addRow("%d letters at %g", letters, x) << x << letters << 3;
    }
    QTest::newRow("many lines") << 60.0 << 10 << 50;
}

/// Or they would lie over the labels of the y axis, or stay behind when the crosshair moves on.
void TestTimeCharts::theNamedValuesStayInThePlot()
{
    QFETCH(double, x);
    QFETCH(int, letters);
    QFETCH(int, lines);
    const QRectF plot(40, 10, 200, 60), whole(0, 0, 250, 120);
    Crosshair crosshair(nullptr);
    crosshair.setLook(QApplication::font(), false);
    const QString line(letters, QLatin1Char('n'));
    crosshair.show(plot.left() + x, plot, whole, QStringList(lines, line).join(QLatin1Char('\n')));
    QVERIFY(whole.contains(crosshair.box()));
    QVERIFY(crosshair.box().left() >= plot.left() && crosshair.box().right() <= plot.right());
    const double height = QFontMetricsF(QApplication::font()).height();
    QVERIFY(crosshair.box().height() >= std::min(lines, 6) * height); // a low plot cuts nothing
    QVERIFY(crosshair.text().startsWith(line));                       // in full
    QVERIFY(crosshair.boundingRect().contains(crosshair.box()));
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
    QWidget &plot = m_view->rateChart().plotWidget();
    const QPointF at = placeOf(m_view->rateChart(), 10);
    QWheelEvent aside(at, plot.mapToGlobal(at), QPoint(), QPoint(-240, 0), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plot, &aside);
    QVERIFY(m_view->rateChart().xRange().minimum > 1);
    QCOMPARE(secondsShown(m_view->rateChart()), 20.0);
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

void TestTimeCharts::theGridIsSharpAndStandsAtTheLabels()
{
    m_view->timeWindow().show({12, 50}); // no marks in there
    RateChart &chart = m_view->rateChart();
    for (int i = 0; i < chart.seriesCount(); ++i)
        chart.setSeriesVisible(i, false);
    const QImage picture = chart.plotWidget().grab().toImage();
    const ChartColors colors = ChartColors::of(chart.palette());
    const QRectF plot = chart.plotArea();
    const AxisRange &x = chart.xRange(), &y = chart.yRange();
    QVERIFY(x.ticks.size() > 2 && y.ticks.size() > 1);
    // One pixel of that colour, and beside it nothing: the plot's own place is rounded.
    const auto isSharp = [&](QPointF at, QPointF across) {
        int lines = 0, blank = 0;
        for (int i = -2; i <= 2; ++i) {
            const QPoint place = (at + i * across).toPoint();
            lines += picture.pixel(place) == colors.grid.rgb();
            blank += picture.pixel(place) == color(Color::Card, chart.palette()).rgb();
        }
        return lines == 1 && blank >= 2; // beyond the plot there are labels
    };
    // Between two lines of the other axis.
    const double level = plot.bottom() - plot.height() / double(y.ticks.size() - 1) / 2;
    for (const AxisTick &tick : x.ticks) {
        const double at =
            plot.left() + (tick.at - x.minimum) / (x.maximum - x.minimum) * plot.width();
        QVERIFY2(isSharp({at, level}, {1, 0}), qPrintable(tick.label));
    }
    const double upright = placeOf(chart, (x.ticks[0].at + x.ticks[1].at) / 2).x();
    for (const AxisTick &tick : y.ticks) {
        const double at =
            plot.bottom() - (tick.at - y.minimum) / (y.maximum - y.minimum) * plot.height();
        QVERIFY2(isSharp({upright, at}, {0, 1}), qPrintable(tick.label));
    }
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
    QVERIFY(m_view->tiles().tile(Percentile::P99).trend().size() <= RunTrends::most);
}

QTEST_MAIN(TestTimeCharts)
#include "tst_time_charts.moc"
