// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/codes_over_time_chart.h"

#include "core/base/text.h"
#include "ui/charts/down_sample.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace loadgrove {

namespace {

/// The good at the bottom, what brought no answer on top.
int stackOrder(AnswerCode code)
{
    static constexpr int order[] = {5, 2, 0, 1, 3, 4}; // by class: none, 1xx ... 5xx
    return order[codeClass(code)];
}

} // namespace

CodesOverTimeChart::CodesOverTimeChart(QWidget *parent)
    : TimeChart(tr("Answers per second by code"), parent)
{
    setFilled(false);
}

bool CodesOverTimeChart::Group::holds(AnswerCode other) const
{
    return wholeClass ? codeClass(code) == codeClass(other) : code == other;
}

QString CodesOverTimeChart::nameOf(const Group &group) const
{
    if (!group.wholeClass)
        return qs(group.code.text());
    return group.code.isHttp() ? QStringLiteral("%1xx").arg(codeClass(group.code))
                               : tr("no answer");
}

SeriesLook CodesOverTimeChart::look(int series, const ChartColors &colors) const
{
    const Group &group = m_groups[std::size_t(series)];
    const QBrush brush = colors.codeBrush(group.code, group.nthOfClass);
    // No outline: it would draw a line where a code did not occur.
    return {nameOf(group), Qt::NoPen, brush,
            group.wholeClass ? nameOf(group) : group.code.description()};
}

std::vector<CodesOverTimeChart::Group> CodesOverTimeChart::groupsOfPoints() const
{
    std::set<AnswerCode> codes;
    for (std::size_t i = 0; i < pointCount(); ++i) {
        for (const auto &[code, count] : point(i).codes) {
            if (count > 0 && code != AnswerCode())
                codes.insert(code);
        }
    }
    std::vector<AnswerCode> sorted(codes.begin(), codes.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](AnswerCode a, AnswerCode b) { return stackOrder(a) < stackOrder(b); });
    std::vector<Group> groups;
    for (const AnswerCode code : sorted) {
        const bool sameClass = !groups.empty() && codeClass(groups.back().code) == codeClass(code);
        if (sorted.size() <= maxSeries)
            groups.push_back({code, false, sameClass ? groups.back().nthOfClass + 1 : 0});
        else if (!sameClass)
            groups.push_back({code, true, 0});
    }
    return groups;
}

void CodesOverTimeChart::prepare()
{
    std::vector<Group> groups = groupsOfPoints();
    if (groups == m_groups)
        return;
    m_groups = std::move(groups);
    removeAllSeries();
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        addSeries(Shape::Area);
    updateLooks();
}

std::vector<double> CodesOverTimeChart::ratesOf(const SecondPoint &point) const
{
    std::vector<double> rates(m_groups.size(), 0);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        if (!isSeriesVisible(int(g)) || point.length <= 0)
            continue;
        for (const auto &[code, count] : point.codes) {
            if (m_groups[g].holds(code))
                rates[g] += double(count) / point.length;
        }
    }
    return rates;
}

std::vector<std::size_t> CodesOverTimeChart::pickSeconds() const
{
    // Whole seconds are picked, so that every stack drawn is one that was measured: those with the
    // fewest and most answers, and those with the fewest and most that are not 2xx.
    std::vector<double> totals, others;
    for (std::size_t i = 0; i < pointCount(); ++i) {
        const std::vector<double> rates = ratesOf(point(i));
        totals.push_back(std::accumulate(rates.begin(), rates.end(), 0.0));
        double other = 0;
        for (std::size_t g = 0; g < rates.size(); ++g)
            other += codeClass(m_groups[g].code) == 2 ? 0 : rates[g];
        others.push_back(other);
    }
    return pickExtremes(
        pointCount(),
        {[&](std::size_t i) { return totals[i]; }, [&](std::size_t i) { return others[i]; }},
        maxChartPoints / 2); // two points make a step
}

void CodesOverTimeChart::draw()
{
    const std::vector<std::size_t> picked = pickSeconds();
    std::vector<QList<QPointF>> edges(m_groups.size() + 1);
    double largest = 0;
    for (std::size_t k = 0; k < picked.size(); ++k) {
        const SecondPoint &now = point(picked[k]);
        const double from = now.second;
        const double to =
            k + 1 < picked.size() ? point(picked[k + 1]).second : now.second + now.length;
        const std::vector<double> rates = ratesOf(now);
        double height = 0;
        for (std::size_t g = 0; g < edges.size(); ++g) {
            height += g > 0 ? rates[g - 1] : 0;
            edges[g].append(QPointF(from, height));
            edges[g].append(QPointF(to, height));
        }
        largest = std::max(largest, height);
    }
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        if (isSeriesVisible(int(g)))
            setPoints(int(g), edges[g + 1], edges[g]);
    }
    setAxes(xAxis(), linearAxis(largest, yTickCount(), numberLabel));
}

QString CodesOverTimeChart::describe(const SecondPoint &point) const
{
    QStringList lines;
    for (const auto &[code, count] : point.codes) {
        if (count > 0 && code != AnswerCode())
            lines.append(tr("%1: %2").arg(code.description(), countText(count)));
    }
    return lines.isEmpty() ? tr("No answers") : lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
