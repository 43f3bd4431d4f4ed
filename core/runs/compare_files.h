// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/comparison.h"
#include "core/runs/run_file.h"

namespace loadgrove {

/// One of two run files that are compared, as it is told of.
struct ComparedFile
{
    QString name;
    std::string document;
    QDateTime started;
    std::optional<RunState> state; ///< nothing: it did not come to its end
    Health health;
    nanoseconds length{0};    ///< of the seconds that count
    nanoseconds runLength{0}; ///< of the whole run
    nanoseconds warmup{0};    ///< at its start: does not count
};

struct FileComparison
{
    ComparedFile base, now;
    Comparison comparison;
    std::optional<RunFile::Span> span; ///< of each run, from its start; none: all of it
    QStringList caveats;               ///< what else to mind; translated
};

struct FileComparisonOptions
{
    RunFile::Span span; ///< of each run; its warm-up is left out
    std::vector<ChangeRule> rules;
    bool strict = false;
    std::stop_token stop = {}; ///< gives up, with an error
};

/// The seconds of a run that count: those of the span without the run's warm-up.
RunFile::Span comparedSpan(const RunFile &file, const RunFile::Span &span);

/// A run that was kept, and what it is called.
struct FileToCompare
{
    const RunFile &file; // Not owned.
    QString name;
    std::shared_ptr<const Snapshot> snapshot =
        nullptr; ///< of its seconds that count; null: is read
};

/// Compares other runs with one; how sure they are, see compareRuns().
Result<std::vector<FileComparison>> compareFiles(const FileToCompare &base,
                                                 const std::vector<FileToCompare> &others,
                                                 const FileComparisonOptions &options);
/// The same for one other.
Result<FileComparison> compareFiles(const RunFile &base, const QString &baseName,
                                    const RunFile &now, const QString &nowName,
                                    const FileComparisonOptions &options);

} // namespace loadgrove
