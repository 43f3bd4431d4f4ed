// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rate_chart.h"

#include "ui/widgets/number_text.h"

#include <algorithm>

namespace loadgrove {

namespace {

double perSecond(std::int64_t count, const SecondPoint &point)
{
    return point.length > 0 ? double(count) / point.length : 0;
}

double valueOf(const SecondPoint &point, int line)
{
    switch (line) {
    case RateChart::Requests:
        return perSecond(point.count, point);
    case RateChart::Failures:
        return perSecond(point.failed, point);
    default:
        return point.users;
    }
}

} // namespace

RateChart::RateChart(QWidget *parent)
    : TimeChart(tr("Rate and users"), parent)
{
    addSeries(Shape::Line);
    addSeries(Shape::Line);
    addSeries(Shape::LineOnSecondAxis);
    updateLooks();
    setFilled(false);
}

SeriesLook RateChart::look(int series, const ChartColors &colors) const
{
    switch (series) {
    case Requests:
        return {tr("requests/s"), QPen(colors.rate, 2), Qt::NoBrush, tr("Requests per second")};
    case Failures:
        return {tr("failures/s"), QPen(colors.failures, 2, Qt::DashLine), Qt::NoBrush,
                tr("Failed requests per second")};
    default:
        return {tr("users"), QPen(colors.users, 2, Qt::DotLine), Qt::NoBrush,
                tr("Virtual users (axis on the right)")};
    }
}

void RateChart::draw()
{
    double largest[3] = {0, 0, 0};
    for (const int line : {Requests, Failures, Users}) {
        QList<QPointF> points;
        if (isSeriesVisible(line)) {
            points = linePoints([line](const SecondPoint &p) { return valueOf(p, line); },
                                [](const SecondPoint &) { return true; });
        }
        for (const QPointF &p : std::as_const(points))
            largest[line] = std::max(largest[line], p.y());
        setPoints(line, points);
    }
    setAxes(xAxis(),
            linearAxis(std::max(largest[Requests], largest[Failures]), yTickCount(), numberLabel),
            wholeAxis(largest[Users], yTickCount(), numberLabel));
}

QString RateChart::describe(const SecondPoint &point) const
{
    return tr("%1 requests/s\n%2 failures/s\n%3 users")
        .arg(rateText(perSecond(point.count, point)), rateText(perSecond(point.failed, point)),
             countText(point.users));
}

} // namespace loadgrove
