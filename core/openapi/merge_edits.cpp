// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge_edits.h"

#include "core/openapi/left_out.h"
#include "core/openapi/merge_fields.h"
#include "core/openapi/merge_names.h"
#include "core/openapi/origin.h"

#include <algorithm>
#include <map>

namespace loadgrove {

namespace {

using Kind = OperationChange::Kind;

/// Turns what people chose of a plan into edits.
class Merger
{
public:
    Merger(const Document &mine, const MergePlan &plan, const Document &theirs)
        : m_mine(mine)
        , m_plan(plan)
        , m_theirs(theirs)
        , m_scenario(withoutSteps(*findStep(mine, plan.scenario)))
        , m_settings(mine.settings)
    {
    }

    DocumentEdits edits()
    {
        for (const OperationChange &change : m_plan.changes) {
            if (change.operation.empty())
                changeDocument(change);
            else if (change.kind == Kind::Changed && change.take)
                changeRequest(change);
            else if (change.kind == Kind::Removed && change.take)
                m_edits.removed.push_back(change.step);
            else if (change.take)
                m_wanted.insert(change.operation);
        }
        insertWanted();
        movePrints();
        const Step &old = *findStep(m_mine, m_plan.scenario);
        if (!(m_scenario == withoutSteps(old)))
            m_edits.changed.push_back(std::move(m_scenario));
        if (!(m_settings == m_mine.settings))
            m_edits.settings = std::move(m_settings);
        return std::move(m_edits);
    }

private:
    static Step withoutSteps(Step step)
    {
        step.children()->clear();
        return step;
    }

    void changeDocument(const OperationChange &change)
    {
        const std::string lead = "variables.";
        for (const FieldChange &field : change.fields) {
            const Json *value = field.theirs ? &*field.theirs : nullptr;
            if (!change.take || !field.take)
                continue;
            if (field.field.starts_with(lead)) {
                setValue(m_settings.variables, field.field.substr(lead.size()), value);
                continue;
            }
            auto &own = m_scenario.as<Scenario>()->auth;
            (own ? own : m_settings.auth) = authFromJson(value);
        }
    }

    void changeRequest(const OperationChange &change)
    {
        Step step = *findStep(m_mine, change.step);
        const Step old = step;
        for (const FieldChange &field : change.fields) {
            if (field.take)
                setRequestField(step, field.field, field.theirs ? &*field.theirs : nullptr);
        }
        if (!(step == old))
            m_edits.changed.push_back(std::move(step));
    }

    /// New requests go where the import has them: behind the same neighbour, else into the scenario
    /// of the same name, else into a new one.
    void insertWanted()
    {
        collectNames();
        for (const Step &top : m_theirs.scenarios)
            insertFrom(top);
        const int end =
            int(findStep(m_mine, m_plan.scenario)->children()->size()) + m_grown[m_plan.scenario];
        if (!m_groups.empty())
            m_edits.inserted.push_back({m_plan.scenario, end, std::move(m_groups)});
    }

    void collectNames()
    {
        const Step &scenario = *findStep(m_mine, m_plan.scenario);
        std::map<std::string, std::string> byOperation;
        forEachImported(scenario, [&](const Step &step) {
            m_taken.insert(step.name);
            byOperation.try_emplace(step.as<Request>()->operation, step.name);
            m_steps.try_emplace(step.as<Request>()->operation, step.id);
        });
        const auto name = [&](const Step &step) {
            const std::string &operation = step.as<Request>()->operation;
            std::string own = step.name;
            if (const auto known = byOperation.find(operation); known != byOperation.end())
                own = known->second;
            else if (m_wanted.count(operation))
                own = freeName(step.name);
            if (own != step.name)
                m_names[step.name] = own;
        };
        for (const Step &top : m_theirs.scenarios)
            forEachImported(top, name);
    }

    std::string freeName(const std::string &name)
    {
        std::string unique = name;
        for (int i = 2; !m_taken.insert(unique).second; ++i)
            unique = name + '_' + std::to_string(i);
        return unique;
    }

    void insertFrom(const Step &group)
    {
        NodeId before = documentNode; // the neighbour that the next one goes behind
        std::vector<Step> first;      // that have no neighbour yet
        for (const Step &step : group.as<Scenario>()->steps) {
            if (step.as<Scenario>()) {
                insertFrom(step);
                continue;
            }
            const std::string &operation = step.as<Request>()->operation;
            if (m_wanted.count(operation) == 0) {
                const auto own = m_steps.find(operation);
                before = own == m_steps.end() ? before : own->second;
                continue;
            }
            Step added = step;
            renameIn(added, m_names);
            if (const auto name = m_names.find(step.name); name != m_names.end())
                added.name = name->second;
            if (before == documentNode)
                first.push_back(std::move(added));
            else
                insertBehind(before, std::move(added));
        }
        insertFirst(group, std::move(first));
    }

    void insertBehind(NodeId before, Step step)
    {
        const StepPosition place = positionOf(m_mine, before);
        const int index = place.index + 1 + m_behind[before]++ + insertedAbove(place);
        m_places[place.parent].push_back(place.index);
        m_edits.inserted.push_back({place.parent, index, {std::move(step)}});
        ++m_grown[place.parent];
    }

    /// How many went behind earlier neighbours of that one.
    int insertedAbove(const StepPosition &place)
    {
        const std::vector<int> &places = m_places[place.parent];
        return int(std::count_if(places.begin(), places.end(),
                                 [&](int index) { return index < place.index; }));
    }

