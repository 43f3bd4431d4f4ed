// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/encode.h"

#include "core/net/url.h"

#include <QByteArray>

#include <charconv>

namespace loadgrove {

namespace {

/// Characters that RFC 3986 allows somewhere in a path or query, and '%' (already encoded).
bool mayStandInUrl(unsigned char c)
{
    if (c <= 0x20 || c >= 0x7f)
        return false;
    return std::string_view("\"<>\\^`{|}").find(char(c)) == std::string_view::npos;
}

void appendUrlText(std::string &out, std::string_view text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (mayStandInUrl(byte)) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 0xf];
        }
    }
}

void appendHeaderText(std::string &out, std::string_view text)
{
    for (const char c : text)
        out += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
}

/// As browsers do (WHATWG HTML, multipart/form-data).
void appendQuotedText(std::string &out, std::string_view text)
{
    for (const char c : text) {
        if (c == '"')
            out += "%22";
        else if (c == '\r' || c == '\n')
            out += c == '\r' ? "%0D" : "%0A";
        else
            out += c;
    }
}

void appendScalarField(std::string &out, Field::Form form, const std::string &key,
                       const Json &value, bool &first)
{
    if (form == Field::Form::Header) {
        out += key;
        out += ": ";
        encode(out, value, Encoding::Header);
        out += "\r\n";
        return;
    }
    if (form == Field::Form::Query)
        out += first ? '?' : '&';
    else if (!first)
        out += '&';
    first = false;
    out += key;
    out += '=';
    encode(out, value, form == Field::Form::Form ? Encoding::Form : Encoding::Component);
}

} // namespace

void encode(std::string &out, const Json &value, Encoding encoding)
{
    if (encoding == Encoding::JsonValue) {
        out += value.write();
        return;
    }
    if (value.isInteger()) { // the most frequent value: an id, the same in every encoding but one
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value.integer()).ptr;
        if (encoding != Encoding::Base64) {
            out.append(digits, end);
            return;
        }
    }
    const std::string text = value.text();
    switch (encoding) {
    case Encoding::Raw:
        out += text;
        break;
    case Encoding::UrlText:
        appendUrlText(out, text);
        break;
    case Encoding::Component:
        out += percentEncode(text);
        break;
    case Encoding::Form:
        out += formEncode(text);
        break;
    case Encoding::Header:
        appendHeaderText(out, text);
        break;
    case Encoding::Quoted:
        appendQuotedText(out, text);
        break;
    case Encoding::JsonValue:
        break;
    case Encoding::JsonText:
        appendJsonEscaped(out, text);
        break;
    case Encoding::Base64:
        out +=
            QByteArray::fromRawData(text.data(), qsizetype(text.size())).toBase64().toStdString();
        break;
    }
}

void encodeField(std::string &out, Field::Form form, const std::string &key, const Json &value,
                 bool &first)
{
    if (value.isNull())
        return;
    if (!value.isArray()) {
        appendScalarField(out, form, key, value, first);
        return;
    }
    for (const Json &item : value.items()) {
        if (!item.isNull())
            appendScalarField(out, form, key, item, first);
    }
}

void appendRequestLine(std::string &out, const std::string &method, std::string_view target,
                       std::string_view authority, bool ownHost)
{
    out += method;
    out += ' ';
    out += target;
    out += " HTTP/1.1\r\n";
    if (!ownHost) {
        out += "Host: ";
        out += authority;
        out += "\r\n";
    }
}

void appendEndOfHead(std::string &out, const std::string &method, bool hasBody,
                     std::size_t bodySize)
{
    if (hasBody || method == "POST" || method == "PUT" || method == "PATCH") {
        out += "Content-Length: ";
        out += std::to_string(bodySize);
        out += "\r\n";
    }
    out += "\r\n";
}

} // namespace loadgrove
