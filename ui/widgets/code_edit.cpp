// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_edit.h"

#include "ui/widgets/code_scintilla.h"

#include <QEvent>
#include <QVBoxLayout>

namespace loadgrove {

CodeEdit::CodeEdit(QWidget *parent)
    : QWidget(parent)
    , m_editor(new CodeScintilla(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
    m_editor->onEdit = [this] { Q_EMIT edited(); };
    m_editor->setJson(true);
    applyStyle();
}

QString CodeEdit::text() const
{
    return m_editor->all();
}

void CodeEdit::showText(const QString &text)
{
    m_editor->setSilent(true);
    m_editor->replaceAll(text);
    m_editor->setSilent(false);
}

void CodeEdit::setPlain(bool plain)
{
    if (plain == m_plain)
        return;
    m_plain = plain;
    m_editor->setJson(!plain);
    applyStyle();
}

void CodeEdit::setErrorMark(int line, int column)
{
    m_editor->mark(line > 0 ? m_editor->positionOf(line, column) : -1);
}

void CodeEdit::format()
{
    m_editor->format();
}

void CodeEdit::setFolded(bool folded)
{
    m_editor->setFolded(folded);
}

void CodeEdit::setTitle(const QString &title)
{
    setAccessibleName(title);
    m_editor->setAccessibleName(title);
}

QWidget *CodeEdit::input() const
{
    return m_editor;
}

QString CodeEdit::cursorLine() const
{
    return m_editor->range(m_editor->lineStart(), m_editor->lineEnd());
}

int CodeEdit::cursorIndex() const
{
    return int(m_editor->range(m_editor->lineStart(), m_editor->cursor()).size());
}

void CodeEdit::complete(int before, const QString &text, int back)
{
    const int place = m_editor->cursor();
    const QString typed = m_editor->range(m_editor->lineStart(), place).right(before);
    const int from = place - int(typed.toUtf8().size());
    m_editor->asOne([&] {
        m_editor->replace(from, place, text);
        m_editor->SendScintilla(QsciScintillaBase::SCI_GOTOPOS,
                                (unsigned long)(from + int(text.toUtf8().size()) - back));
    });
}

QRect CodeEdit::cursorRectangle() const
{
    using Base = QsciScintillaBase;
    const long place = m_editor->cursor();
    const QPoint at(int(m_editor->SendScintilla(Base::SCI_POINTXFROMPOSITION, 0UL, place)),
                    int(m_editor->SendScintilla(Base::SCI_POINTYFROMPOSITION, 0UL, place)));
    const int height = int(m_editor->SendScintilla(Base::SCI_TEXTHEIGHT, m_editor->line()));
    return {m_editor->viewport()->mapTo(m_editor, at), QSize(1, height)};
}

void CodeEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyStyle();
}

void CodeEdit::applyStyle()
{
    m_editor->applyStyle(font(), codeColors(palette()));
}

} // namespace loadgrove
