// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QAbstractTableModel>

#include <map>

namespace loadgrove {

/// The real exchanges that a run kept: one per request and code, in the order in which they came.
/// Thread: the window's.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Request,
        Code,
        Problem,
        Latency,
        At,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole,
        FailedRole,
    };
    /// More are counted, not listed.
    static constexpr std::size_t maxSamples = 2000;

    explicit SampleModel(QObject *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    std::shared_ptr<const Sample> sample(const QModelIndex &index) const;
    int failedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Key = std::pair<int, AnswerCode>;
    void append(std::vector<std::shared_ptr<const Sample>> samples);
    QString text(const Sample &sample, Column column) const;

    std::shared_ptr<const Rows> m_rows;
    std::vector<std::shared_ptr<const Sample>> m_samples;
    std::map<Key, std::size_t> m_places;
};

/// Did its step fail with it?
bool isFailure(const Sample &sample);
/// The whole exchange as text: the request as it went out, and the answer. Secrets are masked, as
/// in reports.
QString exchangeText(const Sample &sample);

} // namespace loadgrove
