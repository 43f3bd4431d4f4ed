// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/comparison_export.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/comparison_report.h"

#include <QFileInfo>

namespace loadgrove {

namespace {

Error at(const QString &file, const Error &error)
{
    return {error.code, Core::tr("%1: %2").arg(file, error.message)};
}

std::string plainText(const FileComparison &comparison)
{
    return utf8(comparisonText(comparison));
}

/// By their names, or by the paths where the names are the same.
QStringList namesOf(const QStringList &files)
{
    const QStringList names{QFileInfo(files[0]).fileName(), QFileInfo(files[1]).fileName()};
    return names[0] == names[1] ? files : names;
}

} // namespace

std::vector<ComparisonFormat> comparisonFormats()
{
    return {{Core::tr("JSON"), QStringLiteral("json"), comparisonJson},
            {Core::tr("Text"), QStringLiteral("txt"), plainText}};
}

Result<void> exportComparison(const QStringList &baseAndNow,
                              const std::optional<RunFile::Span> &span,
                              const ComparisonFormat &format, const QString &target,
                              const std::stop_token &stop)
{
    for (const QString &run : baseAndNow) {
        if (QFileInfo(run).canonicalFilePath() == QFileInfo(target).canonicalFilePath())
            return Error{ErrorCode::Io,
                         Core::tr("%1 is one of the runs: choose another name").arg(target)};
    }
    const Result<std::unique_ptr<RunFile>> base = RunFile::open(baseAndNow[0]);
    const Result<std::unique_ptr<RunFile>> now = RunFile::open(baseAndNow[1]);
    if (!base || !now)
        return !base ? at(baseAndNow[0], base.error()) : at(baseAndNow[1], now.error());
    const QStringList names = namesOf(baseAndNow);
    FileComparisonOptions options;
    options.span = span.value_or(RunFile::Span());
    options.stop = stop;
    const Result<FileComparison> compared =
        compareFiles(**base, names[0], **now, names[1], options);
    if (!compared)
        return at(names.join(QStringLiteral(", ")), compared.error());
    const Result<void> written = writeFile(target, format.write(*compared));
    return written ? written : at(target, written.error());
}

} // namespace loadgrove
