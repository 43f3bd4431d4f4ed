// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_chart.h"

#include "ui/widgets/number_text.h"

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
    : ChartPanel(title, parent)
    , m_measure(measure)
{
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
    QList<QPointF> points;
    for (const std::size_t i : pickExtremes(0, timeline.size(), {{&m_extremes[run], value}}))
        points.append(QPointF(middleOf(*timeline[i]), value(i)));
    return points;
}

void OverlayChart::draw()
{
    double largest = 0, end = 1;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const Snapshot &snapshot = *m_runs[i].snapshot;
        QList<QPointF> points;
        if (isSeriesVisible(int(i)))
            points = pointsOf(i);
        for (const QPointF &p : std::as_const(points))
            largest = std::max(largest, p.y());
        if (!snapshot.timeline.empty()) {
            const SecondPoint &last = *snapshot.timeline.back();
            end = std::max(end, last.second + last.length);
        }
        setPoints(int(i), points);
    }
    setAxes(timeAxis(0, end, xTickCount()),
            linearAxis(largest, yTickCount(), isLatency() ? latencyLabel : numberLabel));
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
