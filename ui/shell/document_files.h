// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "ui/shell/file_watch.h"

#include <QObject>
#include <QString>

#include <functional>

namespace loadgrove {

class Questions;
class ScenarioDocument;
class Settings;
struct Document;

/// New, open, save: moves the open document between its file and the window, and asks before
/// changes would be lost. A file that cannot be read is left alone, and so is the open document.
/// Thread: the window's.
class DocumentFiles : public QObject
{
    Q_OBJECT

public:
    DocumentFiles(ScenarioDocument &document, Settings &settings, Questions &questions,
                  QObject *parent = nullptr);

    bool isOpen() const { return m_isOpen; }

    void newDocument();
    void open();
    void openFile(const QString &path);
    /// Opens a file of the resources as an untitled, unmodified document.
    void openSample(const QString &resource);
    /// Opens what was made here as an untitled document that is not saved yet; calls then.
    void openMade(const Document &document, const std::function<void()> &then);
    void save();
    void saveAs();
    void close();
    /// Reads the open document's file again; asks first where changes would be lost.
    void reload();
    /// Opens what a crash had left, as changes that are not saved yet.
    void openRecovered(const Document &document, const QString &fileName,
                       const std::function<void()> &then);
    QString watchedFile() const { return m_watch.path(); }
    /// Calls at once when nothing is unsaved, else after the question; not when it is dismissed.
    void whenSafe(const std::function<void()> &then);

    /// Where the samples' server really is: their base_url becomes this. "" = as written.
    void setSampleServer(const QString &baseUrl) { m_sampleServer = baseUrl; }

    /// For drops: whether this looks like a scenario file by its name.
    static bool isScenarioFile(const QString &path);

Q_SIGNALS:
    void opened(); ///< another document is open, or none (isOpen())
    void saved(const QString &path);
    /// Another program changed or removed the file of the open document.
    void changedOnDisk(loadgrove::FileWatch::State state);

private:
    void load(const QString &path);
    void loadSample(const QString &resource);
    void write(const QString &path, const std::function<void()> &then);
    void writeUnasked(const QString &path, const std::function<void()> &then);
    void saveThen(const std::function<void()> &then);
    void askPathThen(const std::function<void()> &then);
    void setOpen(bool isOpen);

    ScenarioDocument &m_document; // Not owned.
    Settings &m_settings;         // Not owned.
    Questions &m_questions;       // Not owned.
    FileWatch m_watch;
    QString m_sampleServer;
    bool m_isOpen = false;
};

} // namespace loadgrove
