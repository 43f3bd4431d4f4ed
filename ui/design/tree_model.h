// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/scenario/document.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

namespace loadgrove {

class ScenarioDocument;

/// The scenario tree as views see it: one row for the document, below it its scenarios and steps.
/// It listens to the document and changes it only through undoable commands.
/// Thread: the window's.
class TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole, ///< NodeId as qulonglong
        KindRole,              ///< StepKind as int; -1: the document
        MethodRole,
        DetailRole,    ///< path, value or condition: what stands muted behind the name
        BadgesRole,    ///< QStringList
        EnabledRole,   ///< it and everything above it
        SeverityRole,  ///< -1: no problem, else Severity as int
        FilterRole,    ///< the text that the filter field searches
        SentRole,      ///< what became of its last send: "201 · 12 ms"; "" = none
        SentColorRole, ///< a Color as int
    };

    explicit TreeModel(ScenarioDocument &document, QObject *parent = nullptr);

    NodeId idOf(const QModelIndex &index) const;
    /// The row of a step; of the document for documentNode; none for an unknown id.
    QModelIndex indexOf(NodeId id) const;

    /// What became of the last send of a step, in a word; color: a Color.
    void setSent(NodeId id, const QString &text, int color);
    void clearSent();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Steps came in by a drop; for views that select them.
    void dropped(const std::vector<loadgrove::NodeId> &ids);

private:
    void connectDocument();
    void takeIssues();
    void stepChanged(NodeId id);
    void repaintBelow(const QModelIndex &index);
    QVariant documentData(int role) const;
    QVariant stepData(const Step &step, int role) const;
    QString toolTip(NodeId id) const;
    bool isEnabled(NodeId id) const;
    std::vector<NodeId> ownIds(const QMimeData &data) const;

    ScenarioDocument &m_document; // Not owned.
    QHash<NodeId, Severity> m_severities;
    QSet<NodeId> m_off; ///< scenarios that were seen to be switched off
    QHash<NodeId, std::pair<QString, int>> m_sent;
};

} // namespace loadgrove
