// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/slot_counter.h"

#include <algorithm>

namespace loadgrove {

std::int64_t SlotCounter::take(const RateSchedule &schedule, nanoseconds ready)
{
    const std::int64_t earliest = schedule.firstNotBefore(ready);
    std::int64_t next = m_next.load();
    std::int64_t slot = 0;
    do {
        slot = std::max(next, earliest);
    } while (!m_next.compare_exchange_weak(next, slot + 1));
    if (slot > next)
        m_missed.fetch_add(slot - next, std::memory_order_relaxed);
    return slot;
}

} // namespace loadgrove
