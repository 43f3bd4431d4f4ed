// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_chart.h"

#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

constexpr int lineCount = 3;
/// From this ratio of the largest to the smallest value on, a linear axis flattens the smallest.
constexpr double logarithmicFrom = 60;

double valueOf(const SecondPoint &point, int line)
{
    return line == LatencyChart::P50   ? point.p50
           : line == LatencyChart::P95 ? point.p95
                                       : point.p99;
}

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : TimeChart(tr("Latency"), parent)
{
    for (int i = 0; i < lineCount; ++i)
        addSeries(Shape::Line);
    updateLooks();
    setFilled(false);
}

QList<QPointF> LatencyChart::values(Line line) const
{
    QList<QPointF> points = drawnPoints(line);
    for (QPointF &p : points) {
        if (m_logarithmic)
            p.setY(std::pow(10, p.y()));
    }
    return points;
}

SeriesLook LatencyChart::look(int series, const ChartColors &colors) const
{
    switch (series) {
    case P50:
        return {tr("p50"), QPen(colors.p50, 2), Qt::NoBrush,
                tr("Half of the requests were faster")};
    case P95:
        return {tr("p95"), QPen(colors.p95, 2, Qt::DashLine), Qt::NoBrush,
                tr("95 of 100 requests were faster")};
    default:
        return {tr("p99"), QPen(colors.p99, 2, Qt::DotLine), Qt::NoBrush,
                tr("99 of 100 requests were faster")};
    }
}

void LatencyChart::draw()
{
    QList<QPointF> points[lineCount];
    double smallest = std::numeric_limits<double>::max(), largest = 0;
    for (int line = 0; line < lineCount; ++line) {
        if (!isSeriesVisible(line))
            continue;
        points[line] = linePoints([line](const SecondPoint &p) { return valueOf(p, line); },
                                  [](const SecondPoint &p) { return p.p99 > 0; });
        for (const QPointF &p : std::as_const(points[line])) {
            largest = std::max(largest, p.y());
            if (p.y() > 0)
                smallest = std::min(smallest, p.y());
        }
    }
    m_logarithmic = largest > logarithmicFrom * smallest;
    for (int line = 0; line < lineCount; ++line) {
        if (m_logarithmic) {
            for (QPointF &p : points[line])
                p.setY(std::log10(std::max(p.y(), smallest)));
        }
        setPoints(line, points[line]);
    }
    setAxes(xAxis(), m_logarithmic ? logAxis(smallest, largest, yTickCount(), latencyLabel)
                                   : linearAxis(largest, yTickCount(), latencyLabel));
}

QString LatencyChart::describe(const SecondPoint &point) const
{
    if (!(point.p99 > 0))
        return tr("No answers");
    return tr("p50 %1\np95 %2\np99 %3")
        .arg(latencyText(point.p50), latencyText(point.p95), latencyText(point.p99));
}

} // namespace loadgrove
