// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <queue>
#include <vector>

namespace loadgrove {

class VirtualUser;

/// The users of a worker that wait for a moment, nearest first. A user waits for at most one.
class TimerQueue
{
public:
    void add(TimePoint when, VirtualUser &user) { m_queue.push({when, m_order++, &user}); }
    bool isEmpty() const { return m_queue.empty(); }
    TimePoint next() const { return m_queue.top().when; }
    /// The next user whose moment has come; null when there is none.
    VirtualUser *takeDue(TimePoint now)
    {
        if (m_queue.empty() || m_queue.top().when > now)
            return nullptr;
        VirtualUser *user = m_queue.top().user;
        m_queue.pop();
        return user;
    }
    void clear() { m_queue = {}; }

private:
    struct Entry
    {
        TimePoint when;
        std::uint64_t order; ///< equal moments: first come, first served
        VirtualUser *user;   // Not owned.
        bool operator<(const Entry &other) const
        {
            return when != other.when ? when > other.when : order > other.order;
        }
    };
    std::priority_queue<Entry> m_queue;
    std::uint64_t m_order = 0;
};

} // namespace loadgrove
