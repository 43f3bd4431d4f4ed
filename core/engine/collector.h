// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/abort_rules.h"
#include "core/engine/run_control.h"
#include "core/engine/system_meter.h"
#include "core/stats/second_record.h"
#include "core/stats/timeline.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace loadgrove {

class Worker;

/// Gathers what the workers recorded, four times a second, and publishes how the run stands. On a
/// thread of its own, so that neither the workers nor the window wait for it.
class Collector : public QThread
{
    Q_OBJECT

public:
    /// The workers must outlive this. finished is called from this thread after the last snapshot.
    /// listener: null where nobody listens.
    Collector(RunInfo info, RunControl &control, std::vector<Worker *> workers,
              std::shared_ptr<RunListener> listener, std::function<void()> finished);
    ~Collector() override; ///< demands that the thread has ended

    /// A worker's users are done. Thread: any.
    void workerEnded();
    /// The newest snapshot, never null. Thread: any.
    std::shared_ptr<const Snapshot> snapshot() const;

protected:
    void run() override;

private:
    TimePoint nextCollection() const;
    void collect(bool last);
    void publish(bool last);
    void endIfBroken(const Snapshot &snapshot);
    void measureSystem(TimePoint now);
    void tellSecond(nanoseconds elapsed);
    void tell(const Result<void> &outcome);

    RunControl &m_control; // Not owned.
    const TimePoint m_warmupEnd;
    const std::vector<Worker *> m_workers; // Not owned.
    const std::function<void()> m_finished;
    const std::shared_ptr<RunListener> m_listener; ///< null: nobody listens
    const AbortRules m_abortRules;
    Timeline m_timeline;
    SystemMeter m_meter;
    SecondRecord m_second; ///< what the listener is told next; filled only where there is one
    std::int64_t m_toldDropped = 0, m_toldMissed = 0;
    nanoseconds m_toldPaused{0};
    std::unique_ptr<Interval> m_spare;
    TimePoint m_collected; ///< when the workers were last asked; this thread only
    int m_users = 0;       ///< active when the workers were last asked; this thread only

    std::mutex m_endMutex; ///< guards m_ended
    std::condition_variable m_endSignal;
    std::size_t m_ended = 0;

    mutable std::mutex m_snapshotMutex; ///< guards m_snapshot
    std::shared_ptr<const Snapshot> m_snapshot;
};

} // namespace loadgrove
