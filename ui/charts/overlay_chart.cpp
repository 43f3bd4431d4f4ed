// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_chart.h"

#include "ui/charts/marks_item.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/number_text.h"

#include <QChart>
#include <QEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

/// A second so short that its rate would say nothing.
constexpr double shortestSecond = 0.25;

double middleOf(const SecondPoint &point)
{
    return point.second + point.length / 2;
}

} // namespace

OverlayChart::OverlayChart(const QString &title, Measure measure, QWidget *parent)
    : WindowedChart(title, parent)
    , m_measure(measure)
    , m_marks(new MarksItem(&chart(), MarksItem::Layer::Above))
{
    setLooks();
    setEmptyText(tr("The runs are being read"));
    setFilled(false);
}

void OverlayChart::setRuns(std::vector<ComparedLine> runs)
{
    m_runs = std::move(runs);
    m_extremes.assign(m_runs.size(), {});
    removeAllSeries();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        addSeries(Shape::Line);
    updateLooks();
    setFilled(!m_runs.empty());
    window().setWhole({0, end()});
    draw();
}

void OverlayChart::setMeasure(Measure measure)
{
    m_measure = measure;
    m_extremes.assign(m_runs.size(), {});
    draw();
}

SeriesLook OverlayChart::look(int series, const ChartColors &colors) const
{
    return comparedLook(m_runs[std::size_t(series)], series, colors);
}

double OverlayChart::valueOf(const SecondPoint &point) const
{
    switch (m_measure) {
    case Measure::P50:
        return point.p50;
    case Measure::P90:
        return point.p90;
    case Measure::P95:
        return point.p95;
    case Measure::P99:
        return point.p99;
    case Measure::Rate:
        return double(point.count) / point.length;
    case Measure::Failures:
        break;
    }
    return double(point.failed) / point.length;
}

bool OverlayChart::isMeasured(const SecondPoint &point) const
{
    return isLatency() ? point.p99 > 0 : point.length >= shortestSecond;
}

QList<QPointF> OverlayChart::pointsOf(std::size_t run)
{
    const auto &timeline = m_runs[run].snapshot->timeline;
    const ValueAt value = [&](std::size_t i) {
        return isMeasured(*timeline[i]) ? valueOf(*timeline[i])
                                        : std::numeric_limits<double>::quiet_NaN();
    };
    m_extremes[run].grow(timeline.size(), value);
    // What is shown, and a second on either side that leads the line out of it.
    const TimeWindow::Stretch shown = window().shown();
    const auto placeOf = [&timeline](double second) {
        return std::size_t(std::partition_point(timeline.begin(), timeline.end(),
                                                [second](const auto &point) {
                                                    return point->second + point->length <= second;
                                                })
                           - timeline.begin());
    };
    const std::size_t before = placeOf(shown.from), after = placeOf(shown.to);
    QList<QPointF> points;
    for (const std::size_t i :
         pickExtremes(before - (before > 0), std::min(after + 1, timeline.size()),
                      {{&m_extremes[run], value}}))
        points.append(QPointF(middleOf(*timeline[i]), value(i)));
    return points;
}

void OverlayChart::draw()
{
    double largest = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        QList<QPointF> points;
        if (isSeriesVisible(int(i)))
            points = pointsOf(i);
        for (const QPointF &p : std::as_const(points))
            largest = std::max(largest, p.y());
        setPoints(int(i), points);
    }
    setAxes(xAxis(), linearAxis(largest, yTickCount(), isLatency() ? latencyLabel : numberLabel));
}

double OverlayChart::end() const
{
    double end = 1;
    for (const ComparedLine &run : m_runs) {
        if (!run.snapshot->timeline.empty()) {
            const SecondPoint &last = *run.snapshot->timeline.back();
            end = std::max(end, last.second + last.length);
        }
    }
    return end;
}

std::optional<double> OverlayChart::momentNear(double second) const
{
    if (m_runs.empty())
        return {};
    return std::floor(std::clamp(second, 0.0, std::ceil(end()) - 1)) + 0.5;
}

void OverlayChart::setSpan(const std::optional<TimeWindow::Stretch> &span)
{
    m_span = span;
    placeOverlays();
}

std::vector<RunMark> OverlayChart::marks() const
{
    if (!m_span)
        return {};
    return {{RunMark::Kind::Phase, 0, m_span->from, QString()},
            {RunMark::Kind::Phase, m_span->from, m_span->to, tr("compared")},
            {RunMark::Kind::Phase, m_span->to, window().whole().to, QString()}};
}

void OverlayChart::placeOverlays()
{
    WindowedChart::placeOverlays();
    m_marks->setMarks(marks(), chart().plotArea(), xRange().minimum, xRange().maximum);
}

void OverlayChart::setLooks()
{
    QFont small = font();
    small.setPointSizeF(std::max(7.5, small.pointSizeF() * 0.82));
    m_marks->setLook(small, isDark(palette()));
}

void OverlayChart::changeEvent(QEvent *event)
{
    WindowedChart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setLooks();
}

QString OverlayChart::valuesAt(double &x) const
{
    const int second = int(std::floor(x));
    QStringList lines{tr("Second %1").arg(countText(second + 1))};
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const auto &timeline = m_runs[i].snapshot->timeline;
        const auto found =
            std::lower_bound(timeline.begin(), timeline.end(), second,
                             [](const auto &point, int wanted) { return point->second < wanted; });
        if (found == timeline.end() || (*found)->second != second || !isMeasured(**found))
            continue;
        const double value = valueOf(**found);
        lines +=
            tr("%1: %2").arg(m_runs[i].name, isLatency() ? latencyText(value) : rateText(value));
    }
    if (lines.size() < 2)
        return {};
    x = second + 0.5;
    return lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
