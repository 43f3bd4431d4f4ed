// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/compare_files.h"

#include <QStringList>

namespace loadgrove {

/// In which a comparison of two runs can be written, as the command line does.
struct ComparisonFormat
{
    QString title; ///< "JSON"
    QString suffix;
    std::string (*write)(const FileComparison &comparison);
};
std::vector<ComparisonFormat> comparisonFormats();

/// Compares two kept runs, or a span of them, and writes it. The message of an error names the
/// file.
Result<void> exportComparison(const QStringList &baseAndNow,
                              const std::optional<RunFile::Span> &span,
                              const ComparisonFormat &format, const QString &target,
                              const std::stop_token &stop = {});

} // namespace loadgrove
