// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/condition_builder.h"

#include "core/base/text.h"
#include "ui/design/condition_words.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/value_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace loadgrove {

namespace {

using Op = ConditionParts::Op;
constexpr int noCondition = -1, asWritten = -2; // beside Op

} // namespace

ConditionBuilder::ConditionBuilder(QLineEdit *expression, const QString &none, QWidget *parent)
    : QWidget(parent)
    , m_expression(expression)
    , m_left(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_op(new QComboBox(this))
    , m_problem(new ProblemLabel(m_left, this))
{
    m_left->setAccessibleName(tr("What the condition looks at"));
    m_left->setPlaceholderText(QStringLiteral("requests.login.code"));
    m_value->setAccessibleName(tr("Value to compare with"));
    m_value->setPlaceholderText(tr("text, 57 or {{reference}}"));
    m_op->setAccessibleName(tr("How it is compared"));
    m_op->addItem(none, noCondition);
    addOperators(m_op);
    m_op->addItem(tr("as written below"), asWritten);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_left, 3);
    row->addWidget(m_op);
    row->addWidget(m_value, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    setFocusProxy(m_left);
    connect(m_expression, &QLineEdit::textChanged, this, &ConditionBuilder::follow);
    connect(m_op, &QComboBox::activated, this, &ConditionBuilder::write);
    connect(m_value, &QLineEdit::textEdited, this, &ConditionBuilder::write);
    connect(m_left, &QLineEdit::textEdited, this, [this] {
        if (m_op->currentData() == noCondition)
            setOperator(int(Op::Is));
        write();
    });
    reset();
}

void ConditionBuilder::setOperator(int op)
{
    m_op->setCurrentIndex(m_op->findData(op));
    showParts();
}

/// Shows the fields that the operator needs.
void ConditionBuilder::showParts()
{
    const int op = m_op->currentData().toInt();
    m_left->setEnabled(op != asWritten);
    m_value->setVisible(op >= 0 && hasValue(Op(op)));
}

void ConditionBuilder::reset()
{
    const QString text = m_expression->text();
    const std::optional<ConditionParts> parts = partsOfCondition(utf8(text));
    m_left->setText(parts ? qs(parts->left) : QString());
    m_value->setText(parts && hasValue(parts->op) ? textFromValue(parts->value) : QString());
    m_left->setCursorPosition(0);
    setOperator(parts ? int(parts->op) : text.isEmpty() ? noCondition : asWritten);
    m_problem->setProblem(QString());
}

void ConditionBuilder::follow()
{
    if (!m_writing)
        reset();
}

void ConditionBuilder::write()
{
    const int op = m_op->currentData().toInt();
    showParts();
    QString text;
    m_problem->setProblem(QString());
    if (op == asWritten) {
        m_expression->setFocus();
        return;
    }
    if (op == noCondition) {
        m_left->clear();
        m_value->clear();
    } else {
        const bool compared = hasValue(Op(op));
        if (m_left->text().isEmpty() || (compared && m_value->text().isEmpty()))
            return; // there is more to come
        const Result<std::string> made =
            conditionText({utf8(m_left->text().trimmed()), Op(op),
                           compared ? valueFromText(m_value->text()) : Json()});
        if (!made) {
            m_problem->setProblem(made.error().message);
            return;
        }
        text = qs(*made);
    }
    if (text == m_expression->text())
        return;
    const QScopedValueRollback<bool> writing(m_writing, true);
    m_expression->setText(text);
    Q_EMIT m_expression->textEdited(text); // as if typed
}

} // namespace loadgrove
