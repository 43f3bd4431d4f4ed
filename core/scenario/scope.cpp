// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scope.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace loadgrove {

namespace {

template <class Map>
const typename Map::mapped_type *lookUp(const Map &map, const typename Map::key_type &key)
{
    const auto it = map.find(key);
    return it == map.end() ? nullptr : &it->second;
}

Resolved nothing(const QString &problem)
{
    Resolved result;
    result.problem = problem;
    return result;
}

Resolved found(Resolved::Kind kind, NodeId node, const std::string &variable = {})
{
    Resolved result;
    result.kind = kind;
    result.node = node;
    result.variable = variable;
    return result;
}

} // namespace

Scope::Scope(const Document &document, Disabled disabled)
    : m_document(document)
    , m_seen(disabled)
{
    for (const auto &[name, value] : document.settings.variables)
        m_levels[documentNode].variables.insert(name);
    add(document.scenarios, documentNode, documentNode, {}, true, 1);
}

void Scope::add(const std::vector<Step> &steps, NodeId parent, NodeId top, const std::string &path,
                bool enabled, int depth)
{
    if (depth > mostScenarioLevels)
        return;
    for (const Step &step : steps) {
        const NodeId ownTop = parent == documentNode ? step.id : top;
        const std::string ownPath =
            path.empty() ? displayName(step) : path + '/' + displayName(step);
        const bool runs = m_seen == Disabled::Seen || (enabled && step.enabled);
        m_steps.insert({step.id, {&step, parent, ownTop}});
        if (runs)
            addNames(step, parent, ownTop, ownPath);
        else if (step.kind() == StepKind::Request || step.kind() == StepKind::Export)
            m_disabled[displayName(step)].push_back(&step);
        if (const Scenario *scenario = step.as<Scenario>()) {
            for (const auto &[name, value] : scenario->variables)
                m_levels[step.id].variables.insert(name);
            add(scenario->steps, step.id, ownTop, ownPath, runs, depth + 1);
        }
    }
}

void Scope::addNames(const Step &step, NodeId parent, NodeId top, const std::string &path)
{
    const std::string name = displayName(step);
    Level &level = m_levels[parent];
    switch (step.kind()) {
    case StepKind::Request:
        level.requests[name].push_back(&step);
        m_tops[top].requests[name].push_back(&step);
        m_tops[top].requestPaths[path].push_back(&step);
        break;
    case StepKind::Scenario:
        level.scenarios[name].push_back(&step);
        m_tops[top].scenarios[name].push_back(&step);
        m_tops[top].scenarioPaths[path].push_back(&step);
        break;
    case StepKind::Export:
        level.exports[step.name].push_back(&step);
        break;
    case StepKind::SetVariable:
        level.sets.insert(step.name);
        break;
    case StepKind::Assertion:
    case StepKind::Wait:
        break;
    }
}

/// The scenario whose names are nearest: the step itself, or what holds it.
NodeId Scope::scenarioOf(NodeId step) const
{
    const Entry *entry = lookUp(m_steps, step);
    if (!entry)
        return documentNode;
    return entry->step->kind() == StepKind::Scenario ? step : entry->parent;
}

NodeId Scope::parentOf(NodeId node) const
{
    const Entry *entry = lookUp(m_steps, node);
    return entry ? entry->parent : documentNode;
}

const Scope::Level *Scope::levelOf(NodeId scenario) const
{
    return lookUp(m_levels, scenario);
}

const Scope::Top *Scope::topOf(NodeId step) const
{
    const Entry *entry = lookUp(m_steps, step);
    return entry ? lookUp(m_tops, entry->top) : nullptr;
}

Resolved Scope::resolve(const Reference &reference, NodeId step,
                        const std::vector<std::string> &external) const
{
    switch (reference.root) {
    case Reference::Root::Self: {
        const Entry *entry = lookUp(m_steps, step);
        if (entry && entry->step->kind() == StepKind::Request)
            return found(Resolved::Kind::External, documentNode);
        return nothing(noOwnAnswer(reference));
    }
    case Reference::Root::Request:
        return request(reference, step);
    case Reference::Root::Variable:
        return variable(reference, step, external);
    case Reference::Root::Scenario:
        return ofScenario(reference, step);
    case Reference::Root::Data:
        return data(reference);
    case Reference::Root::Environment:
        break;
    }
    return found(Resolved::Kind::External, documentNode);
}

