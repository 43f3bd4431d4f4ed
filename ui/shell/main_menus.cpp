// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window; what stands in them is used by its buttons too.
#include "ui/design/design_page.h"
#include "ui/design/tree_actions.h"
#include "ui/document/scenario_document.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/send_place.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/icon.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>

namespace loadgrove {

QAction *MainWindow::newAction(const char *id, const QString &text, const char *iconName,
                               const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    createStepMenu();
    createRunMenu();
    createViewMenu();
    createHelpMenu();
}

void MainWindow::createFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    QAction *create = newAction("new", tr("&New"), "new", QKeySequence::New);
    QAction *open = newAction("open", tr("&Open…"), "open", QKeySequence::Open);
    QAction *import = newAction("importOpenApi", tr("&Import OpenAPI…"), "import",
                                Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    QAction *openRunFile =
        newAction("openRun", tr("Open R&un…"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    QAction *save = newAction("save", tr("&Save"), "save", QKeySequence::Save);
    QAction *saveAs =
        newAction("saveAs", tr("Save &As…"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QAction *close = newAction("close", tr("&Close"), nullptr, Qt::CTRL | Qt::Key_W);
    QAction *quit = newAction("quit", tr("&Quit"), nullptr, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    connect(create, &QAction::triggered, m_files, &DocumentFiles::newDocument);
    connect(open, &QAction::triggered, m_files, &DocumentFiles::open);
    connect(import, &QAction::triggered, this, [this] { showImport(); });
    connect(openRunFile, &QAction::triggered, this, &MainWindow::askToOpenRun);
    connect(save, &QAction::triggered, m_files, &DocumentFiles::save);
    connect(saveAs, &QAction::triggered, m_files, &DocumentFiles::saveAs);
    connect(close, &QAction::triggered, m_files, &DocumentFiles::close);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    menu->addActions({create, open});
    QMenu *recent = menu->addMenu(icon(QStringLiteral("recent")), tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    QMenu *samples = menu->addMenu(icon(QStringLiteral("shop")), tr("Open Sa&mple"));
    for (const SampleFile &sample : sampleFiles()) {
        QAction *action = samples->addAction(sample.title);
        action->setObjectName(QStringLiteral("sample.") + QFileInfo(sample.resource).baseName());
        connect(action, &QAction::triggered, this,
                [this, file = sample.resource] { m_files->openSample(file); });
    }
    menu->addActions({openRunFile, import});
    menu->addSeparator();
    menu->addActions({save, saveAs});
    menu->addSeparator();
    menu->addActions({close, quit});
    m_documentActions << save << saveAs << close;
}

void MainWindow::fillRecent(QMenu &menu)
{
    menu.clear();
    for (const QString &file : m_settings.recentFiles()) {
        QString text = QDir::toNativeSeparators(file);
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = menu.addAction(text);
        connect(action, &QAction::triggered, this, [this, file] { m_files->openFile(file); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    QAction *clear = menu.addAction(tr("&Clear List"));
    connect(clear, &QAction::triggered, this, [this] {
        m_settings.clearRecentFiles();
        m_welcome->refresh();
    });
}

void MainWindow::createEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack &stack = m_document->undoStack();
    m_undo = stack.createUndoAction(this, tr("&Undo"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = stack.createRedoAction(this, tr("&Redo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_redo->setIcon(icon(QStringLiteral("redo")));
    m_redo->setShortcuts({QKeySequence(QKeySequence::Redo), Qt::CTRL | Qt::Key_Y});
    menu->addActions({m_undo, m_redo});
    menu->addSeparator();
    m_design->actions().fillEditMenu(*menu);
    menu->addSeparator();
    QAction *find = newAction("filterSteps", tr("&Filter Steps"), "search", QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        goTo(Place::Design);
        m_design->focusFilter();
    });
    QAction *preferences =
        newAction("preferences", tr("&Preferences…"), "settings", Qt::CTRL | Qt::Key_Comma);
    preferences->setMenuRole(QAction::PreferencesRole);
    connect(preferences, &QAction::triggered, this, &MainWindow::showSettings);
    menu->addAction(find);
    menu->addSeparator();
    menu->addAction(preferences);
    m_documentActions << find;
}

void MainWindow::createStepMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Step"));
    menu->addActions(m_send->actions());
    menu->addSeparator();
    m_design->actions().fillStepMenu(*menu);
}

void MainWindow::createRunMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Run"));
    m_runAction = newAction("run", tr("&Run"), "run", Qt::CTRL | Qt::Key_R);
    connect(m_runAction, &QAction::triggered, this, &MainWindow::runOrStop);
    QAction *load = newAction("loadSettings", tr("&Load Settings"), "load", Qt::CTRL | Qt::Key_L);
    connect(load, &QAction::triggered, this, [this] {
        goTo(Place::Design);
        m_design->showLoad();
    });
    menu->addActions({m_runAction, load});
    m_documentActions << m_runAction << load;
}

void MainWindow::createViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_placeActions);
    menu->addSeparator();
    QAction *palette =
        newAction("commandPalette", tr("&Command Palette…"), "search", Qt::CTRL | Qt::Key_K);
    connect(palette, &QAction::triggered, this, &MainWindow::showPalette);
    menu->addAction(palette);
    QAction *issues =
        newAction("problems", tr("&Problems"), "warning", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    issues->setCheckable(true);
    issues->setChecked(true);
    connect(issues, &QAction::toggled, m_design, &DesignPage::setIssuesVisible);
    menu->addAction(issues);
    m_documentActions << issues;

    QMenu *themes = menu->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const std::tuple<ThemeMode, const char *, QString> modes[] = {
        {ThemeMode::System, "theme.system", tr("&System")},
        {ThemeMode::Light, "theme.light", tr("&Light")},
        {ThemeMode::Dark, "theme.dark", tr("&Dark")}};
    for (const auto &[mode, id, text] : modes) {
        QAction *action = newAction(id, text, nullptr, {});
        themes->addAction(action);
        action->setCheckable(true);
        action->setChecked(m_theme.mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = mode] { m_theme.setMode(chosen); });
        connect(&m_theme, &Theme::changed, action,
                [this, action, own = mode] { action->setChecked(m_theme.mode() == own); });
    }
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *about = newAction("about", tr("&About Loadgrove"), "info", {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    QAction *aboutQt = newAction("aboutQt", tr("About &Qt"), nullptr, {});
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    menu->addActions({about, aboutQt});
}

} // namespace loadgrove
