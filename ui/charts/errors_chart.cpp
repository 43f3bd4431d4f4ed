// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/errors_chart.h"

#include "ui/charts/code_words.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace loadgrove {

namespace {

using What = ErrorsChart::Kind::What;

/// Each that occurred in that second, once.
template <class Use>
void forEachError(const SecondPoint &point, Use &&use)
{
    const ErrorsChart::Kind kinds[] = {
        {What::WrongAnswer, {}}, {What::FailedCheck, {}}, {What::Unsent, {}}};
    for (const ErrorsChart::Kind &kind : kinds) {
        if (const std::int64_t count = kind.countOf(point); count > 0)
            use(kind, count);
    }
    for (const auto &[code, count] : point.codes) {
        if (code.transportError() != TransportError::None && count > 0)
            use({What::Transport, code}, count);
    }
}

} // namespace

ErrorsChart::ErrorsChart(QWidget *parent)
    : StackedChart(tr("Errors per second"), parent)
{
}

std::int64_t ErrorsChart::Kind::countOf(const SecondPoint &point) const
{
    switch (what) {
    case What::WrongAnswer:
        return point.wrongAnswers;
    case What::FailedCheck:
        return point.failedChecks;
    case What::Unsent:
        return point.unsent;
    case What::Transport: {
        const auto found = point.codes.find(code);
        return found == point.codes.end() ? 0 : found->second;
    }
    case What::Other:
        break;
    }
    return 0;
}

QString ErrorsChart::Kind::name() const
{
    switch (what) {
    case What::WrongAnswer:
        return tr("wrong answer");
    case What::FailedCheck:
        return tr("failed check");
    case What::Unsent:
        return tr("not sent");
    case What::Transport:
        return codeName(code);
    case What::Other:
        break;
    }
    return tr("others");
}

QString ErrorsChart::Kind::description() const
{
    switch (what) {
    case What::WrongAnswer:
        return tr("Answers with another code than was expected, or not what was waited for");
    case What::FailedCheck:
        return tr("Checks that did not hold");
    case What::Unsent:
        return tr("Requests that could not be sent: a value was missing");
    case What::Transport:
        return tr("%1; those that were tried again, too").arg(code.description());
    case What::Other:
        break;
    }
    return tr("Rarer kinds of errors");
}

void ErrorsChart::tally(const SecondPoint &point, int times)
{
    forEachError(point, [this, times](const Kind &kind, std::int64_t count) {
        m_all[kind] += times * count;
    });
}

std::vector<std::pair<ErrorsChart::Kind, std::int64_t>> ErrorsChart::totalsByKind() const
{
    std::vector<std::pair<Kind, std::int64_t>> sorted(m_all.begin(), m_all.end());
    std::erase_if(sorted, [](const auto &each) { return each.second <= 0; });
    if (sorted.size() <= ChartColors::brushCount)
        return sorted;
    // The rarest become one.
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    std::pair<Kind, std::int64_t> others({What::Other, {}}, 0);
    while (sorted.size() >= ChartColors::brushCount) {
        others.second += sorted.back().second;
        sorted.pop_back();
    }
    std::sort(sorted.begin(), sorted.end());
    sorted.push_back(others);
    return sorted;
}

void ErrorsChart::prepare()
{
    const std::vector<std::pair<Kind, std::int64_t>> all = totalsByKind();
    std::vector<Kind> kinds;
    std::vector<std::int64_t> totals;
    for (const auto &[kind, total] : all) {
        kinds.push_back(kind);
        totals.push_back(total);
    }
    const bool sameKinds = kinds == m_kinds;
    setEmptyText(hasSeconds() ? tr("No errors") : tr("The chart fills once the run starts"));
    setFilled(!kinds.empty());
    if (sameKinds && totals == m_totals)
        return;
    m_kinds = std::move(kinds);
    m_totals = std::move(totals);
    if (!sameKinds) {
        removeAllSeries();
        forgetLines();
        for (std::size_t i = 0; i < m_kinds.size(); ++i)
            addSeries(Shape::Area);
    }
    updateLooks();
}

SeriesLook ErrorsChart::look(int series, const ChartColors &colors) const
{
    const auto i = std::size_t(series);
    return {tr("%1 (%2)").arg(m_kinds[i].name(), countText(m_totals[i])), Qt::NoPen,
            colors.nthBrush(i), m_kinds[i].description()};
}

std::vector<std::int64_t> ErrorsChart::countsOf(const SecondPoint &point) const
{
    std::vector<std::int64_t> counts(m_kinds.size(), 0);
    forEachError(point, [&](const Kind &kind, std::int64_t count) {
        const auto found = std::find(m_kinds.begin(), m_kinds.end(), kind);
        if (found != m_kinds.end())
            counts[std::size_t(found - m_kinds.begin())] += count;
        else if (!m_kinds.empty())
            counts.back() += count; // the others
    });
    return counts;
}

QString ErrorsChart::describe(const SecondPoint &point) const
{
    QStringList lines;
    forEachError(point, [&](const Kind &kind, std::int64_t count) {
        lines.append(tr("%1: %2").arg(kind.name(), countText(count)));
    });
    return lines.isEmpty() ? tr("No errors") : lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
