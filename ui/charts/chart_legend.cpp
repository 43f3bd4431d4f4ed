// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_legend.h"

#include "ui/widgets/flow_layout.h"

#include <QSignalBlocker>

namespace loadgrove {

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
        auto *button = new LegendButton(this);
        connect(button, &LegendButton::toggled, this, &ChartLegend::toggled);
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_buttons[i]->setLook(entries[i]);
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
    for (LegendButton *button : m_buttons) {
        const QSignalBlocker quiet(button);
        button->setChecked(true);
    }
}

} // namespace loadgrove
