// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/number_order.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace loadgrove {

namespace {

/// A number as 0.digits x 10^exponent; no digits for zero.
struct Scaled
{
    bool negative = false;
    std::string digits; ///< neither starts nor ends with 0
    std::int64_t exponent = 0;
};

std::int64_t exponentOf(std::string_view text)
{
    constexpr std::int64_t enough = 1'000'000'000'000'000; // beyond any text's length
    const bool negative = text.starts_with('-');
    std::int64_t value = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            value = std::min(enough, value * 10 + (c - '0'));
    }
    return negative ? -value : value;
}

Scaled scaled(std::string_view text)
{
    Scaled number;
    number.negative = text.starts_with('-');
    std::int64_t wholeDigits = 0;
    bool fraction = false;
    std::size_t i = number.negative ? 1 : 0;
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.') {
            fraction = true;
        } else {
            number.digits += text[i];
            wholeDigits += fraction ? 0 : 1;
        }
    }
    number.exponent = wholeDigits + (i < text.size() ? exponentOf(text.substr(i + 1)) : 0);
    const std::size_t first = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, first);
    number.exponent -= std::int64_t(first);
    number.digits.resize(number.digits.find_last_not_of('0') + 1);
    return number;
}

} // namespace

std::strong_ordering compareNumbers(std::string_view left, std::string_view right)
{
    const Scaled a = scaled(left);
    const Scaled b = scaled(right);
    const auto sign = [](const Scaled &n) { return n.digits.empty() ? 0 : n.negative ? -1 : 1; };
    if (sign(a) != sign(b) || sign(a) == 0)
        return sign(a) <=> sign(b);
    auto order = a.exponent <=> b.exponent;
    if (order == std::strong_ordering::equal)
        order = a.digits.compare(b.digits) <=> 0;
    return sign(a) > 0 ? order : 0 <=> order;
}

} // namespace loadgrove
