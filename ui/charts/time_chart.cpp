// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "ui/charts/down_sample.h"
#include "ui/charts/span_drag.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

constexpr double shortestSecond = 0.25;

} // namespace

bool isLive(RunState state)
{
    return state == RunState::Initializing || state == RunState::Waiting
           || state == RunState::Running || state == RunState::Stopping;
}

TimeChart::TimeChart(const QString &title, QWidget *parent)
    : ChartPanel(title, parent)
{
}

void TimeChart::makeSpansSelectable()
{
    const auto area = [this] { return isFilled() ? plotArea() : QRectF(); };
    auto *drag = new SpanDrag(plotWidget(), area);
    plotWidget().setCursor(Qt::IBeamCursor);
    connect(drag, &SpanDrag::dragged, this, [this](double fromX, double toX) {
        const QRectF plot = plotArea();
        const auto timeAt = [&](double x) {
            return xRange().minimum
                   + (x - plot.left()) / plot.width() * (xRange().maximum - xRange().minimum);
        };
        Q_EMIT spanDragged(timeAt(fromX), timeAt(toX));
    });
}

void TimeChart::setSnapshot(const Snapshot &snapshot)
{
    double end = 0;
    if (isLive(snapshot.state)) {
        const double elapsed = Seconds(snapshot.elapsed).count();
        const std::optional<double> planned = plannedDuration(snapshot.info.config);
        end = planned && elapsed <= *planned * 1.02 ? *planned : roundedTimeEnd(elapsed);
    }
    setTimeline(snapshot.timeline, end);
}

void TimeChart::setTimeline(const TimePoints &points, double end)
{
    const auto last = points.empty() ? nullptr : points.back();
    const bool same = last == m_last && end == m_end && !m_points.empty();
    if (same && m_points.front() == points.front())
        return; // seconds are closed once: nothing is new
    m_points = points;
    m_last = last;
    m_end = end;
    if (m_points.size() > 1 && m_points.back()->length < shortestSecond)
        m_points.pop_back();
    setFilled(!m_points.empty());
    prepare();
    draw();
}

AxisRange TimeChart::xAxis() const
{
    if (m_points.empty())
        return timeAxis(0, std::max(m_end, 10.0), xTickCount());
    const SecondPoint &last = *m_points.back();
    return timeAxis(m_points.front()->second, std::max(m_end, last.second + last.length),
                    xTickCount());
}

QList<QPointF> TimeChart::linePoints(const std::function<double(const SecondPoint &)> &value,
                                     const std::function<bool(const SecondPoint &)> &measured) const
{
    std::vector<const SecondPoint *> usable;
    usable.reserve(m_points.size());
    for (const auto &p : m_points) {
        if (measured(*p))
            usable.push_back(p.get());
    }
    QList<QPointF> result;
    for (const std::size_t i :
         pickExtremes(usable.size(), {[&](std::size_t n) { return value(*usable[n]); }}))
        result.append(QPointF(place(*usable[i]), value(*usable[i])));
    return result;
}

QString TimeChart::valuesAt(double &x) const
{
    if (m_points.empty())
        return QString();
    const auto after = std::lower_bound(m_points.begin(), m_points.end(), x,
                                        [](const auto &p, double at) { return place(*p) < at; });
    auto nearest = after == m_points.end() ? after - 1 : after;
    if (nearest != m_points.begin() && x - place(**(nearest - 1)) < std::abs(place(**nearest) - x))
        --nearest;
    const SecondPoint &found = **nearest;
    if (std::abs(place(found) - x) > std::max(1.5, (xRange().maximum - xRange().minimum) / 50))
        return QString();
    x = place(found);
    return tr("Second %1").arg(countText(found.second + 1)) + QLatin1Char('\n') + describe(found);
}

} // namespace loadgrove
