// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace loadgrove {

/// A menu of things to check that stays open while one after the other is checked.
class CheckMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool toggle(QAction *action);
};

} // namespace loadgrove
