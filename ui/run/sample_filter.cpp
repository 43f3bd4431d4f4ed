// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sample_filter.h"

#include "ui/run/sample_model.h"

namespace loadgrove {

SampleFilter::SampleFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SampleModel::SortRole);
}

void SampleFilter::setFailuresOnly(bool on)
{
    m_failuresOnly = on;
    invalidateFilter();
}

void SampleFilter::setFailure(const std::optional<Failure> &failure)
{
    if (failure == m_failure)
        return;
    m_failure = failure;
    invalidateFilter();
}

bool SampleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_failuresOnly && !m_failure)
        return true;
    const auto &samples = static_cast<const SampleModel &>(*sourceModel());
    const auto sample = samples.sample(samples.index(row, 0, parent));
    return isFailure(*sample)
           && (!m_failure || (sample->row == m_failure->row && sample->code == m_failure->code));
}

} // namespace loadgrove
