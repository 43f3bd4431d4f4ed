// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

namespace loadgrove {

/// One open connection to a SQLite file, closed with the object. Thread: the one that opened it.
class RunDatabase
{
public:
    enum class Mode
    {
        Create, ///< fails where there is a file already; an empty one is a reserved name
        Write,
        Read,
    };
    RunDatabase() = default;
    ~RunDatabase() { close(); }
    RunDatabase(const RunDatabase &) = delete;
    RunDatabase &operator=(const RunDatabase &) = delete;

    Result<void> open(const QString &path, Mode mode);
    void close();
    bool isOpen() const { return m_database.isOpen(); }
    const QSqlDatabase &handle() const { return m_database; }
    /// Executes statements that have no result.
    Result<void> execute(const QStringList &statements);
    /// The one value of a query; invalid when there is none.
    QVariant value(const QString &query) const;

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace loadgrove
