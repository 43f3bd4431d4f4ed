// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram_chart.h"

#include "ui/charts/chart_choice.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

HistogramChart::HistogramChart(QWidget *parent)
    : ChartPanel(tr("Latency distribution"), parent)
{
    setChoice(*new ChartChoice(this));
    setFilled(false);
}

void HistogramChart::setChoice(const ChartChoice &choice)
{
    if (m_choice)
        m_choice->disconnect(this);
    m_choice = &choice;
    connect(m_choice, &ChartChoice::changed, this, [this] { applyChoice(); });
    applyChoice();
}

void HistogramChart::applyChoice()
{
    if (seriesCount() > 0 && m_marked == m_choice->percentiles())
        return;
    m_marked = m_choice->percentiles();
    removeAllSeries();
    addSeries(Shape::Area);
    for (std::size_t i = 0; i < m_marked.size(); ++i)
        addSeries(Shape::Line);
    updateLooks();
    draw();
}

int HistogramChart::seriesOf(Percentile which) const
{
    const auto found = std::find(m_marked.begin(), m_marked.end(), which);
    return found == m_marked.end() ? -1 : int(found - m_marked.begin()) + 1;
}

void HistogramChart::setSnapshot(const Snapshot &snapshot)
{
    setHistogram(snapshot.latencies);
}

void HistogramChart::setHistogram(const Histogram &histogram)
{
    std::vector<Bin> bins;
    Latencies latencies = {};
    if (!histogram.isEmpty()) {
        bins = binsOf(histogram);
        const SecondLatencies all = SecondLatencies::of(histogram);
        for (const Percentile which : allPercentiles)
            latencies[std::size_t(which)] = loadgrove::latencyOf(all, which);
    }
    if (bins == m_bins && latencies == m_latencies)
        return; // drawing costs more than counting
    m_count = histogram.count();
    m_bins = std::move(bins);
    m_latencies = latencies;
    setFilled(m_count > 0);
    draw();
}

std::vector<HistogramChart::Bin> HistogramChart::binsOf(const Histogram &histogram)
{
    std::vector<Bin> bins;
    const double smallest = std::max(double(histogram.minimum()), 1.0) / 1000;
    const double largest = std::max(double(histogram.maximum()) / 1000, smallest);
    const AxisRange range = logAxis(smallest, largest, 2, latencyLabel);
    const double span = range.maximum - range.minimum;
    const int perDecade = span < 1 ? 50 : span < 2 ? 30 : span < 4 ? 20 : 10;
    const int count = std::max(1, int(std::ceil(span * perDecade - 1e-9)));
    const auto edge = [&](int i) { return std::pow(10, range.minimum + span * i / count); };
    for (int i = 0; i < count; ++i)
        bins.push_back({edge(i), edge(i + 1), 0});
    histogram.forEachBucket([&](std::int64_t low, std::int64_t high, std::int64_t n) {
        const double middle = std::max(double(low + high) / 2000, smallest);
        const int bin = int((std::log10(middle) - range.minimum) / span * count + 1e-9);
        bins[std::size_t(std::clamp(bin, 0, count - 1))].count += n;
    });
    return bins;
}

SeriesLook HistogramChart::look(int series, const ChartColors &colors) const
{
    if (series == bars) {
        QColor fill = colors.rate;
        fill.setAlphaF(0.45f);
        return {tr("requests"), QPen(colors.rate, 1), fill,
                tr("Number of requests by service time")};
    }
    const Percentile which = m_marked[std::size_t(series) - 1];
    return {percentileName(which), percentilePen(which, false, colors), Qt::NoBrush,
            percentileWords(which)};
}

void HistogramChart::draw()
{
    if (m_bins.empty()) {
        for (int i = 0; i < seriesCount(); ++i)
            setPoints(i, {});
        return;
    }
    QList<QPointF> top, bottom;
    double largest = 0;
    for (const Bin &bin : m_bins) {
        for (const double at : {std::log10(bin.from), std::log10(bin.to)}) {
            top.append(QPointF(at, double(bin.count)));
            bottom.append(QPointF(at, 0));
        }
        largest = std::max(largest, double(bin.count));
    }
    setPoints(bars, top, bottom);
    const AxisRange y = wholeAxis(largest, yTickCount(), numberLabel);
    for (std::size_t i = 0; i < m_marked.size(); ++i) {
        const double at = std::log10(std::max(latencyOf(m_marked[i]), m_bins.front().from));
        setPoints(int(i) + 1, {QPointF(at, 0), QPointF(at, y.maximum)});
    }
    setAxes(logAxis(m_bins.front().from, m_bins.back().to, xTickCount(), latencyLabel), y);
}

QString HistogramChart::valuesAt(double &x) const
{
    const double value = std::pow(10, x);
    for (const Bin &bin : m_bins) {
        if (value >= bin.from && value < bin.to && bin.count > 0) {
            return tr("%1 to %2\n%3 requests (%4)")
                .arg(latencyText(bin.from), latencyText(bin.to), countText(bin.count),
                     shareText(double(bin.count) / double(m_count)));
        }
    }
    return QString();
}

} // namespace loadgrove
