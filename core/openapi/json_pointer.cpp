// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/json_pointer.h"

namespace loadgrove {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::string escapePointer(std::string_view key)
{
    std::string result;
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

std::vector<std::string> splitPointer(std::string_view pointer)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const bool escape = pointer[i] == '~' && i + 1 < pointer.size();
        if (pointer[i] == '/')
            keys.emplace_back();
        else if (escape && (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
            keys.back() += pointer[++i] == '0' ? '~' : '/';
        else
            keys.back() += pointer[i];
    }
    return keys;
}

std::string percentDecode(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
                              && hexDigit(text[i + 2]) >= 0;
        if (isEscape) {
            result += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::optional<Place> memberOf(const Place &place, std::string_view key)
{
    const Json *value = place.value->find(key);
    if (!value)
        return std::nullopt;
    return Place{value, place.file, place.pointer + '/' + escapePointer(key)};
}

Place childOf(const Place &place, std::size_t index)
{
    if (place.value->isArray()) {
        return {&place.value->items()[index], place.file,
                place.pointer + '/' + std::to_string(index)};
    }
    const Json::Member &member = place.value->members()[index];
    return {&member.second, place.file, place.pointer + '/' + escapePointer(member.first)};
}

} // namespace loadgrove
