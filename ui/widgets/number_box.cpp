// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_box.h"

#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

#include <algorithm>

namespace loadgrove {

NumberBox::NumberBox(double minimum, double maximum, int decimals, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_minimum(minimum)
    , m_maximum(maximum)
    , m_decimals(decimals)
{
    setCorrectionMode(CorrectToPreviousValue);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::read);
}

QString NumberBox::textOf(double value) const
{
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', m_decimals == 0 ? 0 : QLocale::FloatingPointShortest);
}

std::optional<double> NumberBox::numberIn(const QString &text) const
{
    bool ok = false;
    double number = QLocale::c().toDouble(text.trimmed(), &ok);
    if (!ok)
        number = QLocale().toDouble(text.trimmed(), &ok);
    return ok ? std::optional(number) : std::nullopt;
}

void NumberBox::setValue(std::optional<double> value)
{
    if (value == m_value)
        return; // keeps "0.50" and "x" as they are being typed
    m_value = value;
    showValue();
}

void NumberBox::clear()
{
    m_value.reset();
    lineEdit()->clear();
}

void NumberBox::showValue()
{
    const QString text = m_value ? textOf(*m_value) : QString();
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void NumberBox::setPlaceholder(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
    updateGeometry();
}

QString NumberBox::problem() const
{
    const QString text = lineEdit()->text();
    if (text.trimmed().isEmpty())
        return {};
    const std::optional<double> number = numberIn(text);
    if (!number)
        return tr("“%1” is not a number").arg(text);
    if (*number < m_minimum)
        return tr("At least %1 is needed").arg(textOf(m_minimum));
    if (*number > m_maximum)
        return tr("At most %1 is possible").arg(textOf(m_maximum));
    if (m_decimals == 0 && *number != double(qint64(*number)))
        return tr("A whole number is needed");
    return {};
}

void NumberBox::read(const QString &text)
{
    if (problem().isEmpty())
        m_value = numberIn(text);
    Q_EMIT edited();
}

void NumberBox::stepBy(int steps)
{
    const double from = m_value.value_or(std::max(m_minimum, 0.0));
    const double to = m_value ? from + steps * m_step : from + std::max(steps, 0) * m_step;
    m_value = std::clamp(to, m_minimum, m_maximum);
    lineEdit()->setText(textOf(*m_value));
    selectAll();
    Q_EMIT edited();
    Q_EMIT stepped();
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    if (isReadOnly())
        return enabled;
    if (!m_value || *m_value < m_maximum)
        enabled |= StepUpEnabled;
    if (m_value && *m_value > m_minimum)
        enabled |= StepDownEnabled;
    return enabled;
}

QValidator::State NumberBox::validate(QString &, int &) const
{
    return QValidator::Acceptable; // problem() tells instead of refusing keys
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore(); // scrolling past must not change numbers
}

QSize NumberBox::sizeHint() const
{
    const QString placeholder = lineEdit()->placeholderText();
    const int text = std::max(fontMetrics().horizontalAdvance(QStringLiteral("0000000")),
                              fontMetrics().horizontalAdvance(placeholder));
    // A style sheet keeps the style from making this as high as other fields.
    constexpr int fieldHeight = 28;
    return {text + 40, std::max(QAbstractSpinBox::sizeHint().height(), fieldHeight)};
}

} // namespace loadgrove
