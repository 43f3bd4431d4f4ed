// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem.h"

#include "ui/widgets/colors.h"

#include <QEvent>
#include <QPalette>

namespace loadgrove {

ProblemLabel::ProblemLabel(QWidget *editor, QWidget *parent)
    : QLabel(parent)
    , m_editor(editor)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void ProblemLabel::setProblem(const QString &text, bool warning)
{
    if (text == m_problem && warning == m_warning)
        return;
    if (m_problem.isEmpty() && m_editor) {
        m_toolTip = m_editor->toolTip();
        m_description = m_editor->accessibleDescription();
    }
    m_problem = text;
    m_warning = warning;
    setText(text.isEmpty() ? QString() : QStringLiteral("⚠ ") + text);
    setVisible(!text.isEmpty());
    if (!m_editor)
        return;
    m_editor->setToolTip(text.isEmpty() ? m_toolTip : text);
    m_editor->setAccessibleDescription(text.isEmpty() ? m_description : text);
    applyColors();
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // Our own setPalette() arrives here too; only the surroundings matter.
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
}

void ProblemLabel::applyColors()
{
    if (m_problem.isEmpty()) {
        if (m_editor)
            m_editor->setPalette(QPalette());
        return;
    }
    const QPalette surroundings = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor ink = color(m_warning ? Color::Warning : Color::Error, surroundings);
    QPalette own = surroundings;
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
    if (m_editor) {
        QPalette tinted = surroundings;
        tinted.setColor(QPalette::Base, mixed(ink, surroundings.color(QPalette::Base), 0.15));
        m_editor->setPalette(tinted);
    }
}

} // namespace loadgrove
