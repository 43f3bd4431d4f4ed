// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace loadgrove {

class Shortcuts;

/// The keys of all actions, to look up and to change. A key that another action has is told before
/// it is taken from it.
/// Thread: the window's.
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsPage(Shortcuts &shortcuts, QWidget *parent = nullptr);

private:
    void fill();
    void show(QTreeWidgetItem &item) const;
    void showAll() const;
    void filter(const QString &text);
    QAction *current() const;
    void showCurrent();
    void check();
    void assign();
    void resetCurrent();
    void resetAll();

    Shortcuts &m_shortcuts; // Not owned.
    QTreeWidget *m_list;    // Owned by Qt, as all below.
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign, *m_reset;
    QLabel *m_conflict;
};

} // namespace loadgrove
