// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_maker.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/object_maker.h"
#include "core/openapi/schema_place.h"

#include <algorithm>

namespace loadgrove {

namespace {

std::vector<const Json *> keyOf(const SchemaParts &parts)
{
    std::vector<const Json *> key;
    for (const Place &part : parts)
        key.push_back(part.value);
    return key;
}

/// The types whose keywords the parts use.
unsigned spokenOf(const SchemaParts &parts)
{
    struct Speaks
    {
        std::string_view key;
        unsigned types;
    };
    static constexpr Speaks all[] = {
        {"properties", ObjectType},
        {"additionalProperties", ObjectType},
        {"required", ObjectType},
        {"patternProperties", ObjectType},
        {"minProperties", ObjectType},
        {"maxProperties", ObjectType},
        {"propertyNames", ObjectType},
        {"items", ArrayType},
        {"prefixItems", ArrayType},
        {"minItems", ArrayType},
        {"contains", ArrayType},
        {"uniqueItems", ArrayType},
        {"pattern", StringType},
        {"minLength", StringType},
        {"maxLength", StringType},
        {"format", StringType},
        {"minimum", IntegerType | FractionType},
        {"maximum", IntegerType | FractionType},
        {"exclusiveMinimum", IntegerType | FractionType},
        {"exclusiveMaximum", IntegerType | FractionType},
        {"multipleOf", IntegerType | FractionType},
    };
    unsigned types = 0;
    for (const Speaks &speaks : all)
        types |= anyHas(parts, speaks.key) ? speaks.types : 0;
    return types;
}

} // namespace

std::vector<SchemaType> typesToTry(const SchemaParts &parts, unsigned allowed,
                                   const ValueContext &context)
{
    std::vector<SchemaType> order;
    const auto add = [&](unsigned types) {
        for (const SchemaType type :
             {ObjectType, ArrayType, StringType, FractionType, IntegerType, BooleanType}) {
            const bool number = type == IntegerType && (allowed & FractionType);
            if ((types & allowed & type) && !number
                && std::find(order.begin(), order.end(), type) == order.end())
                order.push_back(type);
        }
    };
    add(spokenOf(parts));
    for (const Place &part : parts) {
        for (const Place &name : itemsOf(part, "type")) {
            const Json single = Json(Json::Object{{"type", *name.value}});
            add(typesOf(Place{&single, 0, {}}));
        }
    }
    add(context.name.empty() ? ObjectType : StringType);
    add(AnyType);
    if (allowed & NullType)
        order.push_back(NullType);
    return order;
}

Error ValueMaker::failure(const SchemaParts &parts, const QString &why) const
{
    return {ErrorCode::Invalid,
            Core::tr("%1: %2").arg(parts.empty() ? QStringLiteral("#") : placeName(parts.front()),
                                   why)};
}

void ValueMaker::guess(const QString &text)
{
    constexpr std::size_t most = 100;
    std::string words = utf8(text);
    if (m_guesses.size() < most
        && std::find(m_guesses.begin(), m_guesses.end(), words) == m_guesses.end())
        m_guesses.push_back(std::move(words));
}

bool ValueMaker::isActive(const std::vector<Place> &schemas) const
{
    const Result<SchemaParts> parts = partsOf(schemas, m_checker);
    return parts && std::any_of(parts->begin(), parts->end(), [&](const Place &part) {
               return std::any_of(m_active.begin(), m_active.end(), [&](const auto &key) {
                   return std::find(key.begin(), key.end(), part.value) != key.end();
               });
           });
}

Result<Json> ValueMaker::make(const std::vector<Place> &schemas, const ValueContext &context)
{
    Result<SchemaParts> parts = partsOf(schemas, m_checker);
    if (!parts && m_forgives)
        parts = partsOf(withoutFalse(schemas), m_checker);
    if (!parts)
        return parts.error();
    if (m_values > maxValues || context.depth > maxDepth) {
        Error error = failure(*parts, Core::tr("the value would become too large"));
        error.code = ErrorCode::Limit;
        return error;
    }
    std::vector<const Json *> key = keyOf(*parts);
    if (!key.empty() && std::find(m_active.begin(), m_active.end(), key) != m_active.end()) {
        Error error = failure(*parts, Core::tr("it contains itself without end"));
        error.code = ErrorCode::Limit;
        return error;
    }
    m_active.push_back(std::move(key));
    const std::size_t guessed = m_guesses.size();
    const bool forgives = std::exchange(m_forgives, false);
    Result<Json> result = choose(*parts, context, {}, 0);
    m_forgives = forgives;
    if (!result && forgives && result.error().code != ErrorCode::Limit) {
        m_guesses.resize(guessed);
        result = makeNearest(*parts, context, result.error());
    }
    m_active.pop_back();
    if (result)
        ++m_values;
    return result;
}

Result<Json> ValueMaker::choose(const SchemaParts &parts, const ValueContext &context,
                                const Decided &decided, std::size_t from)
{
    if (++m_steps > maxSteps || m_checker.isExhausted()) {
        Error error = failure(parts, Core::tr("no value was found in %1 steps").arg(maxSteps));
        error.code = ErrorCode::Limit;
        return error;
    }
    if (auto value = given(parts, context, from))
        return std::move(*value);
    Decided next = decided;
    if (const auto branches = openBranches(parts, next))
        return tryBranches(*branches, parts, context, next);
    return generate(parts, context);
}

Result<Json> ValueMaker::tryBranches(const Branches &branches, const SchemaParts &parts,
                                     const ValueContext &context, const Decided &decided)
{
    std::optional<Error> first;
    const std::size_t guessed = m_guesses.size();
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const auto &branch = branches[(i + std::size_t(context.variation)) % branches.size()];
        std::vector<Place> all = parts;
        all.insert(all.end(), branch.begin(), branch.end());
        const Result<SchemaParts> joined = partsOf(all, m_checker);
        Result<Json> value =
            joined ? choose(*joined, context, decided, parts.size()) : Result<Json>(joined.error());
        if (value)
            return value;
        m_guesses.resize(guessed);
        if (!first)
            first = value.error();
    }
    return first.value_or(failure(parts, Core::tr("there is no alternative to choose")));
}

