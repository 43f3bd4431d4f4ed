// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/commands.h"

#include <algorithm>

namespace loadgrove {

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
    return copy;
}

bool ChangeStep::isCurrent(const Step &value) const
{
    const Step *step = document().step(m_node);
    return step && withoutChildren(*step) == withoutChildren(value);
}

RemoveSteps::RemoveSteps(ScenarioDocument &document, const std::vector<NodeId> &outermost,
                         const QString &name)
    : DocumentCommand(document, name)
{
    for (NodeId id : outermost) {
        const StepPosition position = document.position(id);
        const bool follows = !m_runs.empty() && m_runs.back().first.parent == position.parent
                             && m_runs.back().first.index + m_runs.back().count == position.index;
        if (follows)
            ++m_runs.back().count;
        else
            m_runs.push_back({position, 1, {}});
    }
}

void RemoveSteps::redo()
{
    // From the end, so that the positions noted before still hold.
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        run->steps = take(run->first.parent, run->first.index, run->count);
}

void RemoveSteps::undo()
{
    for (Run &run : m_runs)
        put(run.first.parent, run.first.index, std::move(run.steps));
}

MoveSteps::MoveSteps(ScenarioDocument &document, std::vector<NodeId> outermost, StepPosition place,
                     const QString &name)
    : DocumentCommand(document, name)
    , m_ids(std::move(outermost))
    , m_parent(place.parent)
    , m_before(documentNode)
{
    const std::vector<Step> &siblings = *document.children(m_parent);
    for (auto step = siblings.begin() + place.index; step != siblings.end(); ++step) {
        if (std::find(m_ids.begin(), m_ids.end(), step->id) == m_ids.end()) {
            m_before = step->id;
            break;
        }
    }
}

void MoveSteps::redo()
{
    m_done.clear();
    for (NodeId id : m_ids) {
        const StepPosition from = document().position(id);
        const int row = m_before == documentNode ? int(document().children(m_parent)->size())
                                                 : document().position(m_before).index;
        if (from.parent == m_parent && (row == from.index || row == from.index + 1))
            continue; // stands there already
        const StepPosition to{m_parent, row};
        move(from, to);
        m_done.push_back({from, to});
    }
}

void MoveSteps::undo()
{
    for (auto done = m_done.rbegin(); done != m_done.rend(); ++done) {
        // Rows count before the move, so within one parent they shift by the step itself.
        StepPosition now = done->to;
        StepPosition back = done->from;
        if (now.parent == back.parent) {
            if (back.index < now.index)
                --now.index;
            else
                ++back.index;
        }
        move(now, back);
    }
}

} // namespace loadgrove
