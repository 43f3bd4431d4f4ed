// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_parts.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/schema_place.h"

#include <algorithm>
#include <unordered_set>

namespace loadgrove {

namespace {

constexpr std::size_t maxParts = 1000;
constexpr int maxDepth = 200;

/// Collects the parts depth first, so that the outer ones come first.
class Collector
{
public:
    explicit Collector(const SchemaChecker &checker)
        : m_checker(checker)
    {
    }

    bool add(const Place &schema, int depth)
    {
        if (depth > maxDepth || m_parts.size() > maxParts)
            return fail(ErrorCode::Limit, Core::tr("%1: too many schemas at once"), schema);
        if (schema.value->isBool() && !schema.value->boolean())
            return fail(ErrorCode::Invalid, Core::tr("%1: nothing validates against false"),
                        schema);
        if (!schema.value->isObject() || !m_seen.insert(schema.value).second)
            return true;
        const Json *ref = schema.value->find("$ref");
        const bool isReference = ref && ref->isString();
        if (!isReference || schema.value->members().size() > 1)
            m_parts.push_back(schema);
        if (isReference) {
            const std::optional<Place> target = m_checker.target(schema);
            if (!target) {
                return fail(ErrorCode::Invalid, Core::tr("%1: \"$ref\" leads nowhere: %2")
                                                    .arg(placeName(schema), qs(ref->string())));
            }
            if (!add(*target, depth + 1))
                return false;
        }
        for (const Place &part : itemsOf(schema, "allOf")) {
            if (!add(part, depth + 1))
                return false;
        }
        return true;
    }

    Result<SchemaParts> take()
    {
        if (m_error)
            return *m_error;
        return std::move(m_parts);
    }

private:
    bool fail(ErrorCode code, const QString &text)
    {
        m_error = Error{code, text};
        return false;
    }
    bool fail(ErrorCode code, const QString &text, const Place &schema)
    {
        return fail(code, text.arg(placeName(schema)));
    }

    const SchemaChecker &m_checker;
    SchemaParts m_parts;
    std::unordered_set<const Json *> m_seen;
    std::optional<Error> m_error;
};

template <class Better>
std::optional<std::size_t> best(const SchemaParts &parts, std::string_view key, Better better)
{
    std::optional<std::size_t> result;
    for (const Place &part : parts) {
        const auto count = countOf(part, key);
        if (count && (!result || better(*count, *result)))
            result = count;
    }
    return result;
}

bool isRequired(const SchemaParts &parts, const std::string &name)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Place &part) {
        const Json *list = part.value->find("required");
        return list && list->isArray()
               && std::find(list->items().begin(), list->items().end(), Json(name))
                      != list->items().end();
    });
}

} // namespace

Result<SchemaParts> partsOf(const std::vector<Place> &schemas, const SchemaChecker &checker)
{
    Collector collector(checker);
    for (const Place &schema : schemas) {
        if (!collector.add(schema, 0))
            break;
    }
    return collector.take();
}

unsigned typesOf(const SchemaParts &parts)
{
    unsigned types = AnyType;
    for (const Place &part : parts) {
        types &= typesOf(part);
        const auto unwanted = memberOf(part, "not");
        if (unwanted && unwanted->value->isObject() && unwanted->value->members().size() == 1
            && unwanted->value->find("type"))
            types &= ~typesOf(*unwanted);
    }
    return types;
}

std::optional<std::size_t> largest(const SchemaParts &parts, std::string_view key)
{
    return best(parts, key, std::greater<>());
}

std::optional<std::size_t> smallest(const SchemaParts &parts, std::string_view key)
{
    return best(parts, key, std::less<>());
}

bool anyHas(const SchemaParts &parts, std::string_view key)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Place &part) { return part.value->find(key) != nullptr; });
}

bool anyIsTrue(const SchemaParts &parts, std::string_view key)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Place &part) { return isTrue(part, key); });
}

std::vector<std::string> textsOf(const SchemaParts &parts, std::string_view key)
{
    std::vector<std::string> result;
    for (const Place &part : parts) {
        const std::string text(textOf(part, key));
        if (!text.empty() && std::find(result.begin(), result.end(), text) == result.end())
            result.push_back(text);
    }
    return result;
}

PropertyParts propertyOf(const SchemaParts &parts, const std::string &name, SchemaChecker &checker)
{
    PropertyParts result{name, isRequired(parts, name), false, {}};
    for (const Place &part : parts) {
        bool known = false;
        const auto add = [&](const Place &of, std::string_view key) {
            known = true;
            result.schemas.push_back(*memberOf(of, key));
        };
        const auto properties = memberOf(part, "properties");
        if (properties && properties->value->find(name)) {
            add(*properties, name);
            result.declared = true;
        }
        const auto patterns = memberOf(part, "patternProperties");
        if (patterns && patterns->value->isObject()) {
            for (const auto &[expression, schema] : patterns->value->members()) {
                const Pattern *compiled = checker.pattern(expression);
                if (compiled && compiled->matches(name))
                    add(*patterns, expression);
            }
        }
        if (!known && part.value->find("additionalProperties"))
            add(part, "additionalProperties");
    }
    return result;
}

std::vector<PropertyParts> propertiesOf(const SchemaParts &parts, SchemaChecker &checker)
{
    std::vector<PropertyParts> result;
    std::unordered_set<std::string> seen;
    const auto add = [&](const std::string &name) {
        if (seen.insert(name).second)
            result.push_back(propertyOf(parts, name, checker));
    };
    for (const Place &part : parts) {
        const Json *properties = part.value->find("properties");
        if (!properties || !properties->isObject())
            continue;
        for (const auto &[name, schema] : properties->members())
            add(name);
    }
    for (const Place &part : parts) {
        for (const Place &name : itemsOf(part, "required")) {
            if (name.value->isString())
                add(name.value->string());
        }
    }
    return result;
}

std::vector<Place> itemSchemasOf(const SchemaParts &parts, std::size_t index)
{
    std::vector<Place> result;
    for (const Place &part : parts) {
        std::vector<Place> first = itemsOf(part, "prefixItems");
        auto rest = memberOf(part, "items");
        if (rest && rest->value->isArray()) {
            first = childrenOf(*rest);
            rest = memberOf(part, "additionalItems");
        }
        if (index < first.size())
            result.push_back(first[index]);
        else if (rest)
            result.push_back(*rest);
    }
    return result;
}

std::size_t prefixLength(const SchemaParts &parts)
{
    std::size_t length = 0;
    for (const Place &part : parts) {
        length =
            std::max({length, itemsOf(part, "prefixItems").size(), itemsOf(part, "items").size()});
    }
    return length;
}

std::string schemaName(const Place &schema)
{
    for (const std::string_view folder : {"/components/schemas/", "/definitions/", "/$defs/"}) {
        if (!schema.pointer.starts_with(folder))
            continue;
        const std::string name = schema.pointer.substr(folder.size());
        return name.find('/') == std::string::npos ? name : std::string();
    }
    return {};
}

} // namespace loadgrove
