// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/comparison_options.h"
#include "app/cli/console.h"
#include "app/cli/followed_files.h"
#include "app/cli/library_options.h"
#include "app/cli/output_files.h"
#include "core/base/translate.h"
#include "core/report/text_report.h"
#include "core/runs/run_file.h"

namespace loadgrove {

namespace {

/// Writes what is made of the seconds rather than of a snapshot.
ExitCode writeFollowedFiles(const OutputFiles &files, const RunFile &file, const QString &path,
                            const RunFile::Span &span)
{
    FollowedFiles followed;
    if (const ExitCode opened = followed.open(files); opened != ExitPassed)
        return opened;
    const std::shared_ptr<RunListener> listener = followed.listener();
    if (!listener)
        return ExitPassed;
    // What goes wrong with an output comes out at its commit(); the file's errors come out here.
    (void)listener->started(file.info());
    const Result<void> read = file.forEachSecond(span, [&](const SecondRecord &record) {
        (void)listener->second(record);
        return Result<void>();
    });
    return read ? followed.commit() : printError(path, read.error());
}

} // namespace

int runReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Core::tr("Makes reports of a run file; without a format, prints the summary."));
    parser.addPositionalArgument(
        QStringLiteral("RUN"),
        Core::tr("The run file, or a run of the library: its name, label, or 'last'."));
    addSpanOptions(parser);
    addLibraryOption(parser);
    addOutputOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("report"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 1)
        return usageError(Core::tr("report takes one run file"));
    const QString name = parser.positionalArguments().first();
    bool ok = true;
    const RunFile::Span span = readSpan(parser, ok);
    const OutputFiles files = readOutputFiles(parser, ok);
    if (!ok)
        return ExitUsage;
    const Result<QString> found = runFileOf(parser, name);
    if (!found)
        return printError(name, found.error());
    const QString path = *found;
    if (const ExitCode usable = checkOutputFiles(files, {}, path); usable != ExitPassed)
        return usable;

    const Result<std::unique_ptr<RunFile>> file = RunFile::open(path);
    if (!file)
        return printError(path, file.error());
    const Result<std::shared_ptr<const Snapshot>> snapshot = file.value()->snapshot(span);
    if (!snapshot)
        return printError(path, snapshot.error());
    if (!file.value()->state())
        printErr(Core::tr("%1: this run did not come to its end, or still goes on\n").arg(path));
    if (files.empty())
        printOut(summaryText(**snapshot));
    const ExitCode followed = writeFollowedFiles(files, *file.value(), path, span);
    const ExitCode written = writeOutputFiles(files, **snapshot);
    return followed != ExitPassed ? followed : written;
}

} // namespace loadgrove
