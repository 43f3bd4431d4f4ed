// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/comparison_options.h"
#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "app/cli/output_files.h"
#include "core/base/translate.h"
#include "core/report/comparison_report.h"

#include <QFileInfo>

#include <algorithm>

namespace loadgrove {

namespace {

/// A file that the comparison is written to.
struct Target
{
    QString option, file;
    std::string (*write)(const FileComparison &comparison);
};

std::vector<Target> readTargets(const QCommandLineParser &parser)
{
    std::vector<Target> targets = {
        {QStringLiteral("json"), parser.value(QStringLiteral("json")), comparisonJson},
        {QStringLiteral("junit"), parser.value(QStringLiteral("junit")), comparisonJunit}};
    std::erase_if(targets, [](const Target &target) { return target.file.isEmpty(); });
    return targets;
}

bool isStandardOutput(const Target &target)
{
    return target.file == QLatin1String("-");
}

/// Whether they can be written and overwrite neither a run nor each other; says why not.
ExitCode checkTargets(const std::vector<Target> &targets, const QStringList &runs)
{
    if (targets.size() == 2 && targets[0].file == targets[1].file)
        return usageError(Core::tr("--json and --junit cannot go to the same place"));
    for (const Target &target : targets) {
        if (isStandardOutput(target))
            continue;
        for (const QString &run : runs) {
            if (isSameFile(run, target.file))
                return usageError(
                    Core::tr("--%1 %2 would overwrite the run").arg(target.option, target.file));
        }
        if (const Result<void> writable = checkWritable(target.file); !writable)
            return printError(target.file, writable.error());
    }
    if (targets.size() == 2 && isSameFile(targets[0].file, targets[1].file))
        return usageError(Core::tr("--json and --junit cannot go to the same place"));
    return ExitPassed;
}

ExitCode writeTargets(const std::vector<Target> &targets, const FileComparison &comparison)
{
    ExitCode exitCode = ExitPassed;
    for (const Target &target : targets) {
        const Result<void> written =
            writeOutput(target.file, QByteArray::fromStdString(target.write(comparison)));
        if (!written)
            exitCode = printError(target.file, written.error());
    }
    return exitCode;
}

/// Null where it is none; the reason is then printed.
std::unique_ptr<RunFile> openRun(const QString &path)
{
    Result<std::unique_ptr<RunFile>> file = RunFile::open(path);
    if (file)
        return std::move(file).value();
    printError(path, file.error());
    return nullptr;
}

/// What to call the two: by their names, or by the paths where the names are the same.
QStringList namesOf(const QStringList &paths)
{
    const QStringList names = {QFileInfo(paths[0]).fileName(), QFileInfo(paths[1]).fileName()};
    return names[0] == names[1] ? paths : names;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Core::tr("Compares two runs, for each request and for the whole: rates, errors and "
                 "percentiles, with what can be concluded and what cannot. Of two runs that are "
                 "alike, fewer than 5 in 100 comparisons call anything different."));
    parser.addPositionalArgument(
        QStringLiteral("BASE"),
        Core::tr("The run to compare with: a run file, or a run of the library (its name, its "
                 "label, or 'last')."));
    parser.addPositionalArgument(QStringLiteral("NEW"), Core::tr("The run that is judged."));
    addLibraryOption(parser);
    addRuleOptions(parser);
    addSpanOptions(parser);
    parser.addOption({QStringLiteral("json"), Core::tr("Comparison (JSON); - is standard output."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("junit"), Core::tr("The rules as JUnit XML; - likewise."),
                      QStringLiteral("FILE")});
}

} // namespace

int runCompare(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("compare"), arguments))
        return *exitCode;
    if (parser.positionalArguments().size() != 2)
        return usageError(Core::tr("compare takes two run files"));
    bool ok = true;
    RuleOptions rules = readRules(parser, ok);
    const RunFile::Span span = readSpan(parser, ok);
    if (!ok)
        return ExitUsage;
    QStringList paths;
    for (const QString &name : parser.positionalArguments()) {
        const Result<QString> path = runFileOf(parser, name);
        if (!path)
            return printError(name, path.error());
        paths += *path;
    }
    const std::vector<Target> targets = readTargets(parser);
    if (const ExitCode usable = checkTargets(targets, paths); usable != ExitPassed)
        return usable;

    const std::unique_ptr<RunFile> base = openRun(paths[0]), now = openRun(paths[1]);
    if (!base || !now)
        return ExitCannotRun;
    const QStringList names = namesOf(paths);
    const Result<FileComparison> comparison =
        compareFiles(*base, names[0], *now, names[1], {span, std::move(rules.rules), rules.strict});
    if (!comparison) {
        printError(names.join(QLatin1String(", ")), comparison.error());
        return ExitCannotRun;
    }
    const bool toError = std::any_of(targets.begin(), targets.end(), isStandardOutput);
    (toError ? printErr : printOut)(comparisonText(*comparison));
    if (const ExitCode written = writeTargets(targets, *comparison); written != ExitPassed)
        return written;
    return comparison->comparison.passed() ? ExitPassed : ExitFailed;
}

} // namespace loadgrove
