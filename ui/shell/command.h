// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace loadgrove {

/// Something that can be done or gone to, as the command palette lists it.
struct Command
{
    QString id;    ///< stays the same between starts; "" = not remembered as used
    QString title; ///< what is searched
    QString hint;  ///< where else it is found: the menu
    QString shortcut;
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;
};

/// An action of the window with its place in the menus ("File > Open Sample").
struct PlacedAction
{
    QAction *action; // Not owned.
    QString place;   ///< "" = in no menu
};

/// Every action of the window that has an id (its objectName), in the order of the menus, each
/// once; those in no menu last.
QList<PlacedAction> placedActions(const QWidget &window);
/// An action's text without mnemonics and dots.
QString plainText(const QAction &action);
Command commandOf(const PlacedAction &placed);

} // namespace loadgrove
