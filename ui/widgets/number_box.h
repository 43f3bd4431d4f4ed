// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace loadgrove {

/// A number that may be left open: empty text is "not set", and says so in grey. Numbers are
/// shown and read in the user's locale (a point is always understood).
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT

public:
    /// decimals 0: whole numbers only.
    explicit NumberBox(double minimum, double maximum, int decimals, QWidget *parent = nullptr);

    std::optional<double> value() const { return m_value; }
    /// Silent.
    void setValue(std::optional<double> value);
    void clear() override;
    /// What an empty box means: "as the document says".
    void setPlaceholder(const QString &text);
    void setStep(double step) { m_step = step; }
    /// Why the text is no value; "" when it is one (or empty).
    QString problem() const;

    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();
    void stepped(); ///< by its arrows, by keys or by the wheel; after edited()

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString textOf(double value) const;
    std::optional<double> numberIn(const QString &text) const;
    void showValue();
    void read(const QString &text);

    double m_minimum, m_maximum;
    int m_decimals;
    double m_step = 1;
    std::optional<double> m_value;
};

} // namespace loadgrove
