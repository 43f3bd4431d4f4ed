// SPDX-License-Identifier: GPL-3.0-or-later
// SchemaChecker: arrays and objects.
#include "core/openapi/schema_check.h"
#include "core/openapi/schema_place.h"
#include "core/openapi/value_decimal.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Adds what the schema says of the property, and where else is to be looked.
void lookInto(const std::string &name, const Place &schema, std::vector<Place> &found,
              std::vector<Place> &open, const SchemaChecker &checker)
{
    if (const auto properties = memberOf(schema, "properties")) {
        if (const auto property = memberOf(*properties, name))
            found.push_back(*property);
    }
    if (const auto target = checker.target(schema))
        open.push_back(*target);
    for (const char *key : {"allOf", "anyOf", "oneOf"}) {
        for (const Place &part : itemsOf(schema, key))
            open.push_back(part);
    }
    for (const char *key : {"then", "else"}) {
        if (const auto part = memberOf(schema, key))
            open.push_back(*part);
    }
}

} // namespace

std::vector<Place> declarationsOf(const std::string &name, const std::vector<Place> &schemas,
                                  const SchemaChecker &checker)
{
    constexpr std::size_t most = 500;
    std::vector<Place> found, open = schemas;
    std::vector<const Json *> seen;
    for (std::size_t i = 0; i < open.size() && i < most; ++i) {
        const Place schema = open[i];
        if (std::find(seen.begin(), seen.end(), schema.value) != seen.end())
            continue;
        seen.push_back(schema.value);
        lookInto(name, schema, found, open, checker);
    }
    return found;
}

std::optional<Place> SchemaChecker::checkArray(const Json::Array &items, const Place &schema,
                                               int depth)
{
    const auto least = countOf(schema, "minItems"), most = countOf(schema, "maxItems");
    if (least && items.size() < *least)
        return memberOf(schema, "minItems");
    if (most && items.size() > *most)
        return memberOf(schema, "maxItems");
    if (isTrue(schema, "uniqueItems")) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (++m_steps < 0 || sameValue(items[i], items[j]))
                    return memberOf(schema, "uniqueItems");
            }
        }
    }
    if (Fault fault = checkItems(items, schema, depth))
        return fault;
    const auto wanted = memberOf(schema, "contains");
    if (!wanted)
        return {};
    const auto matching =
        std::size_t(std::count_if(items.begin(), items.end(), [&](const Json &item) {
            return !checkInner(item, *wanted, depth);
        }));
    const auto fewest = countOf(schema, "minContains"), top = countOf(schema, "maxContains");
    if (matching < fewest.value_or(1) || (top && matching > *top))
        return wanted;
    return {};
}

std::optional<Place> SchemaChecker::checkItems(const Json::Array &items, const Place &schema,
                                               int depth)
{
    std::vector<Place> first = itemsOf(schema, "prefixItems");
    auto rest = memberOf(schema, "items");
    if (rest && rest->value->isArray()) { // before 2020-12
        first = childrenOf(*rest);
        rest = memberOf(schema, "additionalItems");
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Place *of = i < first.size() ? &first[i] : rest ? &*rest : nullptr;
        Fault fault;
        if (of)
            fault = checkInner(items[i], *of, depth);
        if (fault)
            return fault;
    }
    return {};
}

std::optional<Place> SchemaChecker::checkObject(const Json &value, const Place &schema, int depth)
{
    const std::size_t count = value.members().size();
    const auto least = countOf(schema, "minProperties"), most = countOf(schema, "maxProperties");
    if (least && count < *least)
        return memberOf(schema, "minProperties");
    if (most && count > *most)
        return memberOf(schema, "maxProperties");
    for (const Place &name : itemsOf(schema, "required")) {
        if (name.value->isString() && !value.find(name.value->string())
            && !mayLack(name.value->string()))
            return name;
    }
    for (const Json::Member &member : value.members()) {
        if (Fault fault = checkMember(member, schema, depth))
            return fault;
    }
    if (Fault fault = checkDependencies(value, schema, depth))
        return fault;
    return checkUnevaluated(value, schema);
}

bool SchemaChecker::mayLack(const std::string &name)
{
    const std::vector<Place> all = declarationsOf(name, m_schemas, *this);
    return std::any_of(all.begin(), all.end(), [&](const Place &one) { return isLeftOut(one); });
}

std::optional<Place> SchemaChecker::checkMember(const Json::Member &member, const Place &schema,
                                                int depth)
{
    const auto &[name, value] = member;
    if (const auto names = memberOf(schema, "propertyNames")) {
        if (Fault fault = checkInner(Json(name), *names, depth))
            return fault;
    }
    bool known = false;
    if (const auto properties = memberOf(schema, "properties")) {
        if (const auto property = memberOf(*properties, name)) {
            known = true;
            if (Fault fault = checkInner(value, *property, depth))
                return fault;
        }
    }
    if (const auto patterns = memberOf(schema, "patternProperties");
        patterns && patterns->value->isObject()) {
        for (const auto &[expression, inner] : patterns->value->members()) {
            const Pattern *compiled = pattern(expression);
            if (!compiled || !compiled->matches(name))
                continue;
            known = true;
            if (Fault fault = checkInner(value, *memberOf(*patterns, expression), depth))
                return fault;
        }
    }
    const auto rest = memberOf(schema, "additionalProperties");
    return known || !rest ? std::nullopt : checkInner(value, *rest, depth);
}

std::optional<Place> SchemaChecker::checkDependencies(const Json &value, const Place &schema,
                                                      int depth)
{
    for (const char *key : {"dependentRequired", "dependentSchemas", "dependencies"}) {
        const auto all = memberOf(schema, key);
        if (!all || !all->value->isObject())
            continue;
        for (const auto &[name, demand] : all->value->members()) {
            if (!value.find(name))
                continue;
            const Place place = *memberOf(*all, name);
            if (!demand.isArray()) {
                if (Fault fault = check(value, place, depth + 1))
                    return fault;
                continue;
            }
            for (const Json &other : demand.items()) {
                if (other.isString() && !value.find(other.string()))
                    return place;
            }
        }
    }
    return {};
}

std::optional<Place> SchemaChecker::checkUnevaluated(const Json &value, const Place &schema)
{
    // Taken generously: what is declared anywhere counts as evaluated.
    const auto rest = memberOf(schema, "unevaluatedProperties");
    if (!rest || !rest->value->isBool() || rest->value->boolean())
        return {};
    for (const auto &[name, member] : value.members()) {
        if (declarationsOf(name, m_schemas, *this).empty()
            && !schema.value->find("patternProperties"))
            return rest;
    }
    return {};
}

} // namespace loadgrove
