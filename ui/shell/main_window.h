// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/questions.h"
#include "ui/shell/settings.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace loadgrove {

class CommandPalette;
class DesignPage;
class DocumentFiles;
class Recovery;
class ResultsPage;
class RunController;
class RunPage;
class SettingsDialog;
class Shortcuts;
class ScenarioDocument;
class SendPlace;
class SideBar;
class Theme;
class WelcomePage;

/// The window: the three places, the menus, and what leads from one to another.
/// Thread: the window's. Owns: the open document and its runs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Place
    {
        Design,
        Run,
        Results,
    };

    /// Without questions of its own it asks with dialogs.
    MainWindow(Settings &settings, Theme &theme, std::unique_ptr<Questions> questions = nullptr);
    ~MainWindow() override;

    ScenarioDocument &document() { return *m_document; }
    Recovery &recovery() { return *m_recovery; }
    DocumentFiles &files() { return *m_files; }
    RunController &runs() { return *m_runs; }
    DesignPage &designPage() { return *m_design; }
    ResultsPage &resultsPage() { return *m_results; }
    SendPlace &sending() { return *m_send; }

    Place place() const;
    void goTo(Place place);
    /// Shows a run file in the Results place; no document is needed for it.
    void openRun(const QString &file);
    void askToOpenRun();
    /// Offers what a process that crashed had not saved, one after another.
    void offerLost();
    /// Starts a run and shows it; while one goes on, stops it.
    void runOrStop();
    /// Shown in the status bar; the samples are opened with this address. "" = not running.
    void setDemoShop(const QString &baseUrl);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void connectAll();
    void createPlaces();
    QWidget *createHeader();
    void createStatusBar();
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createStepMenu();
    void createRunMenu();
    void createViewMenu();
    void createHelpMenu();
    void fillRecent(QMenu &menu);
    /// id: its name for the palette and in the settings; never to be changed.
    QAction *newAction(const char *id, const QString &text, const char *iconName,
                       const QKeySequence &shortcut);
    void showPalette();
    void showSettings();
    /// With a source, reads it at once.
    void showImport(const QString &spec = {});
    /// Opens a file by what it is; anything else goes to the import wizard.
    void takeSource(const QString &source);
    void pasteSource();

    void updateTitle();
    void updateOpen(); ///< a document was opened or closed
    void updateRun();
    void shareChartChoice();
    QWidget *createEnvironments();
    void restoreEnvironment();
    void updateEnvironments();
    void chooseEnvironment(const QString &name);
    void updateIssues();
    void showAbout();

    Settings &m_settings; // Not owned.
    Theme &m_theme;       // Not owned.
    std::unique_ptr<Questions> m_questions;
    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<Recovery> m_recovery;
    DocumentFiles *m_files; // Owned (child), as all below.
    RunController *m_runs;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    DesignPage *m_design;
    SendPlace *m_send;
    RunPage *m_run;
    ResultsPage *m_results;
    QWidget *m_header = nullptr;
    SideBar *m_sideBar = nullptr;
    QLabel *m_title = nullptr;
    QComboBox *m_environment = nullptr;
    QPushButton *m_runButton = nullptr;
    QPushButton *m_issues = nullptr;
    QLabel *m_demoShop = nullptr;
    std::unique_ptr<Shortcuts> m_shortcuts;
    CommandPalette *m_palette = nullptr;
    QPointer<SettingsDialog> m_settingsDialog; // Owned (child); while it is open.
    QList<QAction *> m_placeActions;
    QList<QAction *> m_documentActions; // usable only with an open document
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_runAction = nullptr;
    bool m_mayClose = false;
};

} // namespace loadgrove
