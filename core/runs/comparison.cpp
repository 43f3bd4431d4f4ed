// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/comparison.h"

#include <algorithm>
#include <deque>

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

/// One of the runs against the base: says what must be measured of both, judges when it was.
/// Stays where it is.
class Against
{
public:
    Against(const ComparedRun &base, RunSeries &baseSeries, const ComparedRun &now,
            const std::vector<ChangeRule> &rules)
        : m_pairs(*base.info.rows, *now.info.rows)
        , m_seconds(now.seconds)
        , m_series(now.info.rows)
    {
        const Rows &baseRows = m_pairs.base(), &nowRows = m_pairs.now();
        const auto measures = measuresOf(baseRows.hasSchedule && nowRows.hasSchedule);
        m_comparison.onlyInBase = pathsOf(baseRows, m_pairs.onlyInBase());
        m_comparison.onlyInNow = pathsOf(nowRows, m_pairs.onlyInNow());
        m_comparison.totals = rowOf(nowRows, -1, measures);
        draftRow(m_comparison.totals, {-1, -1}, baseSeries, m_series, m_totals);
        m_comparison.rows.reserve(m_pairs.pairs().size()); // drafts refer to them
        for (const RowPairs::Pair &pair : m_pairs.pairs()) {
            m_comparison.rows.push_back(rowOf(nowRows, pair.second, measures));
            draftRow(m_comparison.rows.back(), pair, baseSeries, m_series, m_rows);
        }
        for (const ChangeRule &rule : rules)
            m_checks.emplace_back(rule, m_pairs, baseSeries, m_series);
    }

    Result<void> measure() { return m_series.measure(m_seconds); }

    /// Once the base is measured too. share: of the error.
    Comparison judge(nanoseconds baseLength, double share, bool strict) &&
    {
        judgeAll(m_totals, share * totalsError);
        judgeAll(m_rows, share * rowsError);
        for (const RuleCheck &check : m_checks)
            m_comparison.rules.push_back(
                check.judge(share * rulesError / double(m_checks.size()), strict));
        m_comparison.baseLength = baseLength;
        m_comparison.nowLength = m_series.length();
        return std::move(m_comparison);
    }

private:
    const RowPairs m_pairs;
    const SecondSource m_seconds;
    RunSeries m_series;
    Comparison m_comparison;
    std::vector<Draft> m_totals, m_rows;
    std::vector<RuleCheck> m_checks;
};

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

Result<std::vector<Comparison>> compareRuns(const ComparedRun &base,
                                            const std::vector<ComparedRun> &others,
                                            const std::vector<ChangeRule> &rules, bool strict)
{
    RunSeries baseSeries(base.info.rows);
    std::deque<Against> pairs;
    for (const ComparedRun &now : others)
        pairs.emplace_back(base, baseSeries, now, rules);
    if (const Result<void> measured = baseSeries.measure(base.seconds); !measured)
        return measured.error();
    std::vector<Comparison> comparisons;
    for (Against &pair : pairs) {
        if (const Result<void> measured = pair.measure(); !measured)
            return measured.error();
        comparisons.push_back(
            std::move(pair).judge(baseSeries.length(), 1 / double(pairs.size()), strict));
    }
    return comparisons;
}

Result<Comparison> compareRuns(const ComparedRun &base, const ComparedRun &now,
                               const std::vector<ChangeRule> &rules, bool strict)
{
    Result<std::vector<Comparison>> compared =
        compareRuns(base, std::vector<ComparedRun>{now}, rules, strict);
    if (!compared)
        return compared.error();
    return std::move(compared.value().front());
}

} // namespace loadgrove
