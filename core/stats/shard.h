// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/row_stats.h"
#include "core/stats/sampler.h"

#include <memory>
#include <mutex>
#include <vector>

namespace loadgrove {

/// Everything recorded during one interval by one worker, or merged over workers.
struct Interval
{
    std::vector<RowStats> rows;
    std::vector<AssertionCounts> assertions;
    std::vector<Sample> samples;
    Histogram lateness;  ///< of sends that were due at a moment
    Histogram loopDelay; ///< of the worker's event loop

    Interval(std::size_t rowCount, std::size_t assertionCount);
    void add(const Interval &other); ///< samples are left alone
    void addAll(const Interval &other);
    void clear(); ///< keeps its memory
};

/// Where one worker records. The worker adds to the active interval under a mutex that is free but
/// for the moment in which the collector swaps intervals, so recording waits for nobody and
/// allocates nothing once every row and code has been seen.
/// Thread: the record functions from the worker, take() from the collector.
class Shard
{
public:
    /// seed: of the drawing of samples.
    Shard(std::size_t rowCount, std::size_t assertionCount, std::uint64_t seed = 0);

    void record(const SendRecord &record);
    void record(const RoundRecord &record);
    void recordSkip(int row);
    /// A send that was due but could not be sent: a value was missing.
    void recordUnsent(int row);
    void recordAssertion(int assertion, bool passed);
    /// How late the worker's event loop got round to what was due.
    void recordLoopDelay(nanoseconds delay);

    /// Says what to keep(). Worker only, no lock.
    Sampler &sampler() { return m_sampler; }
    void keep(Sample sample);

    /// Swaps the active interval with the given empty one and returns what was recorded.
    std::unique_ptr<Interval> take(std::unique_ptr<Interval> empty);

private:
    std::mutex m_mutex; ///< guards m_active
    std::unique_ptr<Interval> m_active;
    Sampler m_sampler; ///< worker only
};

} // namespace loadgrove
