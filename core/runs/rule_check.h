// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/row_pairs.h"
#include "core/runs/run_series.h"
#include "core/scenario/change_rule.h"

#include <QString>

namespace loadgrove {

/// What became of a rule, worst last.
enum class Ruling
{
    Holds,   ///< shown
    Open,    ///< the change may be on either side of the limit
    Unknown, ///< could not be measured
    Broken,  ///< shown
};
/// As in files: "holds". Never translated.
const char *rulingText(Ruling ruling);

/// How a rule about the change from one run to another was judged.
struct RuleResult
{
    ChangeRule rule;
    Ruling ruling = Ruling::Unknown;
    bool passed = false;
    std::optional<double> base, now; ///< as Threshold::limit
    std::optional<Estimate> change;  ///< as ChangeRule::limit, with its interval
    QString reason;                  ///< why it is unknown; translated
};

/// The probability that any rule is called broken (or holding) though in truth the change is just
/// at its limit; shared out among the rules.
inline constexpr double rulesError = 0.05;

/// Judges one rule over two runs: says what must be measured when it is made, judges when it was.
class RuleCheck
{
public:
    RuleCheck(const ChangeRule &rule, const RowPairs &pairs, RunSeries &base, RunSeries &now);
    /// error: the probability of a wrong ruling. Where the rule's name stands for several rows,
    /// the one that fares worst counts.
    RuleResult judge(double error, bool strict) const;

private:
    struct Pair
    {
        const MeasureSeries *base, *now; // Not owned.
    };
    RuleResult judgePair(const Pair &pair, double error) const;

    const ChangeRule m_rule;
    const RunSeries &m_now; // Not owned.
    std::vector<Pair> m_pairs;
    QString m_missing; ///< why there are no pairs
};

} // namespace loadgrove
