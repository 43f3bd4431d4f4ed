// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// A figure that is being made.
struct Draft
{
    ComparedFigure *figure;
    const MeasureSeries *base, *now; // Not owned.

    bool isEnough() const { return base->isEnough() && now->isEnough(); }
};

std::vector<Measure> measuresOf(bool schedule)
{
    const auto measure = [](Measure::Metric metric, double percentile = 0, bool response = false) {
        Measure made;
        made.metric = metric;
        made.percentile = percentile;
        made.responseTime = response;
        return made;
    };
    std::vector<Measure> measures = {measure(Measure::Metric::Rps),
                                     measure(Measure::Metric::ErrorRate)};
    for (const bool response : {false, true}) {
        for (const double percentile : {50.0, 90.0, 95.0, 99.0, 99.9}) {
            if (!response || schedule)
                measures.push_back(measure(Measure::Metric::Percentile, percentile, response));
        }
    }
    return measures;
}

ComparedRow rowOf(const Rows &rows, int row, const std::vector<Measure> &measures)
{
    ComparedRow made;
    if (row >= 0) {
        made.kind = rows.rows[std::size_t(row)].kind;
        made.name = rows.rows[std::size_t(row)].name;
        made.path = pathOf(rows, row);
        made.depth = depthOf(rows, row);
    }
    for (const Measure &measure : measures)
        made.figures.push_back({measure, {}, {}, Conclusion::Nothing, {}, {}});
    return made;
}

void judge(const Draft &draft, double alpha)
{
    ComparedFigure &figure = *draft.figure;
    figure.base = draft.base->value();
    figure.now = draft.now->value();
    if (!figure.base || !figure.now)
        return;
    figure.conclusion = Conclusion::TooLittle;
    if (!draft.isEnough())
        return;
    const double clustering = std::max(draft.base->clustering(), draft.now->clustering());
    const Estimate base = draft.base->estimate(alpha, clustering);
    const Estimate now = draft.now->estimate(alpha, clustering);
    figure.difference = difference(base, now);
    figure.relative = relativeDifference(base, now);
    const bool isShare = figure.measure.unit() == Measure::Unit::Share;
    const Estimate &judged = isShare ? *figure.difference : *figure.relative;
    figure.conclusion = judged.low > 0    ? Conclusion::Higher
                        : judged.high < 0 ? Conclusion::Lower
                                          : Conclusion::NotShown;
}

/// error: the probability of a wrong conclusion, for all of them together.
void judgeAll(const std::vector<Draft> &drafts, double error)
{
    const auto judged = std::count_if(drafts.begin(), drafts.end(),
                                      [](const Draft &draft) { return draft.isEnough(); });
    for (const Draft &draft : drafts)
        judge(draft, error / double(std::max<std::ptrdiff_t>(1, judged)));
}

void draftRow(ComparedRow &row, const RowPairs::Pair &pair, RunSeries &base, RunSeries &now,
              std::vector<Draft> &drafts)
{
    for (ComparedFigure &figure : row.figures)
        drafts.push_back({&figure, &base.want(pair.first, figure.measure),
                          &now.want(pair.second, figure.measure)});
}

std::vector<std::string> pathsOf(const Rows &rows, const std::vector<int> &which)
{
    std::vector<std::string> paths;
    for (int row : which)
        paths.push_back(pathOf(rows, row));
    return paths;
}

} // namespace

const char *conclusionText(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Higher:
        return "higher";
    case Conclusion::Lower:
        return "lower";
    case Conclusion::NotShown:
        return "no_difference_shown";
    case Conclusion::TooLittle:
        return "too_little_measured";
    case Conclusion::Nothing:
        return "not_measured";
    }
    return "";
}

bool Comparison::passed() const
{
    return std::all_of(rules.begin(), rules.end(),
                       [](const RuleResult &result) { return result.passed; });
}

Result<Comparison> compareRuns(const ComparedRun &base, const ComparedRun &now,
                               const std::vector<ChangeRule> &rules, bool strict)
{
    const Rows &baseRows = *base.info.rows, &nowRows = *now.info.rows;
    const RowPairs pairs(baseRows, nowRows);
    RunSeries baseSeries(base.info.rows), nowSeries(now.info.rows);
    const std::vector<Measure> measures = measuresOf(baseRows.hasSchedule && nowRows.hasSchedule);
    Comparison comparison;
    comparison.onlyInBase = pathsOf(baseRows, pairs.onlyInBase());
    comparison.onlyInNow = pathsOf(nowRows, pairs.onlyInNow());

    std::vector<Draft> totals, rows;
    comparison.totals = rowOf(nowRows, -1, measures);
    draftRow(comparison.totals, {-1, -1}, baseSeries, nowSeries, totals);
    comparison.rows.reserve(pairs.pairs().size()); // drafts refer to them
    for (const RowPairs::Pair &pair : pairs.pairs()) {
        comparison.rows.push_back(rowOf(nowRows, pair.second, measures));
        draftRow(comparison.rows.back(), pair, baseSeries, nowSeries, rows);
    }
    std::vector<RuleCheck> checks;
    for (const ChangeRule &rule : rules)
        checks.emplace_back(rule, pairs, baseSeries, nowSeries);

    if (const Result<void> measured = baseSeries.measure(base.seconds); !measured)
        return measured.error();
    if (const Result<void> measured = nowSeries.measure(now.seconds); !measured)
        return measured.error();
    judgeAll(totals, totalsError);
    judgeAll(rows, rowsError);
    for (const RuleCheck &check : checks)
        comparison.rules.push_back(check.judge(rulesError / double(checks.size()), strict));
    comparison.baseLength = baseSeries.length();
    comparison.nowLength = nowSeries.length();
    return comparison;
}

} // namespace loadgrove
