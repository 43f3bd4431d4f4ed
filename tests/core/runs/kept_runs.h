// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_keeper.h"
#include "core/runs/run_process.h"
#include "core/runs/run_values.h"
#include "tests/core/runs/made_up_run.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace loadgrove {

/// A run library in a folder of its own, with made-up runs.
class KeptRuns
{
public:
    /// Keeps a run of the document that began so many minutes after the others; its file.
    QString keep(const char *document, int minute, bool ends = true)
    {
        MadeUpRun run(2);
        run.info.document = document;
        run.info.started = run.info.started.addSecs(60 * minute);
        RunKeeper keeper(library, QLatin1String("/home/ada/") + QLatin1String(document), {});
        bool kept = bool(keeper.started(run.info));
        for (const auto &record : run.records)
            kept = kept && keeper.second(*record);
        if (ends)
            kept = kept && keeper.ended(*run.end());
        if (!kept)
            qFatal("the run is not kept");
        return keeper.file();
    }

    QTemporaryDir folder;
    RunLibrary library{folder.filePath(QStringLiteral("library"))};
};

inline void putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

template <class T>
QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

/// Names another process, or none, as the one that writes the run.
inline bool setWriter(const QString &path, const Json &writer)
{
    RunDatabase database;
    return openRun(database, path, RunDatabase::Mode::Write)
           && setRunValue(database, QStringLiteral("writer"), writer);
}

/// A process of that number on that machine, which began at another moment.
inline Json otherProcess(const QString &machine, std::int64_t pid)
{
    return Json::Object{{"machine", Json(machine)}, {"pid", Json(pid)}, {"began", Json(1)}};
}
/// One that is not there.
inline Json goneProcess()
{
    return otherProcess(QSysInfo::machineHostName(), 0x7fff'fff0);
}

} // namespace loadgrove
