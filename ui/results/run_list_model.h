// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"

#include <QAbstractTableModel>

#include <vector>

namespace loadgrove {

/// The kept runs as a table. A new list changes only the rows that differ, so that what is selected
/// stays selected. Thread: the window's.
class RunListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Started,
        Document,
        Verdict,
        Label,
        Requests,
        Rate,
        P95,
        Errors,
        Duration,
        File,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< the value itself
        SearchRole,              ///< all that a search looks at, in lower case
        DocumentRole,            ///< its name
    };

    explicit RunListModel(QObject *parent = nullptr);

    void setEntries(std::vector<RunEntry> entries);
    /// The same run is different now, or has another name: its row stays.
    void setEntry(const QString &oldFile, const RunEntry &now);
    const std::vector<RunEntry> &entries() const { return m_entries; }
    const RunEntry &entry(const QModelIndex &index) const
    {
        return m_entries[std::size_t(index.row())];
    }
    /// Invalid where it is not there.
    QModelIndex indexOf(const QString &file) const;
    /// The names of the documents, each once, in the order of the alphabet.
    QStringList documents() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const std::vector<RunEntry> &entries);
    void addAndChange(std::vector<RunEntry> entries);
    QString text(const RunEntry &entry, Column column) const;
    QVariant sortValue(const RunEntry &entry, Column column) const;
    QString tip(const RunEntry &entry) const;

    std::vector<RunEntry> m_entries;
};

} // namespace loadgrove
