// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QTreeView>

#include <vector>

namespace loadgrove {

class TreeModel;
class TreeFilter;
class ScenarioDocument;

/// The scenario tree: selection by step ids, filter, drag and drop. What is done to steps lives in
/// TreeActions.
/// Thread: the window's.
class StepTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit StepTreeView(ScenarioDocument &document, QWidget *parent = nullptr);

    TreeModel &treeModel() { return *m_model; }
    /// Ids in no particular order; documentNode for the document's row.
    std::vector<NodeId> selectedIds() const;
    NodeId currentId() const;
    /// Selects these and shows the last of them; a filter that hides it is cleared.
    void select(const std::vector<NodeId> &ids);
    void rename(NodeId id);
    void setFilter(const QString &text);
    QModelIndex viewIndex(NodeId id) const;

Q_SIGNALS:
    void currentStepChanged(loadgrove::NodeId id);
    void selectionChangedByAnyone();
    void filterCleared();

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    void expandAfterReset();
    std::vector<NodeId> collapsedSteps() const;

    TreeModel *m_model;   // Owned (child).
    TreeFilter *m_filter; // Owned (child).
    QString m_filterText;
    std::vector<NodeId> m_collapsed; // before the filter showed all
};

} // namespace loadgrove
