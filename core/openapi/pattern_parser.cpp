// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern_parser.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = PatternNode::Kind;

constexpr int maxDepth = 100;
constexpr std::size_t maxLength = 20'000;

} // namespace

PatternNode setNode(CodeSet set)
{
    PatternNode node;
    node.kind = Kind::Set;
    node.set = normalised(std::move(set));
    return node;
}

PatternNode PatternParser::choice()
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

PatternNode PatternParser::sequence()
{
    PatternNode node;
    node.kind = Kind::Sequence;
    while (!atEnd() && peek() != '|' && peek() != ')')
        node.children.push_back(repeated(atom()));
    return node;
}

PatternNode PatternParser::atom()
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

bool PatternParser::groupName(char32_t end, std::u32string &name)
{
    const std::size_t close = m_text.find(end, m_at);
    if (close == std::u32string_view::npos)
        return false;
    name = m_text.substr(m_at, close - m_at);
    m_at = close + 1;
    return true;
}

PatternNode PatternParser::group()
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

int PatternParser::number()
{
    int value = 0;
    for (; peek() >= '0' && peek() <= '9'; ++m_at)
        value = std::min(value * 10 + int(peek() - '0'), PatternNode::unbounded);
    return value;
}

bool PatternParser::braces(int &min, int &max)
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

bool PatternParser::bounds(int &min, int &max)
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

PatternNode PatternParser::repeated(PatternNode child)
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

std::optional<PatternNode> parsePattern(std::u32string_view text)
{
    if (text.size() > maxLength)
        return {};
    std::optional<PatternNode> node = PatternParser(text).parse();
    if (node)
        measure(*node);
    return node;
}

} // namespace loadgrove
