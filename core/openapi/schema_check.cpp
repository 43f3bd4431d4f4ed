// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_check.h"

#include "core/openapi/schema_place.h"
#include "core/openapi/value_decimal.h"
#include "core/openapi/value_formats.h"
#include "core/scenario/number_order.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int maxDepth = 300;
constexpr int maxSteps = 100'000; // of one value

/// The bits of one name; of a name that is none: all.
unsigned typeOfName(std::string_view name)
{
    struct Named
    {
        std::string_view name;
        unsigned types;
    };
    static constexpr Named all[] = {
        {"null", NullType},       {"boolean", BooleanType},
        {"integer", IntegerType}, {"number", IntegerType | FractionType},
        {"string", StringType},   {"array", ArrayType},
        {"object", ObjectType},   {"file", StringType},
    };
    for (const Named &entry : all) {
        if (entry.name == name)
            return entry.types;
    }
    return AnyType;
}

std::optional<Place> whenNot(bool good, const Place &schema, std::string_view key)
{
    return good ? std::nullopt : memberOf(schema, key);
}

bool isIn(const Json &value, const Json &list)
{
    return std::any_of(list.items().begin(), list.items().end(),
                       [&](const Json &item) { return sameValue(item, value); });
}

} // namespace

unsigned typesOf(const Place &schema)
{
    const Json *type = schema.value->find("type");
    unsigned types = AnyType;
    if (type && type->isString()) {
        types = typeOfName(type->string());
    } else if (type && type->isArray() && !type->items().empty()) {
        types = 0;
        for (const Json &name : type->items())
            types |= name.isString() ? typeOfName(name.string())
                     : name.isNull() ? NullType
                                     : AnyType;
    }
    if (isTrue(schema, "nullable") || isTrue(schema, "x-nullable"))
        types |= NullType;
    return types;
}

SchemaType typeOf(const Json &value)
{
    if (value.isNull())
        return NullType;
    if (value.isBool())
        return BooleanType;
    if (value.isNumber())
        return isWhole(value) ? IntegerType : FractionType;
    if (value.isString())
        return StringType;
    return value.isArray() ? ArrayType : ObjectType;
}

std::optional<Place> SchemaChecker::fault(const Json &value, const std::vector<Place> &schemas)
{
    m_steps = 0;
    m_schemas = schemas;
    for (const Place &schema : schemas) {
        if (Fault fault = check(value, schema, 0))
            return fault;
    }
    return {};
}

const Pattern *SchemaChecker::pattern(std::string_view text)
{
    const auto [entry, isNew] = m_patterns.try_emplace(std::string(text));
    if (isNew)
        entry->second = Pattern::parse(text);
    return entry->second ? &*entry->second : nullptr;
}

std::optional<Place> SchemaChecker::target(const Place &schema) const
{
    const std::string_view ref = textOf(schema, "$ref");
    if (!schema.value->find("$ref") || !schema.value->find("$ref")->isString())
        return {};
    return m_references.resolve(schema, ref);
}

bool SchemaChecker::isLeftOut(const Place &property) const
{
    const char *key = m_options.forRequest ? "readOnly" : "writeOnly";
    std::optional<Place> place = property;
    for (int i = 0; i < 20 && place; ++i) {
        if (isTrue(*place, key))
            return true;
        for (const Place &part : itemsOf(*place, "allOf")) {
            const std::optional<Place> inner = target(part);
            if (isTrue(part, key) || (inner && isTrue(*inner, key)))
                return true;
        }
        place = target(*place);
    }
    return false;
}

std::optional<Place> SchemaChecker::check(const Json &value, const Place &schema, int depth)
{
    if (++m_steps > maxSteps || ++m_allSteps > mostSteps || depth > maxDepth)
        return schema;
    if (schema.value->isBool())
        return schema.value->boolean() ? std::nullopt : Fault(schema);
    if (!schema.value->isObject())
        return {};
    if (const Json *ref = schema.value->find("$ref"); ref && ref->isString()) {
        const std::optional<Place> next = target(schema);
        if (!next)
            return memberOf(schema, "$ref");
        if (Fault fault = check(value, *next, depth + 1))
            return fault;
    }
    if (!(typesOf(schema) & typeOf(value)))
        return memberOf(schema, "type");
    const Json *list = schema.value->find("enum");
    if (list && list->isArray() && !isIn(value, *list))
        return memberOf(schema, "enum");
    if (const Json *fixed = schema.value->find("const"); fixed && !sameValue(*fixed, value))
        return memberOf(schema, "const");
    Fault fault;
    if (value.isNumber())
        fault = checkNumber(value, schema);
    else if (value.isString())
        fault = checkString(value.string(), schema);
    else if (value.isArray())
        fault = checkArray(value.items(), schema, depth);
    else if (value.isObject())
        fault = checkObject(value, schema, depth);
    return fault ? fault : checkCombinations(value, schema, depth);
}

