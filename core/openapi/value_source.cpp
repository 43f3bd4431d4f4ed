// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_source.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/schema_value.h"

namespace loadgrove {

namespace {

constexpr int maxMerges = 20; ///< levels of "allOf" that are looked through

bool saysText(const Json &schema)
{
    const Json *type = schema.find("type");
    return type && type->isString() && type->string() == "string";
}

/// Built in two steps: GCC 12 warns of what it cannot see through otherwise.
Result<Json> resultOf(Json value)
{
    Result<Json> result = Json();
    result.value() = std::move(value);
    return result;
}

/// Calls use(name, place) for each property until that returns true.
template <class Use>
bool forEachProperty(const Place &written, const Resolver &resolver, int level, const Use &use)
{
    const Result<Place> schema = resolver.follow(written);
    if (!schema || level > maxMerges)
        return false;
    const std::optional<Place> properties = memberOf(*schema, "properties");
    if (properties && properties->value->isObject()) {
        for (std::size_t i = 0; i < properties->value->members().size(); ++i) {
            if (use(properties->value->members()[i].first, *properties, i))
                return true;
        }
    }
    const std::optional<Place> parts = memberOf(*schema, "allOf");
    const std::size_t count = parts && parts->value->isArray() ? parts->value->items().size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (forEachProperty(childOf(*parts, i), resolver, level + 1, use))
            return true;
    }
    return false;
}

} // namespace

bool isFileSchema(const Json &schema)
{
    const std::string format = textIn(schema, "format");
    return textIn(schema, "type") == "file" || format == "binary"
           || (schema.find("contentMediaType") && !schema.find("contentEncoding"));
}

Result<Json> ValueSource::ofSchema(const Place &schema)
{
    Result<GeneratedValue> made = schemaValue(schema, m_resolver, ValueOptions());
    if (!made)
        return made.error();
    for (const std::string &guess : made->guesses)
        m_report.add(ImportRemark::Kind::Guessed, m_resolver.nameOf(schema), qs(guess));
    return resultOf(std::move(made.value().value));
}

Result<Json> ValueSource::of(const ApiParameter &parameter)
{
    if (parameter.example)
        return resultOf(*parameter.example);
    if (parameter.schema)
        return ofSchema(*parameter.schema);
    m_report.add(ImportRemark::Kind::Guessed, m_resolver.nameOf(parameter.place),
                 Core::tr("the parameter has no schema: 1 is sent"));
    return resultOf(1);
}

/// An example that is the text of the JSON that the schema wants is that JSON.
Result<Json> ValueSource::of(const ApiContent &content)
{
    if (content.example) {
        const std::optional<Place> schema =
            content.schema ? schemaAt(*content.schema) : std::nullopt;
        const bool isText = content.example->isString();
        if (isText && content.type.find("json") != std::string::npos
            && !(schema && saysText(*schema->value))) {
            if (Result<Json> parsed = Json::parse(content.example->string()))
                return parsed;
        }
        return resultOf(*content.example);
    }
    if (content.schema)
        return ofSchema(*content.schema);
    m_report.add(ImportRemark::Kind::Guessed, m_resolver.nameOf(content.place),
                 Core::tr("the body has neither schema nor example: an empty object is sent"));
    return resultOf(Json::object());
}

bool ValueSource::isGiven(const ApiParameter &parameter) const
{
    if (parameter.example)
        return true;
    const std::optional<Place> schema =
        parameter.schema ? schemaAt(*parameter.schema) : std::nullopt;
    if (!schema || !schema->value->isObject())
        return false;
    return schema->value->find("example") || schema->value->find("default")
           || schema->value->find("const") || schema->value->find("examples");
}

std::optional<Place> ValueSource::schemaAt(const Place &place) const
{
    const Result<Place> schema = m_resolver.follow(place);
    return schema ? std::optional(*schema) : std::nullopt;
}

std::optional<Place> ValueSource::propertyOf(const Place &schema, std::string_view name) const
{
    std::optional<Place> found;
    forEachProperty(schema, m_resolver, 0,
                    [&](const std::string &key, const Place &properties, std::size_t index) {
                        if (key == name)
                            found = childOf(properties, index);
                        return found.has_value();
                    });
    return found;
}

std::vector<std::pair<std::string, Place>> ValueSource::propertiesOf(const Place &schema) const
{
    std::vector<std::pair<std::string, Place>> all;
    forEachProperty(schema, m_resolver, 0,
                    [&](const std::string &key, const Place &properties, std::size_t index) {
                        all.emplace_back(key, childOf(properties, index));
                        return false;
                    });
    return all;
}

} // namespace loadgrove
