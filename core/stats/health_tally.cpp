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
    ++m_seconds;
    m_workerCpu += second.workerCpu;
    m_processCpu += second.processCpu;
    m_busy += second.workerCpu >= busyCpu ? 1 : 0;
    m_saturated += second.workerCpu >= saturatedCpu ? 1 : 0;
    m_room.descriptorLimit = second.room.descriptorLimit;
    m_room.ports = second.room.ports;
    keepLeast(m_room.descriptorsFree, second.room.descriptorsFree);
    keepLeast(m_room.portsFree, second.room.portsFree);
}

void HealthTally::fill(HealthFigures &figures) const
{
    figures.room = m_room;
    if (m_seconds == 0)
        return;
    figures.workerCpu = m_workerCpu / m_seconds;
    figures.processCpu = m_processCpu / m_seconds;
    figures.busyShare = double(m_busy) / m_seconds;
    figures.saturatedShare = double(m_saturated) / m_seconds;
}

} // namespace loadgrove
