// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>

namespace loadgrove {

/// Knows a file as it was when it was read or written last, and tells when another program changes
/// it: its content counts, not its date.
/// Thread: the window's.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Same,
        Changed,
        Gone,
    };

    explicit FileWatch(QObject *parent = nullptr);

    /// The file as it is now is the one that is known. "" = none.
    void remember(const QString &path);
    QString path() const { return m_path; }
    /// Looks.
    State state() const;

Q_SIGNALS:
    /// The file is not as it was known; told once, until remember().
    void changed(loadgrove::FileWatch::State state);

private:
    struct Look
    {
        bool exists = false;
        qint64 size = 0;
        QDateTime when;
        QByteArray hash; ///< made only where it is needed
    };
    static Look look(const QString &path, bool withHash);
    void check();

    QString m_path;
    Look m_known;
    QFileSystemWatcher m_watcher;
    State m_told = State::Same;
};

} // namespace loadgrove
