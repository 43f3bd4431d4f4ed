// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QAbstractListModel>

namespace loadgrove {

/// The commands that match what was typed, best first; of equal ones those used last, then in the
/// order given. At most 100.
/// Thread: the window's.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        HintRole = Qt::UserRole,
        ShortcutRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// used: ids, the last used first.
    void setCommands(QList<Command> commands, const QStringList &used);
    void setFilter(const QString &typed);
    const Command &command(int row) const { return m_commands[m_rows[row]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Command> m_commands;
    QList<qsizetype> m_rows; ///< of m_commands
};

} // namespace loadgrove
