// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/text.h"

#include <QStringList>

#include <cmath>
#include <limits>
#include <optional>

namespace loadgrove {

/// Fills plain values from JSON and keeps the first problem with its place. Every read() returns
/// false after a problem, which error() then tells.
class ValueReader
{
public:
    const Error &error() const { return m_error; }

    bool read(Json &json, bool &value);
    bool read(Json &json, double &value);
    bool read(Json &json, std::string &value);
    bool read(Json &json, Json::Object &values);
    bool read(Json &json, Json &value)
    {
        value = std::move(json);
        return true;
    }

    template <class T>
    requires std::is_integral_v<T>
    bool read(Json &json, T &value)
    {
        const std::optional<T> number = wholeNumber<T>(json);
        if (!number)
            return failAsWholeNumber(json);
        value = *number;
        return true;
    }

protected:
    /// A value as a message shows it.
    static QString found(const Json &value);

    static QString oneOf(const QStringList &quoted);
    /// one of "a", "b": for messages.
    template <class Names>
    static QString listed(const Names &names)
    {
        QStringList quoted;
        for (const std::string_view name : names)
            quoted.append(QStringLiteral("\"%1\"").arg(qs(name)));
        return oneOf(quoted);
    }

    /// The whole number that the value is (5, 5.0, 5e0); nothing when it is none of that type.
    template <class Integer>
    static std::optional<Integer> wholeNumber(const Json &value)
    {
        if (value.isInteger()) {
            const std::int64_t integer = value.integer();
            const bool fits = integer >= std::numeric_limits<Integer>::min()
                              && integer <= std::numeric_limits<Integer>::max();
            return fits ? std::optional(Integer(integer)) : std::nullopt;
        }
        if (!value.isDecimal())
            return std::nullopt;
        const double number = value.number();
        const double bound = std::ldexp(1.0, std::numeric_limits<Integer>::digits);
        if (number != std::trunc(number) || number < -bound || number >= bound)
            return std::nullopt;
        return Integer(number);
    }

    /// Removes a member; nothing when there is none.
    static std::optional<Json> take(Json &object, std::string_view key);

    /// The key or index that is being read, for messages.
    struct Place
    {
        Place(ValueReader &owner, std::string_view key)
            : reader(owner)
        {
            reader.m_place.emplace_back(key);
        }
        ~Place() { reader.m_place.pop_back(); }
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;
        ValueReader &reader; // Not owned.
    };

    /// Fails with "expected ..., found ...".
    bool expected(const QString &what, const Json &value);
    bool fail(const QString &text, ErrorCode code = ErrorCode::Invalid);

    std::vector<std::string> m_stepNames; ///< of the steps around; "" where one has none

private:
    bool failAsWholeNumber(const Json &json);

    std::vector<std::string> m_place;
    Error m_error{ErrorCode::Internal, QString()};
};

} // namespace loadgrove
