// SPDX-License-Identifier: GPL-3.0-or-later
// What a Scope says about names: completion, and why one is unknown.
#include "core/scenario/scope.h"

#include "core/base/text.h"
#include "core/scenario/suggest.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace loadgrove {

namespace {

/// vars.NAME, scenarios.NAME.VAR ..., with brackets where they are needed.
std::string spelled(Reference::Root root, const std::string &name, const std::string &member = {})
{
    Reference reference;
    reference.root = root;
    reference.name = name;
    reference.member = member;
    return reference.text();
}

} // namespace

QString Scope::noOwnAnswer(const Reference &reference)
{
    return QCoreApplication::translate("loadgrove",
                                       "'%1' alone means the answer of a request, within its own "
                                       "until and assertions; here write requests.NAME.%1")
        .arg(qs(reference.text()));
}

QString Scope::hint(std::string_view word, const std::vector<std::string> &candidates) const
{
    return --m_hints < 0 ? QString() : didYouMean(word, candidates);
}

QString Scope::unknownRequest(const std::string &name, NodeId step) const
{
    const auto disabled = m_disabled.find(name);
    if (disabled != m_disabled.end() && disabled->second.front()->kind() == StepKind::Request)
        return QCoreApplication::translate("loadgrove", "request '%1' is disabled").arg(qs(name));
    const Top *own = topOf(step);
    for (const auto &[id, top] : m_tops) {
        if (&top != own && top.requests.count(name)) {
            return QCoreApplication::translate(
                       "loadgrove",
                       "request '%1' is in another top-level scenario; those run in parallel and "
                       "know nothing of each other")
                .arg(qs(name));
        }
    }
    std::vector<std::string> names;
    if (own && m_hints > 0) {
        for (const auto &[known, steps] : own->requests)
            names.push_back(known);
    }
    return QCoreApplication::translate("loadgrove", "there is no request '%1'%2")
        .arg(qs(name), hint(name, names));
}

QString Scope::unknownVariable(const std::string &name, NodeId step) const
{
    const auto disabled = m_disabled.find(name);
    if (disabled != m_disabled.end() && disabled->second.front()->kind() == StepKind::Export)
        return QCoreApplication::translate("loadgrove", "export '%1' is disabled").arg(qs(name));
    std::vector<std::string> names;
    if (m_hints > 0)
        names = variablesIn(step);
    // A name alone is a variable's, so a slip in one of these words ends up here.
    for (const char *word :
         {"requests", "vars", "scenarios", "data", "env", "code", "res", "headers", "latency_ms"})
        names.emplace_back(word);
    return QCoreApplication::translate("loadgrove", "there is no variable or export '%1' here%2")
        .arg(qs(name), hint(name, names));
}

/// Variables and exports that a step sees, sorted.
std::vector<std::string> Scope::variablesIn(NodeId step) const
{
    std::set<std::string> names;
    for (NodeId scenario = scenarioOf(step);; scenario = parentOf(scenario)) {
        if (const Level *level = levelOf(scenario)) {
            names.insert(level->variables.begin(), level->variables.end());
            names.insert(level->sets.begin(), level->sets.end());
            for (const auto &[name, steps] : level->exports)
                names.insert(name);
        }
        if (scenario == documentNode)
            break;
    }
    return {names.begin(), names.end()};
}

std::vector<std::string> Scope::visibleNames(NodeId step) const
{
    std::vector<std::string> names;
    const auto entry = m_steps.find(step);
    if (entry != m_steps.end() && entry->second.step->kind() == StepKind::Request)
        names = {"code", "res", "headers", "latency_ms"};
    const Top *top = topOf(step);
    std::set<std::string> references;
    for (const auto &[path, steps] : top ? top->requestPaths : ByName()) {
        Reference byName;
        byName.root = Reference::Root::Request;
        byName.name = displayName(*steps.front());
        const Resolved target = request(byName, step);
        const bool plain =
            target.kind == Resolved::Kind::Request && target.node == steps.front()->id;
        references.insert(requestReference(plain ? byName.name : path));
    }
    names.insert(names.end(), references.begin(), references.end());
    for (const std::string &name : variablesIn(step))
        names.push_back(spelled(Reference::Root::Variable, name));
    references.clear();
    for (const auto &[name, steps] : top ? top->scenarios : ByName()) {
        const auto level = m_levels.find(steps.front()->id);
        if (steps.size() > 1 || level == m_levels.end())
            continue;
        for (const std::string &variable : level->second.variables)
            references.insert(spelled(Reference::Root::Scenario, name, variable));
        for (const auto &[exported, where] : level->second.exports)
            references.insert(spelled(Reference::Root::Scenario, name, exported));
    }
    names.insert(names.end(), references.begin(), references.end());
    for (const DataFile &file : m_document.settings.data) {
        if (!file.name.empty())
            names.push_back(spelled(Reference::Root::Data, file.name));
    }
    return names;
}

} // namespace loadgrove
