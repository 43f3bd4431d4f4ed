// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_oracle.h"

#define VALIJSON_USE_EXCEPTIONS 1 // else it ends the program
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <map>
#include <regex>
#include <set>

namespace loadgrove {

namespace {

/// Writes a schema of OpenAPI as one of draft 7.
class Translation
{
public:
    using Value = nlohmann::json;

    explicit Translation(const References &references)
        : m_references(references)
    {
    }

    /// A schema that stands alone.
    Value bundled(const Place &schema)
    {
        Value root = {{"allOf", Value::array({translated(schema)})}};
        root["definitions"] = m_definitions;
        return root;
    }

private:
    Value translated(const Place &schema)
    {
        if (schema.value->isBool())
            return schema.value->boolean();
        if (!schema.value->isObject())
            return Value::object();
        if (const Json *ref = schema.value->find("$ref"); ref && ref->isString())
            return reference(schema, ref->string());
        Value result = Value::object();
        for (const auto &[key, member] : schema.value->members())
            add(result, key, {&member, schema.file, schema.pointer + "/" + key});
        finish(result, *schema.value);
        return result;
    }

    Value reference(const Place &schema, const std::string &ref)
    {
        const auto target = m_references.resolve(schema, ref);
        if (!target)
            return false;
        const auto [entry, isNew] =
            m_names.try_emplace(target->value, "d" + std::to_string(m_names.size()));
        const std::string name = entry->second;
        if (isNew)
            m_definitions[name] = translated(*target);
        return {{"$ref", "#/definitions/" + name}};
    }

    /// valijson takes the schema of names for the one around it where that is referred to twice (it
    /// keeps both under one path), but not where it stands elsewhere.
    Value apart(Value schema)
    {
        const std::string name = "n" + std::to_string(m_definitions.size());
        m_definitions[name] = std::move(schema);
        return {{"$ref", "#/definitions/" + name}};
    }

    void add(Value &result, const std::string &key, const Place &member)
    {
        static const std::set<std::string> schemas = {
            "items", "additionalProperties", "not", "if", "then", "else", "contains"};
        static const std::set<std::string> lists = {"allOf", "anyOf", "oneOf", "prefixItems"};
        static const std::set<std::string> maps = {"properties", "patternProperties",
                                                   "dependentSchemas"};
        static const std::set<std::string> plain = {"type",
                                                    "enum",
                                                    "const",
                                                    "minimum",
                                                    "maximum",
                                                    "minLength",
                                                    "maxLength",
                                                    "minItems",
                                                    "maxItems",
                                                    "uniqueItems",
                                                    "required",
                                                    "multipleOf",
                                                    "minProperties",
                                                    "maxProperties",
                                                    "exclusiveMinimum",
                                                    "exclusiveMaximum",
                                                    "dependentRequired"};
        // Others, and those of values that are no texts, make valijson give up.
        static const std::set<std::string> formats = {
            "date", "time", "date-time", "email", "uri", "uuid", "hostname", "ipv4", "ipv6"};
        if (lists.count(key) || (key == "items" && member.value->isArray())) {
            result[key] = Value::array();
            for (const Json &one : member.value->items())
                result[key].push_back(translated({&one, member.file, member.pointer}));
        } else if (key == "propertyNames") {
            result[key] = apart(translated(member));
        } else if (schemas.count(key)) {
            result[key] = translated(member);
        } else if (maps.count(key) && member.value->isObject()) {
            result[key] = Value::object();
            for (const auto &[name, one] : member.value->members())
                result[key][name] = translated({&one, member.file, member.pointer});
        } else if (key == "format" && member.value->isString()) {
            if (formats.count(member.value->string()))
                result[key] = member.value->string();
        } else if (plain.count(key)) {
            result[key] = Value::parse(member.value->write());
        } else if (key == "pattern" && member.value->isString()
                   && isKnown(member.value->string())) {
            result[key] = member.value->string();
        }
    }

