// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/rate_schedule.h"

#include <atomic>

namespace loadgrove {

/// Hands out the slots of the closed model's cap on requests per second, over all users of a run:
/// who is ready to send takes the next slot of the schedule. Slots that pass while nobody is ready
/// are missed, so the rate is never exceeded to catch up.
/// Thread: any.
class SlotCounter
{
public:
    /// The number of the slot for somebody who is ready at that moment of the load's clock.
    std::int64_t take(const RateSchedule &schedule, nanoseconds ready);
    std::int64_t missed() const { return m_missed.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> m_next = 0;
    std::atomic<std::int64_t> m_missed = 0;
};

} // namespace loadgrove
