// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_button.h"

#include <QWidget>

#include <vector>

namespace loadgrove {

/// Names the series of a chart; a click hides or shows one. Reached by keyboard too.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// Keeps what is hidden, by position.
    void setEntries(const std::vector<SeriesLook> &entries);
    bool isOn(int entry) const;
    void setOn(int entry, bool on);
    void forgetHidden();

Q_SIGNALS:
    void toggled();

private:
    std::vector<LegendButton *> m_buttons; // Owned by Qt.
};

} // namespace loadgrove