    /// What is named otherwise in draft 7.
    void finish(Value &result, const Json &schema)
    {
        const Json *nullable = schema.find("nullable");
        if (result.value("type", Value()) == "file")
            result["type"] = "string";
        static const std::set<Value> known = {"null",   "boolean", "integer", "number",
                                              "string", "array",   "object"};
        if (result.contains("type") && !result["type"].is_array() && !known.count(result["type"]))
            result.erase("type"); // "int", "any": what validates against these is not known
        if (nullable && *nullable == Json(true) && result.contains("type")) {
            Value types =
                result["type"].is_array() ? result["type"] : Value::array({result["type"]});
            types.push_back("null");
            result["type"] = types;
        }
        for (const auto &[exclusive, bound] :
             {std::pair("exclusiveMinimum", "minimum"), std::pair("exclusiveMaximum", "maximum")}) {
            if (!result.contains(exclusive) || !result[exclusive].is_boolean())
                continue;
            const bool set = result[exclusive].get<bool>() && result.contains(bound);
            result.erase(exclusive);
            if (set) {
                result[exclusive] = result[bound];
                result.erase(bound);
            }
        }
        if (result.contains("format") && result.value("type", Value()) != "string")
            result.erase("format");
        for (const char *key : {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}) {
            if (result.contains(key) && result[key].is_number_unsigned())
                result[key] = result[key].get<double>(); // large ones turn negative otherwise
        }
        if (result.contains("prefixItems")) {
            if (result.contains("items"))
                result["additionalItems"] = result["items"];
            result["items"] = result["prefixItems"];
            result.erase("prefixItems");
        }
        for (const char *key : {"dependentRequired", "dependentSchemas"}) {
            if (result.contains(key))
                result["dependencies"].update(result[key]);
            result.erase(key);
        }
        for (const char *key : {"minLength", "maxLength", "minItems", "maxItems", "minProperties",
                                "maxProperties", "multipleOf"}) {
            if (result.contains(key) && (!result[key].is_number() || result[key] <= 0)
                && std::string_view(key).substr(0, 3) != "max")
                result.erase(key);
        }
        dropReadOnly(result, schema);
    }

    /// Requests lack properties that are readOnly, even required ones.
    void dropReadOnly(Value &result, const Json &schema)
    {
        const Json *properties = schema.find("properties");
        if (!result.contains("required") || !result["required"].is_array()) {
            result.erase("required");
            return;
        }
        Value kept = Value::array();
        for (const Value &name : result["required"]) {
            const Json *property = properties && name.is_string()
                                       ? properties->find(name.get<std::string>())
                                       : nullptr;
            const Json *readOnly = property ? property->find("readOnly") : nullptr;
            if (name.is_string() && !(readOnly && *readOnly == Json(true)))
                kept.push_back(name);
        }
        result.erase("required");
        if (!kept.empty())
            result["required"] = kept;
    }

    /// Not what std::regex reads otherwise than ECMA-262 with "u" does: \p{L} is a "p" to it.
    static bool isKnown(const std::string &pattern)
    {
        if (pattern.find("\\p") != pattern.npos || pattern.find("\\P") != pattern.npos)
            return false;
        try {
            const std::regex compiled(pattern);
            return true;
        } catch (const std::regex_error &) {
            return false;
        }
    }

    const References &m_references;
    std::map<const Json *, std::string> m_names;
    Value m_definitions = Value::object();
};

} // namespace

std::string problemsByValijson(const Json &value, const Place &schema, const References &references)
{
    using Adapter = valijson::adapters::NlohmannJsonAdapter;
    try {
        const nlohmann::json root = Translation(references).bundled(schema);
        valijson::Schema parsed;
        valijson::SchemaParser parser;
        parser.populateSchema(Adapter(root), parsed);
        const nlohmann::json instance = nlohmann::json::parse(value.write());
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(parsed, Adapter(instance), &results))
            return {};
        std::string text = value.write();
        for (valijson::ValidationResults::Error error; results.popError(error);)
            text += "; " + error.description;
        return text;
    } catch (const std::exception &error) {
        return std::string("valijson gives up: ") + error.what();
    }
}

} // namespace loadgrove
