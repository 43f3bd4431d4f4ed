// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/condition_words.h"

#include "core/base/text.h"
#include "core/scenario/expression.h"
#include "ui/widgets/value_text.h"

#include <QComboBox>
#include <QCoreApplication>

namespace loadgrove {

namespace {

using Op = ConditionParts::Op;

QString tr(const char *text)
{
    return QCoreApplication::translate("loadgrove::ConditionWords", text);
}

/// The path behind the part, as it is written: "items.0.price".
QString pathText(Reference reference)
{
    reference.root = Reference::Root::Self;
    reference.part = Reference::Part::Body;
    const QString path = qs(reference.text()).mid(3); // behind "res"
    return path.startsWith(QLatin1Char('.')) ? path.mid(1) : path;
}

QString answerWords(const Reference &reference)
{
    switch (reference.part) {
    case Reference::Part::Code:
        return tr("the status");
    case Reference::Part::LatencyMs:
        return tr("the latency in milliseconds");
    case Reference::Part::Header:
        return tr("the header %1").arg(qs(reference.path.front()));
    case Reference::Part::Body:
    case Reference::Part::Value:
        break;
    }
    return reference.path.empty() ? tr("the body") : tr("%1 in the body").arg(pathText(reference));
}

QString referenceWords(const std::string &text)
{
    const ParsedExpression parsed = parseExpression(text);
    const auto *expression = std::get_if<Expression>(&parsed);
    const auto *reference = expression ? std::get_if<Reference>(&expression->node) : nullptr;
    if (!reference)
        return qs(text);
    if (reference->root == Reference::Root::Self)
        return answerWords(*reference);
    if (reference->root == Reference::Root::Request)
        return tr("%1 of %2").arg(answerWords(*reference), qs(reference->name));
    if (reference->root == Reference::Root::Variable && reference->path.empty())
        return tr("the variable %1").arg(qs(reference->name));
    return qs(reference->text());
}

QString valueWords(const Json &value)
{
    if (!value.isString())
        return qs(value.write());
    const QString text = qs(value.string());
    if (text.startsWith(QLatin1String("{{")) && text.endsWith(QLatin1String("}}")))
        return referenceWords(utf8(text.mid(2, text.size() - 4)));
    return QStringLiteral("“%1”").arg(text);
}

} // namespace

QString operatorWords(Op op)
{
    switch (op) {
    case Op::Is:
        return tr("is");
    case Op::IsNot:
        return tr("is not");
    case Op::Contains:
        return tr("contains");
    case Op::Matches:
        return tr("matches");
    case Op::Less:
        return tr("is less than");
    case Op::LessEqual:
        return tr("is at most");
    case Op::Greater:
        return tr("is more than");
    case Op::GreaterEqual:
        return tr("is at least");
    case Op::Exists:
        return tr("exists");
    case Op::Missing:
        return tr("is missing");
    case Op::True:
        return tr("is true");
    case Op::False:
        return tr("is not true");
    }
    return {};
}

void addOperators(QComboBox *box)
{
    for (int op = int(Op::Is); op <= int(Op::False); ++op)
        box->addItem(operatorWords(Op(op)), op);
}

QString conditionWords(const QString &expression)
{
    const std::optional<ConditionParts> parts = partsOfCondition(utf8(expression));
    if (!parts)
        return {};
    const QString left = referenceWords(parts->left) + QLatin1Char(' ') + operatorWords(parts->op);
    return hasValue(parts->op) ? left + QLatin1Char(' ') + valueWords(parts->value) : left;
}

} // namespace loadgrove
