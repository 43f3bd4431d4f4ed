// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

namespace loadgrove {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QLatin1String("&&"), QLatin1String("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
    return text;
}

bool hasId(const QAction &action)
{
    const QString name = action.objectName();
    return !name.isEmpty() && !name.startsWith(QLatin1String("qt_"))
           && !name.startsWith(QLatin1String("_q_")); // Qt's own
}

void addActions(const QList<QAction *> &actions, const QString &place, QSet<QAction *> &seen,
                QList<PlacedAction> &placed)
{
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            const QString name = withoutMnemonic(action->text());
            const QString below =
                place.isEmpty() ? name : QStringLiteral("%1 \u203a %2").arg(place, name);
            addActions(menu->actions(), below, seen, placed);
        } else if (hasId(*action) && !seen.contains(action)) {
            seen.insert(action);
            placed.append({action, place});
        }
    }
}

} // namespace

QList<PlacedAction> placedActions(const QWidget &window)
{
    QSet<QAction *> seen;
    QList<PlacedAction> placed;
    for (const QMenuBar *bar :
         window.findChildren<QMenuBar *>(QString(), Qt::FindDirectChildrenOnly))
        addActions(bar->actions(), QString(), seen, placed);
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!action->menu())
            addActions({action}, QString(), seen, placed);
    }
    return placed;
}

QString plainText(const QAction &action)
{
    QString text = withoutMnemonic(action.text());
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

Command commandOf(const PlacedAction &placed)
{
    const QAction &action = *placed.action;
    Command command;
    command.id = action.objectName();
    command.title = plainText(action);
    command.hint = placed.place;
    command.shortcut = action.shortcut().toString(QKeySequence::NativeText);
    command.icon = action.icon();
    command.enabled = action.isEnabled();
    command.run = [it = QPointer<QAction>(placed.action)] {
        if (it)
            it->trigger();
    };
    return command;
}

} // namespace loadgrove
