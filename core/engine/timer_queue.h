// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_dispatcher.h"

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace loadgrove {

/// Who waits for a moment: a virtual user.
class Sleeper
{
public:
    virtual ~Sleeper() = default;
    /// Called from the event loop when the moment that was asked for has come, or as soon after it
    /// as possible.
    virtual void wake(TimePoint asked) = 0;

private:
    friend class TimerQueue;
    std::uint64_t m_waitsFor = 0; ///< Entry::order of the moment it waits for; 0: none
};

/// The users of a worker that wait for a moment; wakes each when it has come, nearest first. A user
/// waits for at most one moment: a new one takes the place of the one before. Thread: the worker's.
class TimerQueue final : public DeadlineSource
{
public:
    void add(TimePoint when, Sleeper &sleeper);
    void clear();

private:
    void deadlineReached(TimePoint now) override;
    void arm();

    struct Entry
    {
        TimePoint when;
        std::uint64_t order; ///< equal moments: first come, first served
        Sleeper *sleeper;    // Not owned.
        bool operator>(const Entry &other) const
        {
            return when != other.when ? when > other.when : order > other.order;
        }
    };
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue; ///< nearest on top
    std::vector<Entry> m_due;                                               ///< being woken
    std::uint64_t m_order = 1;
};

} // namespace loadgrove
