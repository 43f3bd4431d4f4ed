// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace loadgrove {

/// A set of code points: ranges with both ends, in order, that do not touch.
using CodeRange = std::pair<char32_t, char32_t>;
using CodeSet = std::vector<CodeRange>;

/// In order, overlaps joined.
CodeSet normalised(CodeSet set);
/// All code points (without surrogates) that the set lacks.
CodeSet complement(const CodeSet &set);

/// A regular expression as a tree, made to write texts by (matching is QRegularExpression's).
struct PatternNode
{
    enum class Kind
    {
        Nothing,  ///< of no length: "", \b, ^, $
        Set,      ///< one code point of set
        Sequence, ///< children one after the other
        Choice,   ///< one of the children
        Repeat,   ///< the child min to max times
        Group,    ///< the child, remembered under the number
        Back,     ///< what that group gave
        Look,     ///< the child must (not) follow or precede; of no length
    };
    static constexpr int unbounded = 1 << 20;

    Kind kind = Kind::Nothing;
    CodeSet set;
    std::vector<PatternNode> children;
    int min = 0, max = 0;  ///< of Repeat
    int usual = 0;         ///< how often a Repeat is best written; filled by measure()
    int number = 0;        ///< of Group and Back
    bool negative = false; ///< of Look

    // Unit: code points; what the node can give. Filled by measure().
    int shortest = 0, longest = 0, natural = 0;
};

/// One code point of the set.
PatternNode setNode(CodeSet set);

/// Reads a regular expression (ECMA-262, with what Perl, Java and .NET add); nothing where it is
/// none. Bounded in depth and size.
std::optional<PatternNode> parsePattern(std::u32string_view text);

/// Works out the lengths of a node and what it holds.
void measure(PatternNode &node);

} // namespace loadgrove
