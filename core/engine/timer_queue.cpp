// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timer_queue.h"

namespace loadgrove {

void TimerQueue::add(TimePoint when, Sleeper &sleeper)
{
    m_queue.push({when, m_order++, &sleeper});
    arm();
}

void TimerQueue::clear()
{
    m_queue = {};
    clearDeadline();
}

void TimerQueue::deadlineReached(TimePoint now)
{
    // Who asks for a moment that has passed meanwhile is served in the next turn of the loop.
    while (!m_queue.empty() && m_queue.top().when <= now) {
        Sleeper *sleeper = m_queue.top().sleeper;
        m_queue.pop();
        sleeper->wake();
    }
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
