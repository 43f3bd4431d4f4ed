// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include "ui/shell/settings.h"

#include <QAction>

namespace loadgrove {

Shortcuts::Shortcuts(Settings &settings, const QList<PlacedAction> &actions)
    : m_settings(settings)
    , m_actions(actions)
{
    for (const PlacedAction &placed : m_actions) {
        m_standard.insert(placed.action, placed.action->shortcuts());
        if (const auto chosen = settings.shortcut(placed.action->objectName()))
            placed.action->setShortcut(
                QKeySequence::fromString(*chosen, QKeySequence::PortableText));
    }
}

bool Shortcuts::isChanged(const QAction &action) const
{
    return action.shortcuts() != standard(action);
}

QAction *Shortcuts::owner(const QKeySequence &keys, const QAction &except) const
{
    if (keys.isEmpty())
        return nullptr;
    for (const PlacedAction &placed : m_actions) {
        if (placed.action != &except && placed.action->shortcuts().contains(keys))
            return placed.action;
    }
    return nullptr;
}

void Shortcuts::set(QAction &action, const QKeySequence &keys)
{
    if (QAction *other = owner(keys, action)) {
        QList<QKeySequence> left = other->shortcuts();
        left.removeAll(keys);
        apply(*other, left);
    }
    apply(action, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
}

void Shortcuts::reset(QAction &action)
{
    const QList<QKeySequence> keys = standard(action);
    for (const QKeySequence &key : keys) {
        if (QAction *other = owner(key, action))
            apply(*other, {});
    }
    apply(action, keys);
}

void Shortcuts::resetAll()
{
    for (const PlacedAction &placed : m_actions)
        apply(*placed.action, standard(*placed.action));
}

void Shortcuts::apply(QAction &action, const QList<QKeySequence> &keys)
{
    action.setShortcuts(keys);
    if (keys == standard(action))
        m_settings.setShortcut(action.objectName(), std::nullopt);
    else
        m_settings.setShortcut(action.objectName(),
                               keys.value(0).toString(QKeySequence::PortableText));
}

} // namespace loadgrove
