// SPDX-License-Identifier: GPL-3.0-or-later
// PatternParser: what stands behind a backslash or between brackets.
#include "core/openapi/pattern_parser.h"
#include "core/openapi/pattern_sets.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = PatternNode::Kind;

} // namespace

PatternNode PatternParser::escape()
{
    if (atEnd())
        return fail();
    const char32_t letter = m_text[m_at++];
    if (letter == 'b' || letter == 'B' || letter == 'A' || letter == 'Z' || letter == 'z'
        || letter == 'G')
        return {};
    if (const auto set = classOfLetter(letter))
        return setNode(*set);
    if (letter == 'p' || letter == 'P') {
        const auto set = property();
        if (!set)
            return fail();
        return setNode(letter == 'P' ? complement(*set) : *set);
    }
    if (letter == 'Q')
        return quoted();
    if ((letter >= '1' && letter <= '9') || letter == 'k')
        return backReference(letter);
    const char32_t code = codeEscape(letter);
    return setNode({{code, code}});
}

PatternNode PatternParser::quoted()
{
    PatternNode node;
    node.kind = Kind::Sequence;
    while (!atEnd() && !take(U"\\E")) {
        node.children.push_back(setNode({{peek(), peek()}}));
        ++m_at;
    }
    return node;
}

PatternNode PatternParser::backReference(char32_t letter)
{
    PatternNode back;
    back.kind = Kind::Back;
    if (letter != 'k') {
        --m_at;
        back.number = number();
        return back;
    }
    const char32_t open = peek();
    std::u32string name;
    if (!(take(U"<") || take(U"{") || take(U"'")))
        return setNode({{'k', 'k'}});
    if (!groupName(open == '<' ? U'>' : open == '{' ? U'}' : U'\'', name))
        return fail();
    for (const auto &[known, index] : m_names) {
        if (known == name)
            back.number = index;
    }
    return back;
}

char32_t PatternParser::hex(int digits)
{
    char32_t code = 0;
    for (int i = 0; i < digits; ++i, ++m_at) {
        const char32_t c = peek();
        const char32_t low = c | 0x20;
        if (c >= '0' && c <= '9')
            code = code * 16 + (c - '0');
        else if (low >= 'a' && low <= 'f')
            code = code * 16 + (low - 'a' + 10);
        else
            break;
    }
    return std::min<char32_t>(code, 0x10ffff);
}

char32_t PatternParser::codeEscape(char32_t letter)
{
    const auto braced = [&](int plain) {
        if (!take(U"{"))
            return hex(plain);
        const char32_t code = hex(6);
        take(U"}");
        return code;
    };
    if (const auto control = controlOfLetter(letter))
        return *control;
    switch (letter) {
    case '0':
        return 0;
    case 'x':
        return braced(2);
    case 'u':
        return braced(4);
    case 'c': {
        const char32_t control = peek() % 32;
        ++m_at;
        return control;
    }
    default:
        return letter; // the character itself: \. \- \/
    }
}

std::optional<CodeSet> PatternParser::property()
{
    std::u32string name(1, peek());
    if (take(U"{")) {
        if (!groupName('}', name))
            return {};
    } else {
        ++m_at;
    }
    const bool negative = name.starts_with(U'^');
    std::string plain(name.begin() + (negative ? 1 : 0), name.end());
    const auto set = classOfProperty(plain);
    if (!set)
        return {};
    return negative ? complement(*set) : *set;
}

std::optional<CodeSet> PatternParser::posix()
{
    const std::size_t close = m_text.find(U":]", m_at);
    if (peek() != '[' || peek(1) != ':' || close == std::u32string_view::npos)
        return {};
    const std::u32string_view name = m_text.substr(m_at + 2, close - m_at - 2);
    const auto set = classOfPosix(std::string(name.begin(), name.end()));
    if (set)
        m_at = close + 2;
    return set;
}

CodeSet PatternParser::classMember(std::optional<char32_t> &single)
{
    if (const auto set = posix())
        return *set;
    if (!take(U"\\")) {
        single = m_text[m_at++];
        return {};
    }
    const char32_t letter = peek();
    ++m_at;
    if (const auto set = classOfLetter(letter))
        return *set;
    if (letter == 'p' || letter == 'P') {
        const auto set = property();
        if (!set)
            fail();
        return !set ? CodeSet() : letter == 'P' ? complement(*set) : *set;
    }
    single = letter == 'b' ? U'\b' : codeEscape(letter);
    return {};
}

CodeSet PatternParser::bracket()
{
    const bool negative = take(U"^");
    CodeSet set;
    for (bool first = true; !atEnd() && (first || peek() != ']'); first = false) {
        std::optional<char32_t> low;
        CodeSet members = classMember(low);
        set.insert(set.end(), members.begin(), members.end());
        if (!low)
            continue;
        if (peek() == '-' && peek(1) != ']' && peek(1) != 0) {
            const std::size_t dash = m_at++;
            std::optional<char32_t> high;
            members = classMember(high);
            if (high && *high >= *low) {
                set.emplace_back(*low, *high);
                continue;
            }
            if (high) {
                fail();
                return {};
            }
            m_at = dash; // "[a-\d]": the dash is meant as itself
        }
        set.emplace_back(*low, *low);
    }
    if (!take(U"]"))
        fail();
    return negative ? complement(set) : set;
}

} // namespace loadgrove
