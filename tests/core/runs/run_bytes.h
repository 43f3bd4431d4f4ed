// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of a run file, for tests that damage it.
#include "core/runs/run_database.h"

#include <QFile>
#include <QTest>
#include <QVariant>

namespace loadgrove {

/// Brings the journal into the file itself.
inline bool settle(const QString &path)
{
    RunDatabase database;
    return database.open(path, RunDatabase::Mode::Write)
           && database.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).isValid();
}

inline void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace loadgrove
