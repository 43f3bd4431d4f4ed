// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace loadgrove {

namespace {

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isDigits(std::string_view text)
{
    return !text.empty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes the digits from the front.
std::string_view takeDigits(std::string_view &text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

/// 0x1F and 0o17.
std::optional<Json> prefixed(std::string_view text)
{
    if (text.size() < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'o'))
        return std::nullopt;
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [last, error] =
        std::from_chars(text.data() + 2, end, value, text[1] == 'x' ? 16 : 8);
    if (error != std::errc() || last != end || value < 0)
        return std::nullopt;
    return Json(value);
}

/// A decimal number, as JSON writes it: ".5" is 0.5, "+3" is 3, "1." is 1.0.
std::optional<Json> decimal(std::string_view text)
{
    std::string written;
    if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-')
            written = "-";
        text.remove_prefix(1);
    }
    const std::string_view whole = takeDigits(text);
    if (whole.size() > 1 && whole.front() == '0')
        return std::nullopt;
    written += whole.empty() ? "0" : whole;
    std::string_view fraction;
    const bool hasPoint = text.starts_with('.');
    if (hasPoint) {
        text.remove_prefix(1);
        fraction = takeDigits(text);
        written += '.';
        written += fraction.empty() ? "0" : fraction;
    }
    if (whole.empty() && fraction.empty())
        return std::nullopt;
    const bool hasExponent = text.starts_with('e') || text.starts_with('E');
    if (hasExponent) {
        written += text;
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+'))
            text.remove_prefix(1);
        if (!isDigits(text))
            return std::nullopt;
        text = {};
    }
    if (!text.empty())
        return std::nullopt;
    std::int64_t exact = 0;
    const char *end = written.data() + written.size();
    const auto [last, error] = std::from_chars(written.data(), end, exact);
    if (!hasPoint && !hasExponent && error == std::errc() && last == end && written != "-0")
        return Json(exact);
    return Json(Json::Decimal{std::move(written)});
}

} // namespace

Json yamlScalar(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> nulls = {"", "~", "null", "Null", "NULL"};
    static constexpr std::array<std::string_view, 3> trues = {"true", "True", "TRUE"};
    static constexpr std::array<std::string_view, 3> falses = {"false", "False", "FALSE"};
    if (isOneOf(text, nulls))
        return nullptr;
    if (isOneOf(text, trues))
        return true;
    if (isOneOf(text, falses))
        return false;
    if (const std::optional<Json> number = prefixed(text))
        return *number;
    if (const std::optional<Json> number = decimal(text))
        return *number;
    return Json(text);
}

} // namespace loadgrove
