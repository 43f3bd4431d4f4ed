// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"

#include <QAbstractTableModel>

namespace loadgrove {

/// What a send did, one row for each thing that happened. Thread: the window's.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        StepColumn,
        StatusColumn,
        TimeColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const std::vector<TraceStepPtr> &steps, std::size_t first);
    /// Null for no row.
    TraceStepPtr step(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TraceStepPtr> m_steps;
};

} // namespace loadgrove
