// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/operands.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Operands = std::vector<std::pair<std::string, Value>>;

void add(Operands &operands, std::string name, Value value)
{
    const bool known = std::any_of(operands.begin(), operands.end(),
                                   [&](const auto &operand) { return operand.first == name; });
    if (!known)
        operands.emplace_back(std::move(name), std::move(value));
}

void collect(const Expression &expression, EvaluationContext &context, Operands &operands)
{
    if (const auto *literal = std::get_if<Literal>(&expression.node)) {
        if (!literal->written.empty())
            add(operands, literal->written, literal->value);
    } else if (const auto *reference = std::get_if<Reference>(&expression.node)) {
        add(operands, reference->text(), context.resolve(*reference));
    } else if (const auto *call = std::get_if<Call>(&expression.node)) {
        for (const Expression &argument : call->arguments)
            collect(argument, context, operands);
    } else if (const auto *negation = std::get_if<Not>(&expression.node)) {
        collect(*negation->operand, context, operands);
    } else if (const auto *binary = std::get_if<Binary>(&expression.node)) {
        collect(*binary->left, context, operands);
        collect(*binary->right, context, operands);
    }
}

} // namespace

Operands operandsOf(const Expression &expression, EvaluationContext &context)
{
    Operands operands;
    collect(expression, context, operands);
    return operands;
}

} // namespace loadgrove
