// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/shard.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// What the newest second of a run brought, all requests together: makes its point, and judges how
/// well its load was generated, by the rules that judge the run. Thread: the collector's.
class SecondTally
{
public:
    void add(const Interval &interval, const Rows &rows);
    void add(const SecondTally &rest); ///< what came after it, and belongs to it
    bool isEmpty() const { return m_requests.isEmpty() && m_iterations == 0 && m_skipped == 0; }
    void clear(); ///< keeps its memory

    /// Second, length and users are left to the caller.
    SecondPoint point() const;
    /// What a worse verdict than green is about goes into the point, whose length is known.
    void judge(SecondPoint &point, const SystemSample &system, std::int64_t dropped,
               bool poolIsSet) const;

private:
    SecondLatencies latencies(Histogram RowStats::Latencies::*which) const;

    RowStats m_requests;
    Histogram m_lateness, m_loopDelay;
    std::int64_t m_iterations = 0, m_skipped = 0; ///< of top-level scenarios
    std::int64_t m_failedChecks = 0;
    std::vector<std::int64_t>
        m_wrongAnswers;         ///< by row; negative where sends failed several checks
    mutable Histogram m_merged; ///< scratch
};

} // namespace loadgrove
