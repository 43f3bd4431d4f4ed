// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace loadgrove {

class ProblemLabel;

/// Picks a condition together as a sentence, in step with the field that holds it as an expression:
/// each follows the other. What is more than one comparison is left to the field.
class ConditionBuilder : public QWidget
{
    Q_OBJECT

public:
    /// `none`: what no condition means ("always").
    ConditionBuilder(QLineEdit *expression, const QString &none, QWidget *parent = nullptr);

    /// Shows what the expression says, and drops what is half picked.
    void reset();
    QLineEdit *left() const { return m_left; }
    QLineEdit *value() const { return m_value; }

private:
    void follow();
    void write();
    void showParts();
    void setOperator(int op);

    QLineEdit *m_expression; // Not owned.
    QLineEdit *m_left, *m_value;
    QComboBox *m_op;
    ProblemLabel *m_problem;
    bool m_writing = false;
};

} // namespace loadgrove
