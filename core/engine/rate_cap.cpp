// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rate_cap.h"

#include <algorithm>

namespace loadgrove {

std::optional<TimePoint> RateCap::take(TimePoint now)
{
    const std::int64_t earliest = m_schedule.firstNotBefore(now - m_start);
    std::int64_t next = m_next.load();
    std::int64_t slot = 0;
    do {
        slot = std::max(next, earliest);
    } while (!m_next.compare_exchange_weak(next, slot + 1));
    if (slot > next)
        m_missed.fetch_add(slot - next, std::memory_order_relaxed);
    const nanoseconds due = m_schedule.due(slot);
    if (due == RateSchedule::never)
        return std::nullopt;
    return m_start + due;
}

} // namespace loadgrove
