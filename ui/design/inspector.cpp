// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector.h"

#include "ui/design/settings_editor.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/problem.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

constexpr int settingsPage = -1; // else a StepKind

} // namespace

Inspector::Inspector(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_stack(new QStackedWidget)
{
    auto *empty = new HintLabel(tr("Select a step to edit it."));
    empty->setAlignment(Qt::AlignCenter);
    m_empty = empty;
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(&document, &ScenarioDocument::documentReset, this,
            [this] { setStep(m_document.step(m_step) ? m_step : documentNode); });
    connect(&document, &ScenarioDocument::stepChanged, this, &Inspector::changed);
    connect(&document, &ScenarioDocument::settingsChanged, this, [this] { changed(documentNode); });
    connect(&document, &ScenarioDocument::stepsRemoved, this, &Inspector::update);
    connect(&document, &ScenarioDocument::stepsInserted, this, &Inspector::update);
    connect(&document, &ScenarioDocument::issuesChanged, this, [this] {
        if (InspectorPage *page = current())
            page->showProblems();
    });
    update();
}

InspectorPage *Inspector::current() const
{
    return qobject_cast<InspectorPage *>(m_stack->currentWidget());
}

InspectorPage *Inspector::pageOf(int kind)
{
    InspectorPage *&page = m_pages[kind];
    if (!page) {
        if (kind == settingsPage)
            page = new SettingsEditor(m_document, m_stack);
        else
            page = makeStepPage(StepKind(kind), m_document, m_stack);
        m_stack->addWidget(page);
        if (m_send)
            page->setSendAction(m_send);
    }
    return page;
}

void Inspector::setStep(NodeId id)
{
    m_step = id;
    const Step *step = m_document.step(id);
    if (!step && id != documentNode) {
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    InspectorPage *page = pageOf(step ? int(step->kind()) : settingsPage);
    page->setNode(id);
    m_stack->setCurrentWidget(page);
}

void Inspector::setSendAction(QAction *action)
{
    m_send = action;
    for (const auto &[kind, page] : m_pages)
        page->setSendAction(action);
}

void Inspector::update()
{
    const bool there = m_step == documentNode || m_document.step(m_step);
    if (there != (m_stack->currentWidget() != m_empty))
        setStep(m_step);
}

void Inspector::changed(NodeId id)
{
    InspectorPage *page = current();
    if (page && id == m_step)
        page->load();
}

void Inspector::focusField(const QString &field)
{
    if (InspectorPage *page = current())
        page->focusField(field);
}

} // namespace loadgrove
