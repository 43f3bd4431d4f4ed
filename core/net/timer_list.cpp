// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/timer_list.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace loadgrove {

void TimerList::add(int id, milliseconds interval, Qt::TimerType type, QObject *object,
                    TimePoint now)
{
    remove(id);
    const std::uint64_t order = ++m_lastOrder;
    const Due due{now + interval, order, id};
    m_timers.insert_or_assign(id, Timer{object, interval, type, due, order, false});
    m_order.insert(due);
}

bool TimerList::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    m_order.erase(found->second.due);
    m_timers.erase(found);
    return true;
}

bool TimerList::removeAll(QObject *object)
{
    const auto removed = std::erase_if(m_timers, [&](const auto &entry) {
        if (entry.second.object != object)
            return false;
        m_order.erase(entry.second.due);
        return true;
    });
    return removed > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerList::timersOf(const QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> list;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            list.emplace_back(id, int(timer.interval.count()), timer.type);
    }
    return list;
}

milliseconds TimerList::remaining(int id, TimePoint now) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return milliseconds(-1);
    return std::max(std::chrono::ceil<milliseconds>(found->second.due.when - now), milliseconds(0));
}

TimePoint TimerList::next() const
{
    for (const Due &due : m_order) {
        if (!m_timers.at(due.id).inHandler)
            return due.when;
    }
    return TimePoint::max();
}

void TimerList::rearm(Timer &timer, TimePoint now)
{
    auto node = m_order.extract(timer.due);
    timer.due.when += timer.interval;
    if (timer.due.when < now) // ticks that were missed are not made up for
        timer.due.when = now + timer.interval;
    timer.due.order = ++m_lastOrder;
    node.value() = timer.due;
    m_order.insert(std::move(node));
}

int TimerList::fire(TimePoint now)
{
    int fired = 0;
    const std::uint64_t startOrder = m_lastOrder;
    for (;;) {
        // What was armed in this round has a later order: a zero timer cannot starve the rest.
        const auto due = std::find_if(m_order.begin(), m_order.end(), [&](const Due &candidate) {
            return candidate.when > now
                   || (candidate.order <= startOrder && !m_timers.at(candidate.id).inHandler);
        });
        if (due == m_order.end() || due->when > now)
            return fired;
        const int id = due->id;
        Timer &timer = m_timers.at(id);
        const std::uint64_t serial = timer.serial;
        timer.inHandler = true;
        rearm(timer, now);
        ++fired;

        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);

        const auto still = m_timers.find(id); // the handler may have removed any timer
        if (still != m_timers.end() && still->second.serial == serial)
            still->second.inHandler = false;
    }
}

} // namespace loadgrove
