// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/answer_ids.h"

#include "core/openapi/api_fields.h"
#include "core/openapi/body_writer.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/resources.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Properties = std::vector<std::pair<std::string, Place>>;

/// The plain names that say "the id of that thing", the best first.
std::vector<std::string> wantedNames(const std::string &name, const std::string &singular)
{
    const std::string plain = plainName(name);
    std::vector<std::string> names = {plain};
    const bool isOwn = plain == "id" || plain == singular + "id" || plain == "uuid"
                       || plain == singular || plain == singular + "uuid";
    if (isOwn) {
        for (const char *word : {"id", "uuid", "guid"}) {
            names.push_back(singular + word);
            names.push_back(word);
        }
    }
    return names;
}

/// Searches the schema of one answer.
class Search
{
public:
    Search(const std::string &name, const std::string &singular, const ValueSource &values)
        : m_names(wantedNames(name, singular))
        , m_singular(singular)
        , m_values(values)
    {
    }

    std::optional<AnswerId> in(const Place &schema) const
    {
        if (const auto items = itemsOf(schema))
            return below("0", inObject(m_values.propertiesOf(*items)));
        const Properties properties = m_values.propertiesOf(schema);
        if (const auto own = inObject(properties))
            return own;
        for (const auto &[key, property] : properties) {
            const std::string plain = plainName(key);
            static constexpr std::string_view wrappers[] = {"data", "result", "item", "payload",
                                                            "response"};
            const bool isWrapper =
                plain == m_singular
                || std::find(std::begin(wrappers), std::end(wrappers), plain) != std::end(wrappers);
            auto inside = isWrapper ? inObject(m_values.propertiesOf(property)) : std::nullopt;
            if (inside)
                return below(key, inside);
        }
        return inLists(properties);
    }

private:
    static std::optional<AnswerId> below(const std::string &key, std::optional<AnswerId> id)
    {
        if (id)
            id->path.insert(id->path.begin(), key);
        return id;
    }

    std::optional<Place> itemsOf(const Place &written) const
    {
        const std::optional<Place> schema = m_values.schemaAt(written);
        return schema ? memberOf(*schema, "items") : std::nullopt;
    }

    std::optional<AnswerId> inObject(const Properties &properties) const
    {
        for (const std::string &name : m_names) {
            for (const auto &[key, property] : properties) {
                const std::string type = typeOf(property, m_values);
                if (plainName(key) == name && type != "object" && type != "array")
                    return AnswerId{{key}, type};
            }
        }
        return std::nullopt;
    }

    std::optional<AnswerId> inLists(const Properties &properties) const
    {
        for (const auto &[key, property] : properties) {
            const std::optional<Place> items = itemsOf(property);
            auto inside = items ? inObject(m_values.propertiesOf(*items)) : std::nullopt;
            if (inside)
                return below(key, below("0", inside));
        }
        return std::nullopt;
    }

    const std::vector<std::string> m_names;
    const std::string m_singular;
    const ValueSource &m_values;
};

} // namespace

std::string typeOf(const Place &schema, const ValueSource &values)
{
    const std::optional<Place> place = values.schemaAt(schema);
    const Json *type = place ? place->value->find("type") : nullptr;
    if (type && type->isString())
        return type->string();
    std::string only; // of ["string", "null"]
    for (const Json &each : type && type->isArray() ? type->items() : Json::Array()) {
        if (!each.isString() || each.string() == "null")
            continue;
        if (!only.empty())
            return {};
        only = each.string();
    }
    return only;
}

std::optional<AnswerId> findAnswerId(const ApiOperation &operation, const std::string &name,
                                     const std::string &singular, const ValueSource &values)
{
    for (const ApiAnswer &answer : operation.answers) {
        if (!answer.code.starts_with('2'))
            continue;
        for (const ApiContent &content : answer.content) {
            const bool isJson = isJsonType(content.type) || content.type.starts_with("*/");
            auto found = isJson && content.schema
                             ? Search(name, singular, values).in(*content.schema)
                             : std::nullopt;
            if (found)
                return found;
        }
    }
    return std::nullopt;
}

} // namespace loadgrove
