// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_actions.h"

#include "core/base/text.h"
#include "core/interop/curl.h"
#include "core/openapi/source_reader.h"
#include "ui/design/step_clipboard.h"
#include "ui/design/tree_edits.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMetaEnum>
#include <QMimeData>

namespace loadgrove {

TreeActions::TreeActions(ScenarioDocument &document, StepTreeView &tree, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_tree(tree)
{
    createAddActions();
    createEditActions();
    createStepActions();
    connect(&tree, &StepTreeView::selectionChangedByAnyone, this, &TreeActions::update);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &TreeActions::update);
    connect(&document, &ScenarioDocument::documentReset, this, &TreeActions::update);
    connect(&tree, &QWidget::customContextMenuRequested, this, &TreeActions::showContextMenu);
    update();
}

void TreeActions::add(Id id, const QString &text, const char *iconName,
                      const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String("step.")
                          + QLatin1String(QMetaEnum::fromType<Id>().valueToKey(id)));
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    // Keys such as Del belong to whatever has the focus: to us only while the tree has it.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_tree.addAction(action);
    m_actions.insert(id, action);
    connect(action, &QAction::triggered, this, run);
}

void TreeActions::createAddActions()
{
    const auto addKind = [this](Id id, const QString &text, const char *iconName, StepKind kind,
                                const QKeySequence &shortcut, bool renameIt) {
        add(id, text, iconName, shortcut, [this, kind, renameIt] {
            created(addStep(m_document, m_tree.selectedIds(), kind), renameIt);
        });
    };
    addKind(AddRequest, tr("&Request"), "request", StepKind::Request, Qt::Key_Insert, true);
    addKind(AddScenario, tr("&Scenario"), "scenario", StepKind::Scenario,
            Qt::SHIFT | Qt::Key_Insert, true);
    add(AddParallel, tr("&Parallel Scenario"), "parallel", {},
        [this] { created(addParallelScenario(m_document), true); });
    addKind(AddCheck, tr("&Check"), "check", StepKind::Assertion, {}, true);
    addKind(AddVariable, tr("&Variable"), "set", StepKind::SetVariable, {}, true);
    addKind(AddExport, tr("&Export"), "export", StepKind::Export, {}, true);
    addKind(AddWait, tr("&Wait"), "wait", StepKind::Wait, {}, false);
}

void TreeActions::createEditActions()
{
    add(Cut, tr("Cu&t"), "cut", QKeySequence::Cut, [this] {
        copy();
        removeSelected([this] { remove(m_document, m_tree.selectedIds()); });
    });
    add(Copy, tr("&Copy"), "copy", QKeySequence::Copy, [this] { copy(); });
    add(CopyAsCurl, tr("Copy as c&url"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
        [this] { copyAsCurl(); });
    add(Paste, tr("&Paste"), "paste", QKeySequence::Paste, [this] { paste(); });
    add(Duplicate, tr("&Duplicate"), "duplicate", Qt::CTRL | Qt::Key_D,
        [this] { created(duplicate(m_document, m_tree.selectedIds()), false); });
    add(Delete, tr("De&lete"), "delete", QKeySequence::Delete,
        [this] { removeSelected([this] { remove(m_document, m_tree.selectedIds()); }); });
    add(Rename, tr("Re&name"), "rename", Qt::Key_F2, [this] { m_tree.rename(m_tree.currentId()); });
    add(SelectAll, tr("Select &All"), nullptr, QKeySequence::SelectAll,
        [this] { m_tree.selectAll(); });
}

void TreeActions::createStepActions()
{
    add(MoveUp, tr("Move &Up"), "up", Qt::ALT | Qt::Key_Up, [this] {
        const NodeIds ids = m_tree.selectedIds();
        moveUp(m_document, ids);
        m_tree.select(ids);
    });
    add(MoveDown, tr("Move &Down"), "down", Qt::ALT | Qt::Key_Down, [this] {
        const NodeIds ids = m_tree.selectedIds();
        moveDown(m_document, ids);
        m_tree.select(ids);
    });
    add(ToggleEnabled, tr("Switch &Off"), "off", Qt::CTRL | Qt::Key_Slash,
        [this] { toggleEnabled(m_document, m_tree.selectedIds()); });
    add(Group, tr("&Group into Scenario"), "group", Qt::CTRL | Qt::Key_G,
        [this] { created(group(m_document, m_tree.selectedIds()), true); });
    add(Ungroup, tr("U&ngroup"), "ungroup", Qt::CTRL | Qt::SHIFT | Qt::Key_G,
        [this] { created(ungroup(m_document, m_tree.selectedIds()), false); });
    add(ExpandAll, tr("&Expand All"), "expand", {}, [this] { m_tree.expandAll(); });
    add(CollapseAll, tr("C&ollapse All"), "collapse", {}, [this] {
        m_tree.collapseAll();
        m_tree.expand(m_tree.viewIndex(documentNode));
    });
}

void TreeActions::fillAddMenu(QMenu &menu) const
{
    for (Id id : {AddRequest, AddScenario, AddParallel})
        menu.addAction(action(id));
    menu.addSeparator();
    for (Id id : {AddCheck, AddVariable, AddExport, AddWait})
        menu.addAction(action(id));
}

void TreeActions::fillEditMenu(QMenu &menu) const
{
    for (Id id : {Cut, Copy, CopyAsCurl, Paste, Duplicate, Delete})
        menu.addAction(action(id));
    menu.addSeparator();
    for (Id id : {Rename, SelectAll})
        menu.addAction(action(id));
}

void TreeActions::fillStepMenu(QMenu &menu) const
{
    QMenu *addMenu = menu.addMenu(icon(QStringLiteral("add")), tr("&Add"));
    fillAddMenu(*addMenu);
    menu.addSeparator();
    for (Id id : {ToggleEnabled, MoveUp, MoveDown})
        menu.addAction(action(id));
    menu.addSeparator();
    for (Id id : {Group, Ungroup})
        menu.addAction(action(id));
    menu.addSeparator();
    for (Id id : {ExpandAll, CollapseAll})
        menu.addAction(action(id));
}

void TreeActions::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_first);
    menu->addSeparator();
    fillStepMenu(*menu);
    menu->addSeparator();
    fillEditMenu(*menu);
    menu->popup(m_tree.viewport()->mapToGlobal(position));
}

