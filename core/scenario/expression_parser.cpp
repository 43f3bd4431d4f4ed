// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/expression_parser.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace loadgrove {

namespace {

constexpr std::size_t mostBytes = 10000;
constexpr std::size_t longestQuote = 40; // bytes of a found token shown in a message

QString quoted(std::string_view text)
{
    return QLatin1Char('\'') + qs(text) + QLatin1Char('\'');
}

QString found(const Token &token)
{
    if (token.kind == Token::Kind::End)
        return QCoreApplication::translate("loadgrove", "the end of the text");
    if (token.text.size() <= longestQuote)
        return quoted(token.text);
    std::size_t end = longestQuote;
    while (end > 0 && (static_cast<unsigned char>(token.text[end]) & 0xc0) == 0x80)
        --end;
    return quoted(std::string(token.text.substr(0, end)) + "\xe2\x80\xa6");
}

struct Operator
{
    std::string_view text;
    Binary::Op op;
};

constexpr std::array comparisons = {
    Operator{"==", Binary::Op::Equal},
    Operator{"!=", Binary::Op::NotEqual},
    Operator{"<", Binary::Op::Less},
    Operator{"<=", Binary::Op::LessEqual},
    Operator{">", Binary::Op::Greater},
    Operator{">=", Binary::Op::GreaterEqual},
    Operator{"contains", Binary::Op::Contains},
    Operator{"matches", Binary::Op::Matches},
};

const Operator *comparisonAt(const Token &token)
{
    if (token.kind != Token::Kind::Symbol && token.kind != Token::Kind::Word)
        return nullptr;
    const auto *it = std::find_if(comparisons.begin(), comparisons.end(),
                                  [&](const Operator &o) { return o.text == token.text; });
    return it == comparisons.end() ? nullptr : it;
}

/// What people of other languages write, and what it is here.
std::string_view slip(std::string_view written)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> slips = {{
        {"=", "=="},
        {"&", "&&"},
        {"|", "||"},
        {"and", "&&"},
        {"or", "||"},
        {"not", "!"},
    }};
    for (const auto &[wrong, right] : slips) {
        if (wrong == written)
            return right;
    }
    return {};
}

/// A number, true, false or null, which are written as in JSON.
Expression jsonLiteral(std::string_view text)
{
    Expression expression;
    const Result<Json> parsed = Json::parse(text);
    if (parsed)
        std::get<Literal>(expression.node).value = *parsed;
    return expression;
}

const std::vector<std::string> &rootWords()
{
    static const std::vector<std::string> words = {
        "requests", "vars", "scenarios", "data", "env", "code", "res", "headers", "latency_ms"};
    return words;
}

} // namespace

ExpressionParser::ExpressionParser(std::string_view text, std::size_t offset, int column, End end)
    : m_lexer(text.substr(0, std::min(text.size(), offset + mostBytes)), offset, column)
    , m_end(end)
    , m_cut(text.size() > offset + mostBytes)
{
    advance();
}

ParsedExpression ExpressionParser::parse()
{
    Parsed expression = disjunction();
    if (expression && !atEnd()) {
        expected(m_end == End::Braces
                     ? QCoreApplication::translate("loadgrove", "an operator or '}}'")
                     : QCoreApplication::translate("loadgrove", "an operator or the end"));
    }
    if (m_error)
        return *m_error;
    return std::move(*expression);
}

bool ExpressionParser::atEnd() const
{
    return m_token.kind == (m_end == End::Braces ? Token::Kind::Close : Token::Kind::End);
}

void ExpressionParser::advance(ExpressionLexer::Place place)
{
    m_consumed = m_lexer.offset();
    m_token = m_lexer.next(place);
}

bool ExpressionParser::fail(int column, const QString &text)
{
    if (!m_error)
        m_error = ExpressionError{column, text};
    return false;
}

bool ExpressionParser::expected(const QString &what)
{
    if (m_token.kind == Token::Kind::End && m_cut) {
        return fail(m_token.column, QCoreApplication::translate(
                                        "loadgrove", "the expression is longer than %1 bytes")
                                        .arg(mostBytes));
    }
    if (!m_token.problem.isEmpty())
        return fail(m_token.column, m_token.problem);
    const std::string_view instead =
        m_token.kind == Token::Kind::Text ? std::string_view() : slip(m_token.text);
    return fail(m_token.column, QCoreApplication::translate("loadgrove", "expected %1, found %2")
                                    .arg(instead.empty() ? what : quoted(instead), found(m_token)));
}

bool ExpressionParser::descend()
{
    constexpr int mostLevels = 100;
    if (++m_depth <= mostLevels)
        return true;
    return fail(
        m_token.column,
        QCoreApplication::translate("loadgrove", "nested deeper than %1 levels").arg(mostLevels));
}

// Long chains of || and && become balanced trees: evaluating them takes little stack.
Expression ExpressionParser::balanced(Binary::Op op, std::vector<Expression> &operands,
                                      std::size_t begin, std::size_t end)
{
    if (end - begin == 1)
        return std::move(operands[begin]);
    const std::size_t middle = begin + (end - begin) / 2;
    return {Binary{op, std::make_unique<Expression>(balanced(op, operands, begin, middle)),
                   std::make_unique<Expression>(balanced(op, operands, middle, end)), nullptr}};
}

