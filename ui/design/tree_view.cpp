// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_view.h"

#include "ui/design/tree_delegate.h"
#include "ui/design/tree_filter.h"
#include "ui/design/tree_model.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"

#include <QDrag>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>

namespace loadgrove {

StepTreeView::StepTreeView(ScenarioDocument &document, QWidget *parent)
    : QTreeView(parent)
    , m_model(new TreeModel(document, this))
    , m_filter(new TreeFilter(this))
{
    m_filter->setSourceModel(m_model);
    setModel(m_filter);
    setItemDelegate(new TreeDelegate(this));
    setObjectName(QStringLiteral("scenarioTree"));
    setAccessibleName(tr("Scenarios and steps"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setIndentation(20);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(600);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StepTreeView::expandAfterReset);
    connect(m_model, &TreeModel::dropped, this, &StepTreeView::select, Qt::QueuedConnection);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parentIndex) { expand(parentIndex); });
    expandAfterReset();
}

std::vector<NodeId> StepTreeView::selectedIds() const
{
    std::vector<NodeId> ids;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        ids.push_back(NodeId(index.data(TreeModel::IdRole).toULongLong()));
    return ids;
}

NodeId StepTreeView::currentId() const
{
    return NodeId(currentIndex().data(TreeModel::IdRole).toULongLong());
}

QModelIndex StepTreeView::viewIndex(NodeId id) const
{
    return m_filter->mapFromSource(m_model->indexOf(id));
}

void StepTreeView::select(const std::vector<NodeId> &ids)
{
    if (ids.empty())
        return;
    if (!viewIndex(ids.back()).isValid() && m_model->indexOf(ids.back()).isValid()) {
        setFilter(QString());
        Q_EMIT filterCleared();
    }
    QItemSelection selection;
    for (NodeId id : ids) {
        const QModelIndex index = viewIndex(id);
        if (index.isValid())
            selection.select(index, index);
    }
    const QModelIndex last = viewIndex(ids.back());
    if (!last.isValid())
        return;
    selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(last);
}

void StepTreeView::rename(NodeId id)
{
    const QModelIndex index = viewIndex(id);
    if (index.isValid() && index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
}

void StepTreeView::setFilter(const QString &text)
{
    if (m_filterText.isEmpty() && !text.isEmpty())
        m_collapsed = collapsedSteps();
    const bool ends = text.isEmpty() && !m_filterText.isEmpty();
    m_filterText = text;
    m_filter->setText(text);
    if (ends || !text.isEmpty())
        expandAll();
    if (ends) { // the tree looks as it did before
        for (NodeId id : m_collapsed)
            collapse(viewIndex(id));
    }
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

std::vector<NodeId> StepTreeView::collapsedSteps() const
{
    std::vector<NodeId> found;
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex parent = open.back();
        open.pop_back();
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (model()->rowCount(index) == 0)
                continue;
            open.push_back(index);
            if (!isExpanded(index))
                found.push_back(NodeId(index.data(TreeModel::IdRole).toULongLong()));
        }
    }
    return found;
}

void StepTreeView::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedByAnyone();
}

void StepTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentStepChanged(NodeId(current.data(TreeModel::IdRole).toULongLong()));
}

void StepTreeView::startDrag(Qt::DropActions supportedActions)
{
    // The base class would remove rows after a move; the document has moved them already.
    QModelIndexList indexes;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (index.flags().testFlag(Qt::ItemIsDragEnabled))
            indexes << index;
    }
    if (indexes.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(indexes));
    const QString label = indexes.size() == 1 ? indexes.first().data().toString()
                                              : tr("%n steps", nullptr, int(indexes.size()));
    const QFontMetrics metrics(font());
    const QSize size(metrics.horizontalAdvance(label) + 24, metrics.height() + 12);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(color(Color::Accent, palette()));
    painter.setBrush(color(Color::AccentSoft, palette()));
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 4, 4);
    painter.setPen(color(Color::Text, palette()));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, label);
    painter.end();
    drag->setPixmap(pixmap);
    drag->setHotSpot(QPoint(-8, size.height() / 2));
    drag->exec(supportedActions, defaultDropAction());
}

void StepTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                const QModelIndex &index) const
{
    // No lines; the document's row is always open and has no arrow.
    if (index.parent().isValid())
        QTreeView::drawBranches(painter, rect, index);
}

void StepTreeView::expandAfterReset()
{
    expandAll();
    setCurrentIndex(viewIndex(documentNode));
}

} // namespace loadgrove
