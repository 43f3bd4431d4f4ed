// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "core/base/text.h"
#include "core/runs/library.h"
#include "ui/design/design_page.h"
#include "ui/design/issues_panel.h"
#include "ui/design/tree_actions.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/results/results_page.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_files.h"
#include "ui/shell/recovery.h"
#include "ui/shell/send_place.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QTimer>

namespace loadgrove {

namespace {

const QString geometryKey = QStringLiteral("window");
const QString designKey = QStringLiteral("design");

/// Style sheets look at properties only when a widget is polished.
void setRole(QWidget &widget, const char *role)
{
    widget.setProperty("role", QLatin1String(role));
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace

MainWindow::MainWindow(Settings &settings, Theme &theme, std::unique_ptr<Questions> questions)
    : m_settings(settings)
    , m_theme(theme)
    , m_questions(questions ? std::move(questions) : std::make_unique<DialogQuestions>(this))
    , m_document(std::make_unique<ScenarioDocument>())
    , m_recovery(std::make_unique<Recovery>(*m_document, settings.recoveryFolder()))
    , m_files(new DocumentFiles(*m_document, settings, *m_questions, this))
    , m_runs(new RunController(*m_document, this))
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage(*m_files, settings))
    , m_design(new DesignPage(*m_document))
    , m_send(new SendPlace(*m_document, *m_design, this))
    , m_run(new RunPage(*m_runs))
    , m_results(new ResultsPage(RunLibrary(settings.runsFolder()),
                                [this](const QString &question, const QString &details,
                                       const QString &yes, std::function<void()> answer) {
                                    m_questions->confirm(question, details, yes, std::move(answer));
                                }))
{
    setAcceptDrops(true);
    m_run->setButtonVisible(false); // ours is beside it
    createPlaces();
    createMenus();
    createStatusBar();
    m_shortcuts = std::make_unique<Shortcuts>(settings, placedActions(*this));
    layOut();
    m_palette = new CommandPalette(this);
    connect(m_palette, &CommandPalette::ran, this,
            [this](const QString &id) { m_settings.addUsedCommand(id); });

    connectAll();
    m_runs->setConfirmedHosts(settings.confirmedHosts());
    m_runs->setLibraryFolder(settings.runsFolder());
    const QSize frame(16, 48); // of most desktops; ours is not known before it is shown
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(settings.state(geometryKey));
    m_design->restoreState(settings.state(designKey));
    updateOpen();
}

MainWindow::~MainWindow()
{
    m_document->disconnect(this); // its end is no change
    // Pages listen to the runs, and both to the document: they go first.
    delete m_send;
    delete takeCentralWidget();
    delete m_runs;
}

MainWindow::Place MainWindow::place() const
{
    return m_pages->currentWidget() == m_run       ? Place::Run
           : m_pages->currentWidget() == m_results ? Place::Results
                                                   : Place::Design;
}

void MainWindow::goTo(Place place)
{
    const bool isOpen = m_files->isOpen();
    if (!isOpen && place == Place::Run)
        return;
    QWidget *pages[] = {isOpen ? static_cast<QWidget *>(m_design) : m_welcome, m_run, m_results};
    m_pages->setCurrentWidget(pages[int(place)]);
    m_placeActions[int(place)]->setChecked(true);
}

void MainWindow::openRun(const QString &file)
{
    goTo(Place::Results);
    m_results->openRun(file);
}

void MainWindow::askToOpenRun()
{
    m_questions->askOpenRun(m_settings.lastFolder(),
                            [this](const QString &file) { openRun(file); });
}

void MainWindow::offerLost()
{
    std::optional<LostDocument> lost = m_recovery->takeLost();
    if (!lost)
        return;
    QString name = QFileInfo(lost->fileName).fileName();
    if (name.isEmpty())
        name = qs(lost->document.settings.name);
    const QDateTime when = lost->when;
    m_questions->askToRecover(
        name.isEmpty() ? tr("Untitled") : name, when, [this, lost = std::move(*lost)](bool open) {
            if (open) {
                m_files->openRecovered(lost.document, lost.fileName,
                                       [this, lost] { m_recovery->adopt(lost); });
            } else {
                m_recovery->discard(lost);
                offerLost(); // there may be another
            }
        });
}

void MainWindow::runOrStop()
{
    if (m_runs->isRunning() || m_runs->isChecking()) {
        m_runs->stop();
        return;
    }
    if (!m_files->isOpen())
        return;
    goTo(Place::Run);
    m_runs->start();
}

void MainWindow::setDemoShop(const QString &baseUrl)
{
    m_files->setSampleServer(baseUrl);
    m_demoShop->setText(baseUrl.isEmpty() ? tr("Demo Shop: not running")
                                          : tr("Demo Shop: %1").arg(baseUrl));
}

void MainWindow::updateTitle()
{
    const bool isOpen = m_files->isOpen();
    setWindowModified(isOpen && m_document->isModified());
    const QString name = m_document->displayName();
    setWindowTitle(isOpen ? QStringLiteral("%1[*] - Loadgrove").arg(name)
                          : QStringLiteral("Loadgrove"));
    setWindowFilePath(QString());
    const QString title = qs(m_document->document().settings.name);
    m_title->setText((title.isEmpty() ? name : title)
                     + (m_document->isModified() ? QStringLiteral(" \u2022") : QString()));
    m_title->setToolTip(m_document->fileName().isEmpty()
                            ? tr("Not saved in a file yet")
                            : QDir::toNativeSeparators(m_document->fileName()));
}

void MainWindow::updateOpen()
{
    const bool isOpen = m_files->isOpen();
    for (QAction *action : std::as_const(m_documentActions))
        action->setEnabled(isOpen);
    m_send->setUsable(isOpen);
    for (QAction *menu : menuBar()->actions()) {
        if (menu->text() == tr("&Step"))
            menu->setEnabled(isOpen);
    }
    m_header->setVisible(isOpen);
    m_issues->setVisible(isOpen);
    m_welcome->refresh();
    goTo(Place::Design);
    if (isOpen)
        m_design->tree().setFocus(); // not the first button that shows up
    restoreEnvironment();
    updateTitle();
    updateRun();
    updateIssues();
}

void MainWindow::updateRun()
{
    const bool checking = m_runs->isChecking();
    const bool running = m_runs->isRunning(), stopping = m_runs->isStopping();
    const QString name = running || checking ? QStringLiteral("stop") : QStringLiteral("run");
    m_runButton->setText(checking   ? tr("Cancel")
                         : stopping ? tr("Stop now")
                         : running  ? tr("Stop")
                                    : tr("Run"));
    m_runButton->setIcon(icon(name, Color::AccentText));
    m_runButton->setToolTip(checking   ? tr("Do not start (Ctrl+R)")
                            : stopping ? tr("Stop at once, without waiting for answers (Ctrl+R)")
                            : running  ? tr("Stop gracefully; press again to stop at once (Ctrl+R)")
                                       : tr("Run this document with its load (Ctrl+R)"));
    setRole(*m_runButton, running || checking ? "danger" : "primary");
    m_runAction->setText(checking ? tr("&Cancel") : running ? tr("&Stop") : tr("&Run"));
    m_runAction->setIcon(icon(name));
}

void MainWindow::updateIssues()
{
    const Issues &issues = m_document->issues();
    m_issues->setText(issuesSummary(*m_document));
    m_issues->setIcon(issues.empty()      ? icon(QStringLiteral("check"), Color::Good)
                      : hasErrors(issues) ? icon(QStringLiteral("error"), Color::Error)
                                          : icon(QStringLiteral("warning"), Color::Warning));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose) {
        m_settings.setState(geometryKey, saveGeometry());
        m_settings.setState(designKey, m_design->saveState());
        event->accept();
        return;
    }
    event->ignore();
    const auto closeNow = [this] {
        m_mayClose = true;
        QTimer::singleShot(0, this, &QWidget::close); // not within this event
    };
    const auto closeSaved = [this, closeNow] { m_files->whenSafe(closeNow); };
    if (m_runs->isRunning()) {
        m_questions->confirm(tr("A run is going on."),
                             tr("Closing the window ends it; what it measured so far is kept."),
                             tr("End the Run and Close"), closeSaved);
        return;
    }
    if (m_files->isOpen() && m_document->isModified()) {
        closeSaved();
        return;
    }
    m_mayClose = true;
    closeEvent(event);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Loadgrove"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/loadgrove.svg")).pixmap(64, 64));
    box->setText(tr("Loadgrove %1").arg(QStringLiteral(LOADGROVE_VERSION)));
    box->setInformativeText(
        tr("Designs HTTP scenarios, runs them as load and measures what comes back.\n"
           "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

} // namespace loadgrove
