// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem.h"

#include "ui/widgets/colors.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
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
    if (m_silent)
        return;
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
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
}

// A large surface in red would shout: tables and texts mark the place inside themselves.
bool ProblemLabel::isTinted() const
{
    return qobject_cast<QLineEdit *>(m_editor) || qobject_cast<QAbstractSpinBox *>(m_editor)
           || qobject_cast<QComboBox *>(m_editor);
}

void ProblemLabel::applyColors()
{
    if (m_problem.isEmpty()) {
        if (isTinted())
            m_editor->setPalette(QPalette());
        return;
    }
    const QPalette surroundings = QApplication::palette();
    const QColor ink = color(m_warning ? Color::Warning : Color::Error, surroundings);
    QPalette own = surroundings;
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
    if (isTinted()) {
        QPalette tinted = surroundings;
        tinted.setColor(QPalette::Base, mixed(ink, surroundings.color(QPalette::Base), 0.15));
        m_editor->setPalette(tinted);
    }
}

HintLabel::HintLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setProperty("role", QStringLiteral("muted")); // for the style sheet
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

} // namespace loadgrove
