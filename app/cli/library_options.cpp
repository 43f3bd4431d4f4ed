// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library_options.h"

#include "app/cli/command_line.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/runs/run_values.h"

#include <QFileInfo>

namespace loadgrove {

namespace {

QString libraryName()
{
    return QStringLiteral("library");
}
QString limitName()
{
    return QStringLiteral("library-limit");
}

/// A label or note that the command line gives; nothing where it is not given.
void readWords(const QCommandLineParser &parser, const QString &name,
               Result<QString> (*check)(const QString &), Json::Object &words, bool &ok)
{
    if (!parser.isSet(name))
        return;
    const Result<QString> text = check(parser.value(name));
    if (text) {
        words.emplace_back(name.toStdString(), Json(*text));
    } else {
        usageError(QStringLiteral("--%1: %2").arg(name, text.error().message));
        ok = false;
    }
}

/// The command that makes room in this library.
QString pruneCommand(const KeepOptions &keep)
{
    QString command = QStringLiteral("loadgrove-cli runs prune");
    if (keep.library.folder() != RunLibrary().folder())
        command += QStringLiteral(" --%1 \"%2\"").arg(libraryName(), keep.library.folder());
    if (keep.limit != RunLibrary::defaultLimit)
        command += QStringLiteral(" --%1 %2").arg(limitName()).arg(double(keep.limit) / 1e9);
    return command;
}

} // namespace

void addLibraryOption(QCommandLineParser &parser)
{
    parser.addOption(
        {libraryName(),
         Core::tr("The folder of the run library (default: %1).").arg(RunLibrary::defaultFolder()),
         QStringLiteral("FOLDER")});
}

RunLibrary libraryOf(const QCommandLineParser &parser)
{
    const QString folder = parser.value(libraryName());
    return folder.isEmpty() ? RunLibrary() : RunLibrary(folder);
}

void addLimitOption(QCommandLineParser &parser)
{
    parser.addOption({limitName(),
                      Core::tr("How large the run library may be (default: 2); see 'runs prune'."),
                      QStringLiteral("GB")});
}

qint64 limitOf(const QCommandLineParser &parser, bool &ok)
{
    const auto gigabytes = numberOption(parser, limitName(), 0, 1e6, ok);
    return gigabytes ? qint64(*gigabytes * 1e9) : RunLibrary::defaultLimit;
}

Result<QString> runFileOf(const QCommandLineParser &parser, const QString &name)
{
    const Result<RunEntry> entry = libraryOf(parser).find(name);
    if (!entry)
        return entry.error();
    const bool isPath = QFileInfo(name).absoluteFilePath() == entry->file;
    return isPath ? name : entry->file; // messages call it as the user did
}

void addKeepOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("keep"),
         Core::tr("Keep the run in the run library; see 'loadgrove-cli runs --help'.")});
    parser.addOption({QStringLiteral("label"), Core::tr("A label for the run that is kept."),
                      QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("note"), Core::tr("A note for the run that is kept."),
                      QStringLiteral("TEXT")});
    addLibraryOption(parser);
    addLimitOption(parser);
}

std::optional<KeepOptions> readKeepOptions(const QCommandLineParser &parser, bool &ok)
{
    KeepOptions keep{libraryOf(parser), limitOf(parser, ok), {}};
    readWords(parser, QStringLiteral("label"), checkedLabel, keep.words, ok);
    readWords(parser, QStringLiteral("note"), checkedNote, keep.words, ok);
    if (parser.isSet(QStringLiteral("keep")))
        return keep;
    for (const QString &name : {QStringLiteral("label"), QStringLiteral("note")}) {
        if (!parser.isSet(name))
            continue;
        usageError(Core::tr("--%1 is for a run that is kept: --keep").arg(name));
        ok = false;
    }
    return std::nullopt;
}

void sayKept(const QString &file, const KeepOptions &keep)
{
    if (file.isEmpty())
        return;
    printErr(Core::tr("Kept: %1\n").arg(file));
    const Result<std::vector<RunEntry>> entries = keep.library.list();
    const qint64 bytes = entries ? bytesOf(*entries) : 0;
    if (bytes > keep.limit)
        printErr(Core::tr("The run library holds %1, more than its limit of %2. Nothing is deleted "
                          "by itself; this makes room:\n%3\n")
                     .arg(bytesFigure(bytes), bytesFigure(keep.limit), pruneCommand(keep)));
}

} // namespace loadgrove
