// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_chart.h"

namespace loadgrove {

/// Requests and failures per second against the rate that was planned, and on a second axis the
/// virtual users. The open model plans iterations: those that ended are drawn too.
class RateChart : public TimeChart
{
    Q_OBJECT

public:
    enum Line
    {
        Requests,
        Failures,
        Users,
        Target,     ///< where a rate is planned
        Iterations, ///< where that is one of iterations
    };
    explicit RateChart(QWidget *parent = nullptr);

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void prepare() override;
    void planChanged(double at) override { forgetLine(Target, at); }
    void draw() override;
    QString describe(const SecondPoint &point) const override;

private:
    /// Nothing where that line has no point.
    std::optional<double> valueOf(const SecondPoint &point, int line) const;
    bool plansIterations() const { return plan().rate() == PlannedLoad::Rate::Iterations; }

    PlannedLoad::Rate m_planned = PlannedLoad::Rate::None; ///< what the series were made for
};

} // namespace loadgrove
