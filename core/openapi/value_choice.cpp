// SPDX-License-Identifier: GPL-3.0-or-later
// ValueMaker: alternatives of a schema (oneOf, anyOf, discriminator, if, dependent schemas).
#include "core/openapi/schema_place.h"
#include "core/openapi/value_maker.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Whether it allows nothing but null.
bool isOnlyNull(const Place &branch)
{
    const Json *list = branch.value->find("enum"), *fixed = branch.value->find("const");
    if (list && list->isArray() && list->items().size() == 1)
        fixed = &list->items().front();
    return typesOf(branch) == NullType || (fixed && fixed->isNull());
}

/// The property that tells which alternative a value is; empty where the part has none.
std::string discriminatorOf(const Place &part)
{
    const auto discriminator = memberOf(part, "discriminator");
    if (!discriminator)
        return {};
    if (discriminator->value->isString()) // 2.0
        return discriminator->value->string();
    return std::string(textOf(*discriminator, "propertyName"));
}

/// "Dog" of "#/components/schemas/Dog" and "dog/Dog.yaml".
std::string lastName(std::string_view ref)
{
    const std::size_t slash = ref.find_last_of("/#");
    std::string_view name = slash == ref.npos ? ref : ref.substr(slash + 1);
    return std::string(name.substr(0, name.find('.')));
}

/// The names that a discriminator gives to schemas, where it gives some.
std::optional<Place> mappingOf(const Place &part)
{
    const auto discriminator = memberOf(part, "discriminator");
    const auto mapping = discriminator ? memberOf(*discriminator, "mapping") : std::nullopt;
    return mapping && mapping->value->isObject() ? mapping : std::nullopt;
}

/// false: a reference ("#/a/Dog", "Dog") that certainly leads elsewhere.
bool mayLeadTo(std::string_view ref, const Place &schema)
{
    if (ref.starts_with("#/"))
        return ref.substr(1) == schema.pointer || ref.find('%') != ref.npos;
    return ref.find_first_of("./#%") != ref.npos || schema.pointer.ends_with(ref);
}

/// Names of members that the parts demand.
bool demands(const SchemaParts &parts, const std::string &name)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Place &part) {
        const std::vector<Place> names = itemsOf(part, "required");
        return std::any_of(names.begin(), names.end(),
                           [&](const Place &one) { return *one.value == Json(name); });
    });
}

} // namespace

Place ValueMaker::withMember(const Place &discriminator, const std::string &property,
                             const std::string &name)
{
    const Json fixed = Json(Json::Object{{"const", name}});
    m_owned.push_back(Json(Json::Object{
        {"required", Json(Json::Array{Json(property)})},
        {"properties", Json(Json::Object{{property, fixed}})},
    }));
    return {&m_owned.back(), discriminator.file, discriminator.pointer};
}

std::string ValueMaker::mappedName(const Place &base, const Place &schema) const
{
    const auto mapping = mappingOf(base);
    if (!mapping)
        return {};
    for (const auto &[name, ref] : mapping->value->members()) {
        // There may be a thousand: few are worth following.
        if (!ref.isString() || !mayLeadTo(ref.string(), schema))
            continue;
        const std::optional<Place> target = mappedBy(*mapping, ref.string());
        if (target && target->value == schema.value)
            return name;
    }
    return {};
}

std::optional<Place> ValueMaker::mappedBy(const Place &mapping, const std::string &ref) const
{
    const auto target = m_checker.resolve(mapping, ref);
    if (target && target->value->isObject())
        return target;
    return m_checker.resolve(mapping, "#/components/schemas/" + ref); // a name may stand for it
}

std::string ValueMaker::nameOfBranch(const Place &part, const Place &branch) const
{
    const std::optional<Place> target = m_checker.target(branch);
    if (!target)
        return {};
    const std::string name = mappedName(part, *target);
    return name.empty() ? lastName(textOf(branch, "$ref")) : name;
}

ValueMaker::Branches ValueMaker::choiceBranches(const Place &part, const Place &list)
{
    std::vector<Place> alternatives = childrenOf(list);
    std::stable_partition(alternatives.begin(), alternatives.end(),
                          [](const Place &branch) { return !isOnlyNull(branch); });
    const std::string property = discriminatorOf(part);
    Branches branches;
    for (const Place &branch : alternatives) {
        const std::string name = property.empty() ? "" : nameOfBranch(part, branch);
        if (!name.empty())
            branches.push_back({branch, withMember(part, property, name)});
    }
    for (const Place &branch : alternatives)
        branches.push_back({branch});
    return branches;
}

ValueMaker::Branches ValueMaker::subtypeBranches(const SchemaParts &parts, const Place &base)
{
    constexpr std::size_t most = 10;
    const std::string property = discriminatorOf(base);
    for (const Place &part : parts) {
        const std::string name = part.value == base.value ? "" : mappedName(base, part);
        if (!name.empty())
            return {{withMember(base, property, name)}, {}};
    }
    const auto outer = std::find_if(parts.begin(), parts.end(),
                                    [](const Place &part) { return !schemaName(part).empty(); });
    if (outer != parts.end() && outer->value != base.value)
        return {{withMember(base, property, schemaName(*outer))}, {}};
    Branches branches;
    const auto mapping = mappingOf(base);
    const std::size_t count = mapping ? std::min(mapping->value->members().size(), most) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto &[name, ref] = mapping->value->members()[i];
        const auto target = ref.isString() ? mappedBy(*mapping, ref.string()) : std::nullopt;
        if (target)
            branches.push_back({*target, withMember(base, property, name)});
    }
    if (outer != parts.end() && branches.empty())
        branches.push_back({withMember(base, property, schemaName(*outer))});
    branches.push_back({});
    return branches;
}

std::optional<ValueMaker::Branches> ValueMaker::openBranches(const SchemaParts &parts,
                                                             Decided &decided)
{
    const auto isNew = [&](const std::optional<Place> &place) {
        return place && decided.insert(place->value).second;
    };
    for (const Place &part : parts) {
        for (const char *key : {"oneOf", "anyOf"}) {
            const auto list = memberOf(part, key);
            if (list && list->value->isArray() && !list->value->items().empty() && isNew(list)) {
                if (const auto discriminator = memberOf(part, "discriminator"))
                    decided.insert(discriminator->value);
                return choiceBranches(part, *list);
            }
        }
        if (const auto discriminator = memberOf(part, "discriminator");
            !discriminatorOf(part).empty() && isNew(discriminator))
            return subtypeBranches(parts, part);
        if (const auto condition = memberOf(part, "if"); isNew(condition)) {
            Branches branches = {{*condition}, {}};
            if (const auto then = memberOf(part, "then"))
                branches.front().push_back(*then);
            if (const auto otherwise = memberOf(part, "else"))
                branches.back().push_back(*otherwise);
            return branches;
        }
        for (const char *key : {"dependentSchemas", "dependencies"}) {
            const auto all = memberOf(part, key);
            if (!all || !all->value->isObject())
                continue;
            for (const auto &[name, schema] : all->value->members()) {
                if (schema.isObject() && demands(parts, name) && isNew(memberOf(*all, name)))
                    return Branches{{*memberOf(*all, name)}};
            }
        }
    }
    return {};
}

} // namespace loadgrove
