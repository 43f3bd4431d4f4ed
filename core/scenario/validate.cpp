// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/validate.h"

#include "core/base/text.h"
#include "core/scenario/validator.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace loadgrove {

namespace {

constexpr int mostRetries = 1000000;

} // namespace

Issues validate(const Document &document, const ValidationContext &context)
{
    return Validator(document, context).run();
}

Validator::Validator(const Document &document, const ValidationContext &context)
    : m_document(document)
    , m_context(context)
    , m_scope(document)
{
}

Issues Validator::run()
{
    settings();
    const std::vector<Step> &scenarios = m_document.scenarios;
    duplicateNames(scenarios, {});
    if (std::none_of(scenarios.begin(), scenarios.end(), [](const Step &s) { return s.enabled; }))
        error(QStringLiteral("scenarios"),
              QCoreApplication::translate("loadgrove", "there is no scenario to run"));
    steps(scenarios, 1);
    findCircles();
    std::stable_sort(m_issues.begin(), m_issues.end(), [this](const Issue &a, const Issue &b) {
        return m_order[a.node] < m_order[b.node];
    });
    return std::move(m_issues);
}

void Validator::steps(const std::vector<Step> &steps, int depth)
{
    const NodeId parent = m_node;
    const QString place = m_place;
    for (const Step &child : steps) {
        if (!child.enabled)
            continue;
        m_node = child.id;
        m_place = depth == 1 ? qs(displayName(child))
                             : place + QStringLiteral(" / ") + qs(displayName(child));
        m_order.insert({child.id, int(m_order.size()) + 1});
        enterStep(child, depth);
        m_node = parent;
        m_place = place;
    }
}

void Validator::enterStep(const Step &step, int depth)
{
    if (depth == 1 && step.kind() != StepKind::Scenario) {
        error(QStringLiteral("type"),
              QCoreApplication::translate("loadgrove", "only scenarios can stand at the top"));
    } else if (depth > mostScenarioLevels) {
        error({}, QCoreApplication::translate("loadgrove", "nested deeper than %1 levels")
                      .arg(mostScenarioLevels));
    } else {
        this->step(step, depth);
    }
}

void Validator::step(const Step &step, int depth)
{
    unknownKeys({}, step.extra);
    condition(QStringLiteral("if"), step.condition);
    switch (step.kind()) {
    case StepKind::Request:
        request(*step.as<Request>());
        break;
    case StepKind::Scenario:
        scenario(*step.as<Scenario>(), depth);
        break;
    case StepKind::Assertion:
        if (step.as<Assertion>()->condition.empty())
            error(QStringLiteral("condition"),
                  QCoreApplication::translate("loadgrove", "there is no condition to check"));
        condition(QStringLiteral("condition"), step.as<Assertion>()->condition);
        break;
    case StepKind::SetVariable:
        setVariable(step);
        break;
    case StepKind::Export:
        exported(step);
        break;
    case StepKind::Wait:
        wait(*step.as<Wait>());
        break;
    }
}

/// Requests, scenarios and exports are each a world of their own; an export and a variable share
/// one.
void Validator::duplicateNames(const std::vector<Step> &steps, const KeyValues &variables)
{
    std::unordered_set<std::string> variableNames;
    for (const auto &[name, value] : variables)
        variableNames.insert(name);
    std::set<std::pair<StepKind, std::string>> seen;
    const NodeId parent = m_node;
    const QString place = m_place;
    for (const Step &child : steps) {
        const StepKind kind = child.kind();
        const bool isExport = kind == StepKind::Export;
        if (!child.enabled
            || (kind != StepKind::Request && kind != StepKind::Scenario && !isExport))
            continue;
        const std::string name = displayName(child);
        m_node = child.id;
        m_place = place.isEmpty() ? qs(name) : place + QStringLiteral(" / ") + qs(name);
        if (!seen.insert({kind, name}).second)
            warning(QStringLiteral("name"),
                    QCoreApplication::translate(
                        "loadgrove", "the name '%1' is taken already; references find the first")
                        .arg(qs(name)));
        else if (isExport && variableNames.count(name))
            warning(QStringLiteral("name"),
                    QCoreApplication::translate(
                        "loadgrove", "the export hides the variable '%1' of its scenario")
                        .arg(qs(name)));
        m_node = parent;
        m_place = place;
    }
}

