// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_place.h"
#include "core/openapi/value_decimal.h"
#include "core/openapi/value_formats.h"
#include "core/openapi/value_names.h"
#include "core/openapi/value_scalar.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace loadgrove {

namespace {

using Whole = std::numeric_limits<std::int64_t>;

/// The numbers that the parts allow: multiples of step from low to high, in units of 10^-scale.
struct NumberRange
{
    int scale = 0;
    std::int64_t low = Whole::min() / 4, high = Whole::max() / 4;
    std::int64_t step = 1;
};

/// Enough digits for every bound and step; some more for fractions, so that there is room between
/// two bounds.
int scaleOf(const SchemaParts &parts, bool integer)
{
    int scale = 0;
    for (const Place &part : parts) {
        for (const char *key :
             {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}) {
            const Json *number = part.value->find(key);
            if (number && number->isNumber())
                scale = std::max(scale, decimalsOf(*number).value_or(0));
        }
    }
    return integer ? scale : std::min(scale + 2, mostDecimals);
}

/// A bound in units, rounded into the range; the end of the range when it lies far outside.
std::int64_t bound(const Json &number, const NumberRange &range, bool low)
{
    if (const auto units = unitsOf(number, range.scale))
        return std::clamp(*units, range.low, range.high);
    const double units = number.number() * std::pow(10.0, range.scale);
    if (units >= double(range.high))
        return range.high;
    if (units <= double(range.low))
        return range.low;
    return std::int64_t(low ? std::ceil(units) : std::floor(units));
}

void narrow(NumberRange &range, const Place &part)
{
    const auto number = [&](const char *key) {
        const Json *value = part.value->find(key);
        return value && value->isNumber() ? value : nullptr;
    };
    if (const Json *least = number("minimum")) {
        const std::int64_t beyond = isTrue(part, "exclusiveMinimum") ? 1 : 0;
        range.low = std::max(range.low, bound(*least, range, true) + beyond);
    }
    if (const Json *most = number("maximum")) {
        const std::int64_t beyond = isTrue(part, "exclusiveMaximum") ? 1 : 0;
        range.high = std::min(range.high, bound(*most, range, false) - beyond);
    }
    if (const Json *least = number("exclusiveMinimum"))
        range.low = std::max(range.low, bound(*least, range, true) + 1);
    if (const Json *most = number("exclusiveMaximum"))
        range.high = std::min(range.high, bound(*most, range, false) - 1);
    if (const auto bounds = boundsOfFormat(textOf(part, "format"))) {
        const Json least(bounds->first), most(bounds->second);
        range.low = std::max(range.low, bound(least, range, true));
        range.high = std::min(range.high, bound(most, range, false));
    }
    const Json *step = number("multipleOf");
    const auto units = step ? unitsOf(*step, range.scale) : std::nullopt;
    if (units && *units > 0 && *units < range.high / range.step)
        range.step = std::lcm(range.step, *units);
}

NumberRange rangeOf(const SchemaParts &parts, bool integer)
{
    NumberRange range;
    range.scale = scaleOf(parts, integer);
    for (int i = 0; integer && i < range.scale; ++i)
        range.step *= 10;
    for (const Place &part : parts)
        narrow(range, part);
    return range;
}

/// The multiple of the step nearest to what is wished that lies in the range.
std::optional<std::int64_t> nearest(const NumberRange &range, std::int64_t wished)
{
    const std::int64_t step = range.step;
    const auto floor = [&](std::int64_t units) { return units - ((units % step) + step) % step; };
    const std::int64_t units =
        floor(std::clamp(wished, range.low, std::max(range.low, range.high)));
    for (const std::int64_t candidate : {units, units + step}) {
        if (candidate >= range.low && candidate <= range.high)
            return candidate;
    }
    return {};
}

/// Numbers larger than units hold: the bounds themselves, or what lies behind them.
std::optional<Json> beyondUnits(const SchemaParts &parts, const AcceptValue &accept)
{
    for (const Place &part : parts) {
        for (const char *key : {"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"}) {
            const Json *bound = part.value->find(key);
            if (!bound || !bound->isNumber())
                continue;
            const double number = bound->number();
            for (const Json &candidate : {*bound, Json(number * 2), Json(number / 2)}) {
                if (candidate.isNumber() && accept(candidate)) // no number: not finite
                    return candidate;
            }
        }
    }
    return {};
}

} // namespace

std::optional<Json> makeNumber(const SchemaParts &parts, std::string_view name, int variation,
                               bool integer, const AcceptValue &accept)
{
    const NumberRange range = rangeOf(parts, integer);
    if (range.low > range.high)
        return beyondUnits(parts, accept);
    const Json one(1), half(Json::Decimal{"1.5"}), zero(0);
    const Json named(Json::Decimal{std::string(sampleNumber(name).value_or("1"))});
    std::vector<std::int64_t> wishes;
    for (const Json &wish : {named, one, half, zero}) {
        if (const auto units = unitsOf(wish, range.scale))
            wishes.push_back(*units);
    }
    std::int64_t unit = 1;
    for (int i = 0; i < range.scale; ++i)
        unit *= 10;
    const std::int64_t stride = std::max(range.step, integer ? 1 : unit / range.step * range.step);
    wishes.insert(wishes.end(), {range.low, range.high, range.low + range.step, range.high - 1});
    for (const std::int64_t wished : wishes) {
        const auto first = nearest(range, wished);
        if (!first)
            continue;
        for (const std::int64_t by : {stride, range.step, -stride, -range.step}) {
            const std::int64_t units = *first + by * variation;
            const Json number = fromUnits(units, range.scale);
            if (units >= range.low && units <= range.high && accept(number))
                return number;
        }
    }
    // Excluded ones ("not") lie among small numbers as a rule.
    for (std::int64_t i = 0; i < 100; ++i) {
        const auto units = nearest(range, (i + variation) * range.step);
        if (units && accept(fromUnits(*units, range.scale)))
            return fromUnits(*units, range.scale);
    }
    return beyondUnits(parts, accept);
}

} // namespace loadgrove
