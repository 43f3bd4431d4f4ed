// SPDX-License-Identifier: GPL-3.0-or-later
// ValueMaker: values that the document gives (examples, defaults, enumerations).
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/schema_place.h"
#include "core/openapi/value_decimal.h"
#include "core/openapi/value_maker.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// What the document gives for a value, and whether only such values are allowed.
struct GivenValues
{
    std::vector<Place> examples;    ///< examples and defaults
    std::vector<Place> enumeration; ///< const and enum
};

void collect(const Place &part, GivenValues &given)
{
    for (const char *key : {"example", "x-example", "examples", "default"}) {
        const auto value = memberOf(part, key);
        if (!value || value->value->isNull())
            continue;
        if (key != std::string_view("examples")) {
            given.examples.push_back(*value);
            continue;
        }
        for (const Place &one : childrenOf(*value)) {
            const auto inner = value->value->isObject() ? memberOf(one, "value") : std::nullopt;
            given.examples.push_back(inner ? *inner : one);
        }
    }
    if (const auto fixed = memberOf(part, "const"))
        given.enumeration.push_back(*fixed);
    for (const Place &one : itemsOf(part, "enum"))
        given.enumeration.push_back(one);
}

/// The value, and what is probably meant where it is of the wrong kind: "5" for a number, 5 for a
/// text, an object written as text.
std::vector<Json> readings(const Json &value, unsigned types)
{
    std::vector<Json> result = {value};
    if (types & typeOf(value))
        return result;
    if (value.isString()) {
        if (Result<Json> parsed = Json::parse(value.string(), {1u << 20, 60}))
            result.push_back(std::move(parsed).value());
    } else if (value.isScalar() && (types & StringType)) {
        result.push_back(Json(value.text()));
    }
    if (types == (types & (ArrayType | NullType)))
        result.push_back(Json(Json::Array{value}));
    return result;
}

int sizeOf(const Json &value)
{
    int size = 1;
    if (value.isArray()) {
        for (const Json &item : value.items())
            size += sizeOf(item);
    } else if (value.isObject()) {
        for (const auto &[name, member] : value.members())
            size += sizeOf(member);
    }
    return size;
}

} // namespace

Json withoutLeftOut(const Json &value, const std::vector<Place> &schemas,
                    const SchemaChecker &checker, int depth)
{
    constexpr int deepest = 20;
    if (value.isScalar() || depth > deepest)
        return value;
    if (value.isArray()) {
        const Result<SchemaParts> parts = partsOf(schemas, checker);
        Json result = Json::array();
        for (const Json &item : value.items()) {
            const std::size_t index = result.items().size();
            result.append(
                withoutLeftOut(item, parts ? itemSchemasOf(*parts, index) : std::vector<Place>(),
                               checker, depth + 1));
        }
        return result;
    }
    Json result = Json::object();
    for (const auto &[name, member] : value.members()) {
        const std::vector<Place> all = declarationsOf(name, schemas, checker);
        if (std::none_of(all.begin(), all.end(),
                         [&](const Place &one) { return checker.isLeftOut(one); }))
            result.set(name, withoutLeftOut(member, all, checker, depth + 1));
    }
    return result;
}

std::optional<Json> ValueMaker::givenNearest(const SchemaParts &parts, unsigned types) const
{
    GivenValues all;
    for (const Place &part : parts)
        collect(part, all);
    for (const std::vector<Place> *places : {&all.examples, &all.enumeration}) {
        for (const Place &place : *places) {
            const std::vector<Json> read = readings(*place.value, types);
            if (types & typeOf(read.back()))
                return withoutLeftOut(read.back(), parts, m_checker);
        }
    }
    return {};
}

std::optional<Json> ValueMaker::given(const SchemaParts &parts, const ValueContext &context,
                                      std::size_t from)
{
    GivenValues all;
    for (std::size_t i = from; i < parts.size(); ++i)
        collect(parts[i], all);
    std::stable_partition(all.enumeration.begin(), all.enumeration.end(),
                          [](const Place &one) { return !one.value->isNull(); });
    const unsigned types = typesOf(parts);
    const auto wanted = std::size_t(context.variation);
    std::vector<Json> good;
    const auto consider = [&](const Place &place) {
        for (const Json &reading : readings(*place.value, types)) {
            Json value = withoutLeftOut(reading, parts, m_checker);
            if (!m_checker.accepts(value, parts))
                continue;
            const auto same = [&](const Json &other) { return sameValue(other, value); };
            if (std::none_of(good.begin(), good.end(), same))
                good.push_back(std::move(value));
            return true;
        }
        return false;
    };
    constexpr std::size_t most = 1000; // of an enumeration that are looked at
    for (std::size_t i = 0; i < all.examples.size() && i < most && good.size() <= wanted; ++i) {
        if (!consider(all.examples[i])) {
            guess(Core::tr("%1 does not validate: another value was chosen")
                      .arg(placeName(all.examples[i])));
        }
    }
    for (std::size_t i = 0; i < all.enumeration.size() && i < most && good.size() <= wanted; ++i)
        consider(all.enumeration[i]);
    if (good.empty() || (good.size() <= wanted && all.enumeration.empty()))
        return {};
    Json value = std::move(good[wanted % good.size()]);
    m_values += sizeOf(value);
    return value;
}

} // namespace loadgrove
