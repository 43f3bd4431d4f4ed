// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_chart.h"

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

/// Whole seconds are picked, so that every stack drawn is one that was measured: those with the
/// fewest and most, and those with the fewest and most that are notable.
std::vector<const SecondPoint *> StackedChart::pickStacks()
{
    std::vector<bool> visible;
    for (int s = 0; s < seriesCount(); ++s)
        visible.push_back(isSeriesVisible(s));
    if (visible != m_visible)
        forgetLines();
    m_visible = std::move(visible);
    const auto total = [this](const SecondPoint &point) {
        const std::vector<double> rates = ratesOf(point);
        return std::accumulate(rates.begin(), rates.end(), 0.0);
    };
    const auto notable = [this](const SecondPoint &point) {
        const std::vector<double> rates = ratesOf(point);
        double sum = 0;
        for (std::size_t s = 0; s < rates.size(); ++s)
            sum += isNotable(int(s)) ? rates[s] : 0;
        return sum;
    };
    return pickSeconds(0, {total, notable}, maxChartPoints / 2); // two points make a step
}

void StackedChart::draw()
{
    const std::vector<const SecondPoint *> picked = pickStacks();
    std::vector<QList<QPointF>> edges(std::size_t(seriesCount()) + 1);
    double largest = 0;
    for (std::size_t k = 0; k < picked.size(); ++k) {
        const SecondPoint &now = *picked[k];
        const double from = now.second;
        const double to = k + 1 < picked.size() ? picked[k + 1]->second : now.second + now.length;
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
