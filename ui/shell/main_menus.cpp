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

QAction *MainWindow::newAction(const QString &text, const char *iconName,
                               const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
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
    QAction *create = newAction(tr("&New"), "new", QKeySequence::New);
    QAction *open = newAction(tr("&Open…"), "open", QKeySequence::Open);
    QAction *save = newAction(tr("&Save"), "save", QKeySequence::Save);
    QAction *saveAs = newAction(tr("Save &As…"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QAction *close = newAction(tr("&Close"), nullptr, Qt::CTRL | Qt::Key_W);
    QAction *quit = newAction(tr("&Quit"), nullptr, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    connect(create, &QAction::triggered, m_files, &DocumentFiles::newDocument);
    connect(open, &QAction::triggered, m_files, &DocumentFiles::open);
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
        connect(action, &QAction::triggered, this,
                [this, file = sample.resource] { m_files->openSample(file); });
    }
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
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = stack.createRedoAction(this, tr("&Redo"));
    m_redo->setIcon(icon(QStringLiteral("redo")));
    m_redo->setShortcuts({QKeySequence(QKeySequence::Redo), Qt::CTRL | Qt::Key_Y});
    menu->addActions({m_undo, m_redo});
    menu->addSeparator();
    m_design->actions().fillEditMenu(*menu);
    menu->addSeparator();
    QAction *find = newAction(tr("&Filter Steps"), "search", QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] {
        goTo(Place::Design);
        m_design->focusFilter();
    });
    menu->addAction(find);
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
    m_runAction = newAction(tr("&Run"), "run", Qt::CTRL | Qt::Key_R);
    connect(m_runAction, &QAction::triggered, this, &MainWindow::runOrStop);
    QAction *load = newAction(tr("&Load Settings"), "load", Qt::CTRL | Qt::Key_L);
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
    QAction *issues = newAction(tr("&Problems"), "warning", Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    issues->setCheckable(true);
    issues->setChecked(true);
    connect(issues, &QAction::toggled, m_design, &DesignPage::setIssuesVisible);
    menu->addAction(issues);
    m_documentActions << issues;

    QMenu *themes = menu->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, tr("&System")},
                                                   {ThemeMode::Light, tr("&Light")},
                                                   {ThemeMode::Dark, tr("&Dark")}};
    for (const auto &[mode, text] : modes) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme.mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = mode] { m_theme.setMode(chosen); });
    }
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *about = newAction(tr("&About Loadgrove"), "info", {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    QAction *aboutQt = newAction(tr("About &Qt"), nullptr, {});
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    menu->addActions({about, aboutQt});
}

} // namespace loadgrove
