// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QIcon>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace loadgrove {

class ScenarioDocument;

/// The problems of the document; opening one goes to its step and field. Without problems it is
/// one line high.
/// Thread: the window's.
class IssuesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPanel(ScenarioDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(loadgrove::NodeId node, const QString &field);

private:
    void update();

    ScenarioDocument &m_document; // Not owned.
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_text;
    QListWidget *m_list;
    QIcon m_good, m_warning, m_error;
};

/// "2 errors, 1 warning"; "No problems".
QString issuesSummary(const ScenarioDocument &document);

} // namespace loadgrove
