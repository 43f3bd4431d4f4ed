// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/compared_runs.h"

namespace loadgrove {

/// The latency distributions of several runs on one logarithmic axis: which share of a run's
/// requests took how long, so that runs of different length can be held against each other. Over
/// each other, or each in a band of its own.
/// Thread: the window's.
class OverlayDistribution : public ChartPanel
{
    Q_OBJECT

public:
    explicit OverlayDistribution(QWidget *parent = nullptr);

    void setRuns(std::vector<ComparedLine> runs);
    /// Each in a band of its own, one below the other, rather than over each other.
    void setSideBySide(bool sideBySide);
    bool isSideBySide() const { return m_sideBySide; }
    /// Of a run's requests, in percent, by bin; the bins are the same for all runs.
    const std::vector<double> &shares(int run) const { return m_shares[std::size_t(run)]; }

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString valuesAt(double &x) const override;

private:
    void makeBins();
    void makeSeries();
    double largestShare() const; ///< of the runs that are shown
    /// The outline of a run's shares, stretched and moved up.
    QList<QPointF> outline(std::size_t run, double scale, double base) const;
    AxisRange bandAxis(double largest) const;

    bool m_sideBySide = false;
    std::vector<ComparedLine> m_runs;
    std::vector<double> m_edges; ///< of the bins: log10 of milliseconds, ascending
    std::vector<std::vector<double>> m_shares;
};

} // namespace loadgrove
