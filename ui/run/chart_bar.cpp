// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/chart_bar.h"

#include "ui/charts/time_window.h"
#include "ui/widgets/check_menu.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace loadgrove {

namespace {

QToolButton *newButton(const char *name, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QStringLiteral("quiet"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

} // namespace

ChartBar::ChartBar(TimeWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_latencies(newButton("latencyChoice", QStringLiteral("settings"), this))
    , m_whole(newButton("showAllTime", QStringLiteral("expand"), this))
    , m_hold(newButton("holdView", QStringLiteral("pause"), this))
    , m_menu(new CheckMenu(this))
    , m_hint(new QLabel(tr("Wheel zooms, Shift and drag moves"), this))
    , m_heldText(new QLabel(this))
    , m_heldMark(new QLabel(this))
{
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setToolTip(
        tr("In every chart over time: the wheel or + and - zoom, Shift and drag or the "
           "middle button moves, a double click or 0 shows all; the arrow keys move "
           "from second to second."));
    m_heldMark->setPixmap(icon(QStringLiteral("pause"), Color::Warning).pixmap(16));
    QFont bold = font();
    bold.setBold(true);
    m_heldText->setFont(bold);
    m_heldText->setObjectName(QStringLiteral("heldText"));
    m_hold->setCheckable(true);
    m_latencies->setPopupMode(QToolButton::InstantPopup);
    m_latencies->setMenu(m_menu);
    fillMenu();
    connect(m_whole, &QToolButton::clicked, &window, &TimeWindow::showAll);
    connect(&window, &TimeWindow::shownChanged, this, &ChartBar::showZoom);
    connect(m_hold, &QToolButton::toggled, this, [this](bool held) {
        showHold();
        Q_EMIT heldChanged(held);
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_heldMark);
    layout->addWidget(m_heldText);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_whole);
    layout->addWidget(m_latencies);
    layout->addWidget(m_hold);
    showZoom();
    showHold();
}

void ChartBar::fillMenu()
{
    for (const Percentile which : allPercentiles) {
        QAction *action = m_menu->addAction(percentileName(which));
        action->setToolTip(percentileWords(which));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, which](bool wanted) {
            m_choice->set(which, wanted);
            showChoice(); // the last one stays
        });
        m_percentiles.push_back(action);
    }
    m_menu->addSeparator();
    const auto add = [this](const QString &text, ChartChoice::Time time) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, time](bool wanted) {
            m_choice->set(time, wanted);
            showChoice();
        });
        return action;
    };
    m_service = add(tr("&Service time"), ChartChoice::Time::Service);
    m_response = add(tr("&Response time, from the schedule"), ChartChoice::Time::Response);
}

void ChartBar::setChoice(ChartChoice &choice)
{
    if (m_choice)
        m_choice->disconnect(this);
    m_choice = &choice;
    connect(m_choice, &ChartChoice::changed, this, &ChartBar::showChoice);
    showChoice();
}

void ChartBar::showChoice()
{
    QStringList names;
    for (std::size_t i = 0; i < allPercentiles.size(); ++i) {
        m_percentiles[i]->setChecked(m_choice->has(allPercentiles[i]));
        if (m_choice->has(allPercentiles[i]))
            names += percentileName(allPercentiles[i]);
    }
    m_service->setChecked(m_choice->has(ChartChoice::Time::Service));
    m_response->setChecked(m_choice->has(ChartChoice::Time::Response));
    const QString text = tr("Latencies: %1").arg(names.join(QStringLiteral(", ")));
    m_latencies->setText(text);
    m_latencies->setAccessibleName(text);
    m_latencies->setToolTip(tr("Which latencies charts, tiles and the table show, of every run"));
}

void ChartBar::setSpan(bool isSpan)
{
    m_isSpan = isSpan;
    showZoom();
}

void ChartBar::showZoom()
{
    m_whole->setText(m_isSpan ? tr("Whole span") : tr("Whole run"));
    m_whole->setAccessibleName(m_whole->text());
    m_whole->setToolTip(tr("Show all of it again in the charts over time"));
    m_whole->setVisible(m_window.isZoomed());
}

void ChartBar::setHoldable(bool holdable)
{
    if (std::exchange(m_isHoldable, holdable) != holdable)
        showHold();
}

bool ChartBar::isHeld() const
{
    return m_hold->isChecked();
}

void ChartBar::setHeld(bool held)
{
    m_hold->setChecked(held);
}

void ChartBar::showHold()
{
    const bool held = isHeld();
    m_hold->setVisible(m_isHoldable || held);
    m_hold->setText(held ? tr("Follow again") : tr("Hold view"));
    m_hold->setAccessibleName(m_hold->text());
    m_hold->setIcon(icon(held ? QStringLiteral("run") : QStringLiteral("pause")));
    m_hold->setToolTip(held ? tr("Show how the run stands now")
                            : tr("Let the charts and numbers stand still; the run goes on"));
    m_heldText->setVisible(held);
    m_heldMark->setVisible(held);
}

void ChartBar::showHeldAt(double second, bool goesOn)
{
    const QString at = durationText(second);
    m_heldText->setText(goesOn ? tr("View held at %1, the run goes on").arg(at)
                               : tr("View held at %1, the run has ended").arg(at));
}

} // namespace loadgrove
