// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace loadgrove {

class ChartChoice;
class RowModel;

/// The table by request, all of them or those of some name. A click on a header sorts within each
/// scenario; a third one brings back the order of the document. A menu does so too, and chooses the
/// columns; percentiles are those of the charts, and chosen for them too. Thread: the window's.
class RequestTable : public QTreeView
{
    Q_OBJECT

public:
    explicit RequestTable(QWidget *parent = nullptr);

    void setChoice(ChartChoice &choice); ///< Not owned.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    /// Rows whose name has it in it, with what stands above and below them; "": all.
    void setFilter(const QString &text);
    RowModel &rows() { return *m_rows; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const QString &text) const;
    void setColumnWidths();
    void makeRoomFor(const Counters &all);
    void setColumnShown(int column, bool shown);
    void showChoice();

    bool m_isThere[3] = {};          ///< by rare column
    qsizetype m_countLetters = 0;    ///< for how long counts there was room made
    ChartChoice *m_choice = nullptr; // Not owned.
    RowModel *m_rows;                // Owned by Qt.
    QSortFilterProxyModel *m_sorted; // Owned by Qt.
};

} // namespace loadgrove
