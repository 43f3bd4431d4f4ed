// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/rate_schedule.h"

#include <atomic>
#include <optional>

namespace loadgrove {

/// The closed model's cap on requests per second, over all users of a run: a user that is ready to
/// send takes the next slot of the schedule. Slots that pass while nobody is ready are missed, so
/// the rate is never exceeded to catch up.
/// Thread: any.
class RateCap
{
public:
    RateCap(RateSchedule schedule, TimePoint start)
        : m_schedule(std::move(schedule))
        , m_start(start)
    {
    }

    /// The moment to send at, now or later; nothing when the schedule has ended.
    std::optional<TimePoint> take(TimePoint now);
    std::int64_t missedSlots() const { return m_missed.load(std::memory_order_relaxed); }

private:
    const RateSchedule m_schedule;
    const TimePoint m_start;
    std::atomic<std::int64_t> m_next = 0;
    std::atomic<std::int64_t> m_missed = 0;
};

} // namespace loadgrove
