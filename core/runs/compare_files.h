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
    nanoseconds length{0}; ///< of the seconds that count
};

struct FileComparison
{
    ComparedFile base, now;
    Comparison comparison;
    QStringList caveats; ///< what else to mind; translated
};

struct FileComparisonOptions
{
    RunFile::Span span; ///< of each run; its warm-up is left out
    std::vector<ChangeRule> rules;
    bool strict = false;
    std::stop_token stop = {}; ///< gives up, with an error
};

/// Compares two runs that were kept. The names are what they are called.
Result<FileComparison> compareFiles(const RunFile &base, const QString &baseName,
                                    const RunFile &now, const QString &nowName,
                                    const FileComparisonOptions &options);

} // namespace loadgrove
