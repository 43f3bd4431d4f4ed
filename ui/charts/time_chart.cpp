// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

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

constexpr double shortestSecond = 0.25;

} // namespace

bool isLive(RunState state)
{
    return state == RunState::Initializing || state == RunState::Waiting
           || state == RunState::Running || state == RunState::Stopping;
}

TimeChart::TimeChart(const QString &title, QWidget *parent)
    : WindowedChart(title, parent)
    , m_below(new MarksItem(&chart(), MarksItem::Layer::Below))
    , m_above(new MarksItem(&chart(), MarksItem::Layer::Above))
{
    setLooks();
}

void TimeChart::showStretch()
{
    pickShown();
    draw();
}

std::optional<double> TimeChart::momentNear(double second) const
{
    const SecondPoint *found = nearest(second);
    return found ? std::optional(place(*found)) : std::nullopt;
}

void TimeChart::setSnapshot(const Snapshot &snapshot)
{
    double end = 0;
    if (isLive(snapshot.state)) {
        const double elapsed = Seconds(snapshot.elapsed).count();
        const std::optional<double> planned = plannedDuration(snapshot.info.config);
        end = planned && elapsed <= *planned * 1.02 ? *planned : roundedTimeEnd(elapsed);
    }
    m_plan = PlannedLoad(snapshot);
    std::vector<RunMark> changes = changeMarks(snapshot);
    if (changes.size() > m_changes.size())
        planChanged(changes[m_changes.size()].from);
    m_changes = std::move(changes);
    setTimeline(snapshot.timeline, end);
    m_phases = phaseMarks(m_plan, window().whole().to);
    placeOverlays();
}

void TimeChart::setTimeline(const SecondList &points, double end)
{
    if (end == m_end && !points.empty() && !m_points.empty() && points.back() == m_points.back()
        && points.front() == m_points.front())
        return; // seconds are closed once: nothing is new
    m_end = end;
    take(points);
    setFilled(!m_points.empty());
    TimeWindow::Stretch whole{0, std::max(m_end, 10.0)};
    if (!m_points.empty()) {
        const SecondPoint &newest = *m_points[m_drawn - 1];
        whole = {double(m_points.front()->second), std::max(m_end, newest.second + newest.length)};
    }
    window().setWhole(whole);
    pickShown();
    prepare();
    draw();
}

/// What is there already stays: of a run that goes on only the newest second changes.
void TimeChart::take(const SecondList &points)
{
    const std::size_t size = points.size();
    m_drawn = size - (size > 1 && points.back()->length < shortestSecond);
    std::size_t kept = std::min(size, m_points.size());
    if (kept > 0 && m_points.front() != points.front())
        kept = 0; // another run
    while (kept > 0 && m_points[kept - 1] != points[kept - 1])
        --kept;
    while (m_points.size() > kept) {
        tally(*m_points.back(), -1);
        m_points.pop_back();
        ++m_visits;
    }
    for (Extremes &extremes : m_extremes)
        extremes.shrink(std::min(kept, m_drawn));
    m_healthExtremes.shrink(std::min(kept, m_drawn));
    for (std::size_t i = kept; i < size; ++i) {
        m_points.push_back(points[i]);
        tally(*points[i], 1);
        ++m_visits;
    }
}

/// The place of the first second that ends after that moment.
std::size_t TimeChart::placeAt(double second) const
{
    const auto found = std::partition_point(m_points.begin(), m_points.end(), [&](const auto &p) {
        return p->second + p->length <= second;
    });
    return std::size_t(found - m_points.begin());
}

void TimeChart::pickShown()
{
    const TimeWindow::Stretch shown = window().shown();
    const auto end =
        std::partition_point(m_points.begin(), m_points.begin() + std::ptrdiff_t(m_drawn),
                             [&](const auto &p) { return p->second < shown.to; });
    m_shownEnd = std::size_t(end - m_points.begin());
    m_shownBegin = std::min(placeAt(shown.from), m_shownEnd);
    m_health = healthMarks(m_points, m_shownBegin, m_shownEnd, keptHealth());
    m_shownBegin -= m_shownBegin > 0;
    m_shownEnd += m_shownEnd < m_drawn;
}

