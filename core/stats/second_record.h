// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/stats/health.h"
#include "core/stats/shard.h"

#include <cstdint>

namespace loadgrove {

struct RunInfo;
struct Snapshot;

/// What one second of a run brought, all workers together: what a run file keeps, and from which
/// every figure of any span is worked out anew.
struct SecondRecord
{
    int number = 0;        ///< from 0, in order
    nanoseconds begin{0};  ///< since the run's start; where the one before ended
    nanoseconds end{0};    ///< about a second later; the last is shorter
    nanoseconds paused{0}; ///< of it
    int users = 0;         ///< running at its end
    std::int64_t dropped = 0;
    std::int64_t missedSlots = 0;
    SystemSample system;
    Interval stats; ///< with the samples taken

    SecondRecord(std::size_t rowCount, std::size_t assertionCount)
        : stats(rowCount, assertionCount)
    {
    }
};

/// Hears of a run, second by second. Thread: the collector's; what takes long makes snapshots late,
/// but no worker.
class RunListener
{
public:
    virtual ~RunListener() = default;
    /// Before anything is sent. An error ends the run before it began. Thread: the run's owner's.
    virtual Result<void> started(const RunInfo &info) = 0;
    /// The message of an error becomes a notice of the run; the same one once.
    virtual Result<void> second(const SecondRecord &record) = 0;
    /// After the last second, with the final state. Not called when the run is destroyed before.
    virtual Result<void> ended(const Snapshot &snapshot) = 0;
};

} // namespace loadgrove
