// SPDX-License-Identifier: GPL-3.0-or-later
// runs list, show, path.
#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "app/cli/runs_actions.h"
#include "app/cli/runs_list.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/text_report.h"
#include "core/runs/run_file.h"

#include <QFileInfo>

#include <algorithm>

namespace loadgrove {

namespace {

void addJsonOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("json"), Core::tr("As JSON.")});
}

void addListOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("document"),
         Core::tr("Only runs of this document: its file, or a part of its name or path."),
         QStringLiteral("DOCUMENT")});
    addLimitOption(parser);
    addJsonOption(parser);
}

bool hasIn(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isOfDocument(const RunEntry &run, const QString &document)
{
    const QFileInfo file(document);
    if (file.isFile())
        return run.documentFile == file.canonicalFilePath();
    return hasIn(run.document, document) || hasIn(run.documentFile, document);
}

bool says(const RunEntry &run, const QString &text)
{
    return hasIn(run.label, text) || hasIn(run.note, text) || hasIn(run.document, text)
           || hasIn(run.name(), text);
}

/// "3 of 12 runs, 34.5 MB of 2 GB: /home/ada/.local/share/loadgrove/runs"
QString footer(std::size_t shown, const std::vector<RunEntry> &all, const RunLibrary &library,
               qint64 limit)
{
    const QString count = shown == all.size() ? QString::number(all.size())
                                              : Core::tr("%1 of %2").arg(shown).arg(all.size());
    QString text = Core::tr("Runs: %1, %2 of at most %3, in %4\n")
                       .arg(count, bytesFigure(bytesOf(all)), bytesFigure(limit), library.folder());
    if (bytesOf(all) > limit)
        text += Core::tr("That is too much: 'loadgrove-cli runs prune' makes room.\n");
    return text;
}

int listRuns(const QCommandLineParser &parser, const RunLibrary &library)
{
    bool ok = true;
    const qint64 limit = limitOf(parser, ok);
    if (!ok)
        return ExitUsage;
    const Result<std::vector<RunEntry>> all = library.list();
    if (!all)
        return printError(QStringLiteral("loadgrove-cli"), all.error());
    const QString document = parser.value(QStringLiteral("document"));
    const QString text = parser.positionalArguments().value(0);
    std::vector<RunEntry> runs;
    std::copy_if(all->begin(), all->end(), std::back_inserter(runs), [&](const RunEntry &run) {
        return (document.isEmpty() || isOfDocument(run, document)) && says(run, text);
    });
    if (!parser.isSet(QStringLiteral("json"))) {
        printOut(runsText(runs) + footer(runs.size(), *all, library, limit));
        return ExitPassed;
    }
    Json list = Json::array();
    for (const RunEntry &run : runs)
        list.append(runJson(run));
    const Json json = Json::Object{{"library", Json(library.folder())},
                                   {"bytes", Json(std::int64_t(bytesOf(*all)))},
                                   {"limit", Json(std::int64_t(limit))},
                                   {"runs", std::move(list)}};
    printOut(QString::fromStdString(json.write(2)) + QLatin1Char('\n'));
    return ExitPassed;
}

int showRun(const QCommandLineParser &parser, const RunLibrary &library)
{
    const QString name = parser.positionalArguments().first();
    const Result<RunEntry> entry = library.find(name);
    if (!entry)
        return printError(name, entry.error());
    if (parser.isSet(QStringLiteral("json"))) {
        printOut(QString::fromStdString(runJson(*entry).write(2)) + QLatin1Char('\n'));
        return ExitPassed;
    }
    const Result<std::unique_ptr<RunFile>> file = RunFile::open(entry->file);
    if (!file)
        return printError(entry->file, file.error());
    const Result<std::shared_ptr<const Snapshot>> snapshot = file.value()->snapshot();
    if (!snapshot)
        return printError(entry->file, snapshot.error());
    printOut(runText(*entry) + QLatin1Char('\n') + summaryText(**snapshot));
    return ExitPassed;
}

int printPath(const QCommandLineParser &parser, const RunLibrary &library)
{
    const QString name = parser.positionalArguments().value(0);
    if (name.isEmpty()) {
        printOut(library.folder() + QLatin1Char('\n'));
        return ExitPassed;
    }
    const Result<RunEntry> entry = library.find(name);
    if (!entry)
        return printError(name, entry.error());
    printOut(entry->file + QLatin1Char('\n'));
    return ExitPassed;
}

} // namespace

std::vector<RunsAction> lookingActions()
{
    return {
        {"list", Core::tr("[TEXT]"), Core::tr("the runs of each document, newest first"),
         Core::tr("TEXT: only runs with that in their label, note, document or file name."), 0, 1,
         addListOptions, listRuns},
        {"show", Core::tr("RUN"), Core::tr("what is known of a run, and its summary"),
         Core::tr("Other forms of its result: loadgrove-cli report RUN."), 1, 1, addJsonOption,
         showRun},
        {"path",
         Core::tr("[RUN]"),
         Core::tr("where the library is, or the file of a run"),
         {},
         0,
         1,
         nullptr,
         printPath},
    };
}

} // namespace loadgrove
