// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_source.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/answer_ids.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/schema_check.h"
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

Result<Json> ValueSource::ofSchema(const Place &schema, const std::string &name)
{
    ValueOptions options;
    options.name = name;
    Result<GeneratedValue> made = schemaValue(schema, m_resolver, options);
    if (made) {
        for (const std::string &guess : made->guesses)
            remark(schema, qs(guess));
        return resultOf(std::move(made.value().value));
    }
    if (made.error().message.contains(QLatin1String("$ref"))) // nobody knows what was meant
        return made.error();
    Json value = valueOfType(schema);
    remark(schema, Core::tr("%1; %2 is sent").arg(made.error().message, qs(value.write())));
    return resultOf(std::move(value));
}

Json ValueSource::valueOfType(const Place &schema) const
{
    const std::string type = typeOf(schema, *this);
    if (type == "object")
        return Json::object();
    if (type == "array")
        return Json::array();
    if (type == "boolean")
        return true;
    return type == "string" ? Json("text") : Json(1);
}

/// The example if it validates, else a value that does, if there is one.
Result<Json> ValueSource::checked(const Json &example, const Place &schema, const std::string &name)
{
    SchemaChecker checker(m_resolver, {true, true});
    if (checker.accepts(example, {schema}))
        return resultOf(example);
    ValueOptions options;
    options.name = name;
    Result<GeneratedValue> made = schemaValue(schema, m_resolver, options);
    const bool isBetter = made && made->validates;
    remark(schema, isBetter ? Core::tr("the example does not validate; another value was chosen")
                            : Core::tr("the example does not validate; it is sent all the same"));
    return resultOf(isBetter ? std::move(made.value().value) : example);
}

Result<Json> ValueSource::of(const ApiParameter &parameter)
{
    if (parameter.example && parameter.schema)
        return checked(*parameter.example, *parameter.schema, parameter.name);
    if (parameter.example)
        return resultOf(*parameter.example);
    if (parameter.schema)
        return ofSchema(*parameter.schema, parameter.name);
    remark(parameter.place, Core::tr("the parameter has no schema: 1 is sent"));
    return resultOf(1);
}

/// An example that is the text of the JSON that the schema wants is that JSON.
Result<Json> ValueSource::of(const ApiContent &content)
{
    const bool isJson = content.type.find("json") != std::string::npos;
    if (!content.example && content.schema)
        return ofSchema(*content.schema, {});
    if (!content.example) {
        remark(content.place,
               Core::tr("the body has neither schema nor example: an empty object is sent"));
        return resultOf(Json::object());
    }
    Json example = *content.example;
    const std::optional<Place> schema = content.schema ? schemaAt(*content.schema) : std::nullopt;
    if (example.isString() && isJson && !(schema && saysText(*schema->value))) {
        if (Result<Json> parsed = Json::parse(example.string()))
            example = std::move(parsed).value();
    }
    const bool isText = example.isString() && !isJson; // XML, say: it is sent as it stands
    return schema && !isText ? checked(example, *schema, {}) : resultOf(std::move(example));
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

void ValueSource::remark(const Place &place, const QString &text)
{
    m_report.add(ImportRemark::Kind::Guessed, m_resolver.nameOf(place), text);
}

} // namespace loadgrove
