// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/health_tally.h"
#include "core/stats/sample_store.h"
#include "core/stats/second_tally.h"

namespace loadgrove {

/// Merges the workers' intervals into the totals of the run and a point per second, and builds
/// snapshots from them. Thread: the collector's.
class Timeline
{
public:
    /// begin: of a span of a run, since its start; the figures are then of what is added. One that
    /// begins after the warm-up has none.
    explicit Timeline(RunInfo info, nanoseconds begin = nanoseconds(0));

    /// What was recorded since the last call, merged into totals and the current second.
    void add(const Interval &interval);
    /// Closes the current second when its end has passed; the last one (at the end of the run) with
    /// its real length. What was added since the last closed second counts to the current one, also
    /// when the call is late: the point's length says up to when. Where whole seconds were missed,
    /// points without counts stand for them. The second that is the first to end at or after the
    /// end of the warm-up ends that: only what is added later is judged by thresholds. So it is
    /// whole seconds, and the same ones when the run is worked out anew from its seconds.
    void advance(nanoseconds elapsed, int users, bool last = false);
    int closedSeconds() const { return int(m_points.size()); }
    /// Everything so far. States of rows follow from the run's state and their counts. Costs what
    /// changed since the last snapshot.
    std::shared_ptr<const Snapshot> snapshot(RunState state, nanoseconds elapsed, int users) const;

    void addNotice(std::string notice); ///< one that is already there is not added again
    void setFailure(std::string failure);
    std::int64_t dropped() const { return m_dropped; }
    std::int64_t missedSlots() const { return m_missedSlots; }
    nanoseconds pausedFor() const { return m_pausedFor; }
    void setDropped(std::int64_t dropped);   ///< so far
    void setMissedSlots(std::int64_t slots); ///< so far
    /// before: it was made before the span of a run that this is.
    void addChange(const RunChange &change, bool before = false);
    void addSystem(const SystemSample &second);         ///< after each closed second
    void setPaused(bool paused, nanoseconds pausedFor); ///< now; in all; before advance()

private:
    HealthFigures healthFigures(const Snapshot &snapshot) const;
    void closeSecond(nanoseconds until, int users);
    void extendLastPoint(nanoseconds until, int users);
    void noteFailures(RowSnapshot &row, const RowStats &added) const;
    void closeRecent();
    void refresh(RowSnapshot &row, const RowStats &stats, bool scenario) const;
    LatencySummary summary(const RowStats &stats, Histogram RowStats::Latencies::*which) const;
    RunState rowState(const RowSnapshot &row, bool reached, RunState run) const;
    void setStates(std::vector<RowSnapshot> &rows, RunState run) const;

    RunInfo m_info;
    std::vector<double> m_percents; ///< beyond the usual ones, ascending
    const nanoseconds m_begin;
    Interval m_total;
    RowStats m_requests;                      ///< all requests together
    SecondTally m_second;                     ///< since the last closed second
    SecondTally m_last;                       ///< of the newest point
    std::vector<std::int64_t> m_secondCounts; ///< by row, since the last closed second
    nanoseconds m_closedUntil{0};
    int m_nextSecond = 0;
    SecondList m_points;
    std::vector<std::string> m_notices;
    std::string m_failure;
    std::int64_t m_dropped = 0;
    std::int64_t m_droppedBefore = 0; ///< when the newest point was judged
    std::int64_t m_missedSlots = 0;
    std::vector<RunChange> m_changes, m_changesBefore;
    HealthTally m_health;
    bool m_paused = false;
    nanoseconds m_pausedFor{0}, m_pausedInWarmup{0};
    SampleStore m_samples;
    std::unique_ptr<Timeline> m_afterWarmup;   ///< null without a warm-up
    std::optional<nanoseconds> m_warmupClosed; ///< when that began, since the run's start

    // What snapshots are made of; a row is worked out again only when something was added to it.
    mutable std::vector<RowSnapshot> m_rows;
    mutable std::vector<bool> m_changed;
    mutable Histogram m_merged; ///< scratch
};

} // namespace loadgrove
