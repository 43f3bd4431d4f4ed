// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/json_edit.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/json_highlighter.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace loadgrove {

JsonEdit::JsonEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(document()))
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // undo belongs to the document, not to the widget
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        QString text = toPlainText();
        if (text == m_text)
            return; // only colours changed
        m_text = std::move(text);
        if (!m_silent)
            Q_EMIT edited();
    });
}

void JsonEdit::showText(const QString &text)
{
    m_silent = true;
    replaceAll(text);
    m_silent = false;
}

void JsonEdit::replaceAll(const QString &text)
{
    const QString old = toPlainText();
    if (old == text)
        return;
    const int shorter = int(std::min(old.size(), text.size()));
    int head = 0;
    while (head < shorter && old[head] == text[head])
        ++head;
    int tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor change(document());
    change.setPosition(head);
    change.setPosition(int(old.size()) - tail, QTextCursor::KeepAnchor);
    change.insertText(text.mid(head, text.size() - tail - head));
}

void JsonEdit::setPlain(bool plain)
{
    m_plain = plain;
    m_highlighter->setPlain(plain);
}

void JsonEdit::setErrorMark(int line, int column)
{
    if (line == m_errorLine && column == m_errorColumn)
        return;
    m_errorLine = line;
    m_errorColumn = column;
    updateMarks();
}

void JsonEdit::updateMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_errorLine - 1);
    if (m_errorLine > 0 && block.isValid()) {
        QColor back = color(Color::Error, palette());
        back.setAlpha(40);
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(block);
        line.format.setBackground(back);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(line);
        QTextEdit::ExtraSelection place;
        place.cursor = QTextCursor(block);
        const int column = std::clamp(m_errorColumn - 1, 0, std::max(block.length() - 2, 0));
        place.cursor.setPosition(block.position() + column);
        place.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        place.format.setUnderlineColor(color(Color::Error, palette()));
        marks.append(place);
    }
    setExtraSelections(marks);
}

void JsonEdit::format()
{
    const Result<Json> parsed = Json::parse(utf8(toPlainText()));
    if (parsed)
        replaceAll(qs(parsed->write(2)));
}

void JsonEdit::insertLineBreak()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const QString after = cursor.block().text().mid(cursor.positionInBlock()).trimmed();
    QString indent;
    for (QChar c : before) {
        if (!c.isSpace())
            break;
        indent += c;
    }
    const QString trimmed = before.trimmed();
    const bool opens = trimmed.endsWith(QLatin1Char('{')) || trimmed.endsWith(QLatin1Char('['));
    const bool closes = after.startsWith(QLatin1Char('}')) || after.startsWith(QLatin1Char(']'));
    cursor.beginEditBlock();
    cursor.insertText(QLatin1Char('\n') + indent + (opens ? QStringLiteral("  ") : QString()));
    const int place = cursor.position();
    if (opens && closes)
        cursor.insertText(QLatin1Char('\n') + indent);
    cursor.setPosition(place);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void JsonEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_plain && enter && event->modifiers() == Qt::NoModifier)
        insertLineBreak();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void JsonEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        updateMarks();
    }
}

} // namespace loadgrove
