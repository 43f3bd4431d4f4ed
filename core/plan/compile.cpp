// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/plan/compiler.h"
#include "core/scenario/validate.h"

#include <QDir>
#include <QFile>

namespace loadgrove {

namespace {

/// A file that a document names (a multipart part) is held in memory for the run.
constexpr qint64 fileLimit = 64 << 20;

/// Replaces the values of the variables maps that hold these names; what no map holds becomes a
/// variable of the document.
void overrideVariables(Document &document, const KeyValues &values)
{
    for (const auto &[name, value] : values) {
        bool found = false;
        const auto replaceIn = [&, &key = name, &with = value](KeyValues &variables) {
            for (auto &variable : variables) {
                if (variable.first == key) {
                    variable.second = with;
                    found = true;
                }
            }
        };
        const auto walk = [&](const auto &self, std::vector<Step> &steps) -> void {
            for (Step &step : steps) {
                if (Scenario *scenario = step.as<Scenario>()) {
                    replaceIn(scenario->variables);
                    self(self, scenario->steps);
                }
            }
        };
        replaceIn(document.settings.variables);
        walk(walk, document.scenarios);
        if (!found)
            document.settings.variables.emplace_back(name, value);
    }
}

} // namespace

Compiler::Compiler(Document document, const PlanOptions &options)
    : m_document(std::move(document))
    , m_options(options)
    , m_scope(m_document)
    , m_plan(std::make_shared<Plan>())
{
}

CompiledPlan Compiler::run()
{
    Rows rows = rowsOf(m_document);
    rows.hasSchedule = hasSchedule(m_document.settings.load.value_or(LoadConfig()));
    m_plan->rows = std::make_shared<const Rows>(std::move(rows));
    for (std::size_t i = 0; i < m_plan->rows->rows.size(); ++i)
        m_rows[m_plan->rows->rows[i].node] = int(i);
    const DocumentSettings &settings = m_document.settings;
    m_plan->documentName = settings.name;
    m_plan->thresholds = settings.thresholds;
    m_plan->seed = m_options.seed;
    m_plan->connection.keepAlive = settings.http.keepAlive;
    m_plan->connection.compression = settings.http.compression;
    m_plan->cookies = !(settings.http.cookies.isBool() && !settings.http.cookies.boolean());
    m_plan->cookiesPerUser = settings.http.cookies.isString();
    compileConnection();

    numberVariables(settings.variables, documentNode);
    number(m_document.scenarios, documentNode);
    m_assigned.resize(m_plan->variables.size());

    readDataFiles();

    Place place;
    place.auth = settings.auth;
    compileVariables(settings.variables, place);
    compileTopLevel(place);
    dropUnusedTables();
    if (m_plan->topLevel.empty())
        problem({}, Core::tr("there is no scenario to run"));
    if (!m_issues.empty())
        return m_issues;
    return std::shared_ptr<const Plan>(std::move(m_plan));
}

void Compiler::compileTopLevel(const Place &place)
{
    const std::set<int> dataOfAll = m_usedData; // every iteration computes the document's variables
    for (const Step &step : m_document.scenarios) {
        if (!step.enabled)
            continue;
        m_usedData = dataOfAll;
        const int index = compileScenario(step, place);
        const Place here{step.id, "if", -1, {}};
        PlanScenario &scenario = m_plan->scenarios[std::size_t(index)];
        scenario.condition = expression(step.condition, here);
        scenario.data.assign(m_usedData.begin(), m_usedData.end());
        addComputed(scenario, 0, int(m_document.settings.variables.size()));
        addComputed(scenario, scenario.firstVariable, scenario.lastVariable);
        m_plan->topLevel.push_back(index);
    }
}

void Compiler::addComputed(PlanScenario &scenario, int first, int last)
{
    for (int i = first; i < last; ++i) {
        const auto &initial = m_plan->variables[std::size_t(i)].initial;
        if (initial && !std::holds_alternative<Json>(*initial))
            scenario.computedVariables.push_back(i);
    }
}

void Compiler::numberVariables(const KeyValues &variables, NodeId scenario)
{
    for (const auto &[name, value] : variables) {
        m_variables[{scenario, name}] = int(m_plan->variables.size());
        m_plan->variables.push_back({name, std::nullopt, scenario});
    }
}

/// Gives every request, export and variable its index before anything refers to one. Set steps
/// are looked at when the maps are known, so that they find the nearest variable outward.
void Compiler::number(const std::vector<Step> &steps, NodeId scenario)
{
    for (const Step &step : steps) {
        if (!step.enabled)
            continue;
        if (step.kind() == StepKind::Request) {
            m_requests[step.id] = int(m_plan->requests.size());
            m_plan->requests.emplace_back();
        } else if (step.kind() == StepKind::Export) {
            m_exports[step.id] = int(m_plan->exports.size());
            m_plan->exports.emplace_back();
        } else if (const Scenario *nested = step.as<Scenario>()) {
            PlanScenario contents;
            contents.firstRequest = int(m_plan->requests.size());
            contents.firstExport = int(m_plan->exports.size());
            contents.firstVariable = int(m_plan->variables.size());
            numberVariables(nested->variables, step.id);
            number(nested->steps, step.id);
            contents.lastRequest = int(m_plan->requests.size());
            contents.lastExport = int(m_plan->exports.size());
            contents.lastVariable = int(m_plan->variables.size());
            m_contents[step.id] = std::move(contents);
        } else if (step.kind() == StepKind::SetVariable) {
            Reference reference;
            reference.root = Reference::Root::Variable;
            reference.name = step.name;
            const Resolved target = m_scope.resolve(reference, step.id);
            const bool known = target.kind == Resolved::Kind::Variable;
            const NodeId holder = known ? target.node : scenario;
            const auto [entry, isNew] =
                m_variables.try_emplace({holder, step.name}, int(m_plan->variables.size()));
            if (isNew)
                m_plan->variables.push_back({step.name, std::nullopt, holder});
            m_assigned.resize(m_plan->variables.size());
            m_assigned[std::size_t(entry->second)] = true;
        }
    }
}

void Compiler::compileVariables(const KeyValues &variables, const Place &place)
{
    Place here = place;
    for (const auto &[name, value] : variables) {
        here.field = "variables." + name;
        const int index = m_variables.at({place.node, name});
        m_plan->variables[std::size_t(index)].initial = this->value(value, here);
    }
}

int Compiler::compileScenario(const Step &step, Place place)
{
    const Scenario &scenario = *step.as<Scenario>();
    place.node = step.id;
    place.request = -1;
    if (scenario.auth)
        place.auth = scenario.auth;
    compileVariables(scenario.variables, place);

    const int index = int(m_plan->scenarios.size());
    m_plan->scenarios.emplace_back(); // its place; children come after it
    PlanScenario plan = std::move(m_contents.at(step.id));
    plan.row = m_rows.at(step.id);
    plan.name = displayName(step);
    plan.ignoreFailure = scenario.ignoreFailure;
    plan.retry = compileRetry(scenario.retry, place);

    for (const Step &child : scenario.steps) {
        if (child.enabled)
            compileStep(child, plan, place);
    }
    m_plan->scenarios[std::size_t(index)] = std::move(plan);
    return index;
}

void Compiler::compileStep(const Step &step, PlanScenario &scenario, const Place &outer)
{
    Place place = outer;
    place.node = step.id;
    place.field = "if";
    PlanStep planStep;
    planStep.condition = expression(step.condition, place);
    planStep.continueOnFailure = step.continueOnFailure;
    planStep.node = step.id;
    switch (step.kind()) {
    case StepKind::Request:
        planStep.kind = PlanStep::Kind::Request;
        planStep.index = m_requests.at(step.id);
        compileRequest(step, place);
        break;
    case StepKind::Scenario:
        planStep.kind = PlanStep::Kind::Scenario;
        planStep.index = compileScenario(step, place);
        break;
    case StepKind::Assertion: {
        planStep.kind = PlanStep::Kind::Assertion;
        planStep.index = int(m_plan->assertions.size());
        place.field = "condition";
        auto condition = expression(step.as<Assertion>()->condition, place);
        m_plan->assertions.push_back(
            {m_nextAssertion++, condition ? std::move(*condition) : Expression{Literal{true}}});
        break;
    }
    case StepKind::SetVariable:
        compileSet(step, planStep, place);
        break;
    case StepKind::Wait:
        compileWait(*step.as<Wait>(), planStep);
        break;
    case StepKind::Export:
        compileExport(step, place);
        return; // a binding; nothing to execute
    }
    scenario.steps.push_back(std::move(planStep));
}

void Compiler::compileSet(const Step &step, PlanStep &planStep, const Place &place)
{
    Reference reference;
    reference.root = Reference::Root::Variable;
    reference.name = step.name;
    const Resolved target = m_scope.resolve(reference, step.id);
    Place here = place;
    here.field = "name";
    const auto found = m_variables.find({target.node, step.name});
    if (target.kind != Resolved::Kind::Variable || found == m_variables.end()) {
        problem(here, Core::tr("\"%1\" is not the name of a variable").arg(qs(step.name)));
        return;
    }
    here.field = "value";
    planStep.kind = PlanStep::Kind::Set;
    planStep.index = int(m_plan->sets.size());
    m_plan->sets.push_back({found->second, value(step.as<SetVariable>()->value, here)});
}

void Compiler::compileExport(const Step &step, const Place &place)
{
    Place here = place;
    here.field = "value";
    PlanExport &target = m_plan->exports[std::size_t(m_exports.at(step.id))];
    target.name = step.name;
    target.node = step.id;
    target.value = textTemplate(step.as<Export>()->value, here);
}

void Compiler::compileWait(const Wait &wait, PlanStep &step)
{
    step.kind = PlanStep::Kind::Wait;
    step.index = int(m_plan->waits.size());
    if (wait.mean)
        m_plan->waits.push_back({PlanWait::Kind::Exponential, toNanoseconds(*wait.mean), {}});
    else if (wait.min || wait.max)
        m_plan->waits.push_back({PlanWait::Kind::Uniform, toNanoseconds(wait.min.value_or(0)),
                                 toNanoseconds(wait.max.value_or(wait.min.value_or(0)))});
    else
        m_plan->waits.push_back(
            {PlanWait::Kind::Constant, toNanoseconds(wait.seconds.value_or(0)), {}});
}

PlanRetry Compiler::compileRetry(const Retry &retry, const Place &place)
{
    Place here = place;
    here.field = "until";
    PlanRetry plan;
    plan.until = expression(retry.until, here);
    plan.maxRetries = plan.until ? retry.maxRetries : 0;
    plan.interval = toNanoseconds(retry.interval);
    return plan;
}

std::string Compiler::readFile(const std::string &name, const Place &place)
{
    QFile file(QDir(m_options.folder).filePath(qs(name)));
    if (!file.open(QIODevice::ReadOnly)) {
        problem(place, Core::tr("cannot read %1: %2").arg(qs(name), file.errorString()));
        return {};
    }
    if (file.size() > fileLimit) {
        problem(place, Core::tr("%1 is larger than 64 MiB").arg(qs(name)));
        return {};
    }
    return file.readAll().toStdString();
}

void Compiler::problem(const Place &place, const QString &text, int column)
{
    m_issues.push_back({Severity::Error, text, place.node, placeOf(m_document, place.node),
                        qs(place.field), column});
}

CompiledPlan compile(const Document &document, const PlanOptions &options)
{
    Document effective = document;
    overrideVariables(effective, options.variables);
    if (options.proxy)
        effective.settings.http.proxy = *options.proxy;
    Issues issues = validate(effective, {options.folder, {}});
    if (hasErrors(issues)) {
        std::erase_if(issues, [](const Issue &i) { return i.severity != Severity::Error; });
        return issues;
    }
    if (options.insecure)
        effective.settings.http.insecure = true;
    return Compiler(std::move(effective), options).run();
}

} // namespace loadgrove
