// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/system_probe.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cerrno>
#include <ctime>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

namespace loadgrove {

namespace {

QByteArray contentOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.read(64 << 10) : QByteArray();
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QList<QByteArray> wordsOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size())).simplified().split(' ');
}

#ifdef Q_OS_LINUX
/// Nothing where it cannot be told.
std::optional<std::int64_t> openDescriptors(std::int64_t limit)
{
    struct stat status = {};
    // Since Linux 6.2 the size says how many there are.
    if (stat("/proc/self/fd", &status) == 0 && status.st_size > 0)
        return status.st_size;
    // QDir would ask after each entry: three times the time, and there may be 20,000.
    DIR *folder = opendir("/proc/self/fd");
    if (!folder)
        return errno == EMFILE ? std::optional(limit) : std::nullopt;
    std::int64_t count = -1; // the folder itself is one
    while (const dirent *entry = readdir(folder))
        count += entry->d_name[0] == '.' ? 0 : 1;
    closedir(folder);
    return count;
}
#endif

nanoseconds clockTime([[maybe_unused]] int clock)
{
#ifdef Q_OS_UNIX
    timespec time = {};
    clock_gettime(clockid_t(clock), &time);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
#else
    return nanoseconds(0);
#endif
}

} // namespace

SystemRoom readSystemRoom()
{
    SystemRoom room;
#ifdef Q_OS_LINUX
    rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        room.descriptorLimit = std::int64_t(limit.rlim_cur);
        if (const auto open = openDescriptors(*room.descriptorLimit))
            room.descriptorsFree = std::max<std::int64_t>(*room.descriptorLimit - *open, 0);
    }
    room.ports = portCount(view(contentOf("/proc/sys/net/ipv4/ip_local_port_range")));
    if (const auto used = portsInUse(view(contentOf("/proc/net/sockstat"))); used && room.ports)
        room.portsFree = std::max<std::int64_t>(*room.ports - *used, 0);
#endif
    return room;
}

nanoseconds threadCpuTime()
{
#ifdef Q_OS_UNIX
    return clockTime(CLOCK_THREAD_CPUTIME_ID);
#else
    return clockTime(0);
#endif
}

nanoseconds processCpuTime()
{
#ifdef Q_OS_UNIX
    return clockTime(CLOCK_PROCESS_CPUTIME_ID);
#else
    return clockTime(0);
#endif
}

std::optional<std::int64_t> portCount(std::string_view range)
{
    const QList<QByteArray> words = wordsOf(range);
    bool first = false, last = false;
    const int from = words.value(0).toInt(&first), to = words.value(1).toInt(&last);
    return first && last && to >= from ? std::optional<std::int64_t>(to - from + 1) : std::nullopt;
}

std::optional<std::int64_t> portsInUse(std::string_view sockstat)
{
    const std::size_t line = sockstat.find("TCP:");
    if (line == std::string_view::npos)
        return std::nullopt;
    const QList<QByteArray> words =
        wordsOf(sockstat.substr(line, sockstat.find('\n', line) - line));
    const auto after = [&words](const char *name) {
        const qsizetype at = words.indexOf(name);
        return at < 0 ? 0 : words.value(at + 1).toLongLong();
    };
    return after("inuse") + after("tw");
}

} // namespace loadgrove
