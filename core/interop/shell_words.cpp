// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/shell_words.h"

#include "core/base/translate.h"

#include <QString>

#include <cstdint>

namespace loadgrove {

namespace {

constexpr std::string_view plainInWords =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=@%+,";

/// Reads one text from its beginning to its end.
class WordReader
{
public:
    explicit WordReader(std::string_view text)
        : m_text(text)
    {
    }
    Result<std::vector<ShellCommand>> read();

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char now() const { return m_text[m_at]; }
    char next() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0'; }
    bool isLineEnd(std::size_t at) const
    {
        return at < m_text.size() && (m_text[at] == '\n' || m_text[at] == '\r');
    }
    void skipLineEnd();
    void step();
    void endWord();
    void endCommand();
    void singleQuotes();
    void doubleQuotes();
    void ansiQuotes();
    void escape();
    void codePoint(std::size_t mostDigits);
    std::uint32_t digits(std::size_t most, int base);

    const std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_inWord = false;
    bool m_open = false; ///< a quote has no end
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
};

Result<std::vector<ShellCommand>> WordReader::read()
{
    while (!atEnd() && !m_open)
        step();
    if (m_open)
        return Error{ErrorCode::Syntax, Core::tr("a quote is not closed")};
    endCommand();
    return std::move(m_commands);
}

void WordReader::step()
{
    const char c = now();
    if ((c == '\\' || c == '^') && isLineEnd(m_at + 1)) {
        ++m_at;
        skipLineEnd();
    } else if (c == '\'') {
        singleQuotes();
    } else if (c == '"') {
        doubleQuotes();
    } else if (c == '$' && next() == '\'') {
        ansiQuotes();
    } else if (c == '\\') {
        ++m_at;
        m_inWord = true;
        if (!atEnd())
            m_word += m_text[m_at++];
    } else if (c == ' ' || c == '\t') {
        endWord();
        ++m_at;
    } else if (isLineEnd(m_at) || c == ';' || (c == '&' && next() == '&')) {
        endCommand();
        m_at += c == '&' ? 2 : 1;
    } else if (c == '#' && !m_inWord) {
        while (!atEnd() && now() != '\n')
            ++m_at;
    } else {
        m_inWord = true;
        m_word += c;
        ++m_at;
    }
}

void WordReader::skipLineEnd()
{
    if (!atEnd() && now() == '\r')
        ++m_at;
    if (!atEnd() && now() == '\n')
        ++m_at;
}

void WordReader::endWord()
{
    if (m_inWord)
        m_command.push_back(std::move(m_word));
    m_word.clear();
    m_inWord = false;
}

void WordReader::endCommand()
{
    endWord();
    if (!m_command.empty())
        m_commands.push_back(std::move(m_command));
    m_command.clear();
}

void WordReader::singleQuotes()
{
    const std::size_t end = m_text.find('\'', m_at + 1);
    m_inWord = true;
    m_open = end == std::string_view::npos;
    if (m_open)
        return;
    m_word += m_text.substr(m_at + 1, end - m_at - 1);
    m_at = end + 1;
}

void WordReader::doubleQuotes()
{
    m_inWord = true;
    ++m_at;
    while (!atEnd() && now() != '"') {
        if (now() == '\\' && isLineEnd(m_at + 1)) {
            ++m_at;
            skipLineEnd();
            continue;
        }
        if (now() == '\\' && std::string_view("\\\"$`").find(next()) != std::string_view::npos
            && next() != '\0')
            ++m_at;
        m_word += m_text[m_at++];
    }
    m_open = atEnd();
    ++m_at;
}

void WordReader::ansiQuotes()
{
    m_inWord = true;
    m_at += 2;
    while (!atEnd() && now() != '\'') {
        if (now() == '\\')
            escape();
        else
            m_word += m_text[m_at++];
    }
    m_open = atEnd();
    ++m_at;
}

void WordReader::escape()
{
    constexpr std::string_view names = "abefnrtv\\'\"?", values = "\a\b\x1b\f\n\r\t\v\\'\"?";
    ++m_at;
    if (atEnd())
        return;
    const char c = m_text[m_at++];
    if (const std::size_t found = names.find(c); found != std::string_view::npos) {
        m_word += values[found];
    } else if (c == 'x') {
        m_word += char(digits(2, 16));
    } else if (c == 'u' || c == 'U') {
        codePoint(c == 'u' ? 4 : 8);
    } else if (c >= '0' && c <= '7') {
        --m_at;
        m_word += char(digits(3, 8));
    } else {
        m_word += '\\';
        m_word += c;
    }
}

/// Browsers write what is beyond 16 bits as a pair of surrogates.
void WordReader::codePoint(std::size_t mostDigits)
{
    std::uint32_t code = digits(mostDigits, 16);
    if (code >= 0xd800 && code < 0xdc00 && m_text.substr(m_at, 2) == "\\u") {
        m_at += 2;
        code = 0x10000 + ((code - 0xd800) << 10) + ((digits(4, 16) - 0xdc00) & 0x3ff);
    }
    const char32_t point = char32_t(code);
    m_word += QString::fromUcs4(&point, 1).toStdString();
}

std::uint32_t WordReader::digits(std::size_t most, int base)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < most && !atEnd(); ++i, ++m_at) {
        constexpr std::string_view hex = "0123456789abcdef";
        const std::size_t digit = hex.find(char(now() | (now() >= 'A' && now() <= 'F' ? 0x20 : 0)));
        if (digit >= std::size_t(base))
            break;
        value = value * std::uint32_t(base) + std::uint32_t(digit);
    }
    return value;
}

} // namespace

Result<std::vector<ShellCommand>> shellCommands(std::string_view text)
{
    return WordReader(text).read();
}

std::string shellQuoted(std::string_view word)
{
    if (!word.empty() && word.find_first_not_of(plainInWords) == std::string_view::npos)
        return std::string(word);
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + '\'';
}

} // namespace loadgrove
