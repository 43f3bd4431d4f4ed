// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/runs/run_database.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace loadgrove {

class Timeline;

/// A run file (*.lgrun), opened for reading; also one that is still being written, or whose writer
/// was killed. Every figure comes from the per-second records, replayed through the same Timeline
/// that made the live figures: the same numbers, for the whole run as for any span of it.
/// Thread: the one that opened it.
class RunFile
{
public:
    /// A part of the run, from one moment to another, since its start.
    struct Span
    {
        nanoseconds begin{0};
        nanoseconds end = nanoseconds::max();
    };

    static Result<std::unique_ptr<RunFile>> open(const QString &path);

    const RunInfo &info() const { return m_info; }
    /// Nothing where the run did not come to its end: it goes on, or its process was killed.
    std::optional<RunState> state() const { return m_state; }
    /// It did not come to its end, and nobody writes it any longer.
    bool isInterrupted() const { return m_interrupted; }
    /// A value of the table "run"; null when it is not there.
    Json about(const QString &key) const;
    /// When the last second that is there ended.
    nanoseconds length() const { return m_length; }
    /// Where the first second begins that thresholds judge; the end where the warm-up took it all.
    nanoseconds warmupEnd() const { return m_warmupEnd; }

    /// The figures of the seconds that lie in the span: a second belongs to it when at least half
    /// of it does. Fails when something in the file cannot be read.
    /// Also when it is told to stop.
    Result<std::shared_ptr<const Snapshot>> snapshot(const Span &span,
                                                     const std::stop_token &stop = {}) const;
    Result<std::shared_ptr<const Snapshot>> snapshot() const { return snapshot(Span()); }
    /// Hands out the seconds that lie in the span, in order; stops at the first error of use().
    Result<void> forEachSecond(const Span &span,
                               const std::function<Result<void>(const SecondRecord &)> &use) const;

private:
    RunFile() = default;
    Result<void> readInfo();
    Result<void> readRows();
    Result<void> readRest();
    Result<void> fill(SecondRecord &record) const;
    Result<void> readCounters(SecondRecord &record) const;
    Result<void> readHistograms(SecondRecord &record) const;
    Result<void> readChecks(SecondRecord &record) const;
    Result<void> readSamples(SecondRecord &record) const;
    Result<std::vector<RunChange>> readChanges() const;
    void tellRest(Timeline &timeline, bool isWhole) const;

    RunDatabase m_database;
    RunInfo m_info;
    std::optional<RunState> m_state;
    bool m_interrupted = false;
    nanoseconds m_length{0}, m_warmupEnd{0};
    bool m_tellsFailures = false; ///< by code, as files from before that do not
    bool m_tellsPauses = false;   ///< of each second, likewise
};

} // namespace loadgrove
