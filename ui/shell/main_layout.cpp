// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where in the main window, and what leads from one part to another.
#include "ui/charts/chart_choice.h"
#include "ui/design/design_page.h"
#include "ui/design/tree_actions.h"
#include "ui/document/scenario_document.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_page.h"
#include "ui/run/run_view.h"
#include "ui/shell/document_files.h"
#include "ui/shell/file_notice.h"
#include "ui/shell/main_window.h"
#include "ui/shell/send_place.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace loadgrove {

void MainWindow::layOut()
{
    auto *central = new QWidget;
    m_sideBar = new SideBar(m_placeActions);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header = createHeader());
    right->addWidget(new FileNotice(*m_files));
    right->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sideBar);
    layout->addLayout(right, 1);
    setCentralWidget(central);
}

void MainWindow::connectAll()
{
    connect(m_files, &DocumentFiles::opened, this, &MainWindow::updateOpen);
    connect(m_welcome, &WelcomePage::importWanted, this, [this] { showImport(); });
    connect(m_files, &DocumentFiles::saved, this, [this](const QString &path) {
        m_welcome->refresh();
        statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)), 4000);
    });
    connect(&m_design->actions(), &TreeActions::sourcePasted, this, &MainWindow::pasteSource);
    connect(&m_design->actions(), &TreeActions::message, this,
            [this](const QString &text) { statusBar()->showMessage(text, 6000); });
    connect(m_send, &SendPlace::wanted, this, [this] { goTo(Place::Design); });
    connect(m_document.get(), &ScenarioDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_document.get(), &ScenarioDocument::fileNameChanged, this, &MainWindow::updateTitle);
    connect(m_document.get(), &ScenarioDocument::settingsChanged, this, &MainWindow::updateTitle);
    connect(m_document.get(), &ScenarioDocument::settingsChanged, this,
            &MainWindow::updateEnvironments);
    connect(m_document.get(), &ScenarioDocument::issuesChanged, this, &MainWindow::updateIssues);
    connect(m_run, &RunPage::stepWanted, this, [this](NodeId step) {
        if (!m_document->step(step))
            return; // it was removed since
        goTo(Place::Design);
        m_design->goTo(step);
    });
    connect(m_run, &RunPage::sendWanted, m_send,
            [this](NodeId step, const std::shared_ptr<const Sample> &sample) {
                m_send->sendAgain(step, *sample);
            });
    connect(m_send, &SendPlace::refused, this,
            [this](const QString &why) { statusBar()->showMessage(why, 6000); });
    connect(m_runs, &RunController::checkingChanged, this, &MainWindow::updateRun);
    connect(m_runs, &RunController::started, this, &MainWindow::updateRun);
    connect(m_runs, &RunController::finished, this, &MainWindow::updateRun);
    connect(m_runs, &RunController::stopping, this, &MainWindow::updateRun);
    connect(m_runs, &RunController::finished, m_results, &ResultsPage::refresh);
    connect(m_results, &ResultsPage::runWanted, this, &MainWindow::runOrStop);
    connect(m_results, &ResultsPage::openFileWanted, this, &MainWindow::askToOpenRun);
    shareChartChoice();
    connect(m_runs, &RunController::hostsConfirmed, this, [this](const QStringList &hosts) {
        m_settings.setConfirmedHosts(m_settings.confirmedHosts() + hosts);
    });
}

/// The charts of all runs show the same latencies, also after the next start.
void MainWindow::shareChartChoice()
{
    const QString key = QStringLiteral("charts");
    auto *choice = new ChartChoice(this);
    choice->restore(m_settings.state(key));
    m_run->view().setChoice(*choice);
    m_results->runPage().view().setChoice(*choice);
    connect(choice, &ChartChoice::changed, this,
            [this, choice, key] { m_settings.setState(key, choice->state()); });
}

void MainWindow::createPlaces()
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_design, m_run, m_results, m_welcome})
        m_pages->addWidget(page);
    const std::tuple<Place, const char *, QString, const char *> places[] = {
        {Place::Design, "place.design", tr("&Design"), "design"},
        {Place::Run, "place.run", tr("&Run"), "run-place"},
        {Place::Results, "place.results", tr("Re&sults"), "results"},
    };
    auto *group = new QActionGroup(this);
    for (const auto &[place, id, text, iconName] : places) {
        QAction *action = newAction(id, text, iconName, Qt::CTRL | Qt::Key(Qt::Key_1 + int(place)));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = place] { goTo(wanted); });
        m_placeActions << action;
        if (place == Place::Run) // kept runs are there without a document, too
            m_documentActions << action;
    }
}

QWidget *MainWindow::createHeader()
{
    auto *header = new QWidget;
    header->setProperty("role", QStringLiteral("header"));
    header->setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel;
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(80);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_runButton = new QPushButton;
    m_runButton->setObjectName(QStringLiteral("runButton"));
    m_runButton->setMinimumSize(104, 32);
    connect(m_runButton, &QPushButton::clicked, this, &MainWindow::runOrStop);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title, 1);
    layout->addWidget(createEnvironments());
    for (QAction *action : {m_undo, m_redo}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({20, 20});
        button->setProperty("role", QStringLiteral("quiet"));
        layout->addWidget(button);
    }
    layout->addSpacing(8);
    layout->addWidget(m_runButton);
    return header;
}

void MainWindow::createStatusBar()
{
    m_issues = new QPushButton;
    m_issues->setObjectName(QStringLiteral("issuesButton"));
    m_issues->setToolTip(tr("Show the problems"));
    connect(m_issues, &QPushButton::clicked, this, [this] {
        goTo(Place::Design);
        m_design->focusIssues();
    });
    m_demoShop = new QLabel;
    m_demoShop->setProperty("role", QStringLiteral("muted"));
    m_demoShop->setContentsMargins(8, 0, 16, 0);
    m_demoShop->setTextInteractionFlags(Qt::TextSelectableByMouse);
    statusBar()->addPermanentWidget(m_issues);
    statusBar()->addPermanentWidget(m_demoShop);
    statusBar()->setSizeGripEnabled(false);
    setDemoShop(QString());
}

} // namespace loadgrove
