// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/rule_check.h"
#include "core/runs/run_series.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// One of two runs that are compared: what it was, and its seconds that count.
struct ComparedRun
{
    RunInfo info;
    SecondSource seconds;
};

/// What can be said of one measure in two runs.
enum class Conclusion
{
    Higher, ///< shown, as long as the seconds of the runs are typical of them
    Lower,
    NotShown,  ///< the runs may be alike in it
    TooLittle, ///< was measured to say anything
    Nothing,   ///< was measured in one of the runs
};
/// As in files: "higher". Never translated.
const char *conclusionText(Conclusion conclusion);

/// A measure in both runs.
struct ComparedFigure
{
    Measure measure;
    std::optional<double> base, now; ///< as Threshold::limit
    Conclusion conclusion = Conclusion::Nothing;
    // Where it was enough to conclude from, with their intervals. Of shares the difference is
    // judged (0.01 = one percentage point), of all else the relative one.
    std::optional<Estimate> difference, relative;
};

/// A row that is in both runs; or all requests together.
struct ComparedRow
{
    Row::Kind kind = Row::Kind::Request;
    std::string name; ///< "" = all requests
    std::string path;
    int depth = 0;
    std::vector<ComparedFigure> figures; ///< in every row the same measures
};

struct Comparison
{
    nanoseconds baseLength{0}, nowLength{0}; ///< of the seconds that count
    ComparedRow totals;
    std::vector<ComparedRow> rows;                  ///< in the order of the new run
    std::vector<std::string> onlyInBase, onlyInNow; ///< paths
    std::vector<RuleResult> rules;
    bool passed() const; ///< no rule is broken
};

/// The probability that runs that are alike are compared and any figure of any of them is called
/// higher or lower; shared out among those that are judged (Bonferroni): among the runs that are
/// held against the base, then between the whole and its rows.
inline constexpr double totalsError = 0.03, rowsError = 0.02;

/// Compares the seconds of other runs with those of one, which are gone over once. Rows are the
/// same where their paths are. Deterministic. strict: a rule that is not shown to hold is broken.
Result<std::vector<Comparison>> compareRuns(const ComparedRun &base,
                                            const std::vector<ComparedRun> &others,
                                            const std::vector<ChangeRule> &rules = {},
                                            bool strict = false);
/// The same for one other.
Result<Comparison> compareRuns(const ComparedRun &base, const ComparedRun &now,
                               const std::vector<ChangeRule> &rules = {}, bool strict = false);

} // namespace loadgrove
