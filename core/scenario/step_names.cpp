// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/step_names.h"

#include "core/scenario/name_follower.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// The one key that has another name now, where that is all that happened to the keys.
std::optional<std::pair<std::string, std::string>> renamedKey(const KeyValues &before,
                                                              const KeyValues &after)
{
    std::optional<std::pair<std::string, std::string>> renamed;
    if (before.size() != after.size())
        return renamed;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].first == after[i].first)
            continue;
        if (renamed)
            return std::nullopt;
        renamed = {before[i].first, after[i].first};
    }
    return renamed;
}

KeyValues dataNames(const DocumentSettings &settings)
{
    KeyValues names;
    for (const DataFile &file : settings.data)
        names.emplace_back(file.name, Json());
    return names;
}

void renameInEnvironments(DocumentSettings &settings, const std::string &from,
                          const std::string &to)
{
    for (Environment &environment : settings.environments) {
        const auto has = [&](const std::string &name) {
            return std::find_if(environment.variables.begin(), environment.variables.end(),
                                [&](const auto &entry) { return entry.first == name; });
        };
        const auto known = has(from);
        if (known != environment.variables.end() && has(to) == environment.variables.end())
            known->first = to;
    }
}

/// A set step of another name: its variable has it too, unless something else still makes the old.
std::optional<RenamedVariable> renamedSet(const Document &before, const Document &after,
                                          const Step &old, const Step &changed)
{
    Reference reference;
    reference.root = Reference::Root::Variable;
    reference.name = old.name;
    const Resolved was = Scope(before).resolve(reference, old.id);
    const Resolved is = Scope(after).resolve(reference, old.id);
    if (was.kind != Resolved::Kind::Variable || (is.kind == was.kind && is.node == was.node))
        return std::nullopt;
    return RenamedVariable{was.node, old.name, changed.name};
}

using Renamed = std::optional<std::pair<std::string, std::string>>;

Renamed renamedVariable(const Step &old, const Step &changed)
{
    const auto *scenario = changed.as<Scenario>();
    return scenario ? renamedKey(old.as<Scenario>()->variables, scenario->variables) : Renamed();
}

bool isRenamed(const Step &old, const Step &changed)
{
    return old.kind() != StepKind::Assertion && old.kind() != StepKind::Wait
           && displayName(old) != displayName(changed);
}

} // namespace

std::string pathTo(const Document &document, NodeId id)
{
    std::string path;
    for (NodeId at = id; at != documentNode; at = positionOf(document, at).parent) {
        const Step *step = findStep(document, at);
        if (!step)
            break;
        path = displayName(*step) + (path.empty() ? "" : "/" + path);
    }
    return path;
}

bool nameFrom(const Document &document, const Scope &scope, Reference &reference, NodeId from,
              NodeId named, const Resolved &meant)
{
    for (const std::string &name :
         {displayName(*findStep(document, named)), pathTo(document, named)}) {
        reference.name = name;
        const Resolved found = scope.resolve(reference, from);
        if (found.kind == meant.kind && found.node == meant.node
            && found.variable == meant.variable)
            return true;
    }
    return false;
}

Step withoutChildren(const Step &step)
{
    const auto *scenario = step.as<Scenario>();
    if (!scenario)
        return step;
    Step copy{step.id,        step.name,    step.description,
              step.condition, step.enabled, step.continueOnFailure,
              Scenario{},     step.extra};
    auto *own = copy.as<Scenario>();
    own->variables = scenario->variables;
    own->retry = scenario->retry;
    own->ignoreFailure = scenario->ignoreFailure;
    own->auth = scenario->auth;
    own->openapi = scenario->openapi;
    return copy;
}

bool changesNames(const Document &before, const Step &changed)
{
    const Step *old = findStep(before, changed.id);
    return old && (isRenamed(*old, changed) || renamedVariable(*old, changed));
}

bool changesNames(const Document &before, const DocumentSettings &changed)
{
    return renamedKey(before.settings.variables, changed.variables)
           || renamedKey(dataNames(before.settings), dataNames(changed));
}

ContentEdit changeWithNames(const Document &before, Step changed)
{
    ContentEdit edit;
    if (!changesNames(before, changed)) {
        edit.steps.push_back(std::move(changed));
        return edit;
    }
    const Step *old = findStep(before, changed.id);
    const Renamed variable = renamedVariable(*old, changed);
    Document after = before;
    Step &target = *findStep(after, changed.id);
    std::vector<Step> below;
    if (auto *children = target.children())
        below.swap(*children);
    target = changed;
    if (auto *children = target.children())
        children->swap(below);
    std::vector<RenamedVariable> variables;
    if (variable)
        variables.push_back({changed.id, variable->first, variable->second});
    if (changed.kind() == StepKind::SetVariable) {
        if (const auto made = renamedSet(before, after, *old, changed))
            variables.push_back(*made);
    }
    edit.steps.push_back(std::move(changed));
    NameFollower(before, after, std::move(variables), {}).follow(edit);
    return edit;
}

ContentEdit changeWithNames(const Document &before, DocumentSettings changed)
{
    ContentEdit edit;
    const Renamed variable = renamedKey(before.settings.variables, changed.variables);
    const Renamed data = renamedKey(dataNames(before.settings), dataNames(changed));
    if (variable)
        renameInEnvironments(changed, variable->first, variable->second);
    edit.settings = std::move(changed);
    if (!variable && !data)
        return edit;
    Document after = before;
    after.settings = *edit.settings;
    std::vector<RenamedVariable> variables;
    if (variable)
        variables.push_back({documentNode, variable->first, variable->second});
    NameFollower(before, after, std::move(variables), data).follow(edit);
    return edit;
}

} // namespace loadgrove
