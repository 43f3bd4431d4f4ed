// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/shard.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// Merges the workers' intervals into the totals of the run and a point per second, and builds
/// snapshots from them. Thread: the collector's.
class Timeline
{
public:
    explicit Timeline(RunInfo info);

    /// What was recorded since the last call, merged into totals and the current second.
    void add(const Interval &interval);
    /// Closes the current second when its end has passed; the last one (at the end of the run) with
    /// its real length.
    void advance(nanoseconds elapsed, int users, bool last = false);
    /// Everything so far. States of rows follow from the run's state and their counts.
    std::shared_ptr<const Snapshot> snapshot(RunState state, nanoseconds elapsed, int users) const;

    void addNotice(std::string notice);
    void setFailure(std::string failure);

private:
    RunInfo m_info;
    Interval m_total;
    RowStats m_second; ///< all requests, since the last closed second
    int m_nextSecond = 0;
    std::vector<std::shared_ptr<const SecondPoint>> m_points;
    std::vector<std::vector<std::shared_ptr<const Sample>>> m_samples; ///< by row
    std::vector<std::string> m_notices;
    std::string m_failure;
};

} // namespace loadgrove
