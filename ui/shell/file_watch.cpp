// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_watch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace loadgrove {

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::check);
    // A program that replaces the file, as most do, is seen in its folder.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::check);
}

FileWatch::Look FileWatch::look(const QString &path, bool withHash)
{
    const QFileInfo info(path);
    Look look;
    look.exists = info.isFile();
    look.size = info.size();
    look.when = info.lastModified();
    if (!withHash || !look.exists)
        return look;
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
        look.hash = hash.result();
    return look;
}

void FileWatch::remember(const QString &path)
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_path = path;
    m_told = State::Same;
    m_known = path.isEmpty() ? Look() : look(path, true);
    if (!path.isEmpty())
        m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

FileWatch::State FileWatch::state() const
{
    if (m_path.isEmpty() || !m_known.exists)
        return State::Same;
    const Look now = look(m_path, false);
    if (!now.exists)
        return State::Gone;
    if (now.size == m_known.size && now.when == m_known.when)
        return State::Same;
    if (now.size != m_known.size)
        return State::Changed;
    return look(m_path, true).hash == m_known.hash ? State::Same : State::Changed;
}

void FileWatch::check()
{
    if (m_path.isEmpty())
        return;
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path); // it was replaced
    const State now = state();
    if (now == m_told)
        return;
    m_told = now;
    if (now != State::Same)
        Q_EMIT changed(now);
}

} // namespace loadgrove
