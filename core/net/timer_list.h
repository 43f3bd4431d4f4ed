// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>

#include <set>
#include <unordered_map>

namespace loadgrove {

/// Qt's timers (QTimer, QObject::startTimer) of one thread, in the order in which they are due.
/// Every timer type is treated as precise. Not owned: the objects.
class TimerList
{
public:
    void add(int id, milliseconds interval, Qt::TimerType type, QObject *object, TimePoint now);
    bool remove(int id);
    bool removeAll(QObject *object);

    QList<QAbstractEventDispatcher::TimerInfo> timersOf(const QObject *object) const;
    /// Until the timer is due, 0 when it is overdue, -1 when there is no such timer.
    milliseconds remaining(int id, TimePoint now) const;

    bool isEmpty() const { return m_timers.empty(); }
    /// When the next one is due that is not in its handler just now; TimePoint::max() without one.
    TimePoint next() const;
    /// Sends the timer events that are due, each timer's at most once. Returns how many.
    int fire(TimePoint now);

private:
    /// Place in the order: by time, and first come first served where that is equal.
    struct Due
    {
        TimePoint when;
        std::uint64_t order = 0;
        int id = 0;
        auto operator<=>(const Due &) const = default;
    };
    struct Timer
    {
        QObject *object = nullptr;
        milliseconds interval{};
        Qt::TimerType type = Qt::PreciseTimer;
        Due due;
        std::uint64_t serial = 0; ///< tells a timer from a later one that got its id
        bool inHandler = false;
    };
    void rearm(Timer &timer, TimePoint now);

    std::unordered_map<int, Timer> m_timers;
    std::set<Due> m_order;
    std::uint64_t m_lastOrder = 0;
};

} // namespace loadgrove
