// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/commands.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int mergingId = 1;

bool speaksOf(const ContentEdit &edit, NodeId id)
{
    return std::any_of(edit.steps.begin(), edit.steps.end(),
                       [&](const Step &step) { return step.id == id; });
}

} // namespace

ChangeContent::ChangeContent(ScenarioDocument &document, ContentEdit values, const QString &name,
                             int mergeKey)
    : DocumentCommand(document, name)
    , m_values(std::move(values))
    , m_mergeKey(mergeKey)
{
}

int ChangeContent::id() const
{
    return m_mergeKey == 0 ? -1 : mergingId;
}

void ChangeContent::redo()
{
    for (Step &step : m_values.steps)
        exchange(step.id, step);
    if (m_values.settings)
        exchange(*m_values.settings);
}

NodeId ChangeContent::target() const
{
    return m_values.steps.empty() ? documentNode : m_values.steps.front().id;
}

bool ChangeContent::takes(NodeId target, int mergeKey) const
{
    return mergeKey != 0 && mergeKey == m_mergeKey && target == this->target();
}

bool ChangeContent::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeContent *>(other);
    if (!takes(next->target(), next->m_mergeKey))
        return false;
    for (const Step &step : next->m_values.steps) {
        if (!speaksOf(m_values, step.id))
            m_values.steps.push_back(step);
    }
    if (!m_values.settings)
        m_values.settings = next->m_values.settings;
    setObsolete(isCurrent()); // typed and taken back
    return true;
}

bool ChangeContent::isCurrent() const
{
    return std::all_of(m_values.steps.begin(), m_values.steps.end(),
                       [this](const Step &value) {
                           const Step *step = document().step(value.id);
                           return step && withoutChildren(*step) == withoutChildren(value);
                       })
           && (!m_values.settings || document().document().settings == *m_values.settings);
}

void ChangeContent::revert(Document &copy) const
{
    for (const Step &value : m_values.steps) {
        Step &step = *findStep(copy, value.id);
        Step old = withoutChildren(value);
        if (auto *children = step.children())
            old.children()->swap(*children);
        step = std::move(old);
    }
    if (m_values.settings)
        copy.settings = *m_values.settings;
}

void ChangeContent::complete(ContentEdit &values) const
{
    for (const Step &old : m_values.steps) {
        if (!speaksOf(values, old.id))
            values.steps.push_back(withoutChildren(old));
    }
    if (!values.settings)
        values.settings = m_values.settings;
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
