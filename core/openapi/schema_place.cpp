// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_place.h"

#include "core/base/text.h"

namespace loadgrove {

std::vector<Place> childrenOf(const Place &place)
{
    std::vector<Place> result;
    const std::size_t count = place.value->isArray()    ? place.value->items().size()
                              : place.value->isObject() ? place.value->members().size()
                                                        : 0;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(childOf(place, i));
    return result;
}

std::vector<Place> itemsOf(const Place &place, std::string_view key)
{
    const auto list = memberOf(place, key);
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
