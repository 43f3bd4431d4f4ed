// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/engine/rate_cap.h"
#include "core/load/load_shape.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace loadgrove {

/// What the workers of a run share: when it ends, how many iterations are left, and what there is
/// to tell. The hot part is atomics that are read far more often than written.
/// Thread: any.
class RunControl
{
public:
    RunControl(const LoadConfig &config, std::size_t topLevelCount, TimePoint start);

    TimePoint start() const { return m_start; }
    const LoadShape &shape() const { return m_shape; }
    /// Null where requests are not paced. Not owned.
    RateCap *rateCap() { return m_rateCap ? &*m_rateCap : nullptr; }
    const RateCap *rateCap() const { return m_rateCap ? &*m_rateCap : nullptr; }
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
    /// For stop_on_failure.
    void iterationFailed(TimePoint now);

    void stop(TimePoint now);    ///< by the user: gracefully
    void stopNow(TimePoint now); ///< by the user: at once
    bool wasStopped() const { return m_stoppedByUser; }
    bool failedByRule() const { return m_failedByRule; }

    /// Something to tell once, however often it happens; at most 100 different ones are kept.
    void addNotice(const std::string &text);
    /// The notices that were added since the last call.
    std::vector<std::string> takeNotices();

private:
    void stopBy(TimePoint stop, TimePoint abort);

    const LoadConfig m_config;
    const LoadShape m_shape;
    const TimePoint m_start;
    std::optional<RateCap> m_rateCap;
    std::atomic<std::int64_t> m_stopAt, m_abortAt;       ///< nanoseconds of the clock
    std::unique_ptr<std::atomic<std::int64_t>[]> m_left; ///< by top-level scenario, with a count
    std::atomic<bool> m_stoppedByUser = false, m_failedByRule = false;

    std::mutex m_noticeMutex; ///< guards m_notices and m_newNotices
    std::set<std::string> m_notices;
    std::vector<std::string> m_newNotices;
};

} // namespace loadgrove
