// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/send_place.h"

#include "ui/debug/response_panel.h"
#include "ui/debug/send_controller.h"
#include "ui/debug/trace_words.h"
#include "ui/design/design_page.h"
#include "ui/design/inspector.h"
#include "ui/design/tree_actions.h"
#include "ui/design/tree_model.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"

namespace loadgrove {

using Extent = SendOrder::Extent;

SendPlace::SendPlace(ScenarioDocument &document, DesignPage &design, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_design(design)
    , m_window(window)
    , m_controller(new SendController(document, this))
    , m_panel(new ResponsePanel(document, *m_controller, window))
{
    m_panel->hide();
    createActions();
    design.actions().setFirstActions({m_send, m_upTo, m_all});
    design.inspector().setSendAction(m_send);
    connect(m_panel, &ResponsePanel::opened, &design, &DesignPage::goTo);
    connect(m_panel, &ResponsePanel::upToWanted, this,
            [this](NodeId step) { send(int(Extent::UpTo), step); });
    connect(m_controller, &SendController::started, this, &SendPlace::update);
    connect(m_controller, &SendController::finished, this, &SendPlace::update);
    connect(m_controller, &SendController::stepsAdded, this, [this](std::size_t first) {
        for (std::size_t i = first; i < m_controller->steps().size(); ++i)
            mark(*m_controller->steps()[i]);
    });
    connect(m_controller, &SendController::forgotten, this, [this] {
        m_design.tree().treeModel().clearSent();
        m_design.removePanel(m_panel);
        update();
    });
    connect(&design.tree(), &StepTreeView::selectionChangedByAnyone, this, &SendPlace::update);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &SendPlace::update);
    update();
}

SendPlace::~SendPlace()
{
    m_document.undoStack().disconnect(this);
    delete m_panel;
}

QAction *SendPlace::add(const char *id, const QString &text, const char *iconName,
                        const QList<QKeySequence> &shortcuts, const QString &toolTip)
{
    auto *action = new QAction(icon(QLatin1String(iconName)), text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcuts(shortcuts);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(
        toolTip, shortcuts.first().toString(QKeySequence::NativeText)));
    return action;
}

void SendPlace::createActions()
{
    m_send =
        add("send.step", tr("&Send"), "send", {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
            tr("Send the selected step once. What it takes from other requests is of their last "
               "answers"));
    m_upTo = add("send.upTo", tr("Send Scenario up to &Here"), "send",
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter},
                 tr("Send the scenario once from its start up to the selected step"));
    m_all = add("send.all", tr("Send One &Iteration of All"), "send",
                {Qt::CTRL | Qt::ALT | Qt::Key_Return, Qt::CTRL | Qt::ALT | Qt::Key_Enter},
                tr("Send one iteration of every scenario"));
    m_cancel = add("send.cancel", tr("&Cancel Sending"), "stop", {Qt::CTRL | Qt::Key_Period},
                   tr("Cut off what is being sent"));
    connect(m_send, &QAction::triggered, this, [this] { send(int(Extent::Step), selectedStep()); });
    connect(m_upTo, &QAction::triggered, this, [this] { send(int(Extent::UpTo), selectedStep()); });
    connect(m_all, &QAction::triggered, this, [this] { send(int(Extent::All), documentNode); });
    connect(m_cancel, &QAction::triggered, m_controller, &SendController::cancel);
}

void SendPlace::setUsable(bool usable)
{
    m_usable = usable;
    update();
}

/// The only one; documentNode: none or several.
NodeId SendPlace::selectedStep() const
{
    const std::vector<NodeId> selected = m_design.tree().selectedIds();
    return selected.size() == 1 ? selected.front() : documentNode;
}

void SendPlace::update()
{
    const bool ready = m_usable && !m_controller->isSending();
    const Step *step = m_document.step(selectedStep());
    const bool canSend =
        step && (step->kind() == StepKind::Request || step->kind() == StepKind::Scenario);
    m_send->setEnabled(ready && canSend);
    m_upTo->setEnabled(ready && step);
    m_all->setEnabled(ready);
    m_cancel->setEnabled(m_controller->isSending());
}

void SendPlace::send(int extent, NodeId step)
{
    if (m_controller->isSending())
        return;
    Q_EMIT wanted();
    m_design.showPanel(m_panel, tr("Response"));
    m_controller->send(Extent(extent), step);
}

void SendPlace::sendAgain(NodeId request, const Sample &sample)
{
    if (m_controller->isSending()) {
        Q_EMIT refused(tr("Something else is being sent"));
        return;
    }
    if (!m_controller->sendAgain(request, sample)) {
        Q_EMIT refused(tr("This request is not in the document any more"));
        return;
    }
    Q_EMIT wanted();
    m_design.showPanel(m_panel, tr("Response"));
    m_design.goTo(request);
}

void SendPlace::mark(const TraceStep &step)
{
    if (step.kind == TraceStep::Kind::Wait || step.kind == TraceStep::Kind::Round)
        return;
    const bool isExchange = step.kind == TraceStep::Kind::Exchange;
    const QString status = isExchange && step.exchange->sample.status > 0
                               ? QString::number(step.exchange->sample.status)
                               : statusText(step);
    const QString time = timeText(step);
    m_design.tree().treeModel().setSent(
        step.node, time.isEmpty() ? status : status + QStringLiteral(" · ") + time,
        int(statusColor(step)));
}

} // namespace loadgrove
