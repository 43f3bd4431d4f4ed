// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/expression.h"
#include "core/scenario/expression_lexer.h"

#include <optional>

namespace loadgrove {

/// Recursive descent over one expression, which may stand within a longer text.
class ExpressionParser
{
public:
    enum class End
    {
        Text,   ///< the expression goes to the end of the text
        Braces, ///< it ends with }}
    };
    /// Starts at the offset, whose column is given.
    ExpressionParser(std::string_view text, std::size_t offset, int column, End end);

    ParsedExpression parse();
    std::size_t offset() const { return m_lexer.offset(); } ///< behind the expression and its }}
    int columnOf(std::size_t offset) { return m_lexer.columnOf(offset); }

private:
    // Each gives nothing after fail().
    using Parsed = std::optional<Expression>;
    Parsed disjunction();
    Parsed conjunction();
    Parsed negation();
    Parsed comparison();
    Parsed value();
    Parsed parenthesis();
    Parsed word();
    Parsed variable(const Token &name);
    Parsed placed(Parsed reference, std::size_t begin) const;
    Parsed call(Token name);
    bool checkCall(const Call &call, const Token &name);
    Parsed reference(const Token &root);
    bool answerPart(Reference &reference);
    bool headerName(Reference &reference);
    bool path(std::vector<std::string> &segments);
    bool segment(std::string &name, const char *what);
    bool atSegment() const { return isSymbol(".") || isSymbol("["); }
    bool compilePattern(Binary &binary, const Token &pattern);
    Expression balanced(Binary::Op op, std::vector<Expression> &operands, std::size_t begin,
                        std::size_t end);

    bool isSymbol(std::string_view text) const { return m_token.is(Token::Kind::Symbol, text); }
    bool isWord(std::string_view text) const { return m_token.is(Token::Kind::Word, text); }
    bool atEnd() const;
    void advance(ExpressionLexer::Place place = ExpressionLexer::Place::Operand);
    /// Records "expected ..., found ..." at the current token.
    bool expected(const QString &what);
    bool fail(int column, const QString &text);
    bool descend(); ///< one level deeper, or fails

    ExpressionLexer m_lexer;
    const End m_end;
    const bool m_cut;           ///< the text went on beyond what an expression may have
    Token m_token;              ///< the next one, not used yet
    std::size_t m_consumed = 0; ///< where the token before it ended
    int m_depth = 0;
    std::optional<ExpressionError> m_error;
};

} // namespace loadgrove
