// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace loadgrove {

class DocumentFiles;
class Settings;

/// What stands in the window while no document is open: ways to get one.
/// Thread: the window's.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(DocumentFiles &files, Settings &settings, QWidget *parent = nullptr);

    /// Reads the recent files again.
    void refresh();

Q_SIGNALS:
    void importWanted();

private:
    QWidget *createStart();
    QWidget *createList(const QString &title, QVBoxLayout *&rows);

    DocumentFiles &m_files; // Not owned.
    Settings &m_settings;   // Not owned.
    QVBoxLayout *m_recent = nullptr;
};

/// A sample of the resources: its file, and what to call it.
struct SampleFile
{
    QString resource;
    QString title;
};
QList<SampleFile> sampleFiles();

/// The sample that the program starts with.
QString demoSample();

} // namespace loadgrove
