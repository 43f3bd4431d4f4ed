// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/library_cache.h"

#include <QFileInfo>

namespace loadgrove {

LibraryCache::Stamp LibraryCache::stampOf(const QString &file)
{
    const QFileInfo own(file), log(file + QLatin1String("-wal"));
    return {own.lastModified(), log.lastModified(), own.size(), log.size()};
}

Result<std::vector<RunEntry>> LibraryCache::list(const std::stop_token &stop)
{
    m_filesRead = 0;
    const Result<QStringList> files = m_library.files();
    if (!files)
        return files.error();
    QHash<QString, Known> known;
    std::vector<RunEntry> entries;
    for (const QString &file : *files) {
        if (stop.stop_requested()) {
            m_known.insert(known);
            return entries;
        }
        const Stamp stamp = stampOf(file);
        const auto found = m_known.constFind(file);
        // Whether one is still written hangs on its process too, not on the file alone.
        const bool current = found != m_known.constEnd() && found->stamp == stamp
                             && found->entry.state != RunEntry::State::Writing;
        if (!current)
            ++m_filesRead;
        const Known &entry =
            *known.insert(file, current ? *found : Known{stamp, readRunEntry(file)});
        entries.push_back(entry.entry);
    }
    m_known = std::move(known);
    return entries;
}

} // namespace loadgrove
