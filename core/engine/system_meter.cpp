// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/system_meter.h"

#include "core/engine/system_probe.h"

#include <QThread>

#include <algorithm>

namespace loadgrove {

SystemMeter::SystemMeter(TimePoint start)
    : m_last(start)
    , m_process(processCpuTime())
{
}

SystemSample SystemMeter::sample(TimePoint now, const std::vector<nanoseconds> &workers)
{
    SystemSample sample;
    sample.room = readSystemRoom();
    const double length = sample.seconds = Seconds(now - m_last).count();
    const nanoseconds process = processCpuTime();
    m_workers.resize(workers.size());
    if (length > 0) {
        for (std::size_t i = 0; i < workers.size(); ++i)
            sample.workerCpu =
                std::max(sample.workerCpu, Seconds(workers[i] - m_workers[i]).count() / length);
        sample.processCpu = Seconds(process - m_process).count() / length
                            / std::max(QThread::idealThreadCount(), 1);
    }
    m_last = now;
    m_process = process;
    m_workers = workers;
    return sample;
}

} // namespace loadgrove
