// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_dispatcher.h"

#include <cstdint>
#include <queue>

namespace loadgrove {

class VirtualUser;

/// The users of a worker that wait for a moment; wakes each when it has come, nearest first. A user
/// waits for at most one moment. Thread: the worker's.
class TimerQueue final : public DeadlineSource
{
public:
    void add(TimePoint when, VirtualUser &user);
    void clear();

private:
    void deadlineReached(TimePoint now) override;
    void arm();

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
