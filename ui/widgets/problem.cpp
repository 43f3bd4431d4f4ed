// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem.h"

#include <QEvent>
#include <QPalette>

namespace loadgrove {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

} // namespace

QColor problemColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb7, 0x1c, 0x1c);
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0xc9, 0x5c) : QColor(0x8a, 0x55, 0x00);
}

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
    const QColor color = m_warning ? warningColor(surroundings) : problemColor(surroundings);
    QPalette own = surroundings;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
    if (m_editor) {
        QPalette tinted = surroundings;
        tinted.setColor(QPalette::Base, mixed(surroundings.color(QPalette::Base), color, 0.15));
        m_editor->setPalette(tinted);
    }
}

} // namespace loadgrove
