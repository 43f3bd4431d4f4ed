// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_filter.h"

#include "ui/design/tree_model.h"

#include <algorithm>

namespace loadgrove {

TreeFilter::TreeFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void TreeFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TreeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(TreeModel::KindRole).toInt() < 0)
        return false; // the document's row stays as an ancestor; accepted, it would show all
    const QString text = index.data(TreeModel::FilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace loadgrove