KeptValue TimeChart::keptHealth()
{
    const ValueAt value = valueAt([](const SecondPoint &p) { return healthValue(p); });
    m_healthExtremes.grow(m_drawn, value);
    return {&m_healthExtremes, value};
}

ValueAt TimeChart::valueAt(const SecondValue &value)
{
    return [this, value](std::size_t place) {
        ++m_visits;
        return value(*m_points[place]).value_or(std::numeric_limits<double>::quiet_NaN());
    };
}

std::vector<const SecondPoint *>
TimeChart::pickSeconds(int line, const std::vector<SecondValue> &values, std::size_t limit)
{
    const std::size_t first = std::size_t(line);
    m_extremes.resize(std::max(m_extremes.size(), first + values.size()));
    std::vector<KeptValue> kept;
    for (std::size_t i = 0; i < values.size(); ++i) {
        kept.push_back({&m_extremes[first + i], valueAt(values[i])});
        m_extremes[first + i].grow(m_drawn, kept.back().value);
    }
    std::vector<const SecondPoint *> picked;
    for (const std::size_t place : pickExtremes(m_shownBegin, m_shownEnd, kept, limit))
        picked.push_back(m_points[place].get());
    return picked;
}

QList<QPointF> TimeChart::linePoints(int line, const SecondValue &value)
{
    QList<QPointF> points;
    for (const SecondPoint *second : pickSeconds(line, {value}, maxChartPoints)) {
        points.append(QPointF(place(*second), *value(*second)));
        ++m_visits;
    }
    return points;
}

void TimeChart::forgetLine(int line, double from)
{
    if (std::size_t(line) < m_extremes.size())
        m_extremes[std::size_t(line)].shrink(placeAt(from));
}

const SecondPoint *TimeChart::nearest(double x) const
{
    if (m_points.empty())
        return nullptr;
    return m_points[std::min(placeAt(x), m_drawn - 1)].get();
}

QString TimeChart::valuesAt(double &x) const
{
    const SecondPoint *found = nearest(x);
    if (!found
        || std::abs(place(*found) - x) > std::max(1.5, (xRange().maximum - xRange().minimum) / 50))
        return QString();
    x = place(*found);
    return tr("Second %1").arg(countText(found->second + 1)) + QLatin1Char('\n') + describe(*found)
           + remarks(*found);
}

/// What is marked at that second.
QString TimeChart::remarks(const SecondPoint &point) const
{
    QString text;
    for (const RunMark &change : m_changes) {
        if (change.from >= point.second && change.from < point.second + point.length)
            text += QLatin1Char('\n') + change.label;
    }
    if (point.health == Verdict::Red)
        text += QLatin1Char('\n') + tr("red: %1").arg(healthWords(point));
    else if (point.health == Verdict::Amber)
        text += QLatin1Char('\n') + tr("amber: %1").arg(healthWords(point));
    return text;
}

std::vector<RunMark> TimeChart::marks() const
{
    std::vector<RunMark> all = m_phases;
    all.insert(all.end(), m_changes.begin(), m_changes.end());
    all.insert(all.end(), m_health.begin(), m_health.end());
    std::erase_if(all, [this](const RunMark &mark) {
        return mark.to < xRange().minimum || mark.from > xRange().maximum;
    });
    return all;
}

void TimeChart::placeOverlays()
{
    WindowedChart::placeOverlays();
    const QRectF plot = chart().plotArea();
    m_below->setMarks(m_health, plot, xRange().minimum, xRange().maximum);
    m_above->setMarks(marks(), plot, xRange().minimum, xRange().maximum);
}

void TimeChart::setLooks()
{
    QFont small = font();
    small.setPointSizeF(std::max(7.5, small.pointSizeF() * 0.82));
    for (MarksItem *item : {m_below, m_above})
        item->setLook(small, isDark(palette()));
}

void TimeChart::changeEvent(QEvent *event)
{
    WindowedChart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setLooks();
}

} // namespace loadgrove
