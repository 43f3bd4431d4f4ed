// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/failure_list.h"

#include "ui/run/failure_model.h"
#include "ui/widgets/header_menu.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace loadgrove {

FailureList::FailureList(QWidget *parent)
    : QTreeView(parent)
    , m_failures(new FailureModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("failureList"));
    setAccessibleName(tr("Failures by request and code"));
    m_sorted->setSourceModel(m_failures);
    m_sorted->setSortRole(FailureModel::SortRole);
    setModel(m_sorted);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    header()->setStretchLastSection(false);
    setSortingEnabled(true);
    sortByColumn(FailureModel::Count, Qt::DescendingOrder);
    const auto widthOf = [this](int letters) {
        return fontMetrics().horizontalAdvance(QString(letters, QLatin1Char('x'))) + 12;
    };
    header()->setMinimumSectionSize(widthOf(4));
    header()->setSectionResizeMode(FailureModel::Code, QHeaderView::Stretch);
    setColumnWidth(FailureModel::Request, widthOf(12));
    setColumnWidth(FailureModel::Count, widthOf(6));
    setColumnWidth(FailureModel::Share, widthOf(6));
    setColumnWidth(FailureModel::First, widthOf(7));
    setColumnWidth(FailureModel::Last, widthOf(7));
    new HeaderMenu(*this);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FailureList::chosenChanged);
}

void FailureList::setSnapshot(const Snapshot &snapshot)
{
    m_failures->setSnapshot(snapshot);
}

std::optional<SampleFilter::Failure> FailureList::chosen() const
{
    const QModelIndexList lines = selectionModel()->selectedRows();
    const FailureModel::Line *line =
        lines.isEmpty() ? nullptr : m_failures->line(m_sorted->mapToSource(lines.first()));
    if (!line)
        return {};
    return SampleFilter::Failure{line->row, line->failure.code};
}

void FailureList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && chosen())
        clearSelection();
    else
        QTreeView::keyPressEvent(event);
}

} // namespace loadgrove
