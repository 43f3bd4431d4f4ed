// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_value.h"

#include "core/base/text.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

constexpr int maxLevels = 20;

Json byType(const Json &schema)
{
    const Json *type = schema.find("type");
    if (type && type->isArray() && !type->items().empty())
        type = &type->items().front();
    const std::string name = type && type->isString() ? type->string() : "string";
    if (name == "integer" || name == "number")
        return 1;
    if (name == "boolean")
        return true;
    if (name == "array")
        return Json::array();
    return name == "object" ? Json::object() : Json("text");
}

Result<GeneratedValue> valueAt(const Place &place, const References &references, int level);

Result<GeneratedValue> ofObject(const Place &place, const References &references, int level)
{
    GeneratedValue result{Json::object(), {}};
    for (const auto &[name, property] : place.value->find("properties")->members()) {
        const Json *readOnly = property.find("readOnly");
        if (readOnly && readOnly->isBool() && readOnly->boolean())
            continue;
        const Place inner{&property, place.file, place.pointer + "/properties/" + name};
        Result<GeneratedValue> value = valueAt(inner, references, level + 1);
        if (!value)
            return value;
        result.value.set(name, std::move(value).value().value);
    }
    return result;
}

Result<GeneratedValue> valueAt(const Place &place, const References &references, int level)
{
    const Json &schema = *place.value;
    if (level > maxLevels)
        return GeneratedValue{};
    if (const Json *ref = schema.find("$ref"); ref && ref->isString()) {
        const std::optional<Place> target = references.resolve(place, ref->string());
        if (!target) {
            return Error{ErrorCode::Invalid, Core::tr("%1: \"$ref\" leads nowhere: %2")
                                                 .arg(qs(place.pointer), qs(ref->string()))};
        }
        return valueAt(*target, references, level + 1);
    }
    for (const char *key : {"example", "default", "const"}) {
        if (const Json *value = schema.find(key))
            return GeneratedValue{*value, {}};
    }
    for (const char *key : {"examples", "enum"}) {
        const Json *values = schema.find(key);
        if (values && values->isArray() && !values->items().empty())
            return GeneratedValue{values->items().front(), {}};
    }
    const Json *properties = schema.find("properties");
    if (properties && properties->isObject())
        return ofObject(place, references, level);
    return GeneratedValue{byType(schema), {}};
}

} // namespace

Result<GeneratedValue> schemaValue(const Place &schema, const References &references,
                                   const ValueOptions &)
{
    return valueAt(schema, references, 0);
}

} // namespace loadgrove
