// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_page.h"

class QComboBox;
class QToolButton;
class QVBoxLayout;

namespace loadgrove {

class BodyEditor;
class CheckPicker;

/// The inspector's page for a request: method, URL and path on top, all else in tabs.
class RequestEditor : public InspectorPage
{
    Q_OBJECT

public:
    explicit RequestEditor(ScenarioDocument &document, QWidget *parent = nullptr);

    void setNode(NodeId id) override;
    void setSendAction(QAction *action) override;

protected:
    void refresh() override;
    void reveal(QWidget *editor) override;

private:
    void addHeader(QVBoxLayout *layout);
    QComboBox *makeMethod();
    Field &addPath();
    void addParamsTab();
    void addHeadersTab();
    void addBodyTab();
    QWidget *makeOverrides();
    void refreshBody(const Request &request);
    void addChecksTab();
    void addFlowTab();
    CheckPicker *makePicker();
    void addSettingsTab();
    void addNotesTab();

    KeyValueTable *m_pathParams, *m_queryParams, *m_headers, *m_overrides;
    TextListTable *m_assertions;
    BodyEditor *m_body;
    QWidget *m_params, *m_pathPart, *m_notes;
    QToolButton *m_send = nullptr;
    QLabel *m_retrySentence, *m_overridesTitle;
    QWidget *m_overridesPart;
};

} // namespace loadgrove
