// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_decimal.h"

#include "core/scenario/number_order.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

/// digits * 10^exponent, without trailing zeros in the digits.
struct Split
{
    std::int64_t digits = 0;
    int exponent = 0;
};

std::optional<Split> split(const Json &number)
{
    const std::string text = number.text();
    Split result;
    bool fraction = false;
    std::size_t i = text.starts_with('-') ? 1 : 0;
    int zeros = 0; // held back, for they may be trailing ones
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.') {
            fraction = true;
            continue;
        }
        result.exponent -= fraction ? 1 : 0;
        ++zeros;
        if (text[i] == '0')
            continue;
        for (; zeros > 0; --zeros) {
            if (result.digits > (most - 9) / 10)
                return {};
            result.digits *= 10;
        }
        result.digits += text[i] - '0';
    }
    result.exponent += zeros;
    if (i < text.size()) {
        int exponent = 0;
        const char *begin = text.data() + i + 1;
        const auto read =
            std::from_chars(begin + (*begin == '+' ? 1 : 0), text.data() + text.size(), exponent);
        if (read.ec != std::errc() || std::abs(exponent) > 1000)
            return {};
        result.exponent += exponent;
    }
    if (text.starts_with('-'))
        result.digits = -result.digits;
    if (result.digits == 0)
        result.exponent = 0;
    return result;
}

/// The members by key.
std::vector<const Json::Member *> sorted(const Json::Object &members)
{
    std::vector<const Json::Member *> result;
    for (const Json::Member &member : members)
        result.push_back(&member);
    std::sort(result.begin(), result.end(), [](auto *a, auto *b) { return a->first < b->first; });
    return result;
}

} // namespace

std::optional<int> decimalsOf(const Json &number)
{
    const std::optional<Split> parts = split(number);
    if (!parts || -parts->exponent > mostDecimals)
        return {};
    return std::max(0, -parts->exponent);
}

std::optional<std::int64_t> unitsOf(const Json &number, int scale)
{
    const std::optional<Split> parts = split(number);
    if (!parts || parts->exponent + scale < 0)
        return {};
    std::int64_t units = parts->digits;
    for (int i = 0; i < parts->exponent + scale && units != 0; ++i) {
        if (std::abs(units) > most / 10)
            return {};
        units *= 10;
    }
    return units;
}

Json fromUnits(std::int64_t units, int scale)
{
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    if (scale == 0)
        return Json(units);
    std::string digits = std::to_string(std::abs(units));
    if (digits.size() <= std::size_t(scale))
        digits.insert(0, std::size_t(scale) + 1 - digits.size(), '0');
    digits.insert(digits.size() - std::size_t(scale), ".");
    return Json(Json::Decimal{(units < 0 ? "-" : "") + digits});
}

bool isMultiple(const Json &number, const Json &of)
{
    const std::optional<int> left = decimalsOf(number), right = decimalsOf(of);
    if (left && right) {
        const int scale = std::max(*left, *right);
        const auto units = unitsOf(number, scale), step = unitsOf(of, scale);
        if (units && step)
            return *step == 0 || *units % *step == 0;
    }
    const double ratio = number.number() / of.number();
    return !std::isfinite(ratio) || std::abs(ratio - std::round(ratio)) < 1e-9 * std::abs(ratio);
}

bool isWhole(const Json &number)
{
    if (number.isInteger())
        return true;
    const std::optional<Split> parts = split(number);
    return parts ? parts->exponent >= 0 : number.number() == std::trunc(number.number());
}

bool sameValue(const Json &left, const Json &right)
{
    if (left.isNumber() && right.isNumber())
        return compareNumbers(left.text(), right.text()) == 0;
    if (left.isArray() && right.isArray()) {
        return std::equal(left.items().begin(), left.items().end(), right.items().begin(),
                          right.items().end(), sameValue);
    }
    if (left.isObject() && right.isObject()) {
        const auto a = sorted(left.members()), b = sorted(right.members());
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto *x, auto *y) {
            return x->first == y->first && sameValue(x->second, y->second);
        });
    }
    return left == right;
}

} // namespace loadgrove
