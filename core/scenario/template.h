// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/expression.h"

namespace loadgrove {

/// A text with {{ expression }} in it, parsed. The guide's skyramp_uuid() as the whole text is a
/// lone call.
struct Template
{
    /// Static text, or an expression to put in its place.
    using Part = std::variant<std::string, Expression>;
    std::vector<Part> parts;

    /// Exactly one expression and nothing else: keeps the value's JSON type.
    bool isLone() const { return parts.size() == 1 && parts[0].index() == 1; }
    bool isStatic() const;
    /// The text of a static template.
    std::string staticText() const;
};

using ParsedTemplate = std::variant<Template, ExpressionError>;

/// An unclosed {{ is an error; the column counts within the whole text. "\{{" stands for a
/// literal {{.
ParsedTemplate parseTemplate(std::string_view text);

/// The text as a template that stands for itself: what others wrote must never be looked up. Byte
/// by byte: it need not be UTF-8.
std::string literalText(std::string_view text);
/// The same for every text in a value. Takes the value to spare copies.
Json literalValue(Json value);

} // namespace loadgrove
