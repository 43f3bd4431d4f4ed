// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/percentile.h"

namespace loadgrove {

class ChartChoice;

/// How many requests took how long, over a logarithmic axis, with the chosen percentiles marked.
class HistogramChart : public ChartPanel
{
    Q_OBJECT

public:
    explicit HistogramChart(QWidget *parent = nullptr);

    void setChoice(const ChartChoice &choice); ///< Not owned.
    void setSnapshot(const Snapshot &snapshot);
    void setHistogram(const Histogram &histogram);

    static constexpr int bars = 0;        ///< the series of the counts
    int seriesOf(Percentile which) const; ///< -1: not shown

    /// Latencies from `from` up to `to` (milliseconds).
    struct Bin
    {
        double from = 0, to = 0;
        std::int64_t count = 0;
        bool operator==(const Bin &) const = default;
    };
    const std::vector<Bin> &bins() const { return m_bins; }

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString valuesAt(double &x) const override;

private:
    static std::vector<Bin> binsOf(const Histogram &histogram);
    void applyChoice();
    double latencyOf(Percentile which) const { return m_latencies[std::size_t(which)]; }

    const ChartChoice *m_choice = nullptr; // Not owned.
    std::vector<Percentile> m_marked;      ///< as the series after the first
    std::vector<Bin> m_bins;
    std::int64_t m_count = 0;
    using Latencies = std::array<double, allPercentiles.size()>;
    Latencies m_latencies = {}; ///< milliseconds
};

} // namespace loadgrove
