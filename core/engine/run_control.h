// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/slot_counter.h"
#include "core/load/load_state.h"
#include "core/stats/run_change.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace loadgrove {

/// What the workers of a run share: the load as it stands, when the run ends, how many iterations
/// are left, and what there is to tell. The hot part is atomics that are read far more often than
/// written.
/// Thread: any.
class RunControl
{
public:
    /// A change takes effect so much later, so that every worker has heard of it by then.
    static constexpr milliseconds changeLead{20};

    RunControl(const LoadConfig &config, std::size_t topLevelCount, TimePoint start);

    TimePoint start() const { return m_start; }
    /// The load as it stands, never null. Takes a lock: ask when generation() has changed.
    std::shared_ptr<const LoadState> load() const;
    /// Rises with every change of load().
    std::uint64_t generation() const { return m_generation.load(std::memory_order_acquire); }
    /// Of the rate cap, over all workers.
    SlotCounter &slots() { return m_slots; }

    /// From here on no iteration starts.
    TimePoint stopAt() const { return TimePoint(nanoseconds(m_stopAt.load())); }
    /// From here on what is under way is aborted.
    TimePoint abortAt() const { return TimePoint(nanoseconds(m_abortAt.load())); }
    bool isStopping(TimePoint now) const { return now >= stopAt(); }

    /// Takes one iteration of that top-level scenario; false when none is left or the run stops.
    /// done: how many the user has run.
    bool takeIteration(int topLevel, std::int64_t done, TimePoint now);
    /// Whether takeIteration() could give one, were the run not stopping. Once false, it stays so.
    bool hasIteration(int topLevel, std::int64_t done) const;
    /// Closed model: users, of all top-level scenarios, that were not told to retire.
    int usersLeft() const { return m_usersLeft.load(std::memory_order_relaxed); }
    void userRetired() { m_usersLeft.fetch_sub(1, std::memory_order_relaxed); }
    /// For stop_on_failure.
    void iterationFailed(TimePoint now);
    /// The run has failed, and ends: what is under way has a short time to finish.
    void endByRule(TimePoint now);

    void stop(TimePoint now);    ///< by the user: gracefully; ends a pause
    void stopNow(TimePoint now); ///< by the user: at once
    bool wasStopped() const { return m_stoppedByUser; }
    bool failedByRule() const { return m_failedByRule; }

    /// Nothing is sent and no iteration starts until resume(); what is in flight is answered. The
    /// load's clock stands still: planned time is not lost.
    void pause(TimePoint now);
    void resume(TimePoint now);
    /// How long the run has been paused in all.
    nanoseconds pausedFor(TimePoint now) const;
    /// From now on that many arrivals, or requests of the cap, per second. Fails in a run that has
    /// no rate.
    Result<void> setRate(double perSecond, TimePoint now);
    /// From now on that many users of each top-level scenario. Fails in the open model.
    Result<void> setUsers(int users, TimePoint now);
    /// What was done to the run, since the last call.
    std::vector<RunChange> takeChanges();

    /// Something to tell once, however often it happens; at most 100 different ones are kept.
    void addNotice(const std::string &text);
    /// The notices that were added since the last call.
    std::vector<std::string> takeNotices();

private:
    // All of these with m_mutex held.
    void publish(LoadState state);
    void endBy(TimePoint stop, TimePoint abort);
    void updateEnd();
    void planUsers();
    void resumeLoad(TimePoint now);
    void note(RunChange::Kind kind, TimePoint now, double value = 0);

    const LoadConfig m_config;
    const TimePoint m_start;
    const bool m_oncePerUser;
    SlotCounter m_slots;
    std::atomic<std::int64_t> m_stopAt, m_abortAt;       ///< nanoseconds of the clock
    std::unique_ptr<std::atomic<std::int64_t>[]> m_left; ///< by top-level scenario, with a count
    const std::size_t m_topLevelCount;
    std::atomic<int> m_usersLeft = 0;
    std::atomic<bool> m_stoppedByUser = false, m_failedByRule = false;
    std::atomic<std::uint64_t> m_generation = 0;

    mutable std::mutex m_mutex; ///< guards what follows
    std::shared_ptr<const LoadState> m_load;
    int m_plannedUsers = 0; ///< of each top-level scenario, at most, so far
    TimePoint m_endStop = TimePoint::max(),
              m_endAbort = TimePoint::max(); ///< asked for, or by rule
    std::vector<RunChange> m_changes;

    std::mutex m_noticeMutex; ///< guards m_notices and m_newNotices
    std::set<std::string> m_notices;
    std::vector<std::string> m_newNotices;
};

} // namespace loadgrove
