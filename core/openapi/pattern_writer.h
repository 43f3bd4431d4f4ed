// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/pattern_tree.h"

#include <map>
#include <random>
#include <string>

namespace loadgrove {

/// Writes one text along a pattern's tree. Assertions are not looked at: who asks checks the text.
class PatternWriter
{
public:
    explicit PatternWriter(int variation)
        : m_variation(variation)
        , m_random(std::uint32_t(variation))
    {
    }

    /// Chooses characters and alternatives at random, the same ones for the same variation.
    void scatter() { m_scattered = true; }
    static constexpr int natural = -1; ///< a length: whatever looks best
    /// Of about that length, as near as the pattern allows. Unit: code points.
    std::u32string write(const PatternNode &node, int length);
    int steps() const { return m_steps; } ///< how much work that was
    static constexpr int mostSteps = 1 << 20;

private:
    void append(const PatternNode &node, int length);
    void appendSequence(const PatternNode &node, int length);
    void appendChoice(const PatternNode &node, int length);
    void appendRepeat(const PatternNode &node, int length);
    char32_t pick(const CodeSet &set);
    std::uint32_t next(std::uint32_t below) { return m_random() % below; }

    const int m_variation;
    std::minstd_rand m_random; // its numbers are the same everywhere
    bool m_scattered = false;
    int m_letters = 0, m_digits = 0; ///< how many were written
    int m_steps = 0;
    std::u32string m_text;
    std::map<int, std::u32string> m_groups;
};

} // namespace loadgrove
