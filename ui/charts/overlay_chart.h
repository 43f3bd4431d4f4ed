// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/compared_runs.h"
#include "ui/charts/down_sample.h"

namespace loadgrove {

/// One measure of several runs, second by second, all from their start: a line for each run.
/// Thread: the window's.
class OverlayChart : public ChartPanel
{
    Q_OBJECT

public:
    enum class Measure
    {
        P50,
        P90,
        P95,
        P99,
        Rate,
        Failures,
    };
    OverlayChart(const QString &title, Measure measure, QWidget *parent = nullptr);

    void setRuns(std::vector<ComparedLine> runs);
    void setMeasure(Measure measure);

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString valuesAt(double &x) const override;

private:
    bool isLatency() const { return m_measure < Measure::Rate; }
    double valueOf(const SecondPoint &point) const;
    bool isMeasured(const SecondPoint &point) const;
    QList<QPointF> pointsOf(std::size_t run);

    Measure m_measure;
    std::vector<ComparedLine> m_runs;
    std::vector<Extremes> m_extremes; ///< as m_runs
};

} // namespace loadgrove
