// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_page.h"

#include "core/engine/preflight.h"
#include "ui/run/checks_panel.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_controls.h"
#include "ui/run/run_header.h"
#include "ui/run/run_view.h"
#include "ui/run/run_words.h"
#include "ui/run/samples_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"

#include <QVBoxLayout>

namespace loadgrove {

RunPage::RunPage(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_view(new RunView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&m_view->header(), &RunHeader::runPressed, &controller, &RunController::start);
    connect(&m_view->header(), &RunHeader::stopPressed, &controller, &RunController::stop);
    connect(&m_view->messages(), &MessageBar::actionPressed, &controller,
            &RunController::startConfirmed);
    connect(&m_view->samples(), &SamplesPanel::stepWanted, this, &RunPage::stepWanted);
    connect(&m_view->samples(), &SamplesPanel::sendWanted, this, &RunPage::sendWanted);
    const RunControls &controls = m_view->controls();
    connect(&controls, &RunControls::pauseWanted, &controller, &RunController::setPaused);
    connect(&controls, &RunControls::rateWanted, &controller, &RunController::setRate);
    connect(&controls, &RunControls::usersWanted, &controller, &RunController::setUsers);
    connect(&controls, &RunControls::refused, this, [this](const QString &why) {
        m_view->messages().show(MessageBar::Kind::Problem, why);
    });
    connect(&controller, &RunController::controlFailed, this, [this](const QString &reason) {
        m_view->controls().putBack();
        m_view->messages().show(MessageBar::Kind::Problem, reason);
    });
    connect(&controller, &RunController::documentReplaced, this, [this] {
        m_view->samples().offerSteps(false); // they would be those of another document
        if (!m_controller.isRunning())
            m_view->messages().clear(); // it spoke, or asked, of the other one
    });
    connect(&controller, &RunController::started, this, [this] {
        m_view->samples().offerSteps(true);
        m_view->setRunning(true);
        refresh();
    });
    connect(&controller, &RunController::stopping, &m_view->header(), &RunHeader::showStopping);
    connect(&controller, &RunController::snapshotChanged, this, &RunPage::refresh);
    connect(&controller, &RunController::finished, this, [this] {
        m_view->setRunning(false);
        refresh();
    });
    connect(&controller, &RunController::startFailed, this, [this](const QString &reason) {
        m_view->messages().show(MessageBar::Kind::Problem, reason);
    });
    connect(&controller, &RunController::checkingChanged, this, [this] {
        m_view->messages().clear();
        m_view->header().setChecking(m_controller.isChecking());
        refresh();
    });
    connect(&controller, &RunController::checked, this, &RunPage::showPreflight);
    connect(&controller, &RunController::warned, this, &RunPage::warn);
    connect(&controller, &RunController::confirmationNeeded, this, &RunPage::ask);
}

void RunPage::setButtonVisible(bool visible)
{
    m_view->header().setButtonVisible(visible);
}

void RunPage::refresh()
{
    const std::shared_ptr<const Snapshot> snapshot = m_controller.snapshot();
    if (!snapshot || m_controller.isChecking())
        return;
    m_view->setThresholds(checkThresholds(*snapshot));
    m_view->setSnapshot(snapshot);
}

void RunPage::showPreflight()
{
    const Preflight &found = *m_controller.preflight();
    m_view->checks().setPreflight(found.issues, plannedWords(found.planned));
    if (!found.issues.empty())
        m_view->showChecks();
}

void RunPage::warn()
{
    const Issues &issues = m_controller.preflight()->issues;
    constexpr std::size_t shown = 2; // all of them stand under Checks
    QStringList lines;
    for (std::size_t i = 0; i < std::min(shown, issues.size()); ++i)
        lines += issues[i].text;
    if (issues.size() > shown)
        lines += tr("%1 more warnings stand under Checks")
                     .arg(countText(std::int64_t(issues.size() - shown)));
    m_view->messages().show(MessageBar::Kind::Notice, lines.join(QLatin1Char('\n')),
                            tr("Run anyway"));
}

void RunPage::ask(const QStringList &hosts)
{
    m_view->messages().show(MessageBar::Kind::Notice,
                            tr("This run sends its load to %1, which is not this computer. Only "
                               "test what you are allowed to.")
                                .arg(hosts.join(QStringLiteral(", "))),
                            tr("Run anyway"));
}

} // namespace loadgrove
