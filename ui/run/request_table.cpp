// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/request_table.h"

#include "ui/run/row_model.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace loadgrove {

RequestTable::RequestTable(QWidget *parent)
    : QTreeView(parent)
    , m_rows(new RowModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setAccessibleName(tr("Results by request"));
    m_sorted->setSortRole(RowModel::SortRole);
    m_sorted->setSourceModel(m_rows);
    setModel(m_sorted);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RoomyDelegate(this));
    // Header texts stand over their columns' texts.
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::DescendingOrder);
    header()->setMinimumSectionSize(40);
    setSortingEnabled(true);
    setColumnWidths();
    for (const int column : {RowModel::Aborted, RowModel::P90, RowModel::P999})
        setColumnHidden(column, true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setToolTip(tr("Click: sort. Right click: choose columns."));
    connect(header(), &QWidget::customContextMenuRequested, this, &RequestTable::chooseColumns);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
}

void RequestTable::setColumnWidths()
{
    const auto widthOf = [this](const QString &sample) {
        return fontMetrics().horizontalAdvance(sample) + 20;
    };
    setColumnWidth(RowModel::Name, widthOf(QString(26, QLatin1Char('x'))));
    for (int column = RowModel::Count; column < RowModel::Codes; ++column)
        setColumnWidth(column, widthOf(QStringLiteral("9,999,99")));
    for (const int column : {RowModel::Retries, RowModel::Skipped, RowModel::Aborted})
        setColumnWidth(column, widthOf(QStringLiteral("Skipped..")));
}

void RequestTable::chooseColumns(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = RowModel::Count; column < RowModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_sorted->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->popup(header()->viewport()->mapToGlobal(at));
}

void RequestTable::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    // Aborted ones exist only when a run ends: the column would be empty until then.
    bool aborted = false;
    if (snapshot) {
        for (const RowSnapshot &row : snapshot->rows)
            aborted = aborted || row.counters.aborted > 0;
    }
    if (aborted != m_hasAborted)
        setColumnHidden(RowModel::Aborted, !aborted);
    m_hasAborted = aborted;
    m_rows->setSnapshot(std::move(snapshot));
}

} // namespace loadgrove
