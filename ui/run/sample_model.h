// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QAbstractTableModel>

#include <map>
#include <tuple>

namespace loadgrove {

/// The real exchanges that a run kept, of each request and code a few, in the order in which they
/// came. Thread: the window's.
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
    /// More are counted, not listed: failures go first.
    static constexpr std::size_t maxSamples = 2000;

    explicit SampleModel(QObject *parent = nullptr);

    /// read: stays listed, even if the run has kept others in its place since.
    void setSnapshot(const Snapshot &snapshot, const std::shared_ptr<const Sample> &read = {});
    std::shared_ptr<const Sample> sample(const QModelIndex &index) const;
    int failedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Kept = std::shared_ptr<const Sample>;
    using Key = std::tuple<int, AnswerCode, std::int64_t, int, std::int64_t>;
    static Key keyOf(const Sample &sample);
    void limit(std::map<Key, Kept> &kept, const Kept &read) const;
    void update(std::map<Key, Kept> kept, const Kept &read);
    void append(std::vector<Kept> samples);
    QString text(const Sample &sample, Column column) const;

    std::shared_ptr<const Rows> m_rows;
    std::vector<Kept> m_snapshot; ///< the samples of the last one
    std::vector<Kept> m_samples;  ///< those listed
};

/// Did its step fail with it?
bool isFailure(const Sample &sample);
/// The whole exchange as text: the request as it went out, and the answer. Secrets are masked, as
/// in reports.
QString exchangeText(const Sample &sample);

} // namespace loadgrove
