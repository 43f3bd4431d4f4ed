// SPDX-License-Identifier: GPL-3.0-or-later
// runs label, note, rename, delete, prune.
#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "app/cli/runs_actions.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/runs/run_values.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

QString dryRun()
{
    return QStringLiteral("dry-run");
}

/// Says something of the run that the first argument names.
int setWords(const QCommandLineParser &parser, const RunLibrary &library, const QString &text,
             Result<void> (*set)(const QString &path, const QString &text))
{
    const QString name = parser.positionalArguments().first();
    const Result<RunEntry> entry = library.find(name);
    if (!entry)
        return printError(name, entry.error());
    if (const Result<void> done = set(entry->file, text); !done)
        return printError(entry->file, done.error());
    return ExitPassed;
}

int labelRun(const QCommandLineParser &parser, const RunLibrary &library)
{
    return setWords(parser, library, parser.positionalArguments().last(), setRunLabel);
}

int noteRun(const QCommandLineParser &parser, const RunLibrary &library)
{
    QString text = parser.positionalArguments().last();
    if (text == QLatin1String("-")) {
        constexpr qint64 most = 1 << 20; // far above what a note may have
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return printError(Core::tr("standard input"), {ErrorCode::Io, input.errorString()});
        QByteArray all, piece; // a pipe gives no more than a piece at once
        do {
            piece = input.read(most);
            all += piece;
        } while (!piece.isEmpty() && all.size() <= most);
        text = QString::fromUtf8(all);
    }
    return setWords(parser, library, text, setRunNote);
}

int renameRun(const QCommandLineParser &parser, const RunLibrary &library)
{
    const QString name = parser.positionalArguments().first();
    const Result<RunEntry> entry = library.find(name);
    if (!entry)
        return printError(name, entry.error());
    const Result<QString> path = library.rename(*entry, parser.positionalArguments().last());
    if (!path)
        return printError(entry->file, path.error());
    printOut(*path + QLatin1Char('\n'));
    return ExitPassed;
}

/// Deletes a run and says so.
Result<void> removeAndSay(const RunLibrary &library, const RunEntry &entry)
{
    if (Result<void> removed = library.remove(entry); !removed)
        return removed;
    printOut(Core::tr("deleted: %1 (%2)\n").arg(entry.file, bytesFigure(entry.bytes)));
    return {};
}

/// All of them are looked for first: a wrong name among them deletes none.
int deleteRuns(const QCommandLineParser &parser, const RunLibrary &library)
{
    std::vector<RunEntry> entries;
    for (const QString &name : parser.positionalArguments()) {
        const Result<RunEntry> entry = library.find(name);
        if (!entry)
            return printError(name, entry.error());
        const bool twice = std::any_of(entries.begin(), entries.end(), [&](const RunEntry &other) {
            return other.file == entry->file;
        });
        if (!twice)
            entries.push_back(*entry);
    }
    ExitCode exitCode = ExitPassed;
    for (const RunEntry &entry : entries) {
        if (const Result<void> removed = removeAndSay(library, entry); !removed)
            exitCode = printError(entry.file, removed.error());
    }
    return exitCode;
}

int sayRest(qint64 bytes, qint64 limit)
{
    if (bytes <= limit) {
        printErr(Core::tr("That leaves %1 in the run library; its limit is %2.\n")
                     .arg(bytesFigure(bytes), bytesFigure(limit)));
        return ExitPassed;
    }
    printErr(
        Core::tr("That leaves %1 in the run library, more than its limit of %2: what stays has "
                 "a label or a note, is being written, or cannot be read.\n")
            .arg(bytesFigure(bytes), bytesFigure(limit)));
    return ExitFailed;
}

int pruneRuns(const QCommandLineParser &parser, const RunLibrary &library)
{
    bool ok = true;
    const qint64 limit = limitOf(parser, ok);
    if (!ok)
        return ExitUsage;
    const Result<std::vector<RunEntry>> entries = library.list();
    if (!entries)
        return printError(QStringLiteral("loadgrove-cli"), entries.error());
    qint64 bytes = bytesOf(*entries);
    for (const RunEntry &entry : expendable(*entries, limit)) {
        if (parser.isSet(dryRun())) {
            printOut(
                Core::tr("would be deleted: %1 (%2)\n").arg(entry.file, bytesFigure(entry.bytes)));
        } else if (!readRunEntry(entry.file).isExpendable()) { // named since
            continue;
        } else if (const Result<void> removed = removeAndSay(library, entry); !removed) {
            return printError(entry.file, removed.error());
        }
        bytes -= entry.bytes;
    }
    return sayRest(bytes, limit);
}

void addPruneOptions(QCommandLineParser &parser)
{
    addLimitOption(parser);
    parser.addOption({dryRun(), Core::tr("Delete nothing; only say what would be deleted.")});
}

} // namespace

std::vector<RunsAction> changingActions()
{
    return {
        {"label", Core::tr("RUN TEXT"), Core::tr("give a run a label; \"\" takes it away"),
         Core::tr("The label stands in the run file, so that a copy has it too."), 2, 2, nullptr,
         labelRun},
        {"note", Core::tr("RUN TEXT"), Core::tr("give a run a note; - reads standard input"),
         Core::tr(
             "The note stands in the run file, so that a copy has it too; \"\" takes it away."),
         2, 2, nullptr, noteRun},
        {"rename", Core::tr("RUN NAME"), Core::tr("give a run's file another name"),
         Core::tr(
             "The file stays in its folder; an existing one is not replaced. What a list shows "
             "beside the name is the label: loadgrove-cli runs label."),
         2, 2, nullptr, renameRun},
        {"delete", Core::tr("RUN..."), Core::tr("delete runs of the library"),
         Core::tr("A run that still goes on, and a file elsewhere, is not deleted."), 1,
         std::numeric_limits<int>::max(), nullptr, deleteRuns},
        {"prune",
         {},
         Core::tr("delete the oldest runs until the library fits its limit"),
         Core::tr("Only runs that have neither a label nor a note, the oldest first, and no more "
                  "than needed. Never a run that still goes on, nor a file that cannot be read. "
                  "Exit code 1: the library is still over its limit."),
         0,
         0,
         addPruneOptions,
         pruneRuns},
    };
}

} // namespace loadgrove
