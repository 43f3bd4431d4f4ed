// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/change_rule.h"

#include "core/base/translate.h"
#include "core/scenario/rule_reader.h"

#include <array>

namespace loadgrove {

namespace {

/// Of one extreme value nothing can be concluded, however long the run was.
bool isExtreme(const Measure &measure)
{
    return measure.metric == Measure::Metric::Minimum || measure.metric == Measure::Metric::Maximum
           || (measure.metric == Measure::Metric::Percentile && measure.percentile == 100);
}

/// The number as the unit means it; whether the unit fits.
bool applyUnit(double number, std::string_view unit, ChangeRule &rule)
{
    rule.limit = number;
    switch (rule.measure.unit()) {
    case Measure::Unit::Time:
        if (const auto time = RuleReader::milliseconds(number, unit)) {
            rule.limit = *time;
            return true;
        }
        break;
    case Measure::Unit::Share: // percentage points: 0.1 % to 0.6 % is +0.5 %
        rule.limit = unit == "%" ? number / 100 : number;
        return unit.empty() || unit == "%";
    case Measure::Unit::Plain:
        if (unit.empty())
            return true;
        break;
    }
    rule.relative = unit == "%";
    rule.limit = number / 100;
    return rule.relative;
}

QString unitsOf(Measure::Unit unit)
{
    switch (unit) {
    case Measure::Unit::Time:
        return Core::tr("%, us, ms or s");
    case Measure::Unit::Share:
        return Core::tr("% (percentage points) or no unit");
    case Measure::Unit::Plain:
        return Core::tr("% or no unit");
    }
    return {};
}

bool read(RuleReader &reader, ChangeRule &rule)
{
    static constexpr std::array<std::string_view, 2> operators = {">", "<"};
    static constexpr std::array<std::string_view, 2> signs = {"+", "-"};
    reader.skipBlanks();
    const std::size_t begin = reader.offset();
    if (!reader.measure(rule.measure))
        return false;
    if (isExtreme(rule.measure))
        return reader.fail(begin, Core::tr("nothing can be concluded from one extreme value: "
                                           "compare a percentile, like p99"));
    std::size_t which = 0, sign = 0;
    double number = 0;
    if (!reader.oneOf(operators, Core::tr("> or <"), which)
        || !reader.oneOf(signs, Core::tr("+ or - and a change"), sign) || !reader.number(number))
        return false;
    rule.direction = which == 0 ? ChangeRule::Direction::Up : ChangeRule::Direction::Down;
    reader.skipBlanks();
    const std::size_t unitAt = reader.offset();
    if (!applyUnit(number, reader.unit(), rule))
        return reader.expected(unitAt, unitsOf(rule.measure.unit()));
    if (sign == 1)
        rule.limit = -rule.limit;
    return reader.end();
}

} // namespace

Result<ChangeRule> ChangeRule::parse(std::string_view text)
{
    RuleReader reader(text);
    ChangeRule rule;
    rule.text = std::string(text);
    if (read(reader, rule))
        return rule;
    return Error{
        ErrorCode::Syntax,
        Core::tr("column %1: %2").arg(QString::number(reader.error().column), reader.error().text)};
}

} // namespace loadgrove
