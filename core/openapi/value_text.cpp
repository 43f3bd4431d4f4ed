// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/value_formats.h"
#include "core/openapi/value_names.h"
#include "core/openapi/value_scalar.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::size_t maxLength = 1'000'000; // of a text that a schema may demand

/// Makes texts for one set of parts, best first, until one is accepted.
class TextMaker
{
public:
    TextMaker(const SchemaParts &parts, std::string_view name, int variation,
              SchemaChecker &checker, const AcceptValue &accept)
        : m_name(name)
        , m_variation(variation)
        , m_checker(checker)
        , m_accept(accept)
        , m_shortest(largest(parts, "minLength").value_or(0))
        , m_longest(smallest(parts, "maxLength").value_or(std::max(m_shortest, maxLength)))
        , m_patterns(textsOf(parts, "pattern"))
        , m_formats(textsOf(parts, "format"))
    {
    }

    std::optional<Json> make()
    {
        if (m_shortest > m_longest || m_shortest > maxLength)
            return {};
        for (const std::string &format : m_formats) {
            const auto text = sampleOfFormat(format, m_variation, m_shortest, m_longest);
            if (text && accepted(*text))
                return Json(*text);
            const std::string named = sampleText(format, m_variation);
            if (!text && !named.starts_with("Sample") && accepted(named))
                return Json(named);
        }
        const std::string named = sampleText(m_name, m_variation);
        if (accepted(named) || accepted(fitted(named)))
            return Json(m_text);
        if (const auto text = ofPattern())
            return text;
        for (const std::string &other : {numbered(), fitted("text"), fitted("1"), std::string()}) {
            if (accepted(other))
                return Json(other);
        }
        return {};
    }

private:
    bool accepted(const std::string &text)
    {
        m_text = text;
        return m_accept(Json(text));
    }

    std::optional<Json> ofPattern()
    {
        Pattern::Wish wish{m_shortest, m_longest, m_variation,
                           [this](const std::string &text) { return m_accept(Json(text)); }};
        for (const std::string &expression : m_patterns) {
            const Pattern *pattern = m_checker.pattern(expression);
            if (!pattern)
                continue;
            if (const auto text = pattern->write(wish))
                return Json(*text);
        }
        return {};
    }

    /// Short texts tell variations apart by their number.
    std::string numbered() const { return fitted(std::to_string(m_variation + 1)); }

    /// Cut or filled up to the lengths; a variation keeps its number at the end.
    std::string fitted(std::string text) const
    {
        const std::string number = m_variation > 0 ? std::to_string(m_variation + 1) : "";
        if (text.size() > m_longest) {
            text.resize(m_longest);
            if (number.size() <= m_longest)
                text.replace(m_longest - number.size(), number.size(), number);
            while (text.ends_with(' '))
                text.back() = 'a';
        }
        static constexpr std::string_view filling = " text";
        for (std::size_t i = 0; text.size() < m_shortest; ++i)
            text += filling[i % filling.size()];
        if (text.ends_with(' '))
            text.back() = 'a';
        return text;
    }

    const std::string m_name;
    const int m_variation;
    SchemaChecker &m_checker;
    const AcceptValue &m_accept;
    const std::size_t m_shortest, m_longest;
    const std::vector<std::string> m_patterns, m_formats;
    std::string m_text; ///< the one that was tried last
};

} // namespace

std::optional<Json> makeText(const SchemaParts &parts, std::string_view name, int variation,
                             SchemaChecker &checker, const AcceptValue &accept)
{
    return TextMaker(parts, name, variation, checker, accept).make();
}

} // namespace loadgrove
