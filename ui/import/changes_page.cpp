// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/changes_page.h"

#include "core/base/text.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace loadgrove {

namespace {

using Kind = OperationChange::Kind;
constexpr int indexRole = Qt::UserRole;
constexpr std::array<Kind, 4> kinds = {Kind::Added, Kind::Changed, Kind::Removed, Kind::Missing};

QString shown(const std::optional<Json> &value)
{
    const QString text = value ? qs(value->text()) : QStringLiteral("\u2013");
    return text.size() > 120 ? text.left(120) + QStringLiteral("…") : text;
}

Qt::CheckState stateOf(bool on)
{
    return on ? Qt::Checked : Qt::Unchecked;
}

} // namespace

ChangesPage::ChangesPage(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_hint(new HintLabel)
    , m_tree(new QTreeWidget)
{
    m_summary->setObjectName(QStringLiteral("importChangesSummary"));
    m_tree->setObjectName(QStringLiteral("importChanges"));
    m_tree->setAccessibleName(tr("Changes since the last import"));
    m_tree->setHeaderLabels({tr("Take"), tr("Here"), tr("In the OpenAPI document")});
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_hint->setWordWrap(true);
    layout->addWidget(m_summary);
    layout->addWidget(m_hint);
    layout->addWidget(m_tree, 1);
    layout->addStretch(); // for when there is nothing in the tree
    setFocusProxy(m_tree);
}

void ChangesPage::show(const MergePlan &plan)
{
    m_plan = plan;
    m_summary->setText(summaryOf(plan));
    m_hint->setText(isReady() ? tr("What is checked is taken in. All else that you changed here "
                                   "stays, and Undo takes the whole import back.")
                              : tr("Nothing changed in the OpenAPI document since its last "
                                   "import."));
    m_tree->setVisible(isReady());
    m_tree->clear();
    const QString titles[] = {tr("New"), tr("Changed"), tr("Gone from the document"),
                              tr("Left out here")};
    for (const Kind kind : kinds) {
        QList<QTreeWidgetItem *> items;
        for (std::size_t i = 0; i < plan.changes.size(); ++i) {
            if (plan.changes[i].kind == kind)
                items << itemOf(plan.changes[i], int(i));
        }
        if (items.isEmpty())
            continue;
        auto *group = new QTreeWidgetItem({titles[int(kind)]});
        group->setFlags(group->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        const int count = int(items.size());
        group->setText(1, count == 1 ? tr("1 operation") : tr("%n operations", nullptr, count));
        group->setForeground(1, color(Color::Muted, palette()));
        group->addChildren(items);
        m_tree->addTopLevelItem(group);
        group->setExpanded(count <= 200);
        for (int row = 0; row < count && count <= 200; ++row)
            group->child(row)->setExpanded(true);
    }
    m_tree->setColumnWidth(0, 500);
    m_tree->setColumnWidth(1, 240);
}

QTreeWidgetItem *ChangesPage::itemOf(const OperationChange &change, int index)
{
    const QString name = change.operation.empty() ? tr("Variables and authentication")
                         : change.name == change.operation || change.name.empty()
                             ? qs(change.operation)
                             : QStringLiteral("%1 (%2)").arg(qs(change.operation), qs(change.name));
    auto *item = new QTreeWidgetItem({name, change.edited ? tr("changed here") : QString()});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    item->setCheckState(0, stateOf(change.take));
    item->setData(0, indexRole, index);
    item->setToolTip(0, name);
    if (!change.operation.empty()) {
        const QString method = qs(change.operation).section(QLatin1Char(' '), 0, 0);
        item->setForeground(0, color(methodColor(method), palette()));
    }
    for (const FieldChange &field : change.fields)
        item->addChild(itemOf(field));
    return item;
}

QTreeWidgetItem *ChangesPage::itemOf(const FieldChange &field)
{
    const QString name =
        field.conflict ? tr("%1: changed on both sides").arg(qs(field.field)) : qs(field.field);
    auto *item = new QTreeWidgetItem({name, shown(field.mine), shown(field.theirs)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, stateOf(field.take));
    item->setToolTip(1, item->text(1));
    item->setToolTip(2, item->text(2));
    if (field.conflict)
        item->setIcon(0, icon(QStringLiteral("warning"), Color::Warning));
    return item;
}

MergePlan ChangesPage::plan() const
{
    MergePlan plan = m_plan;
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        const QTreeWidgetItem *parent = m_tree->topLevelItem(group);
        for (int row = 0; row < parent->childCount(); ++row) {
            const QTreeWidgetItem *item = parent->child(row);
            OperationChange &change = plan.changes[item->data(0, indexRole).toUInt()];
            change.take = item->checkState(0) != Qt::Unchecked;
            for (int i = 0; i < item->childCount(); ++i)
                change.fields[std::size_t(i)].take = item->child(i)->checkState(0) == Qt::Checked;
        }
    }
    return plan;
}

} // namespace loadgrove
