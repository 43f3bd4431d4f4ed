// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace loadgrove {

/// A JSON value as a tree of names and values. Rows come into being when they are looked at, long
/// lists in portions, so that a large answer opens at once.
/// Thread: the window's.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        ValueColumn,
        ColumnCount,
    };
    /// Rows that a fetch adds.
    static constexpr int portion = 500;

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    /// Null: an empty tree. A scalar is a tree of one row.
    void setValue(std::shared_ptr<const Json> value);
    void setShowSecrets(bool show);

    const Json *value(const QModelIndex &index) const;
    /// Keys and indices from the root.
    std::vector<std::string> path(const QModelIndex &index) const;
    /// The next place after that one whose name or value holds the text, in the order of the
    /// answer, from the start again after its end; rows on the way are fetched. Invalid: nowhere.
    QModelIndex find(const QString &text, const QModelIndex &after);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    void tellChanged(const QModelIndex &parent);
    QModelIndex indexAt(const std::vector<int> &rows);
    QString valueText(const Node &node) const;

    std::shared_ptr<const Json> m_value;
    std::unique_ptr<Node> m_root; // Owned.
    bool m_showSecrets = false;
};

} // namespace loadgrove
