// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"

namespace loadgrove {

class Histogram;
struct Snapshot;

/// How many requests took how long, over a logarithmic axis, with the percentiles marked.
class HistogramChart : public ChartPanel
{
    Q_OBJECT

public:
    enum Part
    {
        Bars,
        P50,
        P95,
        P99,
    };
    explicit HistogramChart(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    void setHistogram(const Histogram &histogram);

    /// Latencies from `from` up to `to` (milliseconds).
    struct Bin
    {
        double from = 0, to = 0;
        std::int64_t count = 0;
    };
    const std::vector<Bin> &bins() const { return m_bins; }

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString valuesAt(double &x) const override;

private:
    void makeBins(const Histogram &histogram);

    std::vector<Bin> m_bins;
    std::int64_t m_count = 0;
    double m_percentiles[3] = {0, 0, 0};
};

} // namespace loadgrove
