// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/request_table.h"

#include "ui/charts/chart_choice.h"
#include "ui/run/codes_delegate.h"
#include "ui/run/row_model.h"
#include "ui/run/trend_delegate.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/header_menu.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace loadgrove {

namespace {

/// Shown as soon as a run has something in them.
constexpr RowModel::Column rareColumns[] = {RowModel::Retries, RowModel::Skipped,
                                            RowModel::Aborted};

/// Those that are chosen for all of the window; the maximum always has its place.
constexpr std::pair<RowModel::Column, Percentile> percentileColumns[] = {
    {RowModel::P50, Percentile::P50}, {RowModel::P75, Percentile::P75},
    {RowModel::P90, Percentile::P90}, {RowModel::P95, Percentile::P95},
    {RowModel::P99, Percentile::P99}, {RowModel::P999, Percentile::P999},
};

} // namespace

RequestTable::RequestTable(QWidget *parent)
    : QTreeView(parent)
    , m_rows(new RowModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setAccessibleName(tr("Results by request"));
    m_sorted->setSortRole(RowModel::SortRole);
    m_sorted->setFilterKeyColumn(RowModel::Name);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setRecursiveFilteringEnabled(true);
    m_sorted->setAutoAcceptChildRows(true);
    m_sorted->setSourceModel(m_rows);
    setModel(m_sorted);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RoomyDelegate(this));
    setItemDelegateForColumn(RowModel::Trend, new TrendDelegate(this));
    setItemDelegateForColumn(RowModel::Codes, new CodesDelegate(this));
    // Header texts stand over their columns' texts.
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::DescendingOrder);
    header()->setMinimumSectionSize(40);
    setSortingEnabled(true);
    setColumnWidths();
    for (const int column : rareColumns)
        setColumnHidden(column, true);
    header()->setToolTip(tr("Click: sort. Right click: choose columns."));
    auto *menu = new HeaderMenu(*this);
    menu->offerColumns(RowModel::Count,
                       [this](int column, bool shown) { setColumnShown(column, shown); });
    menu->addButton();
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    setChoice(*new ChartChoice(this));
}

void RequestTable::setChoice(ChartChoice &choice)
{
    if (m_choice)
        m_choice->disconnect(this);
    m_choice = &choice;
    connect(m_choice, &ChartChoice::changed, this, &RequestTable::showChoice);
    showChoice();
}

void RequestTable::showChoice()
{
    for (const auto &[column, percentile] : percentileColumns)
        setColumnHidden(column, !m_choice->has(percentile));
}

void RequestTable::setColumnShown(int column, bool shown)
{
    for (const auto &[percentiles, which] : percentileColumns) {
        if (percentiles == column) {
            m_choice->set(which, shown); // and so here
            return;
        }
    }
    setColumnHidden(column, !shown);
}

int RequestTable::widthOf(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + 14;
}

/// Together no wider than a window of 1280 pixels has room for, with the rare ones, too.
void RequestTable::setColumnWidths()
{
    setColumnWidth(RowModel::Name, widthOf(QString(23, QLatin1Char('x'))));
    const auto figureOf = [](int column) {
        switch (column) {
        case RowModel::Count:
        case RowModel::Ok:
            return QStringLiteral("9,999,999");
        case RowModel::ErrorShare:
            return QStringLiteral("< 0.01 %");
        default:
            return column > RowModel::Rate ? QStringLiteral("99.9 ms") : QStringLiteral("99,999");
        }
    };
    for (int column = RowModel::Count; column < RowModel::Trend; ++column) {
        const QString name = m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        setColumnWidth(column, std::max(widthOf(figureOf(column)), widthOf(name)));
    }
    setColumnWidth(RowModel::Trend, 90);
    setColumnWidth(RowModel::Codes, 48); // at least: it takes what the others leave
}

/// Where counts have more digits than before, and more than there is room for.
void RequestTable::makeRoomFor(const Counters &all)
{
    const QString figure = countText(all.count());
    if (figure.size() <= m_countLetters)
        return; // somebody may have made them narrow
    m_countLetters = figure.size();
    for (const int column : {RowModel::Count, RowModel::Ok})
        setColumnWidth(column, std::max(columnWidth(column), widthOf(figure)));
}

void RequestTable::setFilter(const QString &text)
{
    m_sorted->setFilterFixedString(text.trimmed());
    expandAll(); // what comes back comes closed
}

void RequestTable::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_sorted->rowCount() > 0 || m_rows->rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setPen(color(Color::Muted, palette()));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No request or scenario has this in its name."));
}

void RequestTable::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    // Most runs have nothing to show there.
    bool isThere[] = {false, false, false};
    if (snapshot) {
        for (const RowSnapshot &row : snapshot->rows) {
            isThere[0] = isThere[0] || row.counters.retries > 0;
            isThere[1] = isThere[1] || row.counters.skipped > 0;
            isThere[2] = isThere[2] || row.counters.aborted > 0;
        }
    }
    for (int i = 0; i < 3; ++i) {
        if (isThere[i] != m_isThere[i]) // or it would undo what somebody chose
            setColumnHidden(rareColumns[i], !isThere[i]);
        m_isThere[i] = isThere[i];
    }
    if (snapshot)
        makeRoomFor(snapshot->totals.counters);
    m_rows->setSnapshot(std::move(snapshot));
}

} // namespace loadgrove
