// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern_tree.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = PatternNode::Kind;

int saturated(std::int64_t value)
{
    return int(std::min<std::int64_t>(value, PatternNode::unbounded));
}

void measureRepeat(PatternNode &node)
{
    constexpr int usual = 6; // code points of "[a-z]+"
    const PatternNode &child = node.children.front();
    node.shortest = saturated(std::int64_t(child.shortest) * node.min);
    node.longest = saturated(std::int64_t(child.longest) * node.max);
    node.usual = node.min;
    if (child.kind == Kind::Set && node.max > 1)
        node.usual = std::clamp(usual, node.min, node.max);
    else if (node.min == 0 && node.max > 1)
        node.usual = 1;
    node.natural = saturated(std::int64_t(child.natural) * node.usual);
}

} // namespace

CodeSet normalised(CodeSet set)
{
    std::sort(set.begin(), set.end());
    CodeSet result;
    for (const CodeRange &range : set) {
        if (!result.empty() && range.first <= result.back().second + 1)
            result.back().second = std::max(result.back().second, range.second);
        else
            result.push_back(range);
    }
    return result;
}

CodeSet complement(const CodeSet &set)
{
    CodeSet taken = set;
    taken.emplace_back(0xd800, 0xdfff);
    CodeSet result;
    char32_t next = 0;
    for (const CodeRange &range : normalised(taken)) {
        if (range.first > next)
            result.emplace_back(next, range.first - 1);
        next = range.second + 1;
    }
    if (next <= 0x10ffff)
        result.emplace_back(next, 0x10ffff);
    return result;
}

void measure(PatternNode &node)
{
    for (PatternNode &child : node.children)
        measure(child);
    node.shortest = node.longest = node.natural = 0;
    switch (node.kind) {
    case Kind::Nothing:
    case Kind::Look:
        break;
    case Kind::Set:
        node.shortest = node.longest = node.natural = 1;
        break;
    case Kind::Back:
        node.longest = PatternNode::unbounded;
        break;
    case Kind::Repeat:
        measureRepeat(node);
        break;
    case Kind::Group:
    case Kind::Sequence:
        for (const PatternNode &child : node.children) {
            node.shortest = saturated(std::int64_t(node.shortest) + child.shortest);
            node.longest = saturated(std::int64_t(node.longest) + child.longest);
            node.natural = saturated(std::int64_t(node.natural) + child.natural);
        }
        break;
    case Kind::Choice:
        node.natural = node.children.front().natural;
        node.shortest = PatternNode::unbounded;
        for (const PatternNode &child : node.children) {
            node.shortest = std::min(node.shortest, child.shortest);
            node.longest = std::max(node.longest, child.longest);
        }
    }
}

} // namespace loadgrove
