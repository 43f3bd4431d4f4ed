// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/widgets/flow_layout.h"

#include <QIcon>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace loadgrove {

namespace {

constexpr QSize swatchSize(22, 12);

QPixmap swatch(const SeriesLook &look, bool on, qreal ratio)
{
    QPixmap pixmap(swatchSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(on ? 1 : 0.35);
    painter.setPen(look.pen);
    if (look.brush.style() == Qt::NoBrush) {
        painter.drawLine(QLineF(1, 6, 21, 6));
    } else {
        painter.setBrush(look.brush);
        painter.drawRect(QRectF(4.5, 0.5, 14, 11));
    }
    return pixmap;
}

QIcon swatchIcon(const SeriesLook &look, qreal ratio)
{
    QIcon icon;
    icon.addPixmap(swatch(look, true, ratio), QIcon::Normal, QIcon::On);
    icon.addPixmap(swatch(look, false, ratio), QIcon::Normal, QIcon::Off);
    return icon;
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this, 2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const std::vector<SeriesLook> &entries)
{
    while (m_buttons.size() > entries.size()) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < entries.size()) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(swatchSize);
        // The frame of a checked button would shout; the swatch says what is shown.
        button->setStyleSheet(
            QStringLiteral("QToolButton { border: 1px solid transparent; padding: 0 2px; }"
                           "QToolButton:!checked { color: palette(mid); }"
                           "QToolButton:hover, QToolButton:focus { border-color: palette(mid);"
                           " border-radius: 3px; }"));
        connect(button, &QToolButton::toggled, this, &ChartLegend::toggled);
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        m_buttons[i]->setText(entries[i].name);
        m_buttons[i]->setIcon(swatchIcon(entries[i], devicePixelRatioF()));
        m_buttons[i]->setToolTip(
            tr("%1\nClick to hide or show.")
                .arg(entries[i].description.isEmpty() ? entries[i].name : entries[i].description));
    }
}

bool ChartLegend::isOn(int entry) const
{
    return entry < int(m_buttons.size()) && m_buttons[std::size_t(entry)]->isChecked();
}

void ChartLegend::setOn(int entry, bool on)
{
    m_buttons[std::size_t(entry)]->setChecked(on);
}

void ChartLegend::forgetHidden()
{
    for (QToolButton *button : m_buttons) {
        const QSignalBlocker quiet(button);
        button->setChecked(true);
    }
}

} // namespace loadgrove
