// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace loadgrove {

class Inspector;
class IssuesPanel;
class ScenarioDocument;
class StepTreeView;
class TreeActions;

/// The Design place: the tree with its filter and the load on the left, the editor of what is
/// selected on the right, the problems below.
/// Thread: the window's.
class DesignPage : public QWidget
{
    Q_OBJECT

public:
    explicit DesignPage(ScenarioDocument &document, QWidget *parent = nullptr);

    TreeActions &actions() { return *m_actions; }
    StepTreeView &tree() { return *m_tree; }
    IssuesPanel &issues() { return *m_issues; }

    /// Shows a step (documentNode: the document) and, if one is named, its field.
    void goTo(NodeId node, const QString &field = {});
    void showLoad();
    void focusFilter();
    void setIssuesVisible(bool visible);
    void focusIssues();
    /// A panel of others beside the problems: shown, with room to read; removed again.
    void showPanel(QWidget *panel, const QString &title);
    void removePanel(QWidget *panel);
    Inspector &inspector() { return *m_inspector; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

private:
    QWidget *createLeft();
    void updateLoad();
    void fitIssues();

    ScenarioDocument &m_document; // Not owned.
    StepTreeView *m_tree;
    TreeActions *m_actions;
    QLineEdit *m_filter;
    QPushButton *m_load;
    QLabel *m_loadText;
    Inspector *m_inspector;
    IssuesPanel *m_issues;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QTabWidget *m_bottom;     ///< the problems and panels of others
    int m_issuesHeight = 136; // when there are some
};

} // namespace loadgrove
