// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/json_highlighter.h"

namespace loadgrove {

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    m_key.setForeground(dark ? QColor(0x8a, 0xc4, 0xff) : QColor(0x0b, 0x4f, 0x9e));
    m_string.setForeground(dark ? QColor(0xa5, 0xd6, 0x9a) : QColor(0x1e, 0x6b, 0x2a));
    m_number.setForeground(dark ? QColor(0xff, 0xb8, 0x7a) : QColor(0x9c, 0x45, 0x00));
    m_word.setForeground(dark ? QColor(0xd8, 0xa6, 0xff) : QColor(0x7a, 0x1f, 0xa2));
    m_template = m_word;
    m_template.setFontWeight(QFont::DemiBold);
    rehighlight();
}

void JsonHighlighter::setPlain(bool plain)
{
    if (plain == m_plain)
        return;
    m_plain = plain;
    rehighlight();
}

int JsonHighlighter::endOfString(const QString &text, int start) const
{
    for (int i = start + 1; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('\\'))
            ++i;
        else if (text[i] == QLatin1Char('"'))
            return i + 1;
    }
    return int(text.size());
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    const QLatin1String wordEnds(" \t,:[]{}\"");
    for (int i = 0; !m_plain && i < text.size();) {
        const QChar c = text[i];
        int end = i + 1;
        if (c == QLatin1Char('"')) {
            end = endOfString(text, i);
            int next = end;
            while (next < text.size() && text[next].isSpace())
                ++next;
            const bool key = next < text.size() && text[next] == QLatin1Char(':');
            setFormat(i, end - i, key ? m_key : m_string);
        } else if (c.isLetterOrNumber() || c == QLatin1Char('-')) {
            while (end < text.size() && !wordEnds.contains(text[end]))
                ++end;
            setFormat(i, end - i, c.isLetter() ? m_word : m_number);
        }
        i = end;
    }
    highlightTemplates(text);
}

void JsonHighlighter::highlightTemplates(const QString &text)
{
    for (int start = 0; (start = int(text.indexOf(QLatin1String("{{"), start))) >= 0;) {
        const int close = int(text.indexOf(QLatin1String("}}"), start));
        if (close < 0)
            return;
        setFormat(start, close + 2 - start, m_template);
        start = close + 2;
    }
}

} // namespace loadgrove
