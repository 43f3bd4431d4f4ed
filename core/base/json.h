// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace loadgrove {

/// A JSON value that keeps what it was given: members stay in order, and numbers stay as written
/// (QJsonValue sorts members and turns 9.90 or large integers into doubles).
/// Text is UTF-8. A plain value: copy, compare, share between threads as const.
class Json
{
public:
    /// A number that is not a 64-bit signed integer, exactly as written ("9.90", "1e400").
    struct Decimal
    {
        std::string text;
        double value() const;
        bool operator==(const Decimal &) const = default;
    };
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>; ///< in the order of the text, keys unique

    Json() = default; ///< null
    Json(std::nullptr_t) {}
    Json(bool value)
        : m_value(value)
    {
    }
    Json(int value)
        : m_value(std::int64_t(value))
    {
    }
    Json(std::int64_t value)
        : m_value(value)
    {
    }
    Json(std::uint64_t value);
    Json(double value); ///< shortest text that reads back as the same double; not finite: null
    Json(Decimal value)
        : m_value(std::move(value))
    {
    }
    Json(const char *text)
        : m_value(std::string(text))
    {
    }
    Json(std::string_view text)
        : m_value(std::string(text))
    {
    }
    Json(std::string text)
        : m_value(std::move(text))
    {
    }
    Json(const QString &text);
    Json(Array items)
        : m_value(std::move(items))
    {
    }
    Json(Object members)
        : m_value(std::move(members))
    {
    }
    static Json array() { return Json(Array()); }
    static Json object() { return Json(Object()); }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isInteger() const { return std::holds_alternative<std::int64_t>(m_value); }
    bool isDecimal() const { return std::holds_alternative<Decimal>(m_value); }
    bool isNumber() const { return isInteger() || isDecimal(); }
    bool isString() const { return std::holds_alternative<std::string>(m_value); }
    bool isArray() const { return std::holds_alternative<Array>(m_value); }
    bool isObject() const { return std::holds_alternative<Object>(m_value); }
    bool isScalar() const { return !isArray() && !isObject(); }

    // Each demands that the value is of that kind.
    bool boolean() const { return std::get<bool>(m_value); }
    std::int64_t integer() const { return std::get<std::int64_t>(m_value); }
    const Decimal &decimal() const { return std::get<Decimal>(m_value); }
    const std::string &string() const { return std::get<std::string>(m_value); }
    const Array &items() const { return std::get<Array>(m_value); }
    Array &items() { return std::get<Array>(m_value); }
    const Object &members() const { return std::get<Object>(m_value); }
    Object &members() { return std::get<Object>(m_value); }

    double number() const; ///< demands isNumber()

    /// The member of that name, or null when this is no object or has none. Not owned.
    const Json *find(std::string_view key) const;
    Json *find(std::string_view key);
    /// Sets or appends a member; a null value becomes an object first.
    void set(std::string_view key, Json value);
    /// Appends an item; a null value becomes an array first.
    void append(Json value);
    /// Follows keys and array indices ("items", "0", "price"); null where nothing is there.
    const Json *at(const std::vector<std::string> &path) const;
    Json *at(const std::vector<std::string> &path);

    /// Members in the same order, numbers of the same text; for semantic equality of numbers see
    /// core/scenario/evaluate.h.
    bool operator==(const Json &) const = default;

    /// Compact on one line (no blanks), or with that many blanks per level. UTF-8, only what JSON
    /// demands is escaped. No final newline.
    std::string write(int indent = -1) const;
    /// A scalar as it stands in a URL or header (a string without its quotes); else write().
    std::string text() const;

    /// Bounds for parse().
    struct Limits
    {
        std::size_t bytes = 64u << 20;
        int depth = 200;
    };
    /// Strict RFC 8259; a repeated key, invalid UTF-8 or a bound exceeded is an error. The message
    /// names line and column.
    static Result<Json> parse(std::string_view text, Limits limits);
    static Result<Json> parse(std::string_view text) { return parse(text, Limits()); }
    /// Parses the one value that begins at the offset, which then stands behind it. The message
    /// names the place within the whole text.
    static Result<Json> parseNext(std::string_view text, std::size_t &offset, Limits limits);

private:
    std::variant<std::monostate, bool, std::int64_t, Decimal, std::string, Array, Object> m_value;
};

/// Appends the text with JSON's escapes, without quotes.
void appendJsonEscaped(std::string &out, std::string_view text);

} // namespace loadgrove
