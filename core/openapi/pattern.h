// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/pattern_tree.h"

#include <QRegularExpression>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// A regular expression of a schema: matches texts, and writes some that match.
/// Understands ECMA-262 and much of what other dialects add; one between slashes ("/^a+$/i", as
/// PHP and JavaScript have them) is taken without these. A plain value. Thread: any.
class Pattern
{
public:
    /// Which texts are wanted. Unit: code points.
    struct Wish
    {
        std::size_t shortest = 0;
        std::size_t longest = PatternNode::unbounded;
        int variation = 0; ///< another number gives another text, where there are several
        std::function<bool(const std::string &)> accept = {}; ///< what else must hold
    };

    /// Nothing where the text is no regular expression, or one that we do not understand.
    static std::optional<Pattern> parse(std::string_view text);

    /// Whether it is found anywhere in the text, as JSON Schema has it.
    bool matches(std::string_view text) const;
    /// A text that matches (this is checked) and was wished for; nothing where none was found.
    /// The same for the same wish.
    std::optional<std::string> write(const Wish &wish) const;

private:
    QRegularExpression m_expression;
    std::shared_ptr<const PatternNode> m_tree; ///< null where only matching is possible
};

/// The number of code points.
std::size_t codePoints(std::string_view text);

} // namespace loadgrove
