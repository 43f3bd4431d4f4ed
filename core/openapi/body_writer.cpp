// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/body_writer.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/parameter_writer.h"
#include "core/openapi/xml_body.h"
#include "core/scenario/template.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;

constexpr std::string_view formType = "application/x-www-form-urlencoded";

/// Without parameters and in lower case.
std::string plainType(std::string_view type)
{
    std::string plain = lowerCase(type.substr(0, type.find(';')));
    plain.erase(std::remove(plain.begin(), plain.end(), ' '), plain.end());
    return plain;
}

bool isMultipart(std::string_view type)
{
    return plainType(type).starts_with("multipart/");
}

bool isXml(std::string_view type)
{
    const std::string plain = plainType(type);
    return plain.ends_with("/xml") || plain.ends_with("+xml");
}

/// Lower is better.
int rankOf(std::string_view type)
{
    const std::string plain = plainType(type);
    if (plain == "application/json")
        return 0;
    if (isJsonType(type))
        return 1;
    if (plain == "*/*" || plain == "application/*")
        return 2;
    if (plain == formType)
        return 3;
    if (isMultipart(type))
        return 4;
    return isXml(type) ? 5 : plain.starts_with("text/") ? 6 : 7;
}

/// A text as JSON, in which no "{{" stands.
std::string jsonText(const Json &text)
{
    std::string written = text.write();
    for (std::size_t at = written.find("{{"); at != std::string::npos; at = written.find("{{", at))
        written.replace(at, 2, "{\\u007b");
    return written;
}

const Json *encodingOf(const Json *encodings, const std::string &name)
{
    return encodings ? encodings->find(name) : nullptr;
}

} // namespace

bool isJsonType(std::string_view type)
{
    const std::string plain = plainType(type);
    return plain.ends_with("/json") || plain.ends_with("+json");
}

const ApiContent &preferredContent(const std::vector<ApiContent> &content)
{
    return *std::min_element(content.begin(), content.end(), [](const auto &a, const auto &b) {
        return rankOf(a.type) < rankOf(b.type);
    });
}

Result<void> BodyWriter::write(const ApiBody &body, Request &request)
{
    if (!body.fields.empty())
        return writeFields(body, request);
    if (body.content.empty()) {
        m_report.add(Kind::LeftOut, m_resolver.nameOf(body.place),
                     Core::tr("the body: no kind of content is described"));
        return {};
    }
    const ApiContent &chosen = preferredContent(body.content);
    if (body.content.size() > 1) {
        QStringList types;
        for (const ApiContent &each : body.content)
            types.append(qs(each.type));
        m_report.add(Kind::Guessed, m_resolver.nameOf(body.place),
                     Core::tr("the body is sent as %1, out of %2")
                         .arg(qs(chosen.type), types.join(QStringLiteral(", "))));
    }
    return writeContent(chosen, request);
}

/// A form of 2.0.
Result<void> BodyWriter::writeFields(const ApiBody &body, Request &request)
{
    bool parts = std::none_of(body.content.begin(), body.content.end(), [](const auto &content) {
        return plainType(content.type) == formType || !isMultipart(content.type);
    });
    for (const ApiParameter &field : body.fields)
        parts = parts || isFileSchema(*field.place.value);
    for (const ApiParameter &field : body.fields) {
        if (!field.required && !m_values.isGiven(field)) {
            m_report.add(Kind::LeftOut, m_resolver.nameOf(field.place),
                         Core::tr("the optional field '%1' of the form, which has no example")
                             .arg(qs(field.name)));
            continue;
        }
        const Result<Json> value = isFileSchema(*field.place.value) && !field.example
                                       ? Result<Json>(Json("text"))
                                       : m_values.of(field);
        if (!value)
            return value.error();
        if (parts)
            addPart(field.name, *value, field.place, nullptr, request);
        else
            ParameterWriter::writeField(field, *value, request.formParams);
    }
    return {};
}

