// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/rule_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/expression_lexer.h"

#include <array>

namespace loadgrove {

namespace {

using Metric = Measure::Metric;

/// Whether there is such a metric; the measure then says which.
bool readMetric(std::string_view word, Measure &measure)
{
    static constexpr std::array<std::pair<std::string_view, Metric>, 7> names = {{
        {"avg", Metric::Average},
        {"min", Metric::Minimum},
        {"max", Metric::Maximum},
        {"error_rate", Metric::ErrorRate},
        {"rps", Metric::Rps},
        {"count", Metric::Count},
        {"checks", Metric::Checks},
    }};
    for (const auto &[name, metric] : names) {
        if (name == word) {
            measure.metric = metric;
            return true;
        }
    }
    if (word.starts_with("codes.")) {
        measure.metric = Metric::Codes;
        measure.code = std::string(word.substr(6));
        return measure.code.size() == 3 && ExpectedCode::parse(measure.code);
    }
    if (!word.starts_with("p"))
        return false;
    word.remove_prefix(1);
    if (word.empty() || word[0] == '-' || numberLength(word) != word.size()
        || word.find_first_of("eE") != std::string_view::npos)
        return false;
    measure.metric = Metric::Percentile;
    measure.percentile = Json::Decimal{std::string(word)}.value();
    return measure.percentile > 0 && measure.percentile <= 100;
}

} // namespace

Measure::Unit Measure::unit() const
{
    switch (metric) {
    case Metric::Percentile:
    case Metric::Average:
    case Metric::Minimum:
    case Metric::Maximum:
        return Unit::Time;
    case Metric::ErrorRate:
    case Metric::Checks:
        return Unit::Share;
    case Metric::Rps:
    case Metric::Count:
    case Metric::Codes:
        break;
    }
    return Unit::Plain;
}

bool RuleReader::fail(std::size_t offset, const QString &text)
{
    m_error = ExpressionError{ExpressionLexer(m_text, 0, 1).columnOf(offset), text};
    return false;
}

bool RuleReader::expected(std::size_t offset, const QString &what)
{
    const std::string_view found = m_text.substr(offset, m_text.find(' ', offset) - offset);
    const QString shown = found.empty() ? Core::tr("the end of the text")
                                        : QLatin1Char('\'') + qs(found) + QLatin1Char('\'');
    return fail(offset, Core::tr("expected %1, found %2").arg(what, shown));
}

void RuleReader::skipBlanks()
{
    while (m_offset < m_text.size() && (m_text[m_offset] == ' ' || m_text[m_offset] == '\t'))
        ++m_offset;
}

std::string_view RuleReader::take(bool (*belongs)(char))
{
    const std::size_t begin = m_offset;
    while (m_offset < m_text.size() && belongs(m_text[m_offset]))
        ++m_offset;
    return m_text.substr(begin, m_offset - begin);
}

/// requests.NAME. or scenarios["any name"]. or nothing.
bool RuleReader::subject(Measure &measure)
{
    skipBlanks();
    const bool request = rest().starts_with("requests");
    if (!request && !rest().starts_with("scenarios"))
        return true;
    measure.subject = request ? Measure::Subject::Request : Measure::Subject::Scenario;
    m_offset += request ? 8 : 9;
    ExpressionLexer lexer(m_text, m_offset, 1);
    const Token open = lexer.next(ExpressionLexer::Place::Segment);
    const bool bracket = open.is(Token::Kind::Symbol, "[");
    if (!bracket && !open.is(Token::Kind::Symbol, "."))
        return expected(m_offset, Core::tr(".NAME"));
    const std::size_t nameAt = lexer.offset();
    const Token name = lexer.next(ExpressionLexer::Place::Segment);
    if (name.kind != (bracket ? Token::Kind::Text : Token::Kind::Word))
        return expected(nameAt, bracket ? Core::tr("a name in quotes") : Core::tr("a name"));
    measure.name = bracket ? name.value : std::string(name.text);
    m_offset = lexer.offset();
    if (bracket && !rest().starts_with("]"))
        return expected(m_offset, Core::tr("']'"));
    m_offset += bracket ? 1 : 0;
    if (!rest().starts_with("."))
        return expected(m_offset, Core::tr("'.' and a metric"));
    ++m_offset;
    return true;
}

bool RuleReader::metric(Measure &measure)
{
    const std::size_t begin = m_offset;
    std::string_view word = take([](char c) { return isWordCharacter(c) || c == '.'; });
    if (word.starts_with("response.")) {
        measure.responseTime = true;
        word.remove_prefix(9);
    }
    const bool known = readMetric(word, measure);
    if (known && (!measure.responseTime || measure.unit() == Measure::Unit::Time))
        return true;
    return expected(begin, measure.responseTime
                               ? Core::tr("response.p95, response.avg, response.min or "
                                          "response.max")
                               : Core::tr("a metric: p95 (any pNN), avg, min, max, error_rate, "
                                          "rps, count, codes.503, codes.5xx or checks"));
}

bool RuleReader::oneOf(std::span<const std::string_view> texts, const QString &what,
                       std::size_t &index)
{
    skipBlanks();
    for (index = 0; index < texts.size(); ++index) {
        if (rest().starts_with(texts[index])) {
            m_offset += texts[index].size();
            return true;
        }
    }
    return expected(m_offset, what);
}

bool RuleReader::number(double &number)
{
    skipBlanks();
    const std::size_t length = numberLength(rest());
    if (length == 0 || rest()[0] == '-')
        return expected(m_offset, Core::tr("a number"));
    number = Json::Decimal{std::string(rest().substr(0, length))}.value();
    m_offset += length;
    return true;
}

std::string_view RuleReader::unit()
{
    skipBlanks();
    const std::size_t begin = m_offset;
    const std::string_view word = take([](char c) { return isWordCharacter(c) || c == '%'; });
    if (word != "or") // begins what comes behind a number
        return word;
    m_offset = begin;
    return {};
}

bool RuleReader::takeWord(std::string_view word)
{
    skipBlanks();
    const std::size_t begin = m_offset;
    if (take([](char c) { return isWordCharacter(c); }) == word)
        return true;
    m_offset = begin;
    return false;
}

bool RuleReader::end()
{
    skipBlanks();
    return m_offset == m_text.size() || expected(m_offset, Core::tr("the end"));
}

std::optional<double> RuleReader::milliseconds(double number, std::string_view unit)
{
    if (unit == "us" || unit == "\xc2\xb5s" || unit == "\xce\xbcs") // both of Unicode's mu
        return number / 1000;                                       // keeps 200us == 0.2ms exact
    if (unit == "ms")
        return number;
    if (unit == "s")
        return number * 1000;
    return {};
}

} // namespace loadgrove
