// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/iteration_source.h"
#include "core/engine/run_control.h"
#include "core/net/event_dispatcher.h"

#include <atomic>
#include <deque>
#include <functional>
#include <vector>

namespace loadgrove {

/// A worker's part of the load: every n-th user of the closed model, or start of the open one.
struct WorkerShare
{
    int worker = 0;
    int workers = 1;
    int userLimit = 0; ///< open model: of each top-level scenario, on this worker
};

/// The open model: iterations start when the schedule says so, whether or not earlier ones have
/// been answered. Each start takes a free user, or a new one as long as the pool may grow; what
/// finds none is dropped or waits, by choice. A worker has every n-th start of each top-level
/// scenario.
class ArrivalSource final : public IterationSource, public DeadlineSource
{
public:
    /// Makes a user of a top-level scenario that waits to be called. Not owned.
    using MakeUser = std::function<VirtualUser &(int topLevel)>;

    /// load: the worker's view of it, which it renews.
    ArrivalSource(RunControl &control, const std::shared_ptr<const LoadState> &load,
                  int topLevelCount, WorkerShare share, MakeUser makeUser,
                  std::atomic<std::int64_t> &dropped);

    void start();
    Next next(VirtualUser &user, TimePoint now) override;
    bool isOver(TimePoint now) const override;
    void loadChanged();
    /// Starts that still wait for a user are dropped: the run is ending.
    void dropWaiting();

private:
    struct Lane
    {
        std::int64_t nextStart = 0;
        int users = 0;
        std::vector<VirtualUser *> free; // Not owned; the last is the warmest.
        std::deque<nanoseconds> waiting; ///< intended starts by the load's clock, oldest first
        bool ended = false;              ///< there is no row of data for another start
    };
    void deadlineReached(TimePoint now) override;
    /// When the lane's next start is due, by the load's clock; RateSchedule::never when none is
    /// left.
    nanoseconds nextDue(const Lane &lane) const;
    void begin(int topLevel, nanoseconds due);
    /// False when there is no row of data for it: then nothing more starts.
    bool takeRows(Lane &lane, VirtualUser &user);
    void arm();

    RunControl &m_control;                          // Not owned.
    const std::shared_ptr<const LoadState> &m_load; // Not owned.
    const WorkerShare m_share;
    const MakeUser m_makeUser;
    std::atomic<std::int64_t> &m_dropped; // Not owned.
    std::vector<Lane> m_lanes;            ///< by top-level scenario
};

} // namespace loadgrove
