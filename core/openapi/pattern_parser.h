// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/pattern_tree.h"

#include <string>
#include <utility>

namespace loadgrove {

/// Reads one regular expression by recursive descent; what it does not know ends it.
class PatternParser
{
public:
    explicit PatternParser(std::u32string_view text)
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
    PatternNode quoted(); ///< of \Q up to \E
    PatternNode backReference(char32_t letter);
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

} // namespace loadgrove
