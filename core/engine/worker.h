// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/arrival_source.h"
#include "core/engine/run_control.h"
#include "core/plan/plan_data.h"
#include "core/stats/shard.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace loadgrove {

class DataRows;

/// One thread of a run: an event loop with its share of the virtual users, and the shard they
/// record into. Ends when none of its users has an iteration left.
class Worker : public QThread
{
    Q_OBJECT

public:
    /// ended is called from the worker's thread when its users are done.
    Worker(std::shared_ptr<const Plan> plan, RunControl &control, DataRows &dataRows,
           WorkerShare share, std::function<void()> ended);
    ~Worker() override; ///< demands that the thread has ended

    Shard &shard() { return m_shard; }
    /// Users that still run. Thread: any.
    int activeUsers() const { return m_activeUsers.load(std::memory_order_relaxed); }
    /// Processor time of the thread so far. Thread: any.
    nanoseconds cpuTime() const { return nanoseconds(m_cpuTime.load(std::memory_order_relaxed)); }
    /// Starts of the open model that found no user. Thread: any.
    std::int64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }

protected:
    void run() override;

private:
    class Loop;

    const std::shared_ptr<const Plan> m_plan;
    RunControl &m_control; // Not owned.
    DataRows &m_dataRows;  // Not owned.
    const WorkerShare m_share;
    const std::function<void()> m_ended;
    Shard m_shard;
    std::atomic<int> m_activeUsers = 0;
    std::atomic<std::int64_t> m_dropped = 0;
    std::atomic<std::int64_t> m_cpuTime = 0; ///< nanoseconds
};

} // namespace loadgrove
