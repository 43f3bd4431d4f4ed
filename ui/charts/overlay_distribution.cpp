// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_distribution.h"

#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

/// Of a band's height, what the highest share takes.
constexpr double bandShare = 0.85;

double logOf(std::int64_t microseconds)
{
    return std::log10(std::max(double(microseconds), 1.0) / 1000);
}

} // namespace

OverlayDistribution::OverlayDistribution(QWidget *parent)
    : ChartPanel(tr("Latency distribution, % of requests"), parent)
{
    setEmptyText(tr("The runs are being read"));
    setFilled(false);
}

void OverlayDistribution::setRuns(std::vector<ComparedLine> runs)
{
    m_runs = std::move(runs);
    makeBins();
    makeSeries();
}

void OverlayDistribution::setSideBySide(bool sideBySide)
{
    m_sideBySide = sideBySide;
    makeSeries();
}

void OverlayDistribution::makeSeries()
{
    removeAllSeries();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        addSeries(m_sideBySide ? Shape::Area : Shape::Line);
    updateLooks();
    setFilled(!m_edges.empty());
    draw();
}

void OverlayDistribution::makeBins()
{
    m_edges.clear();
    m_shares.assign(m_runs.size(), {});
    std::int64_t smallest = std::numeric_limits<std::int64_t>::max(), largest = 0;
    for (const ComparedLine &run : m_runs) {
        const Histogram &histogram = run.snapshot->latencies;
        if (histogram.count() == 0)
            continue;
        smallest = std::min(smallest, histogram.minimum());
        largest = std::max(largest, histogram.maximum());
    }
    if (largest < smallest)
        return;
    const AxisRange range =
        logAxis(std::pow(10, logOf(smallest)), std::pow(10, logOf(largest)), 2, latencyLabel);
    const double span = range.maximum - range.minimum;
    const int bins = std::max(1, int(std::ceil(span * (span < 2 ? 40 : 20) - 1e-9)));
    for (int i = 0; i <= bins; ++i)
        m_edges.push_back(range.minimum + span * i / bins);
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const Histogram &histogram = m_runs[i].snapshot->latencies;
        m_shares[i].assign(std::size_t(bins), 0);
        histogram.forEachBucket([&](std::int64_t low, std::int64_t high, std::int64_t count) {
            const int bin = int((logOf((low + high) / 2) - range.minimum) / span * bins + 1e-9);
            m_shares[i][std::size_t(std::clamp(bin, 0, bins - 1))] +=
                100 * double(count) / double(histogram.count());
        });
    }
}

SeriesLook OverlayDistribution::look(int series, const ChartColors &colors) const
{
    SeriesLook look = comparedLook(m_runs[std::size_t(series)], series, colors);
    if (m_sideBySide) {
        QColor ground = look.pen.color();
        ground.setAlphaF(0.35f);
        look.brush = ground;
        look.pen.setWidthF(1);
    }
    return look;
}

double OverlayDistribution::largestShare() const
{
    double largest = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (isSeriesVisible(int(i)) && !m_shares[i].empty())
            largest = std::max(largest, *std::max_element(m_shares[i].begin(), m_shares[i].end()));
    }
    return largest;
}

QList<QPointF> OverlayDistribution::outline(std::size_t run, double scale, double base) const
{
    QList<QPointF> points;
    for (std::size_t bin = 0; bin < m_shares[run].size(); ++bin) {
        points.append(QPointF(m_edges[bin], base + scale * m_shares[run][bin]));
        points.append(QPointF(m_edges[bin + 1], base + scale * m_shares[run][bin]));
    }
    return points;
}

/// The runs from top to bottom; the height of a band is told once, it is that of all.
AxisRange OverlayDistribution::bandAxis(double largest) const
{
    const double count = double(m_runs.size());
    AxisRange axis{0, count, {}};
    for (std::size_t i = m_runs.size(); i-- > 0;)
        axis.ticks.push_back({count - 1 - double(i), m_runs[i].name});
    axis.ticks.push_back({count - 1 + bandShare, shareText(largest / 100)});
    return axis;
}

void OverlayDistribution::draw()
{
    if (m_edges.empty())
        return;
    const double largest = largestShare();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const double base = m_sideBySide ? double(m_runs.size() - 1 - i) : 0;
        const double scale = m_sideBySide ? bandShare / std::max(largest, 1e-9) : 1;
        if (isSeriesVisible(int(i)))
            setPoints(int(i), outline(i, scale, base), outline(i, 0, base));
        else
            setPoints(int(i), {});
    }
    setAxes(logAxis(std::pow(10, m_edges.front()), std::pow(10, m_edges.back()), xTickCount(),
                    latencyLabel),
            m_sideBySide ? bandAxis(largest) : linearAxis(largest, yTickCount(), numberLabel));
}

QString OverlayDistribution::valuesAt(double &x) const
{
    const auto above = std::upper_bound(m_edges.begin(), m_edges.end(), x);
    if (above == m_edges.begin() || above == m_edges.end())
        return {};
    const auto bin = std::size_t(above - m_edges.begin()) - 1;
    QStringList lines{tr("%1 to %2")
                          .arg(latencyText(std::pow(10, m_edges[bin])),
                               latencyText(std::pow(10, m_edges[bin + 1])))};
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        lines += tr("%1: %2").arg(m_runs[i].name, shareText(m_shares[i][bin] / 100));
    return lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
