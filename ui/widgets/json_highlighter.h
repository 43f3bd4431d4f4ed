// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace loadgrove {

/// Colours JSON text and the {{ }} in it, in colours that suit the palette.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);
    /// Only {{ }} is coloured: the text is no JSON.
    void setPlain(bool plain);

protected:
    void highlightBlock(const QString &text) override;

private:
    int endOfString(const QString &text, int start) const;
    void highlightTemplates(const QString &text);

    QTextCharFormat m_key, m_string, m_number, m_word, m_template;
    bool m_plain = false;
};

} // namespace loadgrove
