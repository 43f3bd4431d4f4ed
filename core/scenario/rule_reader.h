// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/expression.h"
#include "core/scenario/measure.h"

#include <optional>
#include <span>
#include <string_view>

namespace loadgrove {

/// Reads the parts that rules over results are made of, from left to right: a measure, an operator,
/// a number with its unit. The first problem ends it: what returns false has left an error.
class RuleReader
{
public:
    explicit RuleReader(std::string_view text)
        : m_text(text)
    {
    }

    bool measure(Measure &measure) { return subject(measure) && metric(measure); }
    /// One of these texts; of two that fit, the one that comes first. Its index.
    bool oneOf(std::span<const std::string_view> texts, const QString &what, std::size_t &index);
    /// Not negative.
    bool number(double &number);
    /// What follows a number: letters, "%" or nothing.
    std::string_view unit();
    bool end();

    void skipBlanks();
    std::size_t offset() const { return m_offset; }
    bool fail(std::size_t offset, const QString &text);
    bool expected(std::size_t offset, const QString &what);
    std::string_view textFrom(std::size_t offset) const { return m_text.substr(offset); }
    const ExpressionError &error() const { return *m_error; }

    /// The number in milliseconds, where the unit is one of time.
    static std::optional<double> milliseconds(double number, std::string_view unit);

private:
    bool subject(Measure &measure);
    bool metric(Measure &measure);
    std::string_view take(bool (*belongs)(char));
    std::string_view rest() const { return m_text.substr(m_offset); }

    std::string_view m_text;
    std::size_t m_offset = 0;
    std::optional<ExpressionError> m_error;
};

} // namespace loadgrove
