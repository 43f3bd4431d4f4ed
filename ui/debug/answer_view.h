// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace loadgrove {

class JsonTreeModel;
class ScenarioDocument;

/// An answer: its body as a tree to search, or the whole as it came over the wire. A value of the
/// tree can be used in later requests and checked.
/// Thread: the window's.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(ScenarioDocument &document, QWidget *parent = nullptr);

    /// Null, or a step without an exchange: says so.
    void setStep(const TraceStepPtr &step);
    void setShowSecrets(bool show);

private:
    QWidget *makeBar();
    void makeTree();
    void show();
    void search();
    void updateUse();
    std::unique_ptr<QMenu> menuOf(const QModelIndex &index);
    void popUp(const QPoint &position);

    ScenarioDocument &m_document; // Not owned.
    TraceStepPtr m_step;
    bool m_showSecrets = false;
    JsonTreeModel *m_model; // Owned by Qt, as the following.
    QTreeView *m_tree;
    QPlainTextEdit *m_raw;
    QStackedWidget *m_pages;
    QLabel *m_status = nullptr, *m_found = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_use = nullptr, *m_wire = nullptr;
};

} // namespace loadgrove