Result<void> BodyWriter::writeContent(const ApiContent &content, Request &request)
{
    const int rank = rankOf(content.type);
    if (rank == 3)
        return writeForm(content, request);
    if (rank == 4)
        return writeParts(content, request);
    if (isXml(content.type)) {
        const Result<std::string> text = xmlBody(content, m_values);
        if (!text)
            return text.error();
        request.body = literalText(*text);
        addField(request.headers, "Content-Type", content.type);
        return {};
    }
    const Result<Json> value = m_values.of(content);
    if (!value)
        return value.error();
    if (rank <= 2) {
        request.body = value->isString() ? Json(jsonText(*value)) : literalValue(*value);
        if (rank == 1 || (rank == 0 && content.type != "application/json"))
            addField(request.headers, "Content-Type", content.type);
        return {};
    }
    request.body = literalText(value->text());
    if (content.type.find('*') == std::string::npos)
        addField(request.headers, "Content-Type", content.type);
    return {};
}

Result<void> BodyWriter::writeForm(const ApiContent &content, Request &request)
{
    const Result<Json> value = m_values.of(content);
    if (!value)
        return value.error();
    if (!value->isObject()) {
        request.body = literalText(value->text());
        addField(request.headers, "Content-Type", content.type);
        return {};
    }
    for (const auto &[name, member] : value->members()) {
        ApiParameter field;
        field.name = name;
        field.explode = true;
        const Json *encoding = encodingOf(content.encoding, name);
        const std::string style = encoding ? textIn(*encoding, "style") : std::string();
        if (style == "deepObject")
            field.style = ApiStyle::DeepObject;
        else if (style == "spaceDelimited")
            field.style = ApiStyle::SpaceDelimited;
        else if (style == "pipeDelimited")
            field.style = ApiStyle::PipeDelimited;
        if (encoding)
            field.explode = flagIn(*encoding, "explode", style.empty() || style == "form");
        if (member.isObject() && style.empty())
            field.mediaType = "application/json";
        ParameterWriter::writeField(field, member, request.formParams);
    }
    return {};
}

Result<void> BodyWriter::writeParts(const ApiContent &content, Request &request)
{
    const Result<Json> value = m_values.of(content);
    if (!value)
        return value.error();
    for (const auto &[name, member] : value->isObject() ? value->members() : Json::Object()) {
        const std::optional<Place> property =
            content.schema ? m_values.propertyOf(*content.schema, name) : std::nullopt;
        addPart(name, member, property ? m_values.schemaAt(*property) : std::nullopt,
                encodingOf(content.encoding, name), request);
    }
    if (request.multipartParams.empty()) {
        m_report.add(Kind::LeftOut, m_resolver.nameOf(content.place),
                     Core::tr("the body: its schema names no parts"));
    }
    return {};
}

/// An array is sent as a part for each item.
void BodyWriter::addPart(const std::string &name, const Json &value,
                         const std::optional<Place> &schema, const Json *encoding, Request &request)
{
    if (value.isArray()) {
        std::optional<Place> items = schema ? memberOf(*schema, "items") : std::nullopt;
        items = items ? m_values.schemaAt(*items) : items;
        for (const Json &item : value.items())
            addPart(name, item.isArray() ? Json(item.write()) : item, items, encoding, request);
        return;
    }
    MultipartParam part;
    part.name = literalText(name);
    part.value = value.isScalar() && !value.isString() && !value.isNull()
                     ? value
                     : Json(literalText(value.isNull() ? std::string() : value.text()));
    const std::string types = encoding ? textIn(*encoding, "contentType") : std::string();
    part.contentType = types.substr(0, types.find(','));
    if (part.contentType.find('*') != std::string::npos)
        part.contentType.clear();
    if (value.isObject() && part.contentType.empty())
        part.contentType = "application/json";
    if (schema && isFileSchema(*schema->value)) {
        if (part.contentType.empty())
            part.contentType = "application/octet-stream";
        reportFile(*schema, name);
    }
    part.contentType = literalText(part.contentType);
    request.multipartParams.push_back(std::move(part));
}

void BodyWriter::reportFile(const Place &place, const std::string &name)
{
    m_report.add(Kind::Guessed, m_resolver.nameOf(place),
                 Core::tr("the content of the file '%1': a short text is sent in its place; name a "
                          "file with \"filename\"")
                     .arg(qs(name)));
}

} // namespace loadgrove
