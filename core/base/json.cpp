// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include "core/base/text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

/// The index that a path segment stands for; -1 when it is none.
std::ptrdiff_t indexOf(std::string_view segment)
{
    std::ptrdiff_t index = -1;
    const char *end = segment.data() + segment.size();
    const auto [last, error] = std::from_chars(segment.data(), end, index);
    return error == std::errc() && last == end && index >= 0 ? index : -1;
}

/// One step down: a member of an object or an item of an array; null where there is none.
const Json *child(const Json &value, std::string_view segment)
{
    if (value.isObject())
        return value.find(segment);
    if (!value.isArray())
        return nullptr;
    const std::ptrdiff_t index = indexOf(segment);
    if (index < 0 || std::size_t(index) >= value.items().size())
        return nullptr;
    return &value.items()[std::size_t(index)];
}

void newline(std::string &out, int indent, int level)
{
    if (indent < 0)
        return;
    out += '\n';
    out.append(std::size_t(indent * level), ' ');
}

void write(std::string &out, const Json &value, int indent, int level);

void writeArray(std::string &out, const Json::Array &items, int indent, int level)
{
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            out += ',';
        newline(out, indent, level + 1);
        write(out, items[i], indent, level + 1);
    }
    if (!items.empty())
        newline(out, indent, level);
    out += ']';
}

void writeObject(std::string &out, const Json::Object &members, int indent, int level)
{
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out += ',';
        newline(out, indent, level + 1);
        out += '"';
        appendJsonEscaped(out, members[i].first);
        out += indent < 0 ? "\":" : "\": ";
        write(out, members[i].second, indent, level + 1);
    }
    if (!members.empty())
        newline(out, indent, level);
    out += '}';
}

void write(std::string &out, const Json &value, int indent, int level)
{
    if (value.isNull()) {
        out += "null";
    } else if (value.isBool()) {
        out += value.boolean() ? "true" : "false";
    } else if (value.isInteger()) {
        out += std::to_string(value.integer());
    } else if (value.isDecimal()) {
        out += value.decimal().text;
    } else if (value.isString()) {
        out += '"';
        appendJsonEscaped(out, value.string());
        out += '"';
    } else if (value.isArray()) {
        writeArray(out, value.items(), indent, level);
    } else {
        writeObject(out, value.members(), indent, level);
    }
}

} // namespace

double Json::Decimal::value() const
{
    double result = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error == std::errc::result_out_of_range) {
        const bool tiny =
            text.find("e-") != std::string::npos || text.find("E-") != std::string::npos;
        result = tiny ? 0 : std::numeric_limits<double>::infinity();
        return text.starts_with('-') ? -result : result;
    }
    return result;
}

Json::Json(std::uint64_t value)
{
    if (value <= std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        m_value = std::int64_t(value);
    else
        m_value = Decimal{std::to_string(value)};
}

Json::Json(double value)
{
    if (!std::isfinite(value))
        return;
    if (value == std::trunc(value) && std::abs(value) < 9007199254740992.0) {
        m_value = std::int64_t(value);
        return;
    }
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    m_value = Decimal{std::string(buffer, end)};
}

Json::Json(const QString &text)
    : m_value(utf8(text))
{
}

double Json::number() const
{
    return isInteger() ? double(integer()) : decimal().value();
}

const Json *Json::find(std::string_view key) const
{
    if (!isObject())
        return nullptr;
    for (const Member &member : members()) {
        if (member.first == key)
            return &member.second;
    }
    return nullptr;
}

Json *Json::find(std::string_view key)
{
    return const_cast<Json *>(std::as_const(*this).find(key));
}

void Json::set(std::string_view key, Json value)
{
    if (isNull())
        m_value = Object();
    if (Json *existing = find(key))
        *existing = std::move(value);
    else
        members().emplace_back(std::string(key), std::move(value));
}

void Json::append(Json value)
{
    if (isNull())
        m_value = Array();
    items().push_back(std::move(value));
}

const Json *Json::at(const std::vector<std::string> &path) const
{
    const Json *value = this;
    for (const std::string &segment : path) {
        value = child(*value, segment);
        if (!value)
            return nullptr;
    }
    return value;
}

Json *Json::at(const std::vector<std::string> &path)
{
    return const_cast<Json *>(std::as_const(*this).at(path));
}

std::string Json::write(int indent) const
{
    std::string out;
    loadgrove::write(out, *this, indent, 0);
    return out;
}

std::string Json::text() const
{
    return isString() ? string() : write();
}

void appendJsonEscaped(std::string &out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[(c >> 4) & 0xf];
                out += hex[c & 0xf];
            } else {
                out += c;
            }
        }
    }
}

} // namespace loadgrove
