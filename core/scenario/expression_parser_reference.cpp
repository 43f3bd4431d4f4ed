// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the parser that know names: references and calls.
#include "core/scenario/expression_parser.h"

#include "core/base/text.h"
#include "core/scenario/suggest.h"

#include <QCoreApplication>

#include <algorithm>

namespace loadgrove {

namespace {

const FunctionInfo *functionOf(std::string_view name)
{
    const auto &known = functions();
    const auto it =
        std::find_if(known.begin(), known.end(), [&](const auto &f) { return f.name == name; });
    return it == known.end() ? nullptr : &*it;
}

std::vector<std::string> functionNames()
{
    std::vector<std::string> names;
    for (const FunctionInfo &function : functions())
        names.emplace_back(function.name);
    return names;
}

const Json *literalValue(const Expression &expression)
{
    const auto *literal = std::get_if<Literal>(&expression.node);
    return literal ? &literal->value : nullptr;
}

} // namespace

ExpressionParser::Parsed ExpressionParser::call(Token name)
{
    Call call;
    call.function = name.text == "skyramp_uuid" ? "uuid" : std::string(name.text);
    call.column = name.column;
    if (!functionOf(call.function)) {
        fail(name.column, QCoreApplication::translate("loadgrove", "there is no function %1()%2")
                              .arg(qs(name.text), didYouMean(name.text, functionNames())));
        return {};
    }
    if (!descend())
        return {};
    advance(); // the name
    advance(); // (
    while (!isSymbol(")")) {
        Parsed argument = disjunction();
        if (!argument)
            return {};
        call.arguments.push_back(std::move(*argument));
        if (isSymbol(",")) {
            advance();
        } else if (!isSymbol(")")) {
            expected(QCoreApplication::translate("loadgrove", "',' or ')'"));
            return {};
        }
    }
    --m_depth;
    if (!checkCall(call, name))
        return {};
    advance();
    return Expression{std::move(call)};
}

/// The number of arguments, and what can be seen to be wrong with literal ones.
bool ExpressionParser::checkCall(const Call &call, const Token &name)
{
    const FunctionInfo &function = *functionOf(call.function);
    const int count = int(call.arguments.size());
    if (count < function.minArguments
        || (function.maxArguments >= 0 && count > function.maxArguments)) {
        const QString text =
            count == 1 ? QCoreApplication::translate("loadgrove", "expected %1, found 1 argument")
                       : QCoreApplication::translate("loadgrove", "expected %1, found %n arguments",
                                                     nullptr, count);
        return fail(name.column, text.arg(QLatin1String(function.signature)));
    }
    if (call.function != "random_int" && call.function != "random_string")
        return true;
    for (const Expression &argument : call.arguments) {
        const Json *value = literalValue(argument);
        if (value && !value->isInteger()) {
            return fail(name.column,
                        QCoreApplication::translate("loadgrove", "expected whole numbers in %1")
                            .arg(QLatin1String(function.signature)));
        }
    }
    const Json *first = literalValue(call.arguments[0]);
    const Json *second = count > 1 ? literalValue(call.arguments[1]) : nullptr;
    if (first && second && first->integer() > second->integer()) {
        return fail(name.column, QCoreApplication::translate(
                                     "loadgrove", "random_int: the first number must not "
                                                  "be larger than the second"));
    }
    if (first && call.function == "random_string"
        && (first->integer() < 0 || first->integer() > 65536)) {
        return fail(name.column,
                    QCoreApplication::translate(
                        "loadgrove", "random_string: expected a length from 0 to 65536"));
    }
    return true;
}

/// Behind the root word.
ExpressionParser::Parsed ExpressionParser::reference(const Token &root)
{
    Reference reference;
    reference.column = root.column;
    bool good = true;
    if (root.text == "requests") {
        reference.root = Reference::Root::Request;
        good = segment(reference.name, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a request"))
               && answerPart(reference);
    } else if (root.text == "vars") {
        reference.root = Reference::Root::Variable;
        good = segment(reference.name, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a variable"))
               && path(reference.path);
    } else if (root.text == "env") {
        reference.root = Reference::Root::Environment;
        good = segment(reference.name,
                       QT_TRANSLATE_NOOP("loadgrove", ".NAME of an environment variable"));
    } else if (root.text == "scenarios") {
        reference.root = Reference::Root::Scenario;
        good = segment(reference.name, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a scenario"))
               && segment(reference.member, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a variable"))
               && path(reference.path);
    } else if (root.text == "data") {
        reference.root = Reference::Root::Data;
        good = segment(reference.name, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a data file"))
               && segment(reference.member, QT_TRANSLATE_NOOP("loadgrove", ".NAME of a column"))
               && path(reference.path);
    } else if (root.text == "code" || root.text == "latency_ms") {
        reference.part = root.text == "code" ? Reference::Part::Code : Reference::Part::LatencyMs;
    } else if (root.text == "headers") {
        good = headerName(reference);
    } else { // res
        reference.part = Reference::Part::Body;
        good = path(reference.path);
    }
    if (!good)
        return {};
    return Expression{std::move(reference)};
}

/// .code, .res..., .headers["x"] or .latency_ms
bool ExpressionParser::answerPart(Reference &reference)
{
    const QString parts =
        QCoreApplication::translate("loadgrove", ".code, .res, .headers[\"NAME\"] or "
                                                 ".latency_ms");
    if (!isSymbol("."))
        return expected(parts);
    const Token point = m_token;
    advance(ExpressionLexer::Place::Segment);
    if (isWord("code")) {
        reference.part = Reference::Part::Code;
        advance();
        return true;
    }
    if (isWord("latency_ms")) {
        reference.part = Reference::Part::LatencyMs;
        advance();
        return true;
    }
    if (isWord("headers")) {
        advance();
        return headerName(reference);
    }
    if (!isWord("res"))
        return expected(parts);
    reference.part = Reference::Part::Body;
    advance();
    return path(reference.path);
}

bool ExpressionParser::headerName(Reference &reference)
{
    reference.part = Reference::Part::Header;
    std::string name;
    if (!segment(name, QT_TRANSLATE_NOOP("loadgrove", "[\"NAME\"] of a header")))
        return false;
    reference.path.push_back(std::move(name));
    return true;
}

bool ExpressionParser::path(std::vector<std::string> &segments)
{
    while (atSegment()) {
        std::string name;
        if (!segment(name, QT_TRANSLATE_NOOP("loadgrove", "a name or an index")))
            return false;
        segments.push_back(std::move(name));
    }
    return true;
}

/// .name, ["any name"] or [0]
bool ExpressionParser::segment(std::string &name, const char *what)
{
    if (!atSegment())
        return expected(QCoreApplication::translate("loadgrove", what));
    const bool bracket = isSymbol("[");
    advance(bracket ? ExpressionLexer::Place::Operand : ExpressionLexer::Place::Segment);
    const bool index = m_token.kind == Token::Kind::Number
                       && m_token.text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!bracket && m_token.kind == Token::Kind::Word) {
        name = std::string(m_token.text);
        advance();
        return true;
    }
    if (!bracket)
        return expected(QCoreApplication::translate("loadgrove", "a name"));
    if (!index && m_token.kind != Token::Kind::Text)
        return expected(QCoreApplication::translate("loadgrove", "a name in quotes or an index"));
    name = index ? std::string(m_token.text) : m_token.value;
    advance();
    if (!isSymbol("]"))
        return expected(QCoreApplication::translate("loadgrove", "']'"));
    advance();
    return true;
}

} // namespace loadgrove
