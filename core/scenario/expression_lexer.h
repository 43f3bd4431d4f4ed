// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace loadgrove {

/// One word of an expression.
struct Token
{
    enum class Kind
    {
        End,
        Close, ///< }}
        Word,
        Number,
        Text,   ///< "..." or '...'; value is what is between, escapes resolved
        Symbol, ///< == != <= >= < > && || ! ( ) [ ] , .
        Invalid,
    };
    Kind kind = Kind::End;
    std::string_view text; ///< as written
    int column = 1;        ///< 1-based code points within the whole text
    std::string value;     ///< Text: what it says
    QString problem;       ///< Invalid: why

    bool is(Kind what, std::string_view how) const { return kind == what && text == how; }
};

/// Cuts a text into the tokens of the condition language, one at a time.
class ExpressionLexer
{
public:
    /// Where a token stands decides what may be a word: behind a point also "0" and "2nd".
    enum class Place
    {
        Operand,
        Segment,
    };
    /// Starts at the offset, whose column is given; the text must outlive the lexer and its tokens.
    ExpressionLexer(std::string_view text, std::size_t offset, int column)
        : m_text(text)
        , m_offset(offset)
        , m_countedTo(offset)
        , m_column(column)
    {
    }

    Token next(Place place);
    std::size_t offset() const { return m_offset; } ///< behind the last token
    int columnOf(std::size_t offset);               ///< offsets must not decrease from call to call

private:
    void readText(Token &token);
    bool readEscape(Token &token);
    bool readHex4(unsigned &code);
    void readNumber(Token &token);
    void readSymbol(Token &token);
    char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }

    std::string_view m_text;
    std::size_t m_offset;
    std::size_t m_countedTo;
    int m_column;
};

/// May stand in a word: letters, digits, _ - $ @ and everything beyond ASCII.
bool isWordCharacter(char c);
/// The length of the JSON number at the start of the text; 0 when there is none.
std::size_t numberLength(std::string_view text);

} // namespace loadgrove
