// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/health.h"

namespace loadgrove {

/// Sums up how program and machine did in the seconds of a run. Thread: the collector's.
class HealthTally
{
public:
    void add(const SystemSample &second);
    /// Puts in what is known here.
    void fill(HealthFigures &figures) const;

private:
    double m_workerCpu = 0, m_processCpu = 0; ///< seconds of processor time
    double m_seconds = 0, m_busy = 0, m_saturated = 0;
    SystemRoom m_room;
};

} // namespace loadgrove
