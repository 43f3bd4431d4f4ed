// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_chart.h"

namespace loadgrove {

/// Requests and failures per second, and on a second axis the virtual users.
class RateChart : public TimeChart
{
    Q_OBJECT

public:
    enum Line
    {
        Requests,
        Failures,
        Users,
    };
    explicit RateChart(QWidget *parent = nullptr);

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString describe(const SecondPoint &point) const override;
};

} // namespace loadgrove