Resolved Scope::request(const Reference &reference, NodeId step) const
{
    const std::string &name = reference.name;
    const Top *top = topOf(step);
    if (!top)
        return nothing(unknownRequest(name, step));
    for (NodeId scenario = scenarioOf(step); scenario != documentNode;
         scenario = parentOf(scenario)) {
        const Level *level = levelOf(scenario);
        if (const Steps *steps = level ? lookUp(level->requests, name) : nullptr)
            return found(Resolved::Kind::Request, steps->front()->id);
    }
    if (const Steps *steps = lookUp(top->requests, name)) {
        if (steps->size() == 1)
            return found(Resolved::Kind::Request, steps->front()->id);
        return nothing(QCoreApplication::translate(
                           "loadgrove", "more than one request is named '%1'; write the path: "
                                        "requests[\"SCENARIO/.../%1\"]")
                           .arg(qs(name)));
    }
    if (const Steps *steps = lookUp(top->requestPaths, name))
        return found(Resolved::Kind::Request, steps->front()->id);
    return nothing(unknownRequest(name, step));
}

/// The nearest variables map or export outward; else the outermost set step of that name makes it.
Resolved Scope::variable(const Reference &reference, NodeId step,
                         const std::vector<std::string> &external) const
{
    const std::string &name = reference.name;
    NodeId maker = documentNode;
    for (NodeId scenario = scenarioOf(step);; scenario = parentOf(scenario)) {
        if (const Level *level = levelOf(scenario)) {
            if (const Steps *exports = lookUp(level->exports, name))
                return found(Resolved::Kind::Export, exports->front()->id);
            if (level->variables.count(name))
                return found(Resolved::Kind::Variable, scenario, name);
            if (level->sets.count(name))
                maker = scenario;
        }
        if (scenario == documentNode)
            break;
    }
    if (maker != documentNode)
        return found(Resolved::Kind::Variable, maker, name);
    if (std::find(external.begin(), external.end(), name) != external.end())
        return found(Resolved::Kind::External, documentNode, name);
    return nothing(unknownVariable(name, step));
}

/// scenarios.SCENARIO.VAR: the variables and exports of that scenario itself.
Resolved Scope::ofScenario(const Reference &reference, NodeId step) const
{
    QString problem;
    const Step *scenario = scenarioNamed(reference.name, step, problem);
    if (!scenario)
        return nothing(problem);
    Reference inside;
    inside.root = Reference::Root::Variable;
    inside.name = reference.member;
    const Resolved result = variable(inside, scenario->id, {});
    const NodeId holder =
        result.kind == Resolved::Kind::Export ? parentOf(result.node) : result.node;
    if (result.kind != Resolved::Kind::Nothing && holder == scenario->id)
        return result;
    std::vector<std::string> names;
    if (const Level *level = m_hints > 0 ? levelOf(scenario->id) : nullptr) {
        names.assign(level->variables.begin(), level->variables.end());
        for (const auto &[name, steps] : level->exports)
            names.push_back(name);
    }
    return nothing(
        QCoreApplication::translate("loadgrove", "scenario '%1' has no variable or export '%2'%3")
            .arg(qs(reference.name), qs(reference.member), hint(reference.member, names)));
}

/// The scenario itself and those around it, and what each of them holds, from the nearest outward;
/// then anywhere in the top-level scenario.
const Step *Scope::scenarioNamed(const std::string &name, NodeId step, QString &problem) const
{
    const Top *top = topOf(step);
    for (NodeId scenario = scenarioOf(step); top && scenario != documentNode;
         scenario = parentOf(scenario)) {
        const Level *level = levelOf(scenario);
        if (const Steps *steps = level ? lookUp(level->scenarios, name) : nullptr)
            return steps->front();
        const Step *around = lookUp(m_steps, scenario)->step;
        if (displayName(*around) == name)
            return around;
    }
    const Steps *steps = top ? lookUp(top->scenarios, name) : nullptr;
    if (steps && steps->size() > 1) {
        problem = QCoreApplication::translate("loadgrove",
                                              "more than one scenario is named '%1'; write the "
                                              "path: scenarios[\"SCENARIO/.../%1\"]")
                      .arg(qs(name));
        return nullptr;
    }
    if (!steps && top)
        steps = lookUp(top->scenarioPaths, name);
    if (steps)
        return steps->front();
    std::vector<std::string> names;
    if (top && m_hints > 0) {
        for (const auto &[known, where] : top->scenarios)
            names.push_back(known);
    }
    problem = QCoreApplication::translate("loadgrove", "there is no scenario '%1' here%2")
                  .arg(qs(name), hint(name, names));
    return nullptr;
}

Resolved Scope::data(const Reference &reference) const
{
    std::vector<std::string> names;
    for (const DataFile &file : m_document.settings.data) {
        if (file.name == reference.name)
            return found(Resolved::Kind::External, documentNode);
        names.push_back(file.name);
    }
    return nothing(QCoreApplication::translate("loadgrove", "there is no data file '%1'%2")
                       .arg(qs(reference.name), hint(reference.name, names)));
}

} // namespace loadgrove
