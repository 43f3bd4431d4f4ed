// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/pattern.h"

#include "core/base/text.h"
#include "core/openapi/pattern_writer.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Says what Perl's expressions do not know in their way: "\u00e9", a range that begins with a
/// class ("[\w-.]"), Java's names of properties.
QString forPerl(QString text)
{
    static const QRegularExpression unicode(
        QStringLiteral(R"((?<!\\)((?:\\\\)*)\\u(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4})))"));
    text.replace(unicode, QStringLiteral(R"(\1\x{\2\3})"));
    static const QRegularExpression dash(QStringLiteral(R"((\\[wdsWDS])-(?=[^\]]))"));
    text.replace(dash, QStringLiteral(R"(\1\-)"));
    static const QRegularExpression named(QStringLiteral(
        R"(\\p\{(?:Is)?(Alpha|Digit|Alnum|Upper|Lower|Punct|Space|Alphabetic|Letter)[a-z]*\})"));
    for (QRegularExpressionMatch match = named.match(text); match.hasMatch();
         match = named.match(text)) {
        const QString name = match.captured(1);
        static const std::pair<const char *, const char *> sets[] = {
            {"Alpha", "\\p{L}"},  {"Alphabetic", "\\p{L}"}, {"Letter", "\\p{L}"},
            {"Digit", "\\p{Nd}"}, {"Alnum", "\\p{Xan}"},    {"Upper", "\\p{Lu}"},
            {"Lower", "\\p{Ll}"}, {"Punct", "\\p{P}"},      {"Space", "\\s"},
        };
        for (const auto &[java, perl] : sets) {
            if (name == QLatin1String(java))
                text.replace(match.capturedStart(), match.capturedLength(), QLatin1String(perl));
        }
    }
    return text;
}

/// "/^a+$/i" without its slashes; anything else as it is.
QString withoutSlashes(const QString &text)
{
    static const QRegularExpression slashes(QStringLiteral(R"(^/(\^.*\$)/([a-z]*)$)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = slashes.match(text);
    if (!match.hasMatch())
        return text;
    return match.captured(2).contains(QLatin1Char('i')) ? QStringLiteral("(?i)") + match.captured(1)
                                                        : match.captured(1);
}

void findLooks(const PatternNode &node, std::vector<const PatternNode *> &out)
{
    if (node.kind == PatternNode::Kind::Look && !node.negative)
        out.push_back(&node);
    for (const PatternNode &child : node.children)
        findLooks(child, out);
}

/// Tries texts of several lengths until one will do.
class Attempts
{
public:
    Attempts(const Pattern &pattern, const PatternNode &tree, const Pattern::Wish &wish)
        : m_pattern(pattern)
        , m_tree(tree)
        , m_wish(wish)
        , m_least(int(std::min<std::size_t>(wish.shortest, PatternNode::unbounded)))
        , m_most(int(std::min<std::size_t>(wish.longest, PatternNode::unbounded)))
    {
    }

    std::optional<std::string> find()
    {
        const int low = std::max(m_least, m_tree.shortest), high = std::min(m_most, m_tree.longest);
        const int natural = std::clamp(m_tree.natural, std::min(low, high), std::max(low, high));
        std::vector<int> lengths = {PatternWriter::natural, natural};
        for (int i = 0; i < 24; ++i)
            lengths.push_back(std::min(low + i, std::max(high, low)));
        for (const int length : lengths) {
            if (plain(length) || withSeeds(length))
                return m_found;
            if (m_steps > mostSteps)
                return {};
        }
        constexpr int throws = 300;
        for (int i = 0; i < throws && m_steps < mostSteps; ++i) {
            PatternWriter writer(m_wish.variation * throws + i + 1);
            writer.scatter();
            if (fits(writer.write(m_tree, natural + i % 12)))
                return m_found;
            m_steps += writer.steps();
        }
        return {};
    }

private:
    static constexpr int mostSteps = 4 * PatternWriter::mostSteps;

    bool plain(int length)
    {
        const std::u32string text = written(m_tree, length);
        if (fits(text))
            return true;
        const std::u32string padding(std::size_t(std::max(0, m_least - int(text.size()))), U'a');
        return !padding.empty() && (fits(text + padding) || fits(padding + text));
    }

    /// Writes what lookaheads ask for ("(?=.*\d)") over the beginning or the end.
    bool withSeeds(int length)
    {
        std::vector<const PatternNode *> looks;
        findLooks(m_tree, looks);
        std::u32string seeds;
        for (const PatternNode *look : looks)
            seeds += written(look->children.front(), 0);
        if (seeds.empty())
            return false;
        if (length != PatternWriter::natural)
            length = std::min(std::max(length, int(seeds.size())), m_most);
        std::u32string text = written(m_tree, length);
        if (text.size() < seeds.size())
            return fits(seeds);
        std::u32string other = text;
        text.replace(0, seeds.size(), seeds);
        other.replace(other.size() - seeds.size(), seeds.size(), seeds);
        return fits(text) || fits(other);
    }

    std::u32string written(const PatternNode &node, int length)
    {
        PatternWriter writer(m_wish.variation);
        std::u32string text = writer.write(node, length);
        m_steps += writer.steps();
        return text;
    }

    bool fits(const std::u32string &text)
    {
        if (text.size() < m_wish.shortest || text.size() > m_wish.longest)
            return false;
        m_found = utf8(QString::fromUcs4(text.data(), qsizetype(text.size())));
        return m_pattern.matches(m_found) && (!m_wish.accept || m_wish.accept(m_found));
    }

    const Pattern &m_pattern;
    const PatternNode &m_tree;
    const Pattern::Wish &m_wish;
    const int m_least, m_most;
    int m_steps = 0;
    std::string m_found;
};

} // namespace

std::optional<Pattern> Pattern::parse(std::string_view text)
{
    const QString plain = withoutSlashes(qs(text));
    Pattern pattern;
    pattern.m_expression.setPattern(forPerl(plain));
    if (!pattern.m_expression.isValid())
        return {};
    const auto codes = plain.toUcs4();
    const std::u32string ucs4(codes.begin(), codes.end());
    if (std::optional<PatternNode> tree = parsePattern(ucs4))
        pattern.m_tree = std::make_shared<const PatternNode>(std::move(*tree));
    return pattern;
}

bool Pattern::matches(std::string_view text) const
{
    return m_expression.match(qs(text)).hasMatch();
}

std::optional<std::string> Pattern::write(const Wish &wish) const
{
    if (!m_tree || wish.shortest > wish.longest
        || m_tree->shortest > int(PatternNode::unbounded) - 1)
        return {};
    return Attempts(*this, *m_tree, wish).find();
}

std::size_t codePoints(std::string_view text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

} // namespace loadgrove
