// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/plan/compiler.h"
#include "core/plan/encode.h"

#include <algorithm>

namespace loadgrove {

namespace {

std::string jsonPointer(const std::vector<std::string> &path)
{
    std::string pointer;
    for (const std::string &segment : path) {
        pointer += '/';
        for (const char c : segment) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

const Literal *literal(const Template::Part &part)
{
    const Expression *expression = std::get_if<Expression>(&part);
    return expression ? std::get_if<Literal>(&expression->node) : nullptr;
}

Template lone(Expression expression)
{
    Template result;
    result.parts.emplace_back(std::move(expression));
    return result;
}

} // namespace

void addStatic(Segments &out, std::string_view text)
{
    if (text.empty())
        return;
    if (!out.empty()) {
        if (auto *last = std::get_if<std::string>(&out.back())) {
            *last += text;
            return;
        }
    }
    out.emplace_back(std::string(text));
}

bool isStatic(const Segments &segments)
{
    return segments.empty()
           || (segments.size() == 1 && std::holds_alternative<std::string>(segments.front()));
}

std::string staticText(const Segments &segments)
{
    return segments.empty() ? std::string() : std::get<std::string>(segments.front());
}

std::optional<Json> constantOf(const Template &value)
{
    if (value.isStatic())
        return Json(value.staticText());
    const Literal *constant = value.isLone() ? literal(value.parts.front()) : nullptr;
    return constant ? std::optional(constant->value) : std::nullopt;
}

std::optional<Expression> Compiler::expression(const std::string &text, const Place &place)
{
    if (text.empty())
        return std::nullopt;
    ParsedExpression parsed = parseExpression(text);
    if (const auto *error = std::get_if<ExpressionError>(&parsed)) {
        problem(place, error->text, error->column);
        return std::nullopt;
    }
    Expression result = std::get<Expression>(std::move(parsed));
    resolve(result, place);
    return result;
}

Template Compiler::textTemplate(const std::string &text, const Place &place)
{
    ParsedTemplate parsed = parseTemplate(text);
    if (const auto *error = std::get_if<ExpressionError>(&parsed)) {
        problem(place, error->text, error->column);
        return {};
    }
    Template result = std::get<Template>(std::move(parsed));
    for (Template::Part &part : result.parts) {
        if (auto *inner = std::get_if<Expression>(&part))
            resolve(*inner, place);
    }
    return result;
}

PlanValue Compiler::value(const Json &value, const Place &place)
{
    if (value.isString()) {
        Template text = textTemplate(value.string(), place);
        const std::optional<Json> constant = constantOf(text);
        return constant ? PlanValue(*constant) : PlanValue(std::move(text));
    }
    Segments segments;
    if (value.isScalar())
        return value;
    addJson(segments, value, place);
    return isStatic(segments) ? PlanValue(value) : PlanValue(std::move(segments));
}

void Compiler::addText(Segments &out, const std::string &text, Encoding encoding,
                       const Place &place)
{
    addTemplate(out, textTemplate(text, place), encoding);
}

void Compiler::addTemplate(Segments &out, Template text, Encoding encoding)
{
    if (encoding == Encoding::Base64) { // of the whole, not of the parts
        if (text.isStatic()) {
            std::string encoded;
            encode(encoded, Json(text.staticText()), encoding);
            addStatic(out, encoded);
        } else {
            out.emplace_back(Slot{std::move(text), encoding});
        }
        return;
    }
    for (Template::Part &part : text.parts) {
        std::string encoded;
        if (const auto *fixed = std::get_if<std::string>(&part)) {
            encode(encoded, Json(*fixed), encoding);
            addStatic(out, encoded);
        } else if (const Literal *constant = literal(part)) {
            encode(encoded, constant->value, encoding);
            addStatic(out, encoded);
        } else {
            out.emplace_back(Slot{lone(std::get<Expression>(std::move(part))), encoding});
        }
    }
}

void Compiler::addJson(Segments &out, const Json &value, const Place &place)
{
    if (value.isString()) {
        Template text = textTemplate(value.string(), place);
        if (text.isLone()) {
            addTemplate(out, std::move(text), Encoding::JsonValue);
            return;
        }
        addStatic(out, "\"");
        addTemplate(out, std::move(text), Encoding::JsonText);
        addStatic(out, "\"");
    } else if (value.isArray()) {
        const char *separator = "[";
        for (const Json &item : value.items()) {
            addStatic(out, separator);
            addJson(out, item, place);
            separator = ",";
        }
        addStatic(out, value.items().empty() ? "[]" : "]");
    } else if (value.isObject()) {
        const char *separator = "{\"";
        for (const auto &[key, member] : value.members()) {
            addStatic(out, separator);
            std::string escaped;
            appendJsonEscaped(escaped, key);
            addStatic(out, escaped + "\":");
            addJson(out, member, place);
            separator = ",\"";
        }
        addStatic(out, value.members().empty() ? "{}" : "}");
    } else {
        addStatic(out, value.write());
    }
}

void Compiler::addField(Segments &out, Field::Form form, const std::string &key, const Json &value,
                        const Place &place)
{
    if (value.isArray()) {
        for (const Json &item : value.items())
            addField(out, form, key, item, place);
        return;
    }
    std::string encodedKey;
    const Encoding keyEncoding = form == Field::Form::Header ? Encoding::Header
                                 : form == Field::Form::Form ? Encoding::Form
                                                             : Encoding::Component;
    encode(encodedKey, Json(key), keyEncoding);
    Template text;
    if (value.isString())
        text = textTemplate(value.string(), place);
    else
        text = lone(Expression{Literal{value}});

    const std::optional<Json> constant = constantOf(text);
    if (form == Field::Form::Header && constant) {
        bool first = true;
        std::string line;
        encodeField(line, form, encodedKey, *constant, first);
        addStatic(out, line);
        return;
    }
    out.emplace_back(Field{form, encodedKey, std::move(text)});
}

void Compiler::resolve(Expression &expression, const Place &place)
{
    if (std::holds_alternative<Reference>(expression.node)) {
        resolveReference(expression, place);
    } else if (auto *call = std::get_if<Call>(&expression.node)) {
        for (Expression &argument : call->arguments)
            resolve(argument, place);
    } else if (auto *negation = std::get_if<Not>(&expression.node)) {
        resolve(*negation->operand, place);
    } else if (auto *binary = std::get_if<Binary>(&expression.node)) {
        resolve(*binary->left, place);
        resolve(*binary->right, place);
    }
}

void Compiler::resolveEnvironment(Expression &expression, const Place &place)
{
    const Reference &reference = std::get<Reference>(expression.node);
    const QByteArray name = QByteArray::fromStdString(reference.name);
    if (qEnvironmentVariableIsSet(name.constData())) {
        expression.node = Literal{Json(qgetenv(name.constData()).toStdString()), reference.text()};
    } else {
        problem(place, Core::tr("the environment variable %1 is not set").arg(qs(reference.name)),
                reference.column);
    }
}

void Compiler::resolveReference(Expression &expression, const Place &place)
{
    Reference &reference = std::get<Reference>(expression.node);
    if (reference.root == Reference::Root::Environment) {
        resolveEnvironment(expression, place);
        return;
    }
    if (reference.root == Reference::Root::Data) {
        bindData(reference, place);
        return;
    }
    if (reference.root == Reference::Root::Self && place.request >= 0) {
        bindRequest(reference, place.request);
        return;
    }
    const Resolved resolved = m_scope.resolve(reference, place.node);
    const auto disabled = [&] {
        problem(place, Core::tr("%1 refers to a step that is disabled").arg(qs(reference.text())),
                reference.column);
    };
    switch (resolved.kind) {
    case Resolved::Kind::Request:
        if (const auto found = m_requests.find(resolved.node); found != m_requests.end())
            bindRequest(reference, found->second);
        else
            disabled();
        break;
    case Resolved::Kind::Export:
        if (const auto found = m_exports.find(resolved.node); found != m_exports.end())
            reference.slot = binding({Binding::Kind::Export, found->second, -1});
        else
            disabled();
        break;
    case Resolved::Kind::Variable:
        if (const auto found = m_variables.find({resolved.node, resolved.variable});
            found != m_variables.end())
            bindVariable(expression, found->second);
        else
            disabled();
        break;
    default:
        problem(place,
                resolved.problem.isEmpty()
                    ? Core::tr("%1 cannot be used here").arg(qs(reference.text()))
                    : resolved.problem,
                reference.column);
    }
}

void Compiler::bindRequest(Reference &reference, int request)
{
    PlanRequest &target = m_plan->requests[std::size_t(request)];
    if (target.reply < 0)
        target.reply = m_plan->replyCount++;
    if (reference.part == Reference::Part::Code) {
        reference.slot = binding({Binding::Kind::Code, target.reply, -1});
        return;
    }
    if (reference.part == Reference::Part::LatencyMs) {
        reference.slot = binding({Binding::Kind::LatencyMs, target.reply, -1});
        return;
    }
    const bool isHeader = reference.part == Reference::Part::Header;
    const Capture wanted{isHeader, isHeader ? (reference.path.empty() ? "" : reference.path.front())
                                            : jsonPointer(reference.path)};
    std::vector<Capture> &captures = target.captures;
    auto found = std::find(captures.begin(), captures.end(), wanted);
    if (found == captures.end())
        found = captures.insert(captures.end(), wanted);
    reference.slot =
        binding({Binding::Kind::Captured, target.reply, int(found - captures.begin())});
}

void Compiler::bindVariable(Expression &expression, int variable)
{
    Reference &reference = std::get<Reference>(expression.node);
    const PlanVariable &target = m_plan->variables[std::size_t(variable)];
    const Json *constant = target.initial ? std::get_if<Json>(&*target.initial) : nullptr;
    if (constant && !m_assigned[std::size_t(variable)]) {
        if (const Json *inner = constant->at(reference.path)) {
            Literal folded{*inner,
                           reference.text()}; // the reference goes away with the node's old value
            expression.node = std::move(folded);
            return;
        }
    }
    reference.slot = binding({Binding::Kind::Variable, variable, -1});
}

int Compiler::binding(const Binding &wanted)
{
    m_plan->bindings.push_back(wanted);
    return int(m_plan->bindings.size()) - 1;
}

} // namespace loadgrove
