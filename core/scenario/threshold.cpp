// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scenario/expression_lexer.h"
#include "core/scenario/rule_reader.h"

#include <array>

namespace loadgrove {

namespace {

bool readOperator(RuleReader &reader, Threshold &threshold)
{
    using Op = Threshold::Op;
    static constexpr std::array<std::string_view, 5> texts = {"<=", ">=", "==", "<", ">"};
    static constexpr std::array<Op, 5> operators = {Op::LessEqual, Op::GreaterEqual, Op::Equal,
                                                    Op::Less, Op::Greater};
    std::size_t index = 0;
    if (!reader.oneOf(texts, Core::tr("<, <=, >, >= or =="), index))
        return false;
    threshold.op = operators[index];
    return true;
}

/// The number in the unit of the measure.
bool applyUnit(RuleReader &reader, double number, Threshold &threshold)
{
    reader.skipBlanks();
    const std::size_t begin = reader.offset();
    const std::string_view unit = reader.unit();
    switch (threshold.unit()) {
    case Measure::Unit::Time: {
        // A latency without a unit is in milliseconds.
        const auto time = RuleReader::milliseconds(number, unit.empty() ? "ms" : unit);
        if (!time)
            return reader.expected(begin, Core::tr("us, ms or s"));
        threshold.limit = *time;
        return true;
    }
    case Measure::Unit::Share:
        if (!unit.empty() && unit != "%")
            return reader.expected(begin, Core::tr("% or no unit"));
        threshold.limit = unit.empty() ? number : number / 100; // keeps 1% == 0.01 exact
        return true;
    case Measure::Unit::Plain:
        if (!unit.empty())
            return reader.expected(begin, Core::tr("no unit"));
        threshold.limit = number;
        return true;
    }
    return false;
}

bool readLimit(RuleReader &reader, Threshold &threshold)
{
    reader.skipBlanks();
    const std::size_t begin = reader.offset();
    double number = 0;
    if (!reader.number(number) || !applyUnit(reader, number, threshold))
        return false;
    if (threshold.unit() != Measure::Unit::Share || threshold.limit <= 1)
        return true;
    return reader.fail(begin,
                       Core::tr("expected a share from 0 to 1 or from 0% to 100%, found '%1'")
                           .arg(qs(reader.textFrom(begin))));
}

/// "or abort", "or abort after 10s", or nothing.
bool readConsequence(RuleReader &reader, Threshold &threshold)
{
    reader.skipBlanks();
    const std::size_t begin = reader.offset();
    if (!reader.takeWord("or"))
        return reader.end();
    if (!reader.takeWord("abort"))
        return reader.expected(reader.offset(), Core::tr("abort"));
    using Op = Threshold::Op;
    if (threshold.onlyGrows() && (threshold.op == Op::Greater || threshold.op == Op::GreaterEqual))
        return reader.fail(begin, Core::tr("a number that only grows can be too small only at the "
                                           "end: it cannot end the run"));
    threshold.aborts = true;
    if (!reader.takeWord("after"))
        return reader.end();
    double number = 0;
    if (!reader.number(number))
        return false;
    reader.skipBlanks();
    const std::size_t unitAt = reader.offset();
    const auto time = RuleReader::milliseconds(number, reader.unit());
    if (!time)
        return reader.expected(unitAt, Core::tr("us, ms or s"));
    threshold.abortAfter = *time / 1000;
    return reader.end();
}

} // namespace

std::variant<Threshold, ExpressionError> Threshold::parseOrError(std::string_view text)
{
    RuleReader reader(text);
    Threshold threshold;
    threshold.text = std::string(text);
    if (reader.measure(threshold) && readOperator(reader, threshold) && readLimit(reader, threshold)
        && readConsequence(reader, threshold))
        return threshold;
    return reader.error();
}

Result<Threshold> Threshold::parse(std::string_view text)
{
    const auto parsed = parseOrError(text);
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        return Error{ErrorCode::Syntax,
                     Core::tr("column %1: %2").arg(QString::number(error->column), error->text)};
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

std::string Threshold::renamed(std::string_view other) const
{
    // requests.NAME. or requests["NAME"]. , behind which nothing depends on the name.
    const std::size_t root = text.find_first_not_of(" \t");
    ExpressionLexer lexer(text, text.find_first_of(".[", root), 1);
    const bool bracket = lexer.next(ExpressionLexer::Place::Segment).is(Token::Kind::Symbol, "[");
    lexer.next(ExpressionLexer::Place::Segment);
    const std::size_t end = lexer.offset() + (bracket ? 1 : 0);
    return text.substr(0, root) + (subject == Subject::Request ? "requests" : "scenarios")
           + referenceSegment(other) + text.substr(end);
}

} // namespace loadgrove
