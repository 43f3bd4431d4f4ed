// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/parameter_writer.h"

#include "core/net/url.h"
#include "core/scenario/template.h"

#include <algorithm>

namespace loadgrove {

namespace {

using In = ApiParameter::In;

/// A value inside of an array or object: what is nested further is written as JSON.
std::string itemText(const Json &value)
{
    return value.isNull() ? std::string("null") : value.text();
}

/// An item in its own right, of its own type where that is simple.
Json itemValue(const Json &value)
{
    return value.isScalar() && !value.isNull() ? literalValue(value)
                                               : Json(literalText(itemText(value)));
}

Json itemValues(const Json &array)
{
    Json result = Json::array();
    for (const Json &item : array.items())
        result.append(itemValue(item));
    return result;
}

std::string_view separatorOf(ApiStyle style)
{
    switch (style) {
    case ApiStyle::SpaceDelimited:
        return " ";
    case ApiStyle::PipeDelimited:
        return "|";
    case ApiStyle::TabDelimited:
        return "\t";
    default:
        return ",";
    }
}

/// a[b][c]=value
void addDeep(KeyValues &fields, const std::string &name, const Json &value)
{
    if (value.isObject()) {
        for (const auto &[key, member] : value.members())
            addDeep(fields, name + '[' + key + ']', member);
    } else if (!value.isNull()) {
        addField(fields, name, value.isArray() ? itemValues(value) : itemValue(value));
    }
}

std::string withoutLineBreaks(std::string text)
{
    for (char &c : text) {
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    return text;
}

} // namespace

std::string joined(const Json &value, std::string_view separator, bool pairs)
{
    std::string result;
    const auto append = [&](std::string_view text, std::string_view between) {
        if (!result.empty())
            result += between;
        result += text;
    };
    if (value.isArray()) {
        for (const Json &item : value.items())
            append(itemText(item), separator);
    } else if (value.isObject()) {
        for (const auto &[key, member] : value.members()) {
            append(key, separator);
            append(itemText(member), pairs ? "=" : separator);
        }
    } else {
        result = itemText(value);
    }
    return result;
}

void addField(KeyValues &fields, const std::string &name, Json value)
{
    const bool known = std::any_of(fields.begin(), fields.end(),
                                   [&](const auto &field) { return field.first == name; });
    if (!known)
        fields.emplace_back(name, std::move(value));
}

void ParameterWriter::writeField(const ApiParameter &parameter, const Json &value,
                                 KeyValues &fields)
{
    const std::string &name = parameter.name;
    if (!parameter.mediaType.empty() || value.isScalar()) {
        const bool asJson = parameter.mediaType.find("json") != std::string::npos;
        addField(fields, name, asJson ? Json(literalText(value.write())) : itemValue(value));
    } else if (parameter.style == ApiStyle::DeepObject && value.isObject()) {
        addDeep(fields, name, value);
    } else if (parameter.explode && value.isArray()) {
        addField(fields, name, value.items().empty() ? Json("") : itemValues(value));
    } else if (parameter.explode && value.isObject()) {
        for (const auto &[key, member] : value.members())
            addField(fields, key, member.isArray() ? itemValues(member) : itemValue(member));
    } else {
        addField(fields, name, literalText(joined(value, separatorOf(parameter.style), false)));
    }
}

void ParameterWriter::write(const ApiParameter &parameter, const Json &value)
{
    const auto oneText = [&] {
        return parameter.mediaType.empty() ? joined(value, ",", parameter.explode) : value.write();
    };
    switch (parameter.in) {
    case In::Path:
        writePath(parameter, value);
        break;
    case In::Query:
        if (parameter.allowReserved && parameter.mediaType.empty())
            writeReserved(parameter, value);
        else
            writeField(parameter, value, m_request.queryParams);
        break;
    case In::QueryString:
        for (const auto &[key, member] : value.isObject() ? value.members() : Json::Object())
            addField(m_request.queryParams, key,
                     member.isArray() ? itemValues(member) : itemValue(member));
        break;
    case In::Header:
        addField(m_request.headers, parameter.name,
                 value.isScalar() && !value.isString() && !value.isNull()
                     ? value
                     : Json(literalText(withoutLineBreaks(oneText()))));
        break;
    case In::Cookie:
        addCookie(literalText(parameter.name), literalText(withoutLineBreaks(oneText())));
        break;
    case In::Form:
        writeField(parameter, value, m_request.formParams);
        break;
    }
}

/// What must not be encoded stands in the path's own query.
void ParameterWriter::writeReserved(const ApiParameter &parameter, const Json &value)
{
    KeyValues fields;
    writeField(parameter, value, fields);
    for (const auto &[name, field] : fields) { // "{" is encoded, so there is nothing to escape
        const Json::Array items = field.isArray() ? field.items() : Json::Array{field};
        for (const Json &item : items) {
            std::string text;
            for (const char c : item.text()) { // what would end the value or begin a {param}
                if (std::string_view("&#+{}\\").find(c) != std::string_view::npos)
                    text += percentEncode({&c, 1});
                else
                    text += c;
            }
            m_request.path += m_request.path.find('?') == std::string::npos ? '?' : '&';
            m_request.path += percentEncode(name) + '=' + text;
        }
    }
}

/// A "{name}" of its own for one value within the path.
std::string ParameterWriter::pathPart(const std::string &name, const Json &value)
{
    std::string own = name;
    const auto taken = [&] {
        return std::any_of(m_request.pathParams.begin(), m_request.pathParams.end(),
                           [&](const auto &param) { return param.first == own; });
    };
    for (int i = 2; taken(); ++i)
        own = name + '_' + std::to_string(i);
    m_request.pathParams.emplace_back(own, itemValue(value));
    return '{' + own + '}';
}

void ParameterWriter::writePath(const ApiParameter &parameter, const Json &value)
{
    const std::string &name = parameter.name;
    const std::string hole = '{' + name + '}';
    const std::size_t at = m_request.path.find(hole);
    const bool isLabel = parameter.style == ApiStyle::Label;
    const bool isMatrix = parameter.style == ApiStyle::Matrix;
    const std::string key = percentEncode(name) + '=';
    const std::string lead = isLabel ? "." : isMatrix ? ";" : "";
    const std::string between = parameter.explode && (isLabel || isMatrix) ? lead : ",";
    std::string text = lead;
    if (isMatrix && !(parameter.explode && value.isObject()))
        text += key;
    if (!parameter.mediaType.empty()) {
        text = pathPart(name, value.write());
    } else if (value.isArray() && !value.items().empty()) {
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            if (i > 0)
                text += between + (isMatrix && parameter.explode ? key : "");
            text += pathPart(name, value.items()[i]);
        }
    } else if (value.isObject() && !value.members().empty()) {
        bool first = true;
        for (const auto &[member, content] : value.members()) {
            text += (first ? "" : between) + percentEncode(member);
            text += (parameter.explode ? "=" : ",") + pathPart(name, content);
            first = false;
        }
    } else {
        text += pathPart(name, value.isScalar() ? value : Json(""));
    }
    m_request.path.replace(at, hole.size(), text);
}

void ParameterWriter::addCookie(const std::string &name, const std::string &value)
{
    const std::string cookie = name + '=' + value;
    for (auto &[header, text] : m_request.headers) {
        if (header == "Cookie") {
            text = text.text() + "; " + cookie;
            return;
        }
    }
    m_request.headers.emplace_back("Cookie", cookie);
}

} // namespace loadgrove