ExpressionParser::Parsed ExpressionParser::disjunction()
{
    std::vector<Expression> operands;
    for (;;) {
        Parsed operand = conjunction();
        if (!operand)
            return {};
        operands.push_back(std::move(*operand));
        if (!isSymbol("||"))
            return balanced(Binary::Op::Or, operands, 0, operands.size());
        advance();
    }
}

ExpressionParser::Parsed ExpressionParser::conjunction()
{
    std::vector<Expression> operands;
    for (;;) {
        Parsed operand = negation();
        if (!operand)
            return {};
        operands.push_back(std::move(*operand));
        if (!isSymbol("&&"))
            return balanced(Binary::Op::And, operands, 0, operands.size());
        advance();
    }
}

ExpressionParser::Parsed ExpressionParser::negation()
{
    if (!isSymbol("!"))
        return comparison();
    if (!descend())
        return {};
    advance();
    Parsed operand = negation();
    --m_depth;
    if (!operand)
        return {};
    return Expression{Not{std::make_unique<Expression>(std::move(*operand))}};
}

ExpressionParser::Parsed ExpressionParser::comparison()
{
    Parsed left = value();
    const Operator *found = left ? comparisonAt(m_token) : nullptr;
    if (!found)
        return left;
    advance();
    const Token first = m_token;
    Parsed right = value();
    if (!right)
        return {};
    Binary binary{found->op, std::make_unique<Expression>(std::move(*left)),
                  std::make_unique<Expression>(std::move(*right)), nullptr};
    if (binary.op == Binary::Op::Matches && !compilePattern(binary, first))
        return {};
    if (comparisonAt(m_token)) {
        expected(QCoreApplication::translate("loadgrove", "'&&', '||' or the end"));
        return {};
    }
    return Expression{std::move(binary)};
}

bool ExpressionParser::compilePattern(Binary &binary, const Token &pattern)
{
    const auto *literal = std::get_if<Literal>(&binary.right->node);
    if (!literal)
        return true;
    if (!literal->value.isString()) {
        return fail(pattern.column, QCoreApplication::translate(
                                        "loadgrove", "expected a regular expression in quotes, "
                                                     "found %1")
                                        .arg(found(pattern)));
    }
    auto compiled = std::make_shared<QRegularExpression>(qs(literal->value.string()));
    if (!compiled->isValid()) {
        return fail(pattern.column,
                    QCoreApplication::translate("loadgrove", "not a regular expression: %1 (at its "
                                                             "character %2)")
                        .arg(compiled->errorString())
                        .arg(compiled->patternErrorOffset() + 1));
    }
    compiled->optimize();
    binary.pattern = std::move(compiled);
    return true;
}

ExpressionParser::Parsed ExpressionParser::value()
{
    if (m_token.kind == Token::Kind::Text) {
        Expression text{Literal{Json(m_token.value)}};
        advance();
        return text;
    }
    if (m_token.kind == Token::Kind::Number) {
        const std::string_view number = m_token.text;
        advance();
        return jsonLiteral(number);
    }
    if (isSymbol("("))
        return parenthesis();
    if (m_token.kind == Token::Kind::Word)
        return word();
    expected(QCoreApplication::translate("loadgrove", "a value"));
    return {};
}

ExpressionParser::Parsed ExpressionParser::parenthesis()
{
    if (!descend())
        return {};
    advance();
    Parsed inner = disjunction();
    --m_depth;
    if (!inner)
        return {};
    if (!isSymbol(")")) {
        expected(QCoreApplication::translate("loadgrove", "an operator or ')'"));
        return {};
    }
    advance();
    return inner;
}

ExpressionParser::Parsed ExpressionParser::word()
{
    const Token name = m_token;
    const std::size_t begin = m_lexer.offset() - name.text.size();
    if (name.text == "true" || name.text == "false" || name.text == "null") {
        advance();
        return jsonLiteral(name.text);
    }
    const auto &roots = rootWords();
    if (std::find(roots.begin(), roots.end(), name.text) != roots.end()) {
        advance();
        return placed(reference(name), begin);
    }
    ExpressionLexer ahead = m_lexer;
    if (ahead.next(ExpressionLexer::Place::Operand).is(Token::Kind::Symbol, "("))
        return call(name);
    if (comparisonAt(name) || !slip(name.text).empty()) {
        expected(QCoreApplication::translate("loadgrove", "a value"));
        return {};
    }
    return placed(variable(name), begin);
}

/// With where it stands, up to the last token read.
ExpressionParser::Parsed ExpressionParser::placed(Parsed reference, std::size_t begin) const
{
    if (reference) {
        auto &found = std::get<Reference>(reference->node);
        found.begin = begin;
        found.end = m_consumed;
    }
    return reference;
}

/// A name alone is a variable's: {{base_url}} is {{vars.base_url}}.
ExpressionParser::Parsed ExpressionParser::variable(const Token &name)
{
    Reference reference;
    reference.root = Reference::Root::Variable;
    reference.name = std::string(name.text);
    reference.column = name.column;
    advance();
    if (!path(reference.path))
        return {};
    return Expression{std::move(reference)};
}

ParsedExpression parseExpression(std::string_view text)
{
    if (text.size() > mostBytes) {
        return ExpressionError{
            1, QCoreApplication::translate("loadgrove", "the expression is longer than %1 bytes")
                   .arg(mostBytes)};
    }
    return ExpressionParser(text, 0, 1, ExpressionParser::End::Text).parse();
}

} // namespace loadgrove
