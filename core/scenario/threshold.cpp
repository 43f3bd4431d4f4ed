// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold.h"

#include "core/base/text.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/expression_lexer.h"

#include <QCoreApplication>

#include <array>

namespace loadgrove {

namespace {

using Metric = Threshold::Metric;

enum class Unit
{
    Time,
    Share,
    Plain,
};

Unit unitOf(Metric metric)
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

/// Reads one threshold from left to right; the first problem ends it.
class ThresholdReader
{
public:
    explicit ThresholdReader(std::string_view text)
        : m_text(text)
    {
        m_result.text = std::string(text);
    }
    std::variant<Threshold, ExpressionError> read()
    {
        if (subject() && metric() && comparison() && limit())
            return m_result;
        return *m_error;
    }

private:
    bool subject();
    bool metric();
    bool namedMetric(std::string_view word);
    bool comparison();
    bool limit();
    bool unit(double number);
    void skipBlanks();
    std::string_view take(bool (*belongs)(char));
    bool fail(std::size_t offset, const QString &text);
    bool expected(std::size_t offset, const QString &what);
    std::string_view rest() const { return m_text.substr(m_offset); }

    std::string_view m_text;
    std::size_t m_offset = 0;
    Threshold m_result;
    std::optional<ExpressionError> m_error;
};

bool ThresholdReader::fail(std::size_t offset, const QString &text)
{
    m_error = ExpressionError{ExpressionLexer(m_text, 0, 1).columnOf(offset), text};
    return false;
}

bool ThresholdReader::expected(std::size_t offset, const QString &what)
{
    const std::string_view found = m_text.substr(offset, m_text.find(' ', offset) - offset);
    const QString shown = found.empty()
                              ? QCoreApplication::translate("loadgrove", "the end of the text")
                              : QLatin1Char('\'') + qs(found) + QLatin1Char('\'');
    return fail(offset,
                QCoreApplication::translate("loadgrove", "expected %1, found %2").arg(what, shown));
}

void ThresholdReader::skipBlanks()
{
    while (m_offset < m_text.size() && (m_text[m_offset] == ' ' || m_text[m_offset] == '\t'))
        ++m_offset;
}

std::string_view ThresholdReader::take(bool (*belongs)(char))
{
    const std::size_t begin = m_offset;
    while (m_offset < m_text.size() && belongs(m_text[m_offset]))
        ++m_offset;
    return m_text.substr(begin, m_offset - begin);
}

/// requests.NAME. or scenarios["any name"]. or nothing.
bool ThresholdReader::subject()
{
    skipBlanks();
    const bool request = rest().starts_with("requests");
    if (!request && !rest().starts_with("scenarios"))
        return true;
    m_result.subject = request ? Threshold::Subject::Request : Threshold::Subject::Scenario;
    m_offset += request ? 8 : 9;
    ExpressionLexer lexer(m_text, m_offset, 1);
    const Token open = lexer.next(ExpressionLexer::Place::Segment);
    const bool bracket = open.is(Token::Kind::Symbol, "[");
    if (!bracket && !open.is(Token::Kind::Symbol, "."))
        return expected(m_offset, QCoreApplication::translate("loadgrove", ".NAME"));
    const std::size_t nameAt = lexer.offset();
    const Token name = lexer.next(ExpressionLexer::Place::Segment);
    if (name.kind != (bracket ? Token::Kind::Text : Token::Kind::Word))
        return expected(nameAt, bracket
                                    ? QCoreApplication::translate("loadgrove", "a name in quotes")
                                    : QCoreApplication::translate("loadgrove", "a name"));
    m_result.name = bracket ? name.value : std::string(name.text);
    m_offset = lexer.offset();
    if (bracket && !rest().starts_with("]"))
        return expected(m_offset, QCoreApplication::translate("loadgrove", "']'"));
    m_offset += bracket ? 1 : 0;
    if (!rest().starts_with("."))
        return expected(m_offset, QCoreApplication::translate("loadgrove", "'.' and a metric"));
    ++m_offset;
    return true;
}

bool ThresholdReader::metric()
{
    const std::size_t begin = m_offset;
    std::string_view word = take([](char c) { return isWordCharacter(c) || c == '.'; });
    if (word.starts_with("response.")) {
        m_result.responseTime = true;
        word.remove_prefix(9);
    }
    const bool known = namedMetric(word);
    if (!known || (m_result.responseTime && unitOf(m_result.metric) != Unit::Time)) {
        return expected(
            begin, m_result.responseTime
                       ? QCoreApplication::translate(
                           "loadgrove", "response.p95, response.avg, response.min or response.max")
                       : QCoreApplication::translate(
                           "loadgrove", "a metric: p95 (any pNN), avg, min, max, error_rate, rps, "
                                        "count, codes.503, codes.5xx or checks"));
    }
    return true;
}

bool ThresholdReader::namedMetric(std::string_view word)
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
            m_result.metric = metric;
            return true;
        }
    }
    if (word.starts_with("codes.")) {
        m_result.metric = Metric::Codes;
        m_result.code = std::string(word.substr(6));
        return m_result.code.size() == 3 && ExpectedCode::parse(m_result.code);
    }
    if (!word.starts_with("p"))
        return false;
    word.remove_prefix(1);
    if (word.empty() || word[0] == '-' || numberLength(word) != word.size()
        || word.find_first_of("eE") != std::string_view::npos)
        return false;
    m_result.metric = Metric::Percentile;
    m_result.percentile = Json::Decimal{std::string(word)}.value();
    return m_result.percentile > 0 && m_result.percentile <= 100;
}

