// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/run_filter.h"

#include "ui/results/run_list_model.h"

#include <algorithm>

namespace loadgrove {

RunFilter::RunFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RunListModel::SortRole);
    setSortLocaleAware(true);
}

void RunFilter::setSearch(const QString &text)
{
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RunFilter::setDocument(const QString &name)
{
    m_document = name;
    invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_document.isEmpty() && index.data(RunListModel::DocumentRole).toString() != m_document)
        return false;
    const QString text = index.data(RunListModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace loadgrove
