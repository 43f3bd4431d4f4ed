// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_place.h"

#include "core/base/text.h"

namespace loadgrove {

namespace {

std::string escaped(std::string_view key)
{
    std::string result;
    for (const char c : key)
        result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return result;
}

Place childPlace(const Place &place, std::string_view key, const Json &value)
{
    return {&value, place.file, place.pointer + "/" + escaped(key)};
}

} // namespace

std::optional<Place> keyword(const Place &place, std::string_view key)
{
    const Json *value = place.value->find(key);
    if (!value)
        return {};
    return childPlace(place, key, *value);
}

std::vector<Place> childrenOf(const Place &place)
{
    std::vector<Place> result;
    if (place.value->isArray()) {
        for (const Json &item : place.value->items())
            result.push_back(childPlace(place, std::to_string(result.size()), item));
    } else if (place.value->isObject()) {
        for (const auto &[key, value] : place.value->members())
            result.push_back(childPlace(place, key, value));
    }
    return result;
}

std::vector<Place> itemsOf(const Place &place, std::string_view key)
{
    const auto list = keyword(place, key);
    return list && list->value->isArray() ? childrenOf(*list) : std::vector<Place>();
}

std::string_view textOf(const Place &place, std::string_view key)
{
    const Json *value = place.value->find(key);
    return value && value->isString() ? std::string_view(value->string()) : std::string_view();
}

bool isTrue(const Place &place, std::string_view key)
{
    const Json *value = place.value->find(key);
    return value && value->isBool() && value->boolean();
}

std::optional<std::size_t> countOf(const Place &place, std::string_view key)
{
    const Json *value = place.value->find(key);
    if (!value || !value->isNumber() || !(value->number() >= 0))
        return {};
    return value->number() >= 1e15 ? std::size_t(1e15) : std::size_t(value->number());
}

QString placeName(const Place &place)
{
    return QStringLiteral("#") + qs(place.pointer);
}

} // namespace loadgrove
