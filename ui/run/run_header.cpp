// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_header.h"

#include "ui/charts/time_chart.h"
#include "ui/run/run_words.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace loadgrove {

namespace {

constexpr int barSteps = 1000;

} // namespace

RunHeader::RunHeader(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(this))
    , m_state(new QLabel(stateWords(RunState::Idle), this))
    , m_bar(new QProgressBar(this))
    , m_progress(new QLabel(this))
{
    m_button->setObjectName(QStringLiteral("pageRunButton"));
    m_button->setMinimumSize(112, 32);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setProperty("role", QStringLiteral("heading"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setMinimumWidth(120);
    m_bar->setAccessibleName(tr("Progress of the run"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_button);
    layout->addWidget(m_state);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_progress);
    layout->addStretch();
    m_bar->hide();
    connect(m_button, &QPushButton::clicked, this, &RunHeader::pressed);
    updateButton();
}

void RunHeader::pressed()
{
    if (m_checking) {
        Q_EMIT stopPressed();
        return;
    }
    if (!m_running) {
        Q_EMIT runPressed();
        return;
    }
    showStopping();
    Q_EMIT stopPressed();
}

void RunHeader::showStopping()
{
    m_stopping = m_running;
    updateButton();
}

void RunHeader::setRunning(bool running)
{
    if (running != m_running)
        m_stopping = false;
    m_running = running;
    updateButton();
}

void RunHeader::setChecking(bool checking)
{
    if (checking) {
        m_state->setText(tr("Checking before the run"));
        m_bar->hide();
        m_progress->hide();
    } else if (m_checking) {
        m_state->setText(stateWords(RunState::Idle));
    }
    m_checking = checking;
    updateButton();
}

void RunHeader::setButtonVisible(bool visible)
{
    m_button->setVisible(visible);
}

void RunHeader::updateButton()
{
    const bool stops = m_running || m_checking;
    const QString text = m_checking   ? tr("Cancel")
                         : !m_running ? tr("Run")
                         : m_stopping ? tr("Stop now")
                                      : tr("Stop");
    if (m_button->text() == text)
        return;
    m_button->setText(text);
    m_button->setIcon(
        icon(stops ? QStringLiteral("stop") : QStringLiteral("run"), Color::AccentText));
    m_button->setToolTip(m_checking   ? tr("Do not start")
                         : !m_running ? tr("Run this document with its load")
                         : m_stopping ? tr("Abort what is in flight")
                                      : tr("No new iterations; those in flight may finish"));
    m_button->setProperty("role", stops ? QStringLiteral("danger") : QStringLiteral("primary"));
    m_button->style()->unpolish(m_button);
    m_button->style()->polish(m_button);
}

void RunHeader::setSnapshot(const Snapshot &snapshot)
{
    m_stopping = m_running && (m_stopping || snapshot.state == RunState::Stopping);
    updateButton();
    const bool live = isLive(snapshot.state);
    const bool ended = !live && snapshot.state != RunState::Idle;
    m_state->setText(ended ? summaryLine(snapshot) : stateWords(snapshot.state));
    m_bar->setVisible(live);
    m_progress->setVisible(live);
    const RunProgress progress = progressOf(snapshot);
    m_bar->setUpdatesEnabled(false); // or the bar would draw at once, and all the rest again later
    m_bar->setMaximum(progress.done || !live ? barSteps : 0); // 0 to 0: busy, no end known
    m_bar->setValue(progress.done ? int(*progress.done * barSteps) : 0);
    m_bar->setUpdatesEnabled(true);
    m_progress->setText(progressWords(snapshot));
}

QString RunHeader::stateText() const
{
    return m_state->text();
}

QString RunHeader::progressText() const
{
    return m_progress->text();
}

} // namespace loadgrove
