// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/merge.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace loadgrove {

/// What importing again would add, change and remove, each to be switched off or on.
/// Thread: the window's.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPage(QWidget *parent = nullptr);

    void show(const MergePlan &plan);
    /// The plan with what people chose.
    MergePlan plan() const;
    bool isReady() const { return !m_plan.changes.empty(); }

private:
    QTreeWidgetItem *itemOf(const OperationChange &change, int index);
    QTreeWidgetItem *itemOf(const FieldChange &field);

    QLabel *m_summary;   // Owned by Qt.
    QLabel *m_hint;      // Owned by Qt.
    QTreeWidget *m_tree; // Owned by Qt.
    MergePlan m_plan;
};

} // namespace loadgrove
