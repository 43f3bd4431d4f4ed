// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace loadgrove {

/// Shows the rows that hold every word of the filter, their ancestors and what is below them.
class TreeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TreeFilter(QObject *parent = nullptr);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace loadgrove
