// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/compare_files.h"
#include "ui/results/kept_run.h"

#include <QStringList>

namespace loadgrove {

/// Kept runs that are held against one of them.
struct RunComparison
{
    struct Run
    {
        QString letter; ///< "A" is the base
        RunEntry entry;
        std::shared_ptr<const Snapshot> whole;    ///< what its charts over time are drawn from
        std::shared_ptr<const Snapshot> snapshot; ///< of the seconds that are compared
        RunFileMark mark;                         ///< of the file, when it was read
    };
    std::optional<RunFile::Span> span;       ///< of each run, from its start; none: all of it
    std::vector<Run> runs;                   ///< the base first
    std::vector<FileComparison> againstBase; ///< of each of the others

    QStringList caveats() const; ///< what to mind, each once; translated
};

/// More runs than this cannot be told apart in one chart.
inline constexpr int mostComparedRuns = 6;

/// Reads and compares them, or a span of each; the first is the base. Warm-ups do not count. The
/// message of an error names the file. known: an earlier comparison, may be null; what it has of
/// files that have not changed since is not read again.
Result<RunComparison> compareKeptRuns(const QStringList &files,
                                      const std::optional<RunFile::Span> &span = {},
                                      const std::stop_token &stop = {},
                                      const RunComparison *known = nullptr);

/// Is a conclusion good news? Of rates the higher is, of latencies and errors the lower.
enum class Meaning
{
    Better,
    Worse,
    Neither,
};
Meaning meaningOf(const ComparedFigure &figure);
/// "▲", "▼", "≈", "?" or "–".
QString conclusionSymbol(Conclusion conclusion);
/// Symbol and words: "▲ higher by 8 % to 12 % (worse)".
QString conclusionWords(const ComparedFigure &figure);
/// "p95", "p95 from schedule", "Requests per second".
QString measureWords(const Measure &measure);
/// A value of it with its unit.
QString measureValue(const Measure &measure, const std::optional<double> &value);

} // namespace loadgrove
