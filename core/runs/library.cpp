// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/library.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/runs/library_names.h"
#include "core/runs/run_values.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <functional>

namespace loadgrove {

namespace {

QStringList runFilesIn(const QString &folder)
{
    QStringList files;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QLatin1Char('*') + runSuffix()}, QDir::Files))
        files += dir.absoluteFilePath(name);
    return files;
}

/// Newest first; those without a start last, by name.
bool isNewer(const RunEntry &left, const RunEntry &right)
{
    if (left.started.isValid() != right.started.isValid())
        return left.started.isValid();
    if (left.started != right.started)
        return left.started > right.started;
    return left.file < right.file;
}

/// Tries names until one is free; the file is made in the same step.
Result<QString> makeEmptyFile(const QString &folder, const QString &stem)
{
    constexpr int mostNames = 1000;
    for (int number = 1; number <= mostNames; ++number) {
        if (!QDir().mkpath(folder)) // again: an empty folder may be removed by somebody
            return Error{ErrorCode::Io, Core::tr("%1: the folder cannot be made").arg(folder)};
        const QString tail = number > 1 ? QStringLiteral("-%1").arg(number) : QString();
        QFile file(folder + QLatin1Char('/') + stem + tail + runSuffix());
        errno = 0;
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return file.fileName();
        if (errno != EEXIST && errno != ENOENT)
            return Error{ErrorCode::Io,
                         Core::tr("%1: cannot be written: %2").arg(folder, file.errorString())};
    }
    return Error{ErrorCode::Io, Core::tr("%1: no name is free").arg(folder)};
}

/// One whose writer was killed still has its last seconds beside it.
Result<void> settle(const QString &file)
{
    {
        RunDatabase database;
        if (const Result<void> opened = openRun(database, file, RunDatabase::Mode::Write); !opened)
            return opened;
        (void)database.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    if (filesOfRun(file).size() > 1)
        return Error{ErrorCode::Io, Core::tr("somebody has it open")};
    return {};
}

Error ambiguous(const QString &name, const std::vector<RunEntry> &found)
{
    constexpr std::size_t shown = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(found.size(), shown); ++i)
        names += found[i].name();
    if (found.size() > shown)
        names += Core::tr("and %1 more").arg(found.size() - shown);
    return {ErrorCode::Invalid, Core::tr("several runs are meant by \"%1\": %2")
                                    .arg(name, names.join(QLatin1String(", ")))};
}

} // namespace

RunLibrary::RunLibrary(QString folder)
    : m_folder(QDir::cleanPath(QDir::current().absoluteFilePath(folder)))
{
}

QString RunLibrary::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QLatin1String("/loadgrove/runs");
}

Result<QStringList> RunLibrary::files() const
{
    const QFileInfo folder(m_folder);
    if (!folder.exists())
        return QStringList();
    if (!folder.isDir() || !folder.isReadable() || !folder.isExecutable())
        return Error{ErrorCode::Io, folder.isDir()
                                        ? Core::tr("%1: the folder cannot be read").arg(m_folder)
                                        : Core::tr("%1: is no folder").arg(m_folder)};
    QStringList files = runFilesIn(m_folder);
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        files += runFilesIn(m_folder + QLatin1Char('/') + name);
    return files;
}

Result<std::vector<RunEntry>> RunLibrary::list() const
{
    const Result<QStringList> found = files();
    if (!found)
        return found.error();
    std::vector<RunEntry> entries;
    for (const QString &file : *found)
        entries.push_back(readRunEntry(file));
    std::sort(entries.begin(), entries.end(), isNewer);
    return entries;
}

Result<RunEntry> RunLibrary::find(const QString &name) const
{
    if (name != QLatin1String("last") && QFileInfo(name).isFile())
        return readRunEntry(name);
    return findByName(name);
}

