// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/condition_parts.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scenario/template.h"

#include <algorithm>
#include <iterator>

namespace loadgrove {

namespace {

using Op = ConditionParts::Op;

struct Written
{
    Op op;
    Binary::Op binary;
    const char *text;
};

constexpr Written comparisons[] = {
    {Op::Is, Binary::Op::Equal, "=="},
    {Op::IsNot, Binary::Op::NotEqual, "!="},
    {Op::Contains, Binary::Op::Contains, "contains"},
    {Op::Matches, Binary::Op::Matches, "matches"},
    {Op::Less, Binary::Op::Less, "<"},
    {Op::LessEqual, Binary::Op::LessEqual, "<="},
    {Op::Greater, Binary::Op::Greater, ">"},
    {Op::GreaterEqual, Binary::Op::GreaterEqual, ">="},
};

const Reference *referenceIn(const Expression &expression)
{
    return std::get_if<Reference>(&expression.node);
}

/// A literal, or a reference as {{reference}}. Texts that hold {{ would read as one.
std::optional<Json> valueIn(const Expression &expression)
{
    if (const Reference *reference = referenceIn(expression))
        return Json("{{" + reference->text() + "}}");
    const auto *literal = std::get_if<Literal>(&expression.node);
    if (!literal
        || (literal->value.isString() && literal->value.string().find("{{") != std::string::npos))
        return std::nullopt;
    return literal->value;
}

std::optional<ConditionParts> partsOf(const Binary &binary)
{
    const Reference *left = referenceIn(*binary.left);
    const std::optional<Json> value = valueIn(*binary.right);
    const auto *found = std::find_if(std::begin(comparisons), std::end(comparisons),
                                     [&](const Written &each) { return each.binary == binary.op; });
    if (!left || !value || found == std::end(comparisons))
        return std::nullopt;
    if (found->op == Op::IsNot && value->isNull())
        return ConditionParts{left->text(), Op::Exists, {}};
    return ConditionParts{left->text(), found->op, *value};
}

std::optional<ConditionParts> negated(const Not &negation)
{
    if (const Reference *reference = referenceIn(*negation.operand))
        return ConditionParts{reference->text(), Op::False, {}};
    const auto *binary = std::get_if<Binary>(&negation.operand->node);
    std::optional<ConditionParts> inner = binary ? partsOf(*binary) : std::nullopt;
    if (!inner || inner->op != Op::Exists)
        return std::nullopt;
    inner->op = Op::Missing;
    return inner;
}

std::optional<Reference> parsedReference(std::string_view text)
{
    ParsedExpression parsed = parseExpression(text);
    auto *expression = std::get_if<Expression>(&parsed);
    const Reference *reference = expression ? referenceIn(*expression) : nullptr;
    return reference ? std::optional(*reference) : std::nullopt;
}

/// The value beside an operator, as it is written.
Result<std::string> valueText(Op op, const Json &value)
{
    if (value.isString() && value.string().find("{{") != std::string::npos) {
        const ParsedTemplate parsed = parseTemplate(value.string());
        const auto *found = std::get_if<Template>(&parsed);
        const Reference *reference =
            found && found->isLone() ? referenceIn(std::get<Expression>(found->parts[0])) : nullptr;
        if (!reference)
            return Error{ErrorCode::Invalid,
                         Core::tr("a value here is a text, a number or one {{reference}}")};
        return reference->text();
    }
    if (!value.isScalar())
        return Error{ErrorCode::Invalid, Core::tr("a list or object cannot be compared with")};
    return op == Op::Matches ? Json(value.text()).write() : value.write();
}

} // namespace

bool hasValue(Op op)
{
    return op < Op::Exists;
}

std::optional<ConditionParts> partsOfCondition(std::string_view text)
{
    const ParsedExpression parsed = parseExpression(text);
    const auto *expression = std::get_if<Expression>(&parsed);
    if (!expression)
        return std::nullopt;
    if (const Reference *reference = referenceIn(*expression))
        return ConditionParts{reference->text(), Op::True, {}};
    if (const auto *negation = std::get_if<Not>(&expression->node))
        return negated(*negation);
    const auto *binary = std::get_if<Binary>(&expression->node);
    return binary ? partsOf(*binary) : std::nullopt;
}

Result<std::string> conditionText(const ConditionParts &parts)
{
    const std::optional<Reference> left = parsedReference(parts.left);
    if (!left)
        return Error{ErrorCode::Invalid,
                     Core::tr("'%1' is nothing that can be looked at").arg(qs(parts.left))};
    // A name alone is a variable's and may stay one.
    const std::string &name = parts.left;
    if (parts.op == Op::True)
        return name;
    if (parts.op == Op::False)
        return '!' + name;
    if (parts.op == Op::Exists)
        return name + " != null";
    if (parts.op == Op::Missing)
        return "!(" + name + " != null)";
    const Result<std::string> value = valueText(parts.op, parts.value);
    if (!value)
        return value.error();
    const auto *written = std::find_if(std::begin(comparisons), std::end(comparisons),
                                       [&](const Written &each) { return each.op == parts.op; });
    const std::string text = name + ' ' + written->text + ' ' + *value;
    const ParsedExpression parsed = parseExpression(text); // a pattern may be none
    if (const auto *error = std::get_if<ExpressionError>(&parsed))
        return Error{ErrorCode::Invalid, error->text};
    return text;
}

std::optional<CheckSubject> subjectOf(std::string_view text)
{
    const std::optional<Reference> reference = parsedReference(text);
    if (!reference || reference->root != Reference::Root::Self)
        return std::nullopt;
    using Kind = CheckSubject::Kind;
    switch (reference->part) {
    case Reference::Part::Code:
        return CheckSubject{Kind::Status, {}};
    case Reference::Part::LatencyMs:
        return CheckSubject{Kind::Latency, {}};
    case Reference::Part::Header:
        return CheckSubject{Kind::Header, reference->path.front()};
    case Reference::Part::Body:
        break;
    case Reference::Part::Value:
        return std::nullopt;
    }
    if (reference->path.empty())
        return CheckSubject{Kind::Body, {}};
    const std::string path = reference->text().substr(3); // behind "res"
    return CheckSubject{Kind::BodyPath, path[0] == '.' ? path.substr(1) : path};
}

Result<std::string> referenceOf(const CheckSubject &subject)
{
    using Kind = CheckSubject::Kind;
    Reference reference;
    switch (subject.kind) {
    case Kind::Status:
        return std::string("code");
    case Kind::Latency:
        return std::string("latency_ms");
    case Kind::Body:
        return std::string("res");
    case Kind::Header:
        if (subject.detail.empty())
            return Error{ErrorCode::Invalid, Core::tr("which header?")};
        reference.part = Reference::Part::Header;
        reference.path = {subject.detail};
        return reference.text();
    case Kind::BodyPath:
        break;
    }
    std::string path = subject.detail.starts_with("$") ? subject.detail.substr(1) : subject.detail;
    if (path.empty())
        return Error{ErrorCode::Invalid,
                     Core::tr("which value of the body? For example: items.0.id")};
    if (path[0] != '.' && path[0] != '[')
        path.insert(path.begin(), '.');
    const std::optional<Reference> found = parsedReference("res" + path);
    if (!found)
        return Error{ErrorCode::Invalid,
                     Core::tr("'%1' is no path; for example: items.0.id").arg(qs(subject.detail))};
    return found->text();
}

} // namespace loadgrove
