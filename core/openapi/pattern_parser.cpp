// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern_sets.h"

#include <algorithm>
#include <string>

namespace loadgrove {

namespace {

using Kind = PatternNode::Kind;

constexpr int maxDepth = 100;
constexpr std::size_t maxLength = 20'000;

PatternNode setNode(CodeSet set)
{
    PatternNode node;
    node.kind = Kind::Set;
    node.set = normalised(std::move(set));
    return node;
}

/// Reads one regular expression by recursive descent; what it does not know ends it.
class Parser
{
public:
    explicit Parser(std::u32string_view text)
        : m_text(text)
    {
    }

    std::optional<PatternNode> parse()
    {
        PatternNode node = choice();
        if (m_failed || !atEnd())
            return {};
        return node;
    }

private:
    PatternNode choice();
    PatternNode sequence();
    PatternNode atom();
    PatternNode group();
    PatternNode escape();
    PatternNode repeated(PatternNode child);
    bool bounds(int &min, int &max);
    bool braces(int &min, int &max);
    CodeSet bracket();
    /// One member of a class: a set, or a single code point that may begin a range.
    CodeSet classMember(std::optional<char32_t> &single);
    std::optional<CodeSet> posix();
    std::optional<CodeSet> property();
    char32_t codeEscape(char32_t letter);
    char32_t hex(int digits);
    int number();
    bool groupName(char32_t end, std::u32string &name);

    bool atEnd() const { return m_at >= m_text.size(); }
    char32_t peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : 0;
    }
    bool take(std::u32string_view what)
    {
        if (m_text.substr(m_at, what.size()) != what)
            return false;
        m_at += what.size();
        return true;
    }
    PatternNode fail()
    {
        m_failed = true;
        m_at = m_text.size();
        return {};
    }

    const std::u32string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_groups = 0;
    std::vector<std::pair<std::u32string, int>> m_names;
    bool m_failed = false;
};

PatternNode Parser::choice()
{
    if (++m_depth > maxDepth)
        return fail();
    PatternNode node;
    node.kind = Kind::Choice;
    do {
        node.children.push_back(sequence());
    } while (take(U"|"));
    --m_depth;
    if (node.children.size() == 1)
        return PatternNode(std::move(node.children.front()));
    return node;
}

PatternNode Parser::sequence()
{
    PatternNode node;
    node.kind = Kind::Sequence;
    while (!atEnd() && peek() != '|' && peek() != ')')
        node.children.push_back(repeated(atom()));
    return node;
}

PatternNode Parser::atom()
{
    if (take(U"^") || take(U"$"))
        return {};
    if (take(U"."))
        return setNode(complement({{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}));
    if (take(U"("))
        return group();
    if (take(U"["))
        return setNode(bracket());
    if (take(U"\\"))
        return escape();
    if (peek() == '*' || peek() == '+' || peek() == '?')
        return fail();
    const char32_t literal = m_text[m_at++];
    return setNode({{literal, literal}});
}

bool Parser::groupName(char32_t end, std::u32string &name)
{
    const std::size_t close = m_text.find(end, m_at);
    if (close == std::u32string_view::npos)
        return false;
    name = m_text.substr(m_at, close - m_at);
    m_at = close + 1;
    return true;
}

PatternNode Parser::group()
{
    PatternNode node;
    node.kind = Kind::Group;
    std::u32string name;
    if (take(U"?=") || take(U"?<=")) {
        node.kind = Kind::Look;
    } else if (take(U"?!") || take(U"?<!")) {
        node.kind = Kind::Look;
        node.negative = true;
    } else if (take(U"?:") || take(U"?>") || take(U"?|")) {
        node.kind = Kind::Sequence;
    } else if (take(U"?#")) {
        return groupName(')', name) ? PatternNode() : fail();
    } else if (take(U"?P<") || take(U"?<") || take(U"?'")) {
        if (!groupName(m_text[m_at - 1] == '\'' ? U'\'' : U'>', name))
            return fail();
    } else if (take(U"?")) { // flags: (?i) or (?i:...)
        while (!atEnd() && peek() != ')' && peek() != ':')
            ++m_at;
        if (take(U")"))
            return {};
        if (!take(U":"))
            return fail();
        node.kind = Kind::Sequence;
    }
    if (node.kind == Kind::Group) {
        node.number = ++m_groups;
        m_names.emplace_back(name, node.number);
    }
    node.children.push_back(choice());
    return take(U")") ? node : fail();
}

PatternNode Parser::escape()
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
    PatternNode back;
    back.kind = Kind::Back;
    if (letter >= '1' && letter <= '9') {
        --m_at;
        back.number = number();
        return back;
    }
    if (letter == 'k' && (take(U"<") || take(U"{") || take(U"'"))) {
        const char32_t open = m_text[m_at - 1];
        std::u32string name;
        if (!groupName(open == '<' ? U'>' : open == '{' ? U'}' : U'\'', name))
            return fail();
        for (const auto &[known, index] : m_names) {
            if (known == name)
                back.number = index;
        }
        return back;
    }
    if (letter == 'Q') { // quoted up to \E
        PatternNode node;
        node.kind = Kind::Sequence;
        while (!atEnd() && !take(U"\\E")) {
            node.children.push_back(setNode({{peek(), peek()}}));
            ++m_at;
        }
        return node;
    }
    const char32_t code = codeEscape(letter);
    return setNode({{code, code}});
}

char32_t Parser::hex(int digits)
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

char32_t Parser::codeEscape(char32_t letter)
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

std::optional<CodeSet> Parser::property()
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

std::optional<CodeSet> Parser::posix()
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

CodeSet Parser::classMember(std::optional<char32_t> &single)
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

CodeSet Parser::bracket()
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

int Parser::number()
{
    int value = 0;
    for (; peek() >= '0' && peek() <= '9'; ++m_at)
        value = std::min(value * 10 + int(peek() - '0'), PatternNode::unbounded);
    return value;
}

bool Parser::braces(int &min, int &max)
{
    const std::size_t start = m_at++;
    const bool hasMin = peek() >= '0' && peek() <= '9';
    min = number();
    max = min;
    if (take(U","))
        max = peek() == '}' ? PatternNode::unbounded : number();
    if (hasMin && take(U"}"))
        return true;
    m_at = start; // a brace that stands for itself
    return false;
}

bool Parser::bounds(int &min, int &max)
{
    max = PatternNode::unbounded;
    min = 0;
    if (take(U"*"))
        return true;
    if (take(U"+")) {
        min = 1;
        return true;
    }
    if (take(U"?")) {
        max = 1;
        return true;
    }
    return peek() == '{' && braces(min, max);
}

PatternNode Parser::repeated(PatternNode child)
{
    int min = 0, max = 0;
    while (!m_failed && bounds(min, max)) {
        if (!take(U"?"))
            take(U"+"); // lazy or possessive
        if (max < min)
            return fail();
        PatternNode node;
        node.kind = Kind::Repeat;
        node.min = min;
        node.max = max;
        node.children.push_back(std::move(child));
        child = std::move(node);
    }
    return child;
}

} // namespace

std::optional<PatternNode> parsePattern(std::u32string_view text)
{
    if (text.size() > maxLength)
        return {};
    std::optional<PatternNode> node = Parser(text).parse();
    if (node)
        measure(*node);
    return node;
}

} // namespace loadgrove
