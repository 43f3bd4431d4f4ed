// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_chart.h"

#include "ui/charts/down_sample.h"

#include <algorithm>
#include <numeric>

namespace loadgrove {

StackedChart::StackedChart(const QString &title, QWidget *parent)
    : TimeChart(title, parent)
{
    setFilled(false);
}

/// Of the series that are shown.
std::vector<double> StackedChart::ratesOf(const SecondPoint &point) const
{
    const std::vector<std::int64_t> counts = countsOf(point);
    std::vector<double> rates(std::size_t(seriesCount()), 0);
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (isSeriesVisible(int(i)) && point.length > 0)
            rates[i] = double(counts[i]) / point.length;
    }
    return rates;
}

std::vector<std::size_t> StackedChart::pickSeconds() const
{
    // Whole seconds are picked, so that every stack drawn is one that was measured: those with the
    // fewest and most, and those with the fewest and most that are notable.
    std::vector<double> totals, notable;
    for (std::size_t i = 0; i < pointCount(); ++i) {
        const std::vector<double> rates = ratesOf(point(i));
        totals.push_back(std::accumulate(rates.begin(), rates.end(), 0.0));
        double sum = 0;
        for (std::size_t s = 0; s < rates.size(); ++s)
            sum += isNotable(int(s)) ? rates[s] : 0;
        notable.push_back(sum);
    }
    return pickExtremes(
        pointCount(),
        {[&](std::size_t i) { return totals[i]; }, [&](std::size_t i) { return notable[i]; }},
        maxChartPoints / 2); // two points make a step
}

void StackedChart::draw()
{
    const std::vector<std::size_t> picked = pickSeconds();
    std::vector<QList<QPointF>> edges(std::size_t(seriesCount()) + 1);
    double largest = 0;
    for (std::size_t k = 0; k < picked.size(); ++k) {
        const SecondPoint &now = point(picked[k]);
        const double from = now.second;
        const double to =
            k + 1 < picked.size() ? point(picked[k + 1]).second : now.second + now.length;
        const std::vector<double> rates = ratesOf(now);
        double height = 0;
        for (std::size_t s = 0; s < edges.size(); ++s) {
            height += s > 0 ? rates[s - 1] : 0;
            edges[s].append(QPointF(from, height));
            edges[s].append(QPointF(to, height));
        }
        largest = std::max(largest, height);
    }
    for (int s = 0; s < seriesCount(); ++s) {
        if (isSeriesVisible(s))
            setPoints(s, edges[std::size_t(s) + 1], edges[std::size_t(s)]);
    }
    setAxes(xAxis(), linearAxis(largest, yTickCount(), numberLabel));
}

} // namespace loadgrove
