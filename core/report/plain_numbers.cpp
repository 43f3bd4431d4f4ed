// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plain_numbers.h"

#include <cmath>

namespace loadgrove {

namespace {

std::string withoutTrailingZeros(std::string text)
{
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

/// A whole number with its last digits behind the point: (1235, 3) -> "1.235".
std::string shifted(std::int64_t number, std::size_t decimals)
{
    std::string digits = std::to_string(std::abs(number));
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
    return (number < 0 ? "-" : "") + withoutTrailingZeros(std::move(digits));
}

} // namespace

std::string plainNumber(double value, int decimals)
{
    return shifted(std::llround(value * std::pow(10, decimals)), std::size_t(decimals));
}

std::string plainMilliseconds(double milliseconds)
{
    return plainNumber(milliseconds, 3);
}

std::string plainSeconds(double milliseconds)
{
    return shifted(std::llround(milliseconds * 1000), 6);
}

} // namespace loadgrove
