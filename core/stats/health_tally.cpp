// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/health_tally.h"

#include <algorithm>

namespace loadgrove {

namespace {

void keepLeast(std::optional<std::int64_t> &least, std::optional<std::int64_t> value)
{
    if (value)
        least = least ? std::min(*least, *value) : *value;
}

} // namespace

void HealthTally::add(const SystemSample &second)
{
    m_seconds += second.seconds;
    m_workerCpu += second.workerCpu * second.seconds;
    m_processCpu += second.processCpu * second.seconds;
    m_busy += second.workerCpu >= busyCpu ? second.seconds : 0;
    m_saturated += second.workerCpu >= saturatedCpu ? second.seconds : 0;
    m_room.descriptorLimit = second.room.descriptorLimit;
    m_room.ports = second.room.ports;
    keepLeast(m_room.descriptorsFree, second.room.descriptorsFree);
    keepLeast(m_room.portsFree, second.room.portsFree);
}

void HealthTally::fill(HealthFigures &figures) const
{
    figures.room = m_room;
    if (m_seconds <= 0)
        return;
    figures.workerCpu = m_workerCpu / m_seconds;
    figures.processCpu = m_processCpu / m_seconds;
    figures.busyShare = m_busy / m_seconds;
    figures.saturatedShare = m_saturated / m_seconds;
}

} // namespace loadgrove
