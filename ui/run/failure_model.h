// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QAbstractTableModel>

#include <map>

namespace loadgrove {

/// What failed, by request and code: every failure is counted, whether a sample of it was kept or
/// not. Lines stay where they are while a run goes on; new ones come at the end.
/// Thread: the window's.
class FailureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Request,
        Code,
        Count,
        Share,
        First,
        Last,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole,
    };
    /// More are in the figures of their requests, but not listed.
    static constexpr std::size_t maxLines = 2000;

    struct Line
    {
        int row = 0; ///< of the snapshot
        FailureCount failure;
        double share = 0; ///< of the request's sends that succeeded or failed, 0 to 1
        bool operator==(const Line &) const = default;
    };

    explicit FailureModel(QObject *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// Null for no line. Until the next snapshot.
    const Line *line(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Key = std::pair<int, AnswerCode>;
    void put(const Line &line);
    void append(std::vector<Line> lines);
    QString text(const Line &line, Column column) const;
    QVariant number(const Line &line, Column column) const;

    std::shared_ptr<const Rows> m_rows;
    std::vector<Line> m_lines;
    std::map<Key, std::size_t> m_places;
};

} // namespace loadgrove
