// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace loadgrove {

/// The one clock that latencies and schedules are measured with.
using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// Scenario files give times in (fractional) seconds.
using Seconds = std::chrono::duration<double>;

inline nanoseconds toNanoseconds(double seconds)
{
    return std::chrono::duration_cast<nanoseconds>(Seconds(seconds));
}

} // namespace loadgrove
