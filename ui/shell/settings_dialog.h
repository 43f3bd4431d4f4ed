// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QListWidget;

namespace loadgrove {

class Settings;
class Shortcuts;
class Theme;

/// What can be set for all documents. Each change is remembered, and holds at once
/// unless it says that it holds from the next start on.
/// Thread: the window's.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, Theme &theme, Shortcuts &shortcuts, QWidget *parent);

Q_SIGNALS:
    void confirmedHostsChanged();

private:
    QWidget *createGeneral();
    void addTheme(QFormLayout &form);
    void addLanguage(QFormLayout &form);
    void addFont(QFormLayout &form);
    void addTimeout(QFormLayout &form);
    void addRunsFolder(QFormLayout &form);
    QWidget *createHosts();
    void removeHosts();

    Settings &m_settings; // Not owned.
    Theme &m_theme;       // Not owned.
    QListWidget *m_hosts = nullptr;
};

} // namespace loadgrove
