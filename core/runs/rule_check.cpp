// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/rule_check.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// Of two results of one rule: does the left one fare worse?
bool isWorse(const RuleResult &left, const RuleResult &right)
{
    if (left.ruling != right.ruling)
        return left.ruling > right.ruling;
    if (!left.change || !right.change)
        return false;
    return left.rule.direction == ChangeRule::Direction::Up
               ? left.change->value > right.change->value
               : left.change->value < right.change->value;
}

Ruling rulingOf(const ChangeRule &rule, const Estimate &change)
{
    const bool up = rule.direction == ChangeRule::Direction::Up;
    if (rule.isBrokenBy(up ? change.low : change.high))
        return Ruling::Broken;
    return rule.isBrokenBy(up ? change.high : change.low) ? Ruling::Open : Ruling::Holds;
}

QString whyMissing(const Measure &measure, const RowPairs &pairs)
{
    const bool inBase = !rowsNamed(measure, pairs.base()).empty();
    const bool inNow = !rowsNamed(measure, pairs.now()).empty();
    const QString name = qs(measure.name);
    if (inBase == inNow)
        return inBase ? Core::tr("no \"%1\" stands at the same place in both runs").arg(name)
                      : Core::tr("neither run has \"%1\"").arg(name);
    return inBase ? Core::tr("the new run has no \"%1\"").arg(name)
                  : Core::tr("the base run has no \"%1\"").arg(name);
}

} // namespace

const char *rulingText(Ruling ruling)
{
    switch (ruling) {
    case Ruling::Holds:
        return "holds";
    case Ruling::Open:
        return "open";
    case Ruling::Broken:
        return "broken";
    case Ruling::Unknown:
        return "unknown";
    }
    return "";
}

RuleCheck::RuleCheck(const ChangeRule &rule, const RowPairs &pairs, RunSeries &base, RunSeries &now)
    : m_rule(rule)
    , m_now(now)
{
    for (const auto &[baseRow, nowRow] : pairs.named(rule.measure))
        m_pairs.push_back({&base.want(baseRow, rule.measure), &now.want(nowRow, rule.measure)});
    if (m_pairs.empty())
        m_missing = whyMissing(rule.measure, pairs);
}

RuleResult RuleCheck::judge(double error, bool strict) const
{
    RuleResult worst{m_rule, Ruling::Unknown, false, {}, {}, {}, m_missing};
    for (const Pair &pair : m_pairs) {
        // Any of them may be called broken by chance, so they share the error too.
        RuleResult result = judgePair(pair, error / double(m_pairs.size()));
        if (&pair == &m_pairs.front() || isWorse(result, worst))
            worst = std::move(result);
    }
    worst.passed = worst.ruling == Ruling::Holds || (worst.ruling == Ruling::Open && !strict);
    return worst;
}

RuleResult RuleCheck::judgePair(const Pair &pair, double error) const
{
    RuleResult result{m_rule, Ruling::Unknown, false, pair.base->value(), pair.now->value(), {},
                      {}};
    if (!result.base || !result.now) {
        result.reason = result.base  ? Core::tr("nothing was measured in the new run")
                        : result.now ? Core::tr("nothing was measured in the base run")
                                     : Core::tr("nothing was measured in either run");
        return result;
    }
    if (!pair.base->isEnough() || !pair.now->isEnough()) {
        result.reason = pair.base->isEnough() ? Core::tr("too little was measured in the new run")
                                              : Core::tr("too little was measured in the base run");
        return result;
    }
    // One side of the interval is what the rule looks at.
    const double alpha = 2 * error;
    const double clustering = std::max(pair.base->clustering(), pair.now->clustering());
    Estimate base = pair.base->estimate(alpha, clustering);
    Estimate now = pair.now->estimate(alpha, clustering);
    const bool isCount = m_rule.measure.metric == Measure::Metric::Count
                         || m_rule.measure.metric == Measure::Metric::Codes;
    if (isCount) { // as if the base had lasted as long as the new run
        base = base * Seconds(m_now.length()).count();
        now = now * Seconds(m_now.length()).count();
    }
    result.change = m_rule.relative ? relativeDifference(base, now) : difference(base, now);
    result.ruling = rulingOf(m_rule, *result.change);
    return result;
}

} // namespace loadgrove
