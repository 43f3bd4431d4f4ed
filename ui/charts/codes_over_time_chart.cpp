// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/codes_over_time_chart.h"

#include "ui/charts/code_words.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

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
    : StackedChart(tr("Answers per second by code"), parent)
{
}

bool CodesOverTimeChart::Group::holds(AnswerCode other) const
{
    return wholeClass ? codeClass(code) == codeClass(other) : code == other;
}

QString CodesOverTimeChart::nameOf(const Group &group) const
{
    if (!group.wholeClass)
        return codeName(group.code);
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

void CodesOverTimeChart::tally(const SecondPoint &point, int times)
{
    for (const auto &[code, count] : point.codes)
        m_counts[code] += times * count;
}

std::vector<CodesOverTimeChart::Group> CodesOverTimeChart::groupsOfCodes() const
{
    std::vector<AnswerCode> sorted;
    for (const auto &[code, count] : m_counts) {
        if (count > 0 && code != AnswerCode())
            sorted.push_back(code);
    }
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
    std::vector<Group> groups = groupsOfCodes();
    if (groups == m_groups)
        return;
    m_groups = std::move(groups);
    removeAllSeries();
    forgetLines();
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        addSeries(Shape::Area);
    updateLooks();
}

std::vector<std::int64_t> CodesOverTimeChart::countsOf(const SecondPoint &point) const
{
    std::vector<std::int64_t> counts(m_groups.size(), 0);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        for (const auto &[code, count] : point.codes) {
            if (m_groups[g].holds(code))
                counts[g] += count;
        }
    }
    return counts;
}

bool CodesOverTimeChart::isNotable(int series) const
{
    return codeClass(m_groups[std::size_t(series)].code) != 2;
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
