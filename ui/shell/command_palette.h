// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace loadgrove {

class CommandModel;

/// A line to type in and the commands that match: everything the window can do, by keyboard alone.
/// Floats over its parent, and goes when a command is chosen, on Esc, or when the focus leaves it.
/// Thread: the window's.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// used: ids, the last used first.
    void open(QList<Command> commands, const QStringList &used);

Q_SIGNALS:
    void ran(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void moveBy(int rows);
    void run(int row);
    void dismiss();
    void place();

    CommandModel *m_model; // Owned (child), as all below.
    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_none;
    QPointer<QWidget> m_focusBefore; // Not owned.
};

} // namespace loadgrove
