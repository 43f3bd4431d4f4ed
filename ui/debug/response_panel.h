// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace loadgrove {

class AnswerView;
class ChecksView;
class HeadersView;
class MessageBar;
class ScenarioDocument;
class SendController;
class SuggestionsView;
class TimingView;
class TraceModel;
class VariablesView;

/// What was sent once: on the left what happened, step by step; on the right all about the chosen
/// one, and what the answers suggest for later requests.
/// Thread: the window's.
class ResponsePanel : public QWidget
{
    Q_OBJECT

public:
    ResponsePanel(ScenarioDocument &document, SendController &controller,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    /// Somebody wants to see the step, and its field if one is named.
    void opened(loadgrove::NodeId node, const QString &field);
    /// The scenario is to be sent up to the step that was sent alone.
    void upToWanted(loadgrove::NodeId step);

private:
    QWidget *makeList();
    QWidget *makeDetails();
    void begin();
    void extend(std::size_t first);
    void end();
    void showCurrent();
    void showRemark();
    void selectRow(int row);
    void act();
    void setShowSecrets(bool show);
    void nameTabs();

    SendController &m_controller; // Not owned.
    TraceModel *m_model;          // Owned by Qt, as the following.
    QTreeView *m_list = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_cancel = nullptr;
    MessageBar *m_message = nullptr;
    QTabWidget *m_tabs = nullptr;
    AnswerView *m_answer;
    QPlainTextEdit *m_request;
    HeadersView *m_headers;
    TimingView *m_timing;
    VariablesView *m_variables;
    ChecksView *m_checks;
    SuggestionsView *m_suggestions;
    QToolButton *m_secrets = nullptr;
    TraceStepPtr m_shown;
    bool m_follows = true; ///< the newest row is shown, until another is chosen
    bool m_selecting = false;
};

} // namespace loadgrove
