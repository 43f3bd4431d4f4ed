// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_chart.h"

namespace loadgrove {

/// Percentiles of the service time, second by second. The axis is linear from 0 until the values
/// lie so far apart that only a logarithmic one shows them all.
class LatencyChart : public TimeChart
{
    Q_OBJECT

public:
    enum Line
    {
        P50,
        P95,
        P99,
    };
    explicit LatencyChart(QWidget *parent = nullptr);

    bool isLogarithmic() const { return m_logarithmic; }
    /// What is drawn: seconds since the start and milliseconds, whatever the axis.
    QList<QPointF> values(Line line) const;

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString describe(const SecondPoint &point) const override;

private:
    bool m_logarithmic = false;
};

} // namespace loadgrove
