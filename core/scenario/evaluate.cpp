// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/evaluate.h"

#include "core/base/text.h"
#include "core/scenario/expression_lexer.h"
#include "core/scenario/number_order.h"

#include <QRegularExpression>

#include <algorithm>

namespace loadgrove {

namespace {

bool isNumberText(const Json &value)
{
    return value.isString() && !value.string().empty()
           && numberLength(value.string()) == value.string().size();
}

/// The two values in order, or nothing where they cannot be compared. Numbers, and texts that are
/// wholly numbers beside a number, compare as numbers; two texts as texts.
std::optional<std::strong_ordering> order(const Json &left, const Json &right)
{
    if (left.isInteger() && right.isInteger())
        return left.integer() <=> right.integer();
    if (left.isString() && right.isString())
        return left.string().compare(right.string()) <=> 0;
    const bool numbers =
        (left.isNumber() || isNumberText(left)) && (right.isNumber() || isNumberText(right));
    if (!numbers)
        return {};
    return compareNumbers(left.text(), right.text());
}

/// An object's members by key, so that objects of any size compare in reasonable time.
std::vector<const Json::Member *> sorted(const Json &object)
{
    std::vector<const Json::Member *> members;
    members.reserve(object.members().size());
    for (const Json::Member &member : object.members())
        members.push_back(&member);
    std::sort(members.begin(), members.end(),
              [](const auto *a, const auto *b) { return a->first < b->first; });
    return members;
}

bool equalObjects(const Json &left, const Json &right)
{
    if (left.members().size() != right.members().size())
        return false;
    const auto a = sorted(left);
    const auto b = sorted(right);
    return std::equal(a.begin(), a.end(), b.begin(), [](const auto *x, const auto *y) {
        return x->first == y->first && looselyEqual(x->second, y->second);
    });
}

/// Text in text, item in array, key in object.
bool contains(const Json &whole, const Json &part)
{
    if (whole.isString())
        return part.isScalar() && whole.string().find(part.text()) != std::string::npos;
    if (whole.isObject())
        return part.isScalar() && whole.find(part.text()) != nullptr;
    return whole.isArray()
           && std::any_of(whole.items().begin(), whole.items().end(),
                          [&](const Json &item) { return looselyEqual(item, part); });
}

bool matches(const Json &text, const Json &pattern, const QRegularExpression *compiled)
{
    if (compiled)
        return compiled->match(qs(text.text())).hasMatch();
    if (!pattern.isString())
        return false;
    const QRegularExpression expression(qs(pattern.string()));
    return expression.isValid() && expression.match(qs(text.text())).hasMatch();
}

bool compare(const Binary &binary, EvaluationContext &context)
{
    const Value left = evaluate(*binary.left, context);
    const Value right = evaluate(*binary.right, context);
    if (!left || !right)
        return false;
    switch (binary.op) {
    case Binary::Op::Equal:
        return looselyEqual(*left, *right);
    case Binary::Op::NotEqual:
        return !looselyEqual(*left, *right);
    case Binary::Op::Contains:
        return contains(*left, *right);
    case Binary::Op::Matches:
        return matches(*left, *right,
                       static_cast<const QRegularExpression *>(binary.pattern.get()));
    default:
        break;
    }
    const std::optional<std::strong_ordering> ordered = order(*left, *right);
    if (!ordered)
        return false;
    switch (binary.op) {
    case Binary::Op::Less:
        return *ordered < 0;
    case Binary::Op::LessEqual:
        return *ordered <= 0;
    case Binary::Op::Greater:
        return *ordered > 0;
    default:
        return *ordered >= 0;
    }
}

bool isTrueValue(const Json &value)
{
    if (value.isBool())
        return value.boolean();
    if (value.isInteger())
        return value.integer() != 0;
    if (value.isDecimal())
        return compareNumbers(value.decimal().text, "0") != 0;
    if (value.isString())
        return !value.string().empty();
    return !value.isNull();
}

Value evaluateCall(const Call &call, EvaluationContext &context)
{
    std::vector<Value> arguments;
    arguments.reserve(call.arguments.size());
    for (const Expression &argument : call.arguments)
        arguments.push_back(evaluate(argument, context));
    return context.generators().call(call.function, arguments);
}

std::string firstMissing(const Expression &expression, EvaluationContext &context)
{
    if (const auto *reference = std::get_if<Reference>(&expression.node))
        return context.resolve(*reference) ? std::string() : reference->text();
    const auto *call = std::get_if<Call>(&expression.node);
    if (!call)
        return {};
    for (const Expression &argument : call->arguments) {
        std::string missing = firstMissing(argument, context);
        if (!missing.empty())
            return missing;
    }
    return evaluateCall(*call, context) ? std::string() : call->function + "()";
}

} // namespace

bool looselyEqual(const Json &left, const Json &right)
{
    if (left.isObject() && right.isObject())
        return equalObjects(left, right);
    if (left.isArray() && right.isArray()) {
        return std::equal(left.items().begin(), left.items().end(), right.items().begin(),
                          right.items().end(), looselyEqual);
    }
    if (const auto ordered = order(left, right))
        return *ordered == std::strong_ordering::equal;
    return left == right;
}

Value evaluate(const Expression &expression, EvaluationContext &context)
{
    if (const auto *literal = std::get_if<Literal>(&expression.node))
        return literal->value;
    if (const auto *reference = std::get_if<Reference>(&expression.node))
        return context.resolve(*reference);
    if (const auto *call = std::get_if<Call>(&expression.node))
        return evaluateCall(*call, context);
    if (const auto *negation = std::get_if<Not>(&expression.node))
        return Json(!isTrue(*negation->operand, context));
    const auto &binary = std::get<Binary>(expression.node);
    if (binary.op == Binary::Op::Or)
        return Json(isTrue(*binary.left, context) || isTrue(*binary.right, context));
    if (binary.op == Binary::Op::And)
        return Json(isTrue(*binary.left, context) && isTrue(*binary.right, context));
    return Json(compare(binary, context));
}

bool isTrue(const Expression &expression, EvaluationContext &context)
{
    const Value value = evaluate(expression, context);
    return value && isTrueValue(*value);
}

Value render(const Template &text, EvaluationContext &context)
{
    if (text.isLone())
        return evaluate(std::get<Expression>(text.parts[0]), context);
    std::string out;
    for (const Template::Part &part : text.parts) {
        if (const auto *fixed = std::get_if<std::string>(&part)) {
            out += *fixed;
            continue;
        }
        const Value value = evaluate(std::get<Expression>(part), context);
        if (!value)
            return {};
        out += value->text();
    }
    return Json(std::move(out));
}

std::string firstMissing(const Template &text, EvaluationContext &context)
{
    for (const Template::Part &part : text.parts) {
        const auto *expression = std::get_if<Expression>(&part);
        std::string missing = expression ? firstMissing(*expression, context) : std::string();
        if (!missing.empty())
            return missing;
    }
    return {};
}

} // namespace loadgrove