Result<RunEntry> RunLibrary::findByName(const QString &name) const
{
    Result<std::vector<RunEntry>> entries = list();
    if (!entries)
        return entries.error();
    if (name == QLatin1String("last")) {
        if (entries->empty() || !entries->front().isReadable())
            return Error{ErrorCode::Io, Core::tr("the library has no run: %1").arg(m_folder)};
        return entries->front();
    }
    const auto isNamed = [&](const RunEntry &entry) {
        return entry.name() == name || entry.name() == name + runSuffix();
    };
    const auto starts = [&](const RunEntry &entry) { return entry.name().startsWith(name); };
    const auto isLabelled = [&](const RunEntry &entry) { return entry.label == name; };
    using Test = std::function<bool(const RunEntry &)>;
    for (const Test &test : {Test(isNamed), Test(starts), Test(isLabelled)}) {
        std::vector<RunEntry> found;
        std::copy_if(entries->begin(), entries->end(), std::back_inserter(found), test);
        if (name.isEmpty() || found.empty())
            continue;
        if (found.size() > 1)
            return ambiguous(name, found);
        return found.front();
    }
    return Error{ErrorCode::Io,
                 Core::tr("there is no such file, nor such a run in the library %1").arg(m_folder)};
}

bool RunLibrary::contains(const RunEntry &entry) const
{
    // The folder's path without links, not the file's: what is a link itself stands where it is.
    const QString folder = QFileInfo(entry.folder()).canonicalFilePath();
    const QString own = QFileInfo(m_folder).canonicalFilePath();
    return !own.isEmpty() && entry.file.endsWith(runSuffix())
           && (folder == own || QFileInfo(folder).path() == own);
}

Result<QString> RunLibrary::reserve(const QString &documentFile, const RunInfo &info) const
{
    const QString folder =
        m_folder + QLatin1Char('/') + documentFolder(documentFile, qs(info.document));
    return makeEmptyFile(folder, runFileStem(info.started, qs(info.document)));
}

Result<void> RunLibrary::checkChangeable(const RunEntry &entry) const
{
    if (!contains(entry))
        return Error{ErrorCode::Invalid,
                     Core::tr("this file is not in the library %1").arg(m_folder)};
    if (readRunEntry(entry.file).state == RunEntry::State::Writing)
        return Error{ErrorCode::Invalid, Core::tr("this run still goes on")};
    return {};
}

Result<QString> RunLibrary::rename(const RunEntry &entry, const QString &name) const
{
    if (const Result<void> changeable = checkChangeable(entry); !changeable)
        return changeable.error();
    const Result<QString> fileName = checkedFileName(name);
    if (!fileName)
        return fileName.error();
    const QString target = entry.folder() + QLatin1Char('/') + *fileName;
    if (target == entry.file)
        return target;
    if (const Result<void> settled = settle(entry.file); !settled)
        return settled.error();
    QFile file(entry.file);
    if (QFileInfo::exists(target)) // told apart from what else may go wrong; rename() checks too
        return Error{ErrorCode::Io, Core::tr("there is a run named %1 already").arg(*fileName)};
    if (!file.rename(target))
        return Error{ErrorCode::Io, Core::tr("cannot be renamed: %1").arg(file.errorString())};
    return target;
}

Result<void> RunLibrary::remove(const RunEntry &entry) const
{
    if (const Result<void> changeable = checkChangeable(entry); !changeable)
        return changeable.error();
    for (const QString &each : filesOfRun(entry.file)) { // the run file itself first
        QFile file(each);
        if (!file.remove())
            return Error{ErrorCode::Io, Core::tr("cannot be deleted: %1").arg(file.errorString())};
    }
    const QString folder = entry.folder();
    if (QFileInfo(folder).canonicalFilePath() != QFileInfo(m_folder).canonicalFilePath())
        QDir().rmdir(folder); // if it was the last of its document
    return {};
}

qint64 bytesOf(const std::vector<RunEntry> &entries)
{
    qint64 bytes = 0;
    for (const RunEntry &entry : entries)
        bytes += entry.bytes;
    return bytes;
}

std::vector<RunEntry> expendable(const std::vector<RunEntry> &entries, qint64 limit)
{
    std::vector<RunEntry> oldestFirst = entries;
    std::stable_sort(
        oldestFirst.begin(), oldestFirst.end(),
        [](const RunEntry &left, const RunEntry &right) { return left.started < right.started; });
    std::vector<RunEntry> chosen;
    qint64 bytes = bytesOf(entries);
    for (const RunEntry &entry : oldestFirst) {
        if (bytes <= limit)
            break;
        if (!entry.isExpendable())
            continue;
        bytes -= entry.bytes;
        chosen.push_back(entry);
    }
    return chosen;
}

} // namespace loadgrove