Result<Json> ValueMaker::generate(const SchemaParts &parts, const ValueContext &context)
{
    std::optional<Error> first;
    for (const SchemaType type : typesToTry(parts, typesOf(parts), context)) {
        Result<Json> value = ofType(type, parts, context);
        if (value)
            return value;
        if (!first)
            first = value.error();
    }
    return first.value_or(failure(parts, Core::tr("no type is allowed by all that is asked")));
}

Result<Json> ValueMaker::ofType(SchemaType type, const SchemaParts &parts,
                                const ValueContext &context)
{
    const auto accept = [&](const Json &value) { return m_checker.accepts(value, parts); };
    const bool odd = context.variation % 2 != 0;
    std::optional<Json> value;
    switch (type) {
    case NullType:
        value = accept(Json()) ? std::optional(Json()) : std::nullopt;
        break;
    case BooleanType:
        value = accept(Json(!odd)) ? std::optional(Json(!odd)) : std::nullopt;
        if (!value && accept(Json(odd)))
            value = Json(odd);
        break;
    case IntegerType:
    case FractionType:
        value = makeNumber(parts, context.name, context.variation, type == IntegerType, accept);
        break;
    case StringType:
        value = makeText(parts, context.name, context.variation, m_checker, accept);
        break;
    case ArrayType:
        return makeArray(parts, context);
    default:
        return ObjectMaker(*this, parts, context).make();
    }
    if (value)
        return std::move(*value);
    return failure(parts, Core::tr("no value was found that meets all that is asked"));
}

} // namespace loadgrove
