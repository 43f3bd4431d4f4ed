// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>

class QMenu;
class QToolButton;
class QTreeView;

namespace loadgrove {

/// What the header of a list does by mouse, as a menu, so that keys reach it too: sorting, and
/// where the list says how, choosing columns. It comes with a right click or the menu key, on the
/// list or its header. Thread: the window's.
class HeaderMenu : public QObject
{
    Q_OBJECT

public:
    /// Of a list that sorts by what it shows. Owned by it.
    explicit HeaderMenu(QTreeView &list);

    using Choose = std::function<void(int column, bool shown)>;
    /// The columns from first on can be hidden and shown.
    void offerColumns(int first, Choose choose);
    /// At the right end of the header: to be seen, and reached with Tab.
    void addButton();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void popUp(const QPoint &global);
    void fillSorting(QMenu &menu);
    void placeButton();

    QTreeView &m_list; // Not owned.
    int m_firstColumn = 0;
    Choose m_choose;                 ///< none: columns are not offered
    QToolButton *m_button = nullptr; // Owned by Qt.
};

} // namespace loadgrove
