// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_process.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace loadgrove {

namespace {

using namespace std::chrono_literals;

/// How long after its last second a run counts as being written: a second is written each second,
/// also while it is paused.
constexpr auto patience = 60s;

/// When something was last written to it. What readers leave beside it does not count.
QDateTime lastChange(const QString &file)
{
    const QFileInfo own(file), log(file + QLatin1String("-wal"));
    return log.size() > 0 ? std::max(own.lastModified(), log.lastModified()) : own.lastModified();
}

/// When the process began, as the kernel counts: tells it from a later one of the same number.
/// 0 where that cannot be known.
std::int64_t beginningOf(std::int64_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    // The name may hold blanks and brackets; what follows it counts from the third field on.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr int beginning = 22 - 3;
    return fields.value(beginning).toLongLong();
}

bool isThere(std::int64_t pid)
{
#ifdef Q_OS_UNIX
    return pid > 0 && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
#else
    return pid == QCoreApplication::applicationPid();
#endif
}

} // namespace

Json thisProcess()
{
    const std::int64_t pid = QCoreApplication::applicationPid();
    return Json::Object{{"machine", Json(QSysInfo::machineHostName())},
                        {"pid", Json(pid)},
                        {"began", Json(beginningOf(pid))}};
}

ProcessState stateOfProcess(const Json &process)
{
    const Json *machine = process.find("machine");
    const Json *pid = process.find("pid");
    const Json *began = process.find("began");
    if (!machine || !pid || !pid->isInteger())
        return ProcessState::Gone;
    if (*machine != Json(QSysInfo::machineHostName()))
        return ProcessState::Elsewhere;
    const bool same =
        isThere(pid->integer()) && began && *began == Json(beginningOf(pid->integer()));
    return same ? ProcessState::Alive : ProcessState::Gone;
}

bool isBeingWritten(const QString &file, const Json &process)
{
    return stateOfProcess(process) != ProcessState::Gone
           && lastChange(file).msecsTo(QDateTime::currentDateTime())
                  < milliseconds(patience).count();
}

} // namespace loadgrove
