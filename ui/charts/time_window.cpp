// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_window.h"

#include <algorithm>

namespace loadgrove {

TimeWindow::TimeWindow(QObject *parent)
    : QObject(parent)
{
}

void TimeWindow::pointAt(std::optional<double> moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    Q_EMIT momentChanged();
}

void TimeWindow::setWhole(const Stretch &whole)
{
    if (whole == m_whole)
        return;
    m_whole = whole;
    if (m_part)
        show(*m_part);
}

void TimeWindow::show(Stretch part)
{
    const double length = std::max(part.length(), shortest);
    if (length >= m_whole.length() * 0.999) {
        showAll();
        return;
    }
    part.from = std::clamp(part.from, m_whole.from, m_whole.to - length);
    part.to = part.from + length;
    setPart(part);
}

void TimeWindow::showAll()
{
    setPart({});
}

void TimeWindow::setPart(std::optional<Stretch> part)
{
    if (part == m_part)
        return;
    m_part = part;
    Q_EMIT shownChanged();
}

void TimeWindow::zoom(double moment, double factor)
{
    const Stretch now = shown();
    if (!(now.length() > 0))
        return;
    moment = std::clamp(moment, now.from, now.to);
    const double length = std::max(now.length() * factor, std::min(shortest, now.length()));
    const double from = moment - (moment - now.from) / now.length() * length;
    show({from, from + length});
}

void TimeWindow::pan(double seconds)
{
    if (m_part)
        show({m_part->from + seconds, m_part->to + seconds});
}

} // namespace loadgrove
