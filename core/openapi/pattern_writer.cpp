// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern_writer.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = PatternNode::Kind;

/// The members of the set between low and high; at most so many.
std::u32string within(const CodeSet &set, char32_t low, char32_t high, std::size_t most = 128)
{
    std::u32string result;
    for (const CodeRange &range : set) {
        const char32_t end = std::min(range.second, high);
        for (char32_t c = std::max(range.first, low); c <= end && result.size() < most; ++c)
            result += c;
    }
    return result;
}

bool holds(const PatternNode &node, int length)
{
    return length >= node.shortest && length <= node.longest;
}

} // namespace

std::u32string PatternWriter::write(const PatternNode &node, int length)
{
    append(node, length);
    return m_text;
}

void PatternWriter::append(const PatternNode &node, int length)
{
    if (++m_steps > mostSteps)
        return;
    if (length != natural)
        length = std::clamp(length, node.shortest, std::max(node.shortest, node.longest));
    const std::size_t start = m_text.size();
    switch (node.kind) {
    case Kind::Nothing:
    case Kind::Look:
        break;
    case Kind::Set:
        if (!node.set.empty())
            m_text += pick(node.set);
        break;
    case Kind::Sequence:
        appendSequence(node, length);
        break;
    case Kind::Choice:
        appendChoice(node, length);
        break;
    case Kind::Repeat:
        appendRepeat(node, length);
        break;
    case Kind::Group:
        appendSequence(node, length);
        m_groups[node.number] = m_text.substr(start);
        break;
    case Kind::Back:
        m_text += m_groups[node.number];
        break;
    }
}

void PatternWriter::appendSequence(const PatternNode &node, int length)
{
    if (length == natural) {
        for (const PatternNode &child : node.children)
            append(child, natural);
        return;
    }
    // Each gets its least, then up to what is natural for it, then what is left.
    int left = length - node.shortest;
    std::vector<int> lengths;
    for (const PatternNode &child : node.children) {
        const int more = std::clamp(child.natural - child.shortest, 0, std::max(left, 0));
        lengths.push_back(child.shortest + more);
        left -= more;
    }
    for (std::size_t i = 0; i < lengths.size() && left > 0; ++i) {
        const int more = std::clamp(node.children[i].longest - lengths[i], 0, left);
        lengths[i] += more;
        left -= more;
    }
    for (std::size_t i = 0; i < lengths.size(); ++i)
        append(node.children[i], lengths[i]);
}

void PatternWriter::appendChoice(const PatternNode &node, int length)
{
    const std::size_t count = node.children.size();
    const std::size_t first =
        m_scattered ? next(std::uint32_t(count)) : std::size_t(m_variation) % count;
    for (std::size_t i = 0; i < count; ++i) {
        const PatternNode &child = node.children[(first + i) % count];
        if (length == natural || holds(child, length))
            return append(child, length);
    }
    append(node.children[first], length);
}

void PatternWriter::appendRepeat(const PatternNode &node, int length)
{
    const PatternNode &child = node.children.front();
    if (length == natural) {
        for (int i = 0; i < node.usual && m_steps <= mostSteps; ++i)
            append(child, natural);
        return;
    }
    int count = node.min;
    if (child.longest > 0)
        count = std::max(count, (length + child.longest - 1) / child.longest);
    if (m_scattered && child.shortest > 0 && length > 0)
        count = std::max(count, 1 + int(next(std::uint32_t(length / child.shortest + 1))));
    count = std::min(count, node.max);
    // A repeated group looks best with its natural length each time.
    while (count < node.max && count * std::max(child.natural, 1) < length
           && (count + 1) * child.shortest <= length)
        ++count;
    int left = length;
    for (int i = 0; i < count && m_steps <= mostSteps; ++i) {
        const int rest = count - i - 1; // those that follow
        const int share = i + 1 == count ? left
                                         : std::min(left - rest * child.shortest,
                                                    std::max(child.natural, left / (rest + 1)));
        const std::size_t before = m_text.size();
        append(child, share);
        left -= int(m_text.size() - before);
    }
}

char32_t PatternWriter::pick(const CodeSet &set)
{
    if (m_scattered) {
        std::u32string all = within(set, ' ', '~');
        if (all.empty())
            all = within(set, 0, 0x10ffff);
        return all[next(std::uint32_t(all.size()))];
    }
    const auto turn = [&](const std::u32string &from, int &written, int step) {
        return from[std::size_t(written++ + step * m_variation) % from.size()];
    };
    const std::u32string small = within(set, 'a', 'z');
    if (!small.empty())
        return turn(small, m_letters, 1);
    const std::u32string large = within(set, 'A', 'Z');
    if (!large.empty())
        return turn(large, m_letters, 1);
    std::u32string digits = within(set, '1', '9') + within(set, '0', '0');
    if (!digits.empty())
        return turn(digits, m_digits, 1);
    std::u32string other = within(set, '!', '~');
    other += within(set, ' ', ' ');
    if (other.empty())
        other = within(set, 0xa1, 0x10ffff);
    if (other.empty())
        other = within(set, 0, 0xa0);
    return other[std::size_t(m_variation) % other.size()];
}

} // namespace loadgrove
