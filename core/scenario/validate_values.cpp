// SPDX-License-Identifier: GPL-3.0-or-later
// Validator: expressions, templates, references and plain values.
#include "core/scenario/validator.h"

#include "core/base/text.h"
#include "core/scenario/secrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

namespace loadgrove {

namespace {

constexpr int mostLevels = 250;     // of JSON; more than the reader lets through
constexpr double mostSeconds = 1e9; // 31 years: fits nanoseconds in 64 bits

QString within(const QString &field, const std::string &key)
{
    return field.isEmpty() ? qs(key) : field + QLatin1Char('.') + qs(key);
}

} // namespace

void Validator::condition(const QString &field, const std::string &text, bool ownAnswer)
{
    if (text.empty())
        return;
    ParsedExpression parsed = parseExpression(text);
    if (auto *expression = std::get_if<Expression>(&parsed)) {
        references(field, *expression, ownAnswer);
        return;
    }
    const auto &problem = std::get<ExpressionError>(parsed);
    QString message = problem.text;
    if (text.find("{{") != std::string::npos)
        message +=
            QCoreApplication::translate("loadgrove", " (conditions are written without {{ and }})");
    error(field, message, problem.column);
}

Validator::TextKind Validator::text(const QString &field, const std::string &text)
{
    if (text.find("{{") == std::string::npos && text != "skyramp_uuid()")
        return TextKind::Static;
    ParsedTemplate parsed = parseTemplate(text);
    if (const auto *problem = std::get_if<ExpressionError>(&parsed)) {
        error(field, problem->text, problem->column);
        return TextKind::Broken;
    }
    Template &result = std::get<Template>(parsed);
    for (Template::Part &part : result.parts) {
        if (auto *expression = std::get_if<Expression>(&part))
            references(field, *expression, false);
    }
    return result.isStatic() ? TextKind::Static
           : result.isLone() ? TextKind::Lone
                             : TextKind::Mixed;
}

/// Every text in a JSON value, with the members that are named like secrets.
void Validator::value(const QString &field, const Json &value, int depth)
{
    if (depth > mostLevels) {
        error(field, QCoreApplication::translate("loadgrove", "nested deeper than %1 levels")
                         .arg(mostLevels));
    } else if (value.isString()) {
        text(field, value.string());
    } else if (value.isArray()) {
        for (std::size_t i = 0; i < value.items().size(); ++i)
            this->value(within(field, std::to_string(i)), value.items()[i], depth + 1);
    } else if (value.isObject()) {
        for (const auto &[key, member] : value.members()) {
            secret(within(field, key), key, member);
            this->value(within(field, key), member, depth + 1);
        }
    }
}

void Validator::variables(const KeyValues &variables)
{
    std::unordered_set<std::string> seen;
    for (const auto &[name, initial] : variables) {
        const QString field = within(QStringLiteral("variables"), name);
        if (name.empty())
            error(field, QCoreApplication::translate("loadgrove", "the variable has no name"));
        if (!seen.insert(name).second)
            error(field, QCoreApplication::translate("loadgrove", "there are two variables '%1'")
                             .arg(qs(name)));
        secret(field, name, initial);
        beginDefinition(field, m_node, name);
        value(field, initial);
        m_definition = -1;
    }
}

void Validator::environments(const std::vector<Environment> &environments)
{
    std::unordered_set<std::string> seen;
    for (const Environment &environment : environments) {
        const QString field = within(QStringLiteral("environments"), environment.name);
        if (environment.name.empty())
            error(field, QCoreApplication::translate("loadgrove", "the environment has no name"));
        if (!seen.insert(environment.name).second)
            error(field, QCoreApplication::translate("loadgrove", "there are two environments '%1'")
                             .arg(qs(environment.name)));
        for (const auto &[name, initial] : environment.variables) {
            const QString variable = within(field, name);
            if (name.empty())
                error(variable,
                      QCoreApplication::translate("loadgrove", "the variable has no name"));
            secret(variable, name, initial);
            value(variable, initial);
        }
    }
}

void Validator::references(const QString &field, Expression &expression, bool ownAnswer)
{
    forEachReference(expression,
                     [&](const Reference &found) { reference(field, found, ownAnswer); });
}

void Validator::reference(const QString &field, const Reference &reference, bool ownAnswer)
{
    if (reference.root == Reference::Root::Self) {
        if (!ownAnswer)
            error(field, Scope::noOwnAnswer(reference), reference.column);
        return;
    }
    if (reference.root == Reference::Root::Environment) {
        if (!qEnvironmentVariableIsSet(reference.name.c_str())) {
            warning(
                field,
                QCoreApplication::translate("loadgrove", "the environment variable %1 is not set")
                    .arg(qs(reference.name)),
                reference.column);
        }
        return;
    }
    const Resolved resolved = m_scope.resolve(reference, m_node, m_context.externalVars);
    if (resolved.kind == Resolved::Kind::Nothing)
        error(field, resolved.problem, reference.column);
    if (m_definition < 0)
        return;
    int used = -1;
    if (resolved.kind == Resolved::Kind::Export)
        used = definition(resolved.node, {});
    else if (resolved.kind == Resolved::Kind::Variable)
        used = definition(resolved.node, resolved.variable);
    if (used >= 0)
        m_definitions[std::size_t(m_definition)].uses.push_back(used);
}

void Validator::secret(const QString &field, std::string_view name, const Json &value)
{
    if (!isSecretField(name) || !isTyped(value))
        return;
    warning(field, QCoreApplication::translate(
                       "loadgrove", "a secret is typed into '%1'; it belongs into the environment: "
                                    "{{env.NAME}}")
                       .arg(qs(name)));
}

void Validator::unknownKeys(const QString &prefix, const Json &extra)
{
    if (!extra.isObject())
        return;
    for (const auto &[key, value] : extra.members()) {
        if (key == "$schema" && prefix.isEmpty())
            continue;
        warning(within(prefix, key),
                QCoreApplication::translate("loadgrove",
                                            "unknown key '%1'; it is kept and has no effect")
                    .arg(qs(key)));
    }
}

void Validator::duration(const QString &field, double seconds, bool mayBeZero)
{
    if (std::isfinite(seconds) && seconds <= mostSeconds
        && (seconds > 0 || (mayBeZero && seconds == 0)))
        return;
    const QLocale locale;
    error(field,
          mayBeZero
              ? QCoreApplication::translate("loadgrove", "expected seconds from 0 to %1, found %2")
                    .arg(locale.toString(mostSeconds, 'f', 0), locale.toString(seconds))
              : QCoreApplication::translate("loadgrove",
                                            "expected seconds above 0 and up to %1, found %2")
                    .arg(locale.toString(mostSeconds, 'f', 0), locale.toString(seconds)));
}

void Validator::number(const QString &field, double value, double least, double most)
{
    if (value >= least && value <= most)
        return;
    const QLocale locale;
    error(field,
          QCoreApplication::translate("loadgrove", "expected a number from %1 to %2, found %3")
              .arg(locale.toString(least, 'g', 12), locale.toString(most, 'g', 12),
                   locale.toString(value, 'g', 12)));
}

/// A file named in the document: its path is relative to the document's folder.
void Validator::file(const QString &field, const std::string &name)
{
    if (name.empty()) {
        error(field, QCoreApplication::translate("loadgrove", "no file is named"));
        return;
    }
    if (m_context.folder.isEmpty())
        return;
    const QFileInfo info(QDir(m_context.folder), qs(name));
    if (!info.isFile())
        error(field,
              QCoreApplication::translate("loadgrove", "there is no file '%1'").arg(qs(name)));
    else if (!info.isReadable())
        error(
            field,
            QCoreApplication::translate("loadgrove", "the file '%1' cannot be read").arg(qs(name)));
}

/// The number of a variable (by its holder and name) or export (by its step).
int Validator::definition(NodeId node, const std::string &name)
{
    const std::string key = std::to_string(node) + '/' + name;
    const auto [it, isNew] = m_definitionIds.insert({key, int(m_definitions.size())});
    if (isNew)
        m_definitions.push_back({});
    return it->second;
}

void Validator::beginDefinition(const QString &field, NodeId node, const std::string &name)
{
    m_definition = definition(node, name);
    Definition &here = m_definitions[std::size_t(m_definition)];
    here.node = m_node;
    here.place = m_place;
    here.field = field;
    here.name = name;
}

/// Depth first with a stack of its own; each circle is reported once.
void Validator::findCircles()
{
    enum State : char
    {
        New,
        Open,
        Done,
    };
    std::vector<State> states(m_definitions.size(), New);
    std::vector<int> path;
    std::vector<std::size_t> next;
    for (std::size_t start = 0; start < m_definitions.size(); ++start) {
        if (states[start] != New)
            continue;
        path = {int(start)};
        next = {0};
        states[start] = Open;
        while (!path.empty()) {
            const std::vector<int> &uses = m_definitions[std::size_t(path.back())].uses;
            if (next.back() == uses.size()) {
                states[std::size_t(path.back())] = Done;
                path.pop_back();
                next.pop_back();
                continue;
            }
            const int used = uses[next.back()++];
            State &state = states[std::size_t(used)];
            if (state == Open)
                reportCircle(path, used);
            if (state != New)
                continue;
            state = Open;
            path.push_back(used);
            next.push_back(0);
        }
    }
}

void Validator::reportCircle(const std::vector<int> &path, int first)
{
    constexpr int mostShown = 10;
    QStringList names;
    bool inside = false;
    for (const int id : path) {
        inside = inside || id == first;
        if (inside && names.size() < mostShown)
            names.append(qs(m_definitions[std::size_t(id)].name));
    }
    names.append(names.first());
    const Definition &where = m_definitions[std::size_t(first)];
    m_issues.push_back({Severity::Error,
                        QCoreApplication::translate("loadgrove", "the value refers to itself: %1")
                            .arg(names.join(QStringLiteral(" \u2192 "))),
                        where.node, where.place, where.field, 0});
}

} // namespace loadgrove
