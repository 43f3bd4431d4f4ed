// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/stats/health.h"

#include <vector>

namespace loadgrove {

/// Turns processor times that only rise into shares, second by second. Thread: the collector's.
class SystemMeter
{
public:
    explicit SystemMeter(TimePoint start);

    /// Since the last call, or the start. workers: processor time of each so far.
    SystemSample sample(TimePoint now, const std::vector<nanoseconds> &workers);

private:
    TimePoint m_last;
    nanoseconds m_process;
    std::vector<nanoseconds> m_workers;
};

} // namespace loadgrove