    bool isTop(const Step &group) const
    {
        return std::any_of(m_theirs.scenarios.begin(), m_theirs.scenarios.end(),
                           [&](const Step &top) { return &top == &group; });
    }

    void insertFirst(const Step &group, std::vector<Step> steps)
    {
        if (steps.empty())
            return;
        NodeId parent = isTop(group) ? m_plan.scenario : documentNode;
        for (const Step &child : *findStep(m_mine, m_plan.scenario)->children()) {
            if (parent == documentNode && child.as<Scenario>() && child.name == group.name)
                parent = child.id;
        }
        if (parent != documentNode) {
            m_grown[parent] += int(steps.size());
            m_places[parent].insert(m_places[parent].end(), steps.size(), -1);
            m_edits.inserted.push_back({parent, 0, std::move(steps)});
            return;
        }
        Step added = group;
        *added.children() = std::move(steps);
        added.as<Scenario>()->openapi.reset();
        m_groups.push_back(std::move(added));
    }

    /// What was shown once is not shown again: only what was not taken in stays as it was.
    void movePrints()
    {
        const auto &now = m_theirs.scenarios.empty()
                              ? std::optional<ApiOrigin>()
                              : m_theirs.scenarios.front().as<Scenario>()->openapi;
        if (!now)
            return;
        ApiOrigin origin = m_scenario.as<Scenario>()->openapi.value_or(ApiOrigin());
        origin.source = now->source;
        LeftOut leftOut(origin.prints);
        for (const OperationChange &change : m_plan.changes) {
            if (change.kind == Kind::Added && !change.take)
                leftOut.add(change.operation);
            if (change.take)
                leftOut.remove(change.operation);
            if (change.kind == Kind::Removed)
                setValue(origin.prints, change.operation, nullptr);
        }
        for (const auto &[operation, line] : now->prints) {
            if (!leftOut.has(operation))
                setValue(origin.prints, operation, &line);
        }
        leftOut.keepIn(origin.prints);
        m_scenario.as<Scenario>()->openapi = std::move(origin);
    }

    const Document &m_mine;
    const MergePlan &m_plan;
    const Document &m_theirs;
    Step m_scenario; ///< the imported one, without its steps
    DocumentSettings m_settings;
    std::set<std::string> m_wanted, m_taken; ///< operations to add; names of requests
    std::map<std::string, NodeId> m_steps;   ///< by operation
    RequestNames m_names;
    std::map<NodeId, int> m_behind, m_grown;     ///< how many were inserted: behind, below
    std::map<NodeId, std::vector<int>> m_places; ///< below a parent: behind which index
    std::vector<Step> m_groups;                  ///< new scenarios
    DocumentEdits m_edits;
};

} // namespace

DocumentEdits mergeEdits(const Document &mine, const MergePlan &plan, const Document &theirs)
{
    const Step *scenario = findStep(mine, plan.scenario);
    if (!scenario || !scenario->as<Scenario>())
        return {};
    return Merger(mine, plan, theirs).edits();
}

DocumentEdits insertEdits(const Document &mine, const Document &theirs)
{
    DocumentEdits edits;
    std::vector<Step> scenarios = theirs.scenarios;
    DocumentSettings settings = mine.settings;
    std::vector<std::pair<std::string, std::string>> renamed;
    for (const auto &[name, value] : theirs.settings.variables) {
        std::string own = name;
        for (int i = 2;; ++i) {
            const Json *taken = valueOf(settings.variables, own);
            if (!taken || *taken == value)
                break;
            own = name + '_' + std::to_string(i);
        }
        setValue(settings.variables, own, &value);
        if (own != name)
            renamed.emplace_back(name, own);
    }
    // Backwards: a new name may be an old one of what comes behind.
    for (auto each = renamed.rbegin(); each != renamed.rend(); ++each) {
        for (Step &scenario : scenarios)
            replaceTemplate(scenario, each->first, "{{" + each->second + "}}");
    }
    for (Step &scenario : scenarios) {
        if (theirs.settings.auth)
            scenario.as<Scenario>()->auth = theirs.settings.auth;
        else if (mine.settings.auth) // meant for another server
            scenario.as<Scenario>()->auth = Auth();
    }
    if (!(settings == mine.settings))
        edits.settings = std::move(settings);
    edits.inserted.push_back({documentNode, int(mine.scenarios.size()), std::move(scenarios)});
    return edits;
}

void apply(const DocumentEdits &edits, Document &document)
{
    if (edits.settings)
        document.settings = *edits.settings;
    for (const Step &changed : edits.changed) {
        Step *step = findStep(document, changed.id);
        std::vector<Step> children;
        if (step->children())
            children = std::move(*step->children());
        *step = changed;
        if (step->children())
            *step->children() = std::move(children);
    }
    for (const DocumentEdits::Insertion &insertion : edits.inserted) {
        std::vector<Step> steps = insertion.steps;
        for (Step &step : steps)
            assignIds(step, document.nextId);
        std::vector<Step> &siblings = insertion.parent == documentNode
                                          ? document.scenarios
                                          : *findStep(document, insertion.parent)->children();
        siblings.insert(siblings.begin() + insertion.index, std::make_move_iterator(steps.begin()),
                        std::make_move_iterator(steps.end()));
    }
    for (const NodeId id : edits.removed) {
        const StepPosition place = positionOf(document, id);
        std::vector<Step> &siblings = *findStep(document, place.parent)->children();
        siblings.erase(siblings.begin() + place.index);
    }
}

} // namespace loadgrove
