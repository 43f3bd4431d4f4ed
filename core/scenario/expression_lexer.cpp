// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/expression_lexer.h"

#include "core/base/text.h"
#include "core/base/unicode.h"

#include <QCoreApplication>

#include <array>

namespace loadgrove {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

std::size_t digitsAt(std::string_view text, std::size_t offset)
{
    std::size_t end = offset;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - offset;
}

} // namespace

bool isWordCharacter(char c)
{
    return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '$' || c == '@';
}

std::size_t numberLength(std::string_view text)
{
    std::size_t end = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsAt(text, end);
    if (whole == 0)
        return 0;
    end += text[end] == '0' ? 1 : whole;
    if (end < text.size() && text[end] == '.' && digitsAt(text, end + 1) > 0)
        end += 1 + digitsAt(text, end + 1);
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        std::size_t digits = end + 1;
        if (digits < text.size() && (text[digits] == '+' || text[digits] == '-'))
            ++digits;
        if (digitsAt(text, digits) > 0)
            end = digits + digitsAt(text, digits);
    }
    return end;
}

int ExpressionLexer::columnOf(std::size_t offset)
{
    for (; m_countedTo < offset && m_countedTo < m_text.size(); ++m_countedTo) {
        const bool continues = (static_cast<unsigned char>(m_text[m_countedTo]) & 0xc0) == 0x80;
        if (!continues)
            ++m_column;
    }
    return m_column;
}

Token ExpressionLexer::next(Place place)
{
    while (m_offset < m_text.size()
           && std::string_view(" \t\r\n").find(m_text[m_offset]) != std::string_view::npos)
        ++m_offset;
    Token token;
    const std::size_t begin = m_offset;
    token.column = columnOf(begin);
    const char c = at(begin);
    if (begin >= m_text.size()) {
        token.kind = Token::Kind::End;
    } else if (c == '"' || c == '\'') {
        readText(token);
    } else if (place == Place::Operand && (isDigit(c) || (c == '-' && isDigit(at(begin + 1))))) {
        readNumber(token);
    } else if (place == Place::Segment ? isWordCharacter(c) : isLetter(c) || c == '_') {
        while (m_offset < m_text.size() && isWordCharacter(m_text[m_offset]))
            ++m_offset;
        token.kind = Token::Kind::Word;
    } else {
        readSymbol(token);
    }
    token.text = m_text.substr(begin, m_offset - begin);
    return token;
}

void ExpressionLexer::readNumber(Token &token)
{
    const std::size_t begin = m_offset;
    m_offset += numberLength(m_text.substr(m_offset));
    token.kind = Token::Kind::Number;
    if (!isWordCharacter(at(m_offset)))
        return;
    // 12ab, 007: neither a number nor a name.
    while (m_offset < m_text.size() && isWordCharacter(m_text[m_offset]))
        ++m_offset;
    token.kind = Token::Kind::Invalid;
    token.problem = QCoreApplication::translate("loadgrove", "expected a number, found '%1'")
                        .arg(qs(m_text.substr(begin, m_offset - begin)));
}

void ExpressionLexer::readSymbol(Token &token)
{
    static constexpr std::array symbols = {"==", "!=", "<=", ">=", "&&", "||", "<", ">",
                                           "!",  "(",  ")",  "[",  "]",  ",",  "."};
    const std::string_view rest = m_text.substr(m_offset);
    if (rest.starts_with("}}")) {
        token.kind = Token::Kind::Close;
        m_offset += 2;
        return;
    }
    for (const std::string_view symbol : symbols) {
        if (rest.starts_with(symbol)) {
            token.kind = Token::Kind::Symbol;
            m_offset += symbol.size();
            return;
        }
    }
    // Words such as "=" and "&" are known slips: the parser says what to write instead.
    token.kind = Token::Kind::Invalid;
    const std::size_t length = utf8SequenceLength(m_text, m_offset);
    m_offset += length > 0 ? length : 1;
}

void ExpressionLexer::readText(Token &token)
{
    const char quote = m_text[m_offset++];
    token.kind = Token::Kind::Text;
    while (m_offset < m_text.size() && m_text[m_offset] != quote) {
        if (m_text[m_offset] != '\\') {
            token.value += m_text[m_offset++];
        } else if (!readEscape(token)) {
            token.kind = Token::Kind::Invalid;
            token.problem = QCoreApplication::translate(
                "loadgrove", "expected four hex digits of a character behind \\u");
            return;
        }
    }
    if (m_offset < m_text.size()) {
        ++m_offset;
        return;
    }
    token.kind = Token::Kind::Invalid;
    token.problem =
        QCoreApplication::translate("loadgrove", "expected a closing %1, found the end of the text")
            .arg(QLatin1Char(quote));
}

/// A backslash that starts none of the escapes known here stays as it is, so that regular
/// expressions need no doubling: "\d+", "\bword\b".
bool ExpressionLexer::readEscape(Token &token)
{
    const char c = at(++m_offset);
    ++m_offset;
    switch (c) {
    case '"':
    case '\'':
    case '\\':
    case '/':
        token.value += c;
        return true;
    case 'n':
        token.value += '\n';
        return true;
    case 'r':
        token.value += '\r';
        return true;
    case 't':
        token.value += '\t';
        return true;
    case 'u':
        break;
    default:
        token.value += '\\';
        --m_offset;
        return true;
    }
    unsigned code = 0;
    if (!readHex4(code))
        return false;
    unsigned low = 0;
    if (code >= 0xd800 && code < 0xdc00 && at(m_offset) == '\\' && at(m_offset + 1) == 'u') {
        m_offset += 2;
        if (!readHex4(low))
            return false;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    const bool lone = (code >= 0xd800 && code < 0xe000) || (low && (low < 0xdc00 || low > 0xdfff));
    if (!lone)
        appendUtf8(token.value, code);
    return !lone;
}

bool ExpressionLexer::readHex4(unsigned &code)
{
    for (int i = 0; i < 4; ++i) {
        const char c = at(m_offset);
        unsigned digit = 0;
        if (isDigit(c))
            digit = unsigned(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = unsigned(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            digit = unsigned(c - 'A' + 10);
        else
            return false;
        code = code * 16 + digit;
        ++m_offset;
    }
    return true;
}

} // namespace loadgrove
