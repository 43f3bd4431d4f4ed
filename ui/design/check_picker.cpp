// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/check_picker.h"

#include "core/base/text.h"
#include "ui/design/completion.h"
#include "ui/design/condition_words.h"
#include "ui/design/header_words.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/value_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace loadgrove {

using Kind = CheckSubject::Kind;
using Op = ConditionParts::Op;

CheckPicker::CheckPicker(QWidget *parent)
    : QWidget(parent)
    , m_subject(new QComboBox)
    , m_op(new QComboBox)
    , m_detail(new QLineEdit)
    , m_value(new QLineEdit)
    , m_headers(new QCompleter(usualAnswerHeaders(), this))
    , m_preview(new HintLabel)
    , m_problem(new ProblemLabel(nullptr, this))
    , m_add(new QPushButton(tr("&Add Check")))
    , m_change(new QPushButton(tr("Chan&ge")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(makeParts());
    layout->addWidget(m_problem);
    layout->addLayout(makeButtons());
    for (QComboBox *box : {m_subject, m_op})
        connect(box, &QComboBox::activated, this, &CheckPicker::update);
    for (QLineEdit *line : {m_detail, m_value}) {
        connect(line, &QLineEdit::textChanged, this, &CheckPicker::update);
        connect(line, &QLineEdit::returnPressed, this, [this] { give(m_change->isEnabled()); });
    }
    connect(m_add, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_change, &QPushButton::clicked, this, [this] { give(true); });
    setFocusProxy(m_subject);
    update();
}

QLayout *CheckPicker::makeParts()
{
    m_subject->setAccessibleName(tr("What is checked"));
    m_subject->setObjectName(QStringLiteral("checkSubject"));
    m_subject->addItem(tr("Status"), int(Kind::Status));
    m_subject->addItem(tr("Value in the body"), int(Kind::BodyPath));
    m_subject->addItem(tr("Header"), int(Kind::Header));
    m_subject->addItem(tr("Body as a whole"), int(Kind::Body));
    m_subject->addItem(tr("Latency (ms)"), int(Kind::Latency));
    m_detail->setObjectName(QStringLiteral("checkDetail"));
    m_op->setAccessibleName(tr("How it is compared"));
    m_op->setObjectName(QStringLiteral("checkOperator"));
    addOperators(m_op);
    m_value->setAccessibleName(tr("Value to compare with"));
    m_value->setObjectName(QStringLiteral("checkValue"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_subject);
    row->addWidget(m_detail, 2);
    row->addWidget(m_op);
    row->addWidget(m_value, 2);
    row->addStretch(1);
    return row;
}

QLayout *CheckPicker::makeButtons()
{
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setObjectName(QStringLiteral("checkPreview"));
    m_add->setObjectName(QStringLiteral("addCheck"));
    m_change->setObjectName(QStringLiteral("changeCheck"));
    m_change->setToolTip(tr("Write it in place of the selected check"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_preview, 1);
    row->addWidget(m_change);
    row->addWidget(m_add);
    return row;
}

void CheckPicker::attachCompletion(Completion &completion)
{
    completion.attach(m_value, Completion::Language::Template);
}

void CheckPicker::show(const QString &expression)
{
    const std::optional<ConditionParts> parts = partsOfCondition(utf8(expression));
    const std::optional<CheckSubject> subject = parts ? subjectOf(parts->left) : std::nullopt;
    m_fits = subject.has_value();
    if (subject) {
        m_subject->setCurrentIndex(m_subject->findData(int(subject->kind)));
        m_detail->setText(qs(subject->detail));
        m_op->setCurrentIndex(m_op->findData(int(parts->op)));
        m_value->setText(hasValue(parts->op) ? textFromValue(parts->value) : QString());
    }
    update();
}

Result<std::string> CheckPicker::expression() const
{
    const CheckSubject subject{Kind(m_subject->currentData().toInt()), utf8(m_detail->text())};
    const Result<std::string> left = referenceOf(subject);
    if (!left)
        return left.error();
    const auto op = Op(m_op->currentData().toInt());
    return conditionText({*left, op, hasValue(op) ? valueFromText(m_value->text()) : Json()});
}

void CheckPicker::update()
{
    const auto kind = Kind(m_subject->currentData().toInt());
    const auto op = Op(m_op->currentData().toInt());
    const bool header = kind == Kind::Header;
    m_detail->setVisible(header || kind == Kind::BodyPath);
    m_detail->setAccessibleName(header ? tr("Name of the header") : tr("Path into the body"));
    m_detail->setPlaceholderText(header ? QStringLiteral("content-type")
                                        : QStringLiteral("items.0.price"));
    if (header != (m_detail->completer() != nullptr))
        m_detail->setCompleter(header ? m_headers : nullptr);
    m_value->setVisible(hasValue(op));
    m_value->setPlaceholderText(kind == Kind::Status    ? QStringLiteral("201")
                                : kind == Kind::Latency ? QStringLiteral("200")
                                                        : tr("text, 57 or {{reference}}"));
    const bool empty = (m_detail->isVisibleTo(this) && m_detail->text().isEmpty())
                       || (hasValue(op) && m_value->text().isEmpty());
    const Result<std::string> made = expression();
    const bool ready = made && !empty;
    m_preview->setText(ready ? qs(*made) : QString());
    m_problem->setProblem(made || empty ? QString() : made.error().message);
    m_add->setEnabled(ready);
    m_change->setEnabled(ready && m_fits);
}

void CheckPicker::give(bool change)
{
    const Result<std::string> made = expression();
    if (!made || !m_add->isEnabled())
        return;
    if (change)
        Q_EMIT changed(qs(*made));
    else
        Q_EMIT added(qs(*made));
}

} // namespace loadgrove
