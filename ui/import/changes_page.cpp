// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/changes_page.h"

#include "core/base/text.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"

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
    , m_tree(new QTreeWidget)
{
    m_summary->setObjectName(QStringLiteral("importChangesSummary"));
    m_tree->setObjectName(QStringLiteral("importChanges"));
    m_tree->setAccessibleName(tr("Changes since the last import"));
    m_tree->setHeaderLabels({tr("Take"), tr("Here"), tr("In the OpenAPI document")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_tree, 1);
}

void ChangesPage::show(const MergePlan &plan)
{
    m_plan = plan;
    m_summary->setText(summaryOf(plan));
    m_tree->clear();
    const QString titles[] = {tr("New"), tr("Changed"), tr("Gone from the document"),
                              tr("Removed here")};
    for (const Kind kind : kinds) {
        QList<QTreeWidgetItem *> items;
        for (std::size_t i = 0; i < plan.changes.size(); ++i) {
            if (plan.changes[i].kind == kind)
                items << itemOf(plan.changes[i], int(i));
        }
        if (items.isEmpty())
            continue;
        auto *group = new QTreeWidgetItem({titles[int(kind)]});
        group->setFlags(Qt::ItemIsEnabled);
        group->addChildren(items);
        m_tree->addTopLevelItem(group);
    }
    if (plan.changes.size() <= 200)
        m_tree->expandAll();
    m_tree->setColumnWidth(0, 380);
    m_tree->setColumnWidth(1, 220);
}

QTreeWidgetItem *ChangesPage::itemOf(const OperationChange &change, int index)
{
    const QString name = change.operation.empty() ? tr("Variables and authentication")
                         : change.name == change.operation || change.name.empty()
                             ? qs(change.operation)
                             : QStringLiteral("%1 (%2)").arg(qs(change.operation), qs(change.name));
    auto *item = new QTreeWidgetItem({name, change.edited ? tr("changed here") : QString()});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, stateOf(change.take));
    item->setData(0, indexRole, index);
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
            change.take = item->checkState(0) == Qt::Checked;
            for (int i = 0; i < item->childCount(); ++i)
                change.fields[std::size_t(i)].take = item->child(i)->checkState(0) == Qt::Checked;
        }
    }
    return plan;
}

} // namespace loadgrove
