// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_database.h"

#include "core/base/translate.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace loadgrove {

Result<void> RunDatabase::open(const QString &path, Mode mode)
{
    close();
    const QFileInfo file(path);
    const bool isReserved = file.isFile() && file.size() == 0;
    if (mode == Mode::Create && file.exists() && !isReserved)
        return Error{ErrorCode::Io, Core::tr("the file exists already")};
    if (mode != Mode::Create && !file.isFile())
        return Error{ErrorCode::Io, Core::tr("there is no such file")};
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(mode == Mode::Read ? QStringLiteral("QSQLITE_OPEN_READONLY")
                                                    : QString());
    if (!m_database.open()) {
        const QString text = m_database.lastError().text();
        close();
        return Error{ErrorCode::Io, text};
    }
    return {};
}

void RunDatabase::close()
{
    if (m_name.isEmpty())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<void> RunDatabase::execute(const QStringList &statements)
{
    QSqlQuery query(m_database);
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return Error{ErrorCode::Io, query.lastError().text()};
    }
    return {};
}

QVariant RunDatabase::value(const QString &text) const
{
    QSqlQuery query(m_database);
    return query.exec(text) && query.next() ? query.value(0) : QVariant();
}

} // namespace loadgrove
