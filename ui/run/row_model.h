// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QAbstractItemModel>

namespace loadgrove {

/// The scenarios and requests of a run as a tree, with their numbers. Rows change only when a new
/// run begins; a new snapshot of the same run is one dataChanged() for those that stand together
/// and have changed.
/// Thread: the window's.
class RowModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Count,
        Ok,
        Failed,
        ErrorShare,
        Retries,
        Skipped,
        Aborted,
        Rate,
        Average,
        P50,
        P75,
        P90,
        P95,
        P99,
        P999,
        Maximum,
        Trend,
        Codes,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< the number itself; nothing measured sorts lowest
        RowRole,                 ///< index into the snapshot's rows
        CodesRole,               ///< CodeCounts
        TrendRole,               ///< TrendRates
    };

    using CodeCounts = std::vector<std::pair<AnswerCode, std::int64_t>>;
    /// Per second, of the newest seconds, oldest first.
    using TrendRates = std::vector<double>;

    explicit RowModel(QObject *parent = nullptr);

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place
    {
        int parent = -1;
        int position = 0; ///< among its siblings
        std::vector<int> children;
    };
    void rebuild();
    void announce(const std::vector<int> &siblings, const Snapshot &before);
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    QVariant number(int row, Column column) const;
    QString text(int row, Column column) const;
    CodeCounts answersFirst(int row) const;
    QString codesText(int row) const;
    TrendRates trend(int row) const;
    QString trendTip(int row) const;
    QString tip(int row, Column column) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::shared_ptr<const Rows> m_rows;
    std::vector<Place> m_places; ///< as the snapshot's rows
    std::vector<int> m_top;
};

} // namespace loadgrove
