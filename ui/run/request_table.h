// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace loadgrove {

class RowModel;

/// The table by request. A click on a header sorts within each scenario; a third one brings back
/// the order of the document. Its context menu chooses the columns. Thread: the window's.
class RequestTable : public QTreeView
{
    Q_OBJECT

public:
    explicit RequestTable(QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    RowModel &rows() { return *m_rows; }

private:
    void setColumnWidths();
    void chooseColumns(const QPoint &at);

    bool m_hasAborted = false;
    RowModel *m_rows;                // Owned by Qt.
    QSortFilterProxyModel *m_sorted; // Owned by Qt.
};

} // namespace loadgrove
