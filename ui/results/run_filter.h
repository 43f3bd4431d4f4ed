// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace loadgrove {

/// Which of the kept runs are listed: those of a document, and of these the ones that hold every
/// word that is searched for. Thread: the window's.
class RunFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunFilter(QObject *parent = nullptr);

    void setSearch(const QString &text);
    /// "" = of every document.
    void setDocument(const QString &name);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QString m_document;
};

} // namespace loadgrove
