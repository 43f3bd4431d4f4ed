// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markup.h"

#include "core/base/text.h"
#include "core/base/unicode.h"

namespace loadgrove {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// The reference that stands for an ASCII character; "" where it may stand for itself.
std::string_view referenceOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\r': // would be read as a line feed
        return "&#13;";
    default:
        const bool control = (c >= 0 && c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
        return control ? replacement : std::string_view();
    }
}

/// U+FFFE and U+FFFF are no characters.
bool isNoncharacter(std::string_view sequence)
{
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";
}

} // namespace

std::string markup(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceLength(text, at);
        const std::string_view sequence = text.substr(at, length);
        const std::string_view reference = length == 1 ? referenceOf(text[at]) : std::string_view();
        if (length == 0 || isNoncharacter(sequence))
            out += replacement;
        else
            out += reference.empty() ? sequence : reference;
        at += length == 0 ? 1 : length;
    }
    return out;
}

std::string markup(const QString &text)
{
    return markup(utf8(text));
}

std::string markupAttribute(std::string_view text)
{
    std::string out;
    for (char c : markup(text)) {
        if (c == '\n' || c == '\t')
            out += c == '\n' ? "&#10;" : "&#9;";
        else
            out += c;
    }
    return out;
}

} // namespace loadgrove
