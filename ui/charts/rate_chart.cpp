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

std::optional<double> RateChart::valueOf(const SecondPoint &point, int line) const
{
    switch (line) {
    case Requests:
        return perSecond(point.count, point);
    case Failures:
        return perSecond(point.failed, point);
    case Users:
        return point.users;
    case Target:
        return plan().rateAt(place(point));
    default:
        return perSecond(point.iterations, point);
    }
}

SeriesLook RateChart::look(int series, const ChartColors &colors) const
{
    switch (series) {
    case Requests:
        return {tr("requests/s"), QPen(colors.rate, 2), Qt::NoBrush, tr("Requests per second")};
    case Failures:
        return {tr("failures/s"), QPen(colors.failures, 2, Qt::DashLine), Qt::NoBrush,
                tr("Failed requests per second")};
    case Target:
        if (plansIterations())
            return {tr("target iterations/s"), QPen(colors.target, 2, Qt::DashDotLine), Qt::NoBrush,
                    tr("Starts of iterations per second that were planned")};
        return {tr("target"), QPen(colors.target, 2, Qt::DashDotLine), Qt::NoBrush,
                tr("Requests per second that were planned")};
    case Iterations:
        return {tr("iterations/s"), QPen(colors.p50, 2, Qt::DashDotDotLine), Qt::NoBrush,
                tr("Iterations per second that ended")};
    default:
        return {tr("users"), QPen(colors.users, 2, Qt::DotLine), Qt::NoBrush,
                tr("Virtual users (axis on the right)")};
    }
}

void RateChart::prepare()
{
    if (plan().rate() == m_planned)
        return;
    m_planned = plan().rate();
    removeAllSeries();
    forgetLines();
    for (int line = 0; line < 3; ++line)
        addSeries(line == Users ? Shape::LineOnSecondAxis : Shape::Line);
    if (m_planned != PlannedLoad::Rate::None)
        addSeries(Shape::Line);
    if (plansIterations())
        addSeries(Shape::Line);
    updateLooks();
}

void RateChart::draw()
{
    double largest = 0, mostUsers = 0;
    for (int line = 0; line < seriesCount(); ++line) {
        QList<QPointF> points;
        if (isSeriesVisible(line))
            points = linePoints(line, [&](const SecondPoint &p) { return valueOf(p, line); });
        double &most = line == Users ? mostUsers : largest;
        for (const QPointF &p : std::as_const(points))
            most = std::max(most, p.y());
        setPoints(line, points);
    }
    setAxes(xAxis(), linearAxis(largest, yTickCount(), numberLabel),
            wholeAxis(mostUsers, yTickCount(), numberLabel));
}

QString RateChart::describe(const SecondPoint &point) const
{
    QString text = tr("%1 requests/s").arg(rateText(perSecond(point.count, point)));
    if (const std::optional<double> target = plan().rateAt(place(point))) {
        text += QLatin1Char('\n');
        if (plansIterations())
            text += tr("%1 of %2 iterations/s")
                        .arg(rateText(perSecond(point.iterations, point)), rateText(*target));
        else
            text += tr("target %1").arg(rateText(*target));
    }
    return text + QLatin1Char('\n')
           + tr("%1 failures/s\n%2 users")
                 .arg(rateText(perSecond(point.failed, point)), countText(point.users));
}

} // namespace loadgrove