bool ThresholdReader::comparison()
{
    static constexpr std::array<std::pair<std::string_view, Threshold::Op>, 5> operators = {{
        {"<=", Threshold::Op::LessEqual},
        {">=", Threshold::Op::GreaterEqual},
        {"==", Threshold::Op::Equal},
        {"<", Threshold::Op::Less},
        {">", Threshold::Op::Greater},
    }};
    skipBlanks();
    for (const auto &[text, op] : operators) {
        if (rest().starts_with(text)) {
            m_result.op = op;
            m_offset += text.size();
            return true;
        }
    }
    return expected(m_offset, QCoreApplication::translate("loadgrove", "<, <=, >, >= or =="));
}

bool ThresholdReader::limit()
{
    skipBlanks();
    const std::size_t begin = m_offset;
    const std::size_t length = numberLength(rest());
    if (length == 0 || rest()[0] == '-')
        return expected(begin, QCoreApplication::translate("loadgrove", "a number"));
    const Json::Decimal number{std::string(rest().substr(0, length))};
    m_offset += length;
    if (!unit(number.value()))
        return false;
    skipBlanks();
    if (m_offset < m_text.size())
        return expected(m_offset, QCoreApplication::translate("loadgrove", "the end"));
    if (unitOf(m_result.metric) == Unit::Share && m_result.limit > 1) {
        return fail(begin,
                    QCoreApplication::translate(
                        "loadgrove", "expected a share from 0 to 1 or from 0% to 100%, found '%1'")
                        .arg(qs(m_text.substr(begin))));
    }
    return true;
}

bool ThresholdReader::unit(double number)
{
    skipBlanks();
    const std::size_t begin = m_offset;
    const std::string_view word = take([](char c) { return isWordCharacter(c) || c == '%'; });
    double factor = 1; // a latency without a unit is in milliseconds
    switch (unitOf(m_result.metric)) {
    case Unit::Time:
        if (word == "us" || word == "\xc2\xb5s" || word == "\xce\xbcs") // both of Unicode's mu
            factor = 0.001;
        else if (word == "s")
            factor = 1000;
        else if (!word.empty() && word != "ms")
            return expected(begin, QCoreApplication::translate("loadgrove", "us, ms or s"));
        break;
    case Unit::Share:
        if (word == "%")
            factor = 0.01;
        else if (!word.empty())
            return expected(begin, QCoreApplication::translate("loadgrove", "% or no unit"));
        break;
    case Unit::Plain:
        if (!word.empty())
            return expected(begin, QCoreApplication::translate("loadgrove", "no unit"));
        break;
    }
    // Dividing keeps 1% == 0.01 and 200us == 0.2ms exact.
    m_result.limit = factor < 1 ? number / (factor < 0.005 ? 1000 : 100) : number * factor;
    return true;
}

} // namespace

std::variant<Threshold, ExpressionError> Threshold::parseOrError(std::string_view text)
{
    return ThresholdReader(text).read();
}

Result<Threshold> Threshold::parse(std::string_view text)
{
    const auto parsed = parseOrError(text);
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        return Error{ErrorCode::Syntax, QCoreApplication::translate("loadgrove", "column %1: %2")
                                            .arg(QString::number(error->column), error->text)};
    return std::get<Threshold>(parsed);
}

bool Threshold::holds(double value) const
{
    switch (op) {
    case Op::Less:
        return value < limit;
    case Op::LessEqual:
        return value <= limit;
    case Op::Greater:
        return value > limit;
    case Op::GreaterEqual:
        return value >= limit;
    case Op::Equal:
        return value == limit;
    }
    return false;
}

} // namespace loadgrove