std::optional<Place> SchemaChecker::checkCombinations(const Json &value, const Place &schema,
                                                      int depth)
{
    for (const Place &part : itemsOf(schema, "allOf")) {
        if (Fault fault = check(value, part, depth + 1))
            return fault;
    }
    if (Fault fault = checkChoices(value, schema, depth))
        return fault;
    const auto unwanted = memberOf(schema, "not");
    if (unwanted && !check(value, *unwanted, depth + 1))
        return unwanted;
    return checkCondition(value, schema, depth);
}

std::optional<Place> SchemaChecker::checkChoices(const Json &value, const Place &schema, int depth)
{
    for (const char *key : {"anyOf", "oneOf"}) {
        const std::vector<Place> branches = itemsOf(schema, key);
        const bool exactly = *key == 'o' && !m_options.oneOfAsAnyOf;
        int matching = 0;
        for (const Place &branch : branches) {
            if (!check(value, branch, depth + 1))
                ++matching;
            if (matching > (exactly ? 1 : 0))
                break;
        }
        if (!branches.empty() && (matching == 0 || (exactly && matching > 1)))
            return memberOf(schema, key);
    }
    return {};
}

std::optional<Place> SchemaChecker::checkCondition(const Json &value, const Place &schema,
                                                   int depth)
{
    const auto condition = memberOf(schema, "if");
    if (!condition)
        return {};
    const auto branch = memberOf(schema, check(value, *condition, depth + 1) ? "else" : "then");
    return branch ? check(value, *branch, depth + 1) : std::nullopt;
}

std::optional<Place> SchemaChecker::checkNumber(const Json &value, const Place &schema) const
{
    const std::string text = value.text();
    const auto compared = [&](const Json *bound) {
        return bound && bound->isNumber() ? compareNumbers(text, bound->text())
                                          : std::strong_ordering::equal;
    };
    for (const char *key : {"minimum", "maximum"}) {
        const bool low = key[1] == 'i';
        const auto outside = low ? std::strong_ordering::less : std::strong_ordering::greater;
        const char *exclusive = low ? "exclusiveMinimum" : "exclusiveMaximum";
        const Json *bound = schema.value->find(key), *beyond = schema.value->find(exclusive);
        const bool has = bound && bound->isNumber();
        if (has
            && (compared(bound) == outside || (isTrue(schema, exclusive) && compared(bound) == 0)))
            return memberOf(schema, key);
        if (beyond && beyond->isNumber() && (compared(beyond) == outside || compared(beyond) == 0))
            return memberOf(schema, exclusive);
    }
    const Json *step = schema.value->find("multipleOf");
    if (step && step->isNumber() && step->number() > 0 && !isMultiple(value, *step))
        return memberOf(schema, "multipleOf");
    if (const auto bounds = boundsOfFormat(textOf(schema, "format"))) {
        const bool inside = compareNumbers(text, std::to_string(bounds->first)) >= 0
                            && compareNumbers(text, std::to_string(bounds->second)) <= 0;
        return whenNot(inside, schema, "format");
    }
    return {};
}

std::optional<Place> SchemaChecker::checkString(const std::string &value, const Place &schema)
{
    const auto least = countOf(schema, "minLength"), most = countOf(schema, "maxLength");
    const std::size_t length = least || most ? codePoints(value) : 0;
    if (least && length < *least)
        return memberOf(schema, "minLength");
    if (most && length > *most)
        return memberOf(schema, "maxLength");
    const Json *expression = schema.value->find("pattern");
    if (expression && expression->isString()) {
        const Pattern *known = pattern(expression->string());
        if (known && !known->matches(value))
            return memberOf(schema, "pattern");
    }
    return whenNot(isOfFormat(textOf(schema, "format"), value), schema, "format");
}

std::optional<Place> SchemaChecker::checkInner(const Json &value, const Place &schema, int depth)
{
    std::vector<Place> outer = {schema};
    std::swap(outer, m_schemas);
    Fault fault = check(value, schema, depth + 1);
    std::swap(outer, m_schemas);
    return fault;
}

} // namespace loadgrove
