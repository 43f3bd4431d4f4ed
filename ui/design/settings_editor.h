// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_page.h"

class QFormLayout;

namespace loadgrove {

class DataPreview;
class EditTable;
class EnvironmentsEditor;
class HintLabel;

/// The inspector's page for the document itself: name, variables, load, thresholds, connection.
class SettingsEditor : public InspectorPage
{
    Q_OBJECT

public:
    explicit SettingsEditor(ScenarioDocument &document, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void addGeneralTab();
    void addEnvironmentsTab();
    void addLoadTab();
    void addThresholdsTab();
    void addConnectionTab();
    void addDataTab();
    QWidget *chooseData();
    void showData();
    void addFileRow(QFormLayout *form, const char *key, const QString &label,
                    std::string HttpSettings::*member);
    QComboBox *makeChoice(const QStringList &textsAndValues);
    std::vector<DataFile> dataFiles(const std::vector<DataFile> &before) const;

    KeyValueTable *m_variables;
    EnvironmentsEditor *m_environments;
    TextListTable *m_thresholds;
    HintLabel *m_thresholdWords = nullptr;
    EditTable *m_data;
    DataPreview *m_dataPreview = nullptr;
};

} // namespace loadgrove
