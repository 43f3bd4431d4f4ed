// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/xml_body.h"

#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"

#include <QByteArray>
#include <QXmlStreamWriter>

#include "core/base/text.h"

namespace loadgrove {

namespace {

/// Writes a value as elements, with the names that its schema says.
class XmlBody
{
public:
    explicit XmlBody(const ValueSource &values)
        : m_values(values)
        , m_writer(&m_text)
    {
    }

    std::string write(const std::string &name, const Json &value,
                      const std::optional<Place> &schema)
    {
        m_writer.writeStartDocument();
        element(name, value, schema);
        m_writer.writeEndDocument();
        return m_text.trimmed().toStdString();
    }

private:
    /// What "xml" says of a schema; an empty object where it says nothing.
    static const Json &keywords(const std::optional<Place> &schema)
    {
        static const Json none = Json::object();
        const Json *xml = schema ? schema->value->find("xml") : nullptr;
        return xml ? *xml : none;
    }

    std::optional<Place> at(const std::optional<Place> &schema, std::string_view property) const
    {
        const auto written = schema ? m_values.propertyOf(*schema, property) : std::nullopt;
        return written ? m_values.schemaAt(*written) : std::nullopt;
    }

    void element(const std::string &name, const Json &value, const std::optional<Place> &schema)
    {
        const std::string prefix = textIn(keywords(schema), "prefix");
        const std::string space = textIn(keywords(schema), "namespace");
        m_writer.writeStartElement(qs(prefix.empty() ? name : prefix + ':' + name));
        if (!space.empty())
            m_writer.writeAttribute(qs(prefix.empty() ? std::string("xmlns") : "xmlns:" + prefix),
                                    qs(space));
        if (value.isObject())
            members(value, schema);
        else if (value.isArray())
            items(name, value, schema);
        else
            m_writer.writeCharacters(qs(value.isNull() ? std::string() : value.text()));
        m_writer.writeEndElement();
    }

    void members(const Json &value, const std::optional<Place> &schema)
    {
        for (const auto &[key, member] : value.members()) {
            const std::optional<Place> property = at(schema, key);
            if (flagIn(keywords(property), "attribute"))
                m_writer.writeAttribute(qs(nameOf(key, property)), qs(member.text()));
        }
        for (const auto &[key, member] : value.members()) {
            const std::optional<Place> property = at(schema, key);
            if (flagIn(keywords(property), "attribute"))
                continue;
            const std::string name = nameOf(key, property);
            if (member.isArray() && !flagIn(keywords(property), "wrapped"))
                items(name, member, property);
            else
                element(name, member, property);
        }
    }

    void items(const std::string &name, const Json &value, const std::optional<Place> &schema)
    {
        const auto written = schema ? memberOf(*schema, "items") : std::nullopt;
        const auto each = written ? m_values.schemaAt(*written) : std::nullopt;
        for (const Json &item : value.items())
            element(nameOf(name, each), item, each);
    }

    static std::string nameOf(const std::string &otherwise, const std::optional<Place> &schema)
    {
        const std::string name = textIn(keywords(schema), "name");
        return name.empty() ? otherwise : name;
    }

    const ValueSource &m_values;
    QByteArray m_text;
    QXmlStreamWriter m_writer;
};

} // namespace

Result<std::string> xmlBody(const ApiContent &content, ValueSource &values)
{
    const Result<Json> value = values.of(content);
    if (!value)
        return value.error();
    if (content.example && content.example->isString())
        return content.example->string();
    const std::optional<Place> schema =
        content.schema ? values.schemaAt(*content.schema) : std::nullopt;
    std::string name = schema && schema->value->find("xml")
                           ? textIn(*schema->value->find("xml"), "name")
                           : std::string();
    if (name.empty() && schema) // "#/components/schemas/Pet"
        name = schema->pointer.substr(schema->pointer.rfind('/') + 1);
    if (name.empty() || name == "schema" || name.find_first_of("~ %") != std::string::npos)
        name = "root";
    return XmlBody(values).write(name, *value, schema);
}

} // namespace loadgrove
