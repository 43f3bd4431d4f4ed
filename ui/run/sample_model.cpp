// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sample_model.h"

#include "core/base/text.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace loadgrove {

namespace {

double millisecondsOf(nanoseconds time)
{
    return double(time.count()) / 1e6;
}

} // namespace

bool isFailure(const Sample &sample)
{
    return !sample.error.empty() || !sample.code.isHttp();
}

SampleModel::SampleModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

SampleModel::Key SampleModel::keyOf(const Sample &sample)
{
    return {sample.row, sample.code, sample.at, sample.user, sample.iteration};
}

void SampleModel::setSnapshot(const Snapshot &snapshot, const Kept &read)
{
    if (snapshot.info.rows != m_rows) {
        beginResetModel();
        m_rows = snapshot.info.rows;
        m_snapshot.clear();
        m_samples.clear();
        endResetModel();
    }
    std::vector<Kept> samples;
    for (const RowSnapshot &row : snapshot.rows)
        samples.insert(samples.end(), row.samples.begin(), row.samples.end());
    if (samples == m_snapshot)
        return;
    m_snapshot = samples;
    std::map<Key, Kept> kept;
    for (Kept &sample : samples)
        kept.emplace(keyOf(*sample), std::move(sample));
    limit(kept, read);
    update(std::move(kept), read);
}

/// Where there are more than can be listed: failures before the rest, even in place of what is
/// listed, and then what is listed before what is not.
void SampleModel::limit(std::map<Key, Kept> &kept, const Kept &read) const
{
    if (kept.size() < maxSamples)
        return;
    std::set<Key> listed;
    for (const Kept &sample : m_samples)
        listed.insert(keyOf(*sample));
    const std::optional<Key> reading = read ? std::optional(keyOf(*read)) : std::nullopt;
    const bool staysBeside = reading && listed.contains(*reading) && !kept.contains(*reading);
    std::vector<std::pair<int, Key>> order; // the lower, the sooner listed
    for (const auto &[key, sample] : kept) {
        const int rank = 2 * !isFailure(*sample) + !listed.contains(key);
        order.emplace_back(key == reading ? -1 : rank, key);
    }
    std::sort(order.begin(), order.end());
    for (std::size_t i = maxSamples - staysBeside; i < order.size(); ++i)
        kept.erase(order[i].second);
}

void SampleModel::update(std::map<Key, Kept> kept, const Kept &read)
{
    for (int i = int(m_samples.size()) - 1; i >= 0; --i) {
        Kept &listed = m_samples[std::size_t(i)];
        const auto found = kept.find(keyOf(*listed));
        if (found != kept.end()) {
            if (listed != read)         // which its reader knows it by
                listed = found->second; // says the same, but may be kept for another reason
            kept.erase(found);
        } else if (listed != read) {
            beginRemoveRows({}, i, i);
            m_samples.erase(m_samples.begin() + i);
            endRemoveRows();
        }
    }
    std::vector<Kept> fresh;
    for (auto &[key, sample] : kept)
        fresh.push_back(std::move(sample));
    append(std::move(fresh));
}

void SampleModel::append(std::vector<Kept> samples)
{
    if (samples.empty())
        return;
    std::stable_sort(samples.begin(), samples.end(),
                     [](const auto &a, const auto &b) { return a->at < b->at; });
    const int first = int(m_samples.size());
    beginInsertRows({}, first, first + int(samples.size()) - 1);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    endInsertRows();
}

std::shared_ptr<const Sample> SampleModel::sample(const QModelIndex &index) const
{
    return index.isValid() ? m_samples[std::size_t(index.row())] : nullptr;
}

int SampleModel::failedCount() const
{
    return int(std::count_if(m_samples.begin(), m_samples.end(),
                             [](const auto &sample) { return isFailure(*sample); }));
}

int SampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_samples.size());
}

int SampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SampleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return QVariant();
    const Sample &sample = *m_samples[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(sample, column);
    case Qt::TextAlignmentRole:
        return int((column == Latency || column == At ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case SortRole:
        if (column == Latency)
            return qlonglong(sample.service.count());
        if (column == At)
            return qlonglong(sample.at);
        return text(sample, column);
    case FailedRole:
        return isFailure(sample);
    default:
        return QVariant();
    }
}

QString SampleModel::text(const Sample &sample, Column column) const
{
    switch (column) {
    case Request: {
        const auto row = std::size_t(sample.row);
        return m_rows && row < m_rows->rows.size() ? qs(m_rows->rows[row].name) : QString();
    }
    case Code:
        return sample.code.description();
    case Latency:
        return latencyText(millisecondsOf(sample.service));
    case At:
        return durationText(double(sample.at) / 1e6);
    default:
        return qs(sample.error);
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((section == Latency || section == At ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QVariant();
    const std::array names{tr("Request"), tr("Code"), tr("Problem"), tr("Took"), tr("Sent after")};
    static_assert(names.size() == ColumnCount);
    return names[std::size_t(section)];
}

} // namespace loadgrove
