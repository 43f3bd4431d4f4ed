// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/percentile.h"

#include <array>
#include <optional>
#include <vector>

namespace loadgrove {

/// How a run's figures went, in few equal stretches of it. Each second is added once: when there
/// are too many stretches, each two of them become one. Thread: the window's.
class RunTrends
{
public:
    static constexpr std::size_t most = 60; ///< stretches; at least half as many of a long run

    /// Of the same run as before, or of another one. False: nothing is new.
    bool take(const SecondList &points);

    /// Of some seconds, all requests together.
    struct Stretch
    {
        double length = 0, userSeconds = 0, measured = 0; ///< seconds; measured: with an answer
        std::int64_t count = 0, failed = 0;
        std::array<double, allPercentiles.size()> latencies = {}; ///< sums of the measured, in ms
        void add(const SecondPoint &point);
        void add(const Stretch &other);

        double rate() const { return length > 0 ? double(count) / length : 0; }
        double users() const { return length > 0 ? userSeconds / length : 0; }
        double errorShare() const { return count > 0 ? double(failed) / double(count) : 0; }
        /// Average; nothing where nothing was measured.
        std::optional<double> latency(Percentile which) const;
    };
    std::vector<Stretch> stretches() const;
    int mostUsers() const; ///< at a second's end

private:
    void add(const SecondPoint &point);

    // The newest second may still change, and is added when another one comes.
    SecondList::Second m_first, m_last, m_newest; ///< m_last: the last added
    std::size_t m_added = 0;
    std::size_t m_each = 1; ///< seconds a stretch
    std::vector<Stretch> m_stretches;
    int m_mostUsers = 0;
};

} // namespace loadgrove
