// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/comparison_options.h"
#include "app/cli/console.h"
#include "app/cli/output_files.h"
#include "core/base/translate.h"
#include "core/report/text_report.h"
#include "core/runs/run_file.h"

namespace loadgrove {

int runReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Core::tr("Makes reports of a run file; without a format, prints the summary."));
    parser.addPositionalArgument(QStringLiteral("RUN.lgrun"), Core::tr("The run file."));
    addSpanOptions(parser);
    addOutputOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("report"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 1)
        return usageError(Core::tr("report takes one run file"));
    const QString path = parser.positionalArguments().first();
    bool ok = true;
    const RunFile::Span span = readSpan(parser, ok);
    const OutputFiles files = readOutputFiles(parser, ok);
    if (!ok)
        return ExitUsage;
    if (const ExitCode usable = checkOutputFiles(files, path); usable != ExitPassed)
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
    return writeOutputFiles(files, **snapshot);
}

} // namespace loadgrove
