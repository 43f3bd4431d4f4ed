// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timer_queue.h"

namespace loadgrove {

void TimerQueue::add(TimePoint when, Sleeper &sleeper)
{
    sleeper.m_waitsFor = m_order;
    m_queue.push({when, m_order++, &sleeper});
    arm();
}

void TimerQueue::clear()
{
    m_queue = {};
    m_due.clear();
    clearDeadline();
}

void TimerQueue::deadlineReached(TimePoint now)
{
    // Who asks for a moment that has passed already is served in the next turn of the loop.
    for (; !m_queue.empty() && m_queue.top().when <= now; m_queue.pop())
        m_due.push_back(m_queue.top());
    for (std::size_t i = 0; i < m_due.size(); ++i) {
        Sleeper &sleeper = *m_due[i].sleeper;
        if (sleeper.m_waitsFor == m_due[i].order)
            sleeper.wake(m_due[i].when);
    }
    m_due.clear();
    arm();
}

void TimerQueue::arm()
{
    if (m_queue.empty())
        return;
    const TimePoint next = m_queue.top().when;
    if (!hasDeadline() || next < deadline())
        setDeadline(next);
}

} // namespace loadgrove