void TreeActions::created(const std::vector<NodeId> &ids, bool renameIt)
{
    m_tree.select(ids);
    m_tree.setFocus();
    if (renameIt && ids.size() == 1)
        m_tree.rename(ids.front());
}

void TreeActions::copy()
{
    const NodeIds ids = m_document.outermost(m_tree.selectedIds());
    if (ids.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(toMimeData(m_document, ids));
    Q_EMIT message(ids.size() == 1 ? tr("Step copied")
                                   : tr("%n steps copied", nullptr, int(ids.size())));
}

void TreeActions::copyAsCurl()
{
    QStringList commands;
    for (const NodeId id : m_document.outermost(m_tree.selectedIds())) {
        if (const Step *step = m_document.step(id); step && step->as<Request>())
            commands << qs(curlCommand(*step->as<Request>()));
    }
    if (commands.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(commands.join(QLatin1Char('\n')));
    Q_EMIT message(commands.size() == 1
                       ? tr("curl command copied")
                       : tr("%n curl commands copied", nullptr, int(commands.size())));
}

void TreeActions::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    const bool isSource = data->hasUrls() || isWebAddress(data->text().trimmed());
    if (isSource && !data->hasFormat(QLatin1String(stepsMimeType))) {
        Q_EMIT sourcePasted();
        return;
    }
    // 'paste' alone would be this function.
    QStringList notes;
    const Result<NodeIds> pasted =
        loadgrove::paste(m_document, m_tree.selectedIds(), *data, &notes);
    if (pasted)
        created(*pasted, false);
    else
        notes = QStringList{pasted.error().message};
    if (!notes.isEmpty())
        Q_EMIT message(notes.join(QStringLiteral("; ")));
}

void TreeActions::removeSelected(const std::function<void()> &how)
{
    // The selection goes on to the next sibling, or the one before, or the parent.
    const NodeIds ids = m_document.outermost(m_tree.selectedIds());
    if (ids.empty())
        return;
    const StepPosition at = m_document.position(ids.front());
    how();
    const auto *siblings = m_document.children(at.parent);
    const int last = siblings ? int(siblings->size()) - 1 : -1;
    m_tree.select({last < 0 ? at.parent : (*siblings)[size_t(std::min(at.index, last))].id});
}

void TreeActions::update()
{
    const NodeIds selected = m_tree.selectedIds();
    const NodeIds ids = m_document.outermost(selected);
    for (Id id : {Cut, Copy, Duplicate, Delete, ToggleEnabled, Group})
        action(id)->setEnabled(!ids.empty());
    action(CopyAsCurl)->setEnabled(std::any_of(ids.begin(), ids.end(), [this](NodeId id) {
        const Step *step = m_document.step(id);
        return step && step->as<Request>();
    }));
    action(Rename)->setEnabled(selected.size() == 1);
    action(MoveUp)->setEnabled(canMoveUp(m_document, ids));
    action(MoveDown)->setEnabled(canMoveDown(m_document, ids));
    action(Ungroup)->setEnabled(canUngroup(m_document, ids));
    const bool allOff = !ids.empty() && std::none_of(ids.begin(), ids.end(), [this](NodeId id) {
        return m_document.step(id)->enabled;
    });
    action(ToggleEnabled)->setText(allOff ? tr("Switch &On") : tr("Switch &Off"));
}

} // namespace loadgrove
