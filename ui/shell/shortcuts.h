// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QHash>
#include <QKeySequence>

namespace loadgrove {

class Settings;

/// The keys of a window's actions: those they came with, and those that people chose instead, which
/// the settings remember by the action's id.
/// Thread: the window's.
class Shortcuts
{
public:
    /// Gives the actions the keys that were chosen.
    Shortcuts(Settings &settings, const QList<PlacedAction> &actions);

    const QList<PlacedAction> &actions() const { return m_actions; }
    QList<QKeySequence> standard(const QAction &action) const { return m_standard.value(&action); }
    bool isChanged(const QAction &action) const;
    /// Another action with that key; null where there is none. The other loses it when set.
    QAction *owner(const QKeySequence &keys, const QAction &except) const;
    /// Takes the keys from whoever has them. Empty: the action has none.
    void set(QAction &action, const QKeySequence &keys);
    void reset(QAction &action);
    void resetAll();

private:
    void apply(QAction &action, const QList<QKeySequence> &keys);

    Settings &m_settings; // Not owned.
    QList<PlacedAction> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_standard;
};

} // namespace loadgrove