void Validator::scenario(const Scenario &scenario, int depth)
{
    variables(scenario.variables);
    retry(scenario.retry, false);
    if (scenario.auth)
        auth(*scenario.auth);
    if (scenario.openapi)
        unknownKeys(QStringLiteral("openapi"), scenario.openapi->extra);
    const auto runs = [](const Step &s) { return s.enabled && s.kind() != StepKind::Export; };
    if (depth == 1 && std::none_of(scenario.steps.begin(), scenario.steps.end(), runs))
        warning(
            QStringLiteral("steps"),
            QCoreApplication::translate("loadgrove", "there is nothing to do in this scenario"));
    duplicateNames(scenario.steps, scenario.variables);
    steps(scenario.steps, depth + 1);
}

void Validator::setVariable(const Step &step)
{
    value(QStringLiteral("value"), step.as<SetVariable>()->value);
    secret(QStringLiteral("value"), step.name, step.as<SetVariable>()->value);
    if (step.name.empty()) {
        error(QStringLiteral("name"),
              QCoreApplication::translate("loadgrove", "the variable has no name"));
        return;
    }
    Reference target;
    target.root = Reference::Root::Variable;
    target.name = step.name;
    if (m_scope.resolve(target, step.id).kind == Resolved::Kind::Export) {
        error(QStringLiteral("name"),
              QCoreApplication::translate(
                  "loadgrove", "'%1' is an export, which follows its source; it cannot be set")
                  .arg(qs(step.name)));
    }
}

void Validator::exported(const Step &step)
{
    const std::string &source = step.as<Export>()->value;
    if (step.name.empty())
        error(QStringLiteral("name"),
              QCoreApplication::translate("loadgrove", "the export has no name"));
    if (source.empty())
        error(QStringLiteral("value"),
              QCoreApplication::translate("loadgrove", "there is no value to export"));
    if (!step.condition.empty())
        warning(QStringLiteral("if"),
                QCoreApplication::translate(
                    "loadgrove", "an export is a binding and no action: 'if' has no effect on it"));
    beginDefinition(QStringLiteral("value"), step.id, {});
    m_definitions[std::size_t(m_definition)].name = step.name;
    text(QStringLiteral("value"), source);
    m_definition = -1;
    secret(QStringLiteral("value"), step.name, Json(source));
}

void Validator::wait(const Wait &wait)
{
    const std::pair<const char *, const std::optional<double> &> all[] = {
        {"seconds", wait.seconds}, {"min", wait.min}, {"max", wait.max}, {"mean", wait.mean}};
    for (const auto &[field, seconds] : all) {
        if (seconds)
            duration(QLatin1String(field), *seconds, true);
    }
    const bool range = wait.min || wait.max;
    if (int(wait.seconds.has_value()) + int(range) + int(wait.mean.has_value()) != 1
        || (range && !(wait.min && wait.max))) {
        error(QStringLiteral("seconds"),
              QCoreApplication::translate(
                  "loadgrove", "expected either 'seconds', or 'min' and 'max', or 'mean'"));
    } else if (range && *wait.min > *wait.max) {
        error(QStringLiteral("min"),
              QCoreApplication::translate("loadgrove", "'min' must not be larger than 'max'"));
    }
}

void Validator::retry(const Retry &retry, bool ownAnswer)
{
    condition(QStringLiteral("until"), retry.until, ownAnswer);
    number(QStringLiteral("max_retries"), retry.maxRetries, 0, mostRetries);
    duration(QStringLiteral("retry_interval"), retry.interval, true);
}

void Validator::error(const QString &field, const QString &text, int column)
{
    issue(Severity::Error, field, text, column);
}

void Validator::warning(const QString &field, const QString &text, int column)
{
    issue(Severity::Warning, field, text, column);
}

void Validator::issue(Severity severity, const QString &field, const QString &text, int column)
{
    m_issues.push_back({severity, text, m_node, m_place, field, column});
}

} // namespace loadgrove
