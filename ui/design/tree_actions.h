// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

class QMenu;

namespace loadgrove {

class ScenarioDocument;
class StepTreeView;

/// Everything that can be done to steps, once: the menu bar, the context menu and the buttons show
/// the same actions. They are enabled for what is selected in the tree.
/// Thread: the window's.
class TreeActions : public QObject
{
    Q_OBJECT

public:
    enum Id
    {
        AddRequest,
        AddScenario,
        AddParallel,
        AddCheck,
        AddVariable,
        AddExport,
        AddWait,
        Cut,
        Copy,
        CopyAsCurl,
        Paste,
        Duplicate,
        Delete,
        Rename,
        SelectAll,
        MoveUp,
        MoveDown,
        ToggleEnabled,
        Group,
        Ungroup,
        ExpandAll,
        CollapseAll,
    };
    Q_ENUM(Id)

    TreeActions(ScenarioDocument &document, StepTreeView &tree, QObject *parent = nullptr);

    QAction *action(Id id) const { return m_actions.value(id); }
    /// The kinds of steps that can be added.
    void fillAddMenu(QMenu &menu) const;
    /// All that can be done with the selection, as the Step menu has it.
    void fillStepMenu(QMenu &menu) const;
    /// Actions of others, to stand first in the context menu. Not owned.
    void setFirstActions(const QList<QAction *> &actions) { m_first = actions; }
    /// Cut, copy, paste and so on, as the Edit menu has them.
    void fillEditMenu(QMenu &menu) const;

Q_SIGNALS:
    /// Something to tell in passing: what could not be pasted, what was copied.
    void message(const QString &text);
    /// An address or a file was pasted, which is no step but may be something to others.
    void sourcePasted();

private:
    void add(Id id, const QString &text, const char *iconName, const QKeySequence &shortcut,
             const std::function<void()> &run);
    void createAddActions();
    void createEditActions();
    void createStepActions();
    void created(const std::vector<NodeId> &ids, bool renameIt);
    void copy();
    void copyAsCurl();
    void paste();
    void removeSelected(const std::function<void()> &how);
    void update();
    void showContextMenu(const QPoint &position);

    ScenarioDocument &m_document; // Not owned.
    StepTreeView &m_tree;         // Not owned.
    QHash<int, QAction *> m_actions;
    QList<QAction *> m_first; // Not owned.
};

} // namespace loadgrove
