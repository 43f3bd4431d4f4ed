// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/step_names.h"
#include "ui/document/document_command.h"

namespace loadgrove {

/// Changes what stands in steps (everything but their children) and in the settings: redo and undo
/// exchange the values with the document's. Changes of the same thing in a row become one.
class ChangeContent : public DocumentCommand
{
public:
    /// mergeKey 0: merges with nothing.
    ChangeContent(ScenarioDocument &document, ContentEdit values, const QString &name,
                  int mergeKey);

    int id() const override;
    void redo() override;
    void undo() override { redo(); }
    bool mergeWith(const QUndoCommand *other) override;

    /// Whether a change with that key, of that step first (documentNode: settings), would become
    /// part of this one.
    bool takes(NodeId target, int mergeKey) const;
    /// Puts what this has replaced back into a copy of the document.
    void revert(Document &copy) const;
    /// Adds to the values of a later change what this has replaced and they do not speak of.
    void complete(ContentEdit &values) const;

private:
    NodeId target() const;
    bool isCurrent() const;

    ContentEdit m_values; // what the document does not have at the moment
    int m_mergeKey;
};

/// Inserts a row of steps; they keep their ids through undo and redo.
class InsertSteps : public DocumentCommand
{
public:
    InsertSteps(ScenarioDocument &document, StepPosition place, std::vector<Step> steps,
                const QString &name)
        : DocumentCommand(document, name)
        , m_place(place)
        , m_steps(std::move(steps))
        , m_count(int(m_steps.size()))
    {
    }
    void redo() override { put(m_place.parent, m_place.index, std::move(m_steps)); }
    void undo() override { m_steps = take(m_place.parent, m_place.index, m_count); }

private:
    StepPosition m_place;
    std::vector<Step> m_steps; // while undone
    int m_count;
};

/// Removes steps, wherever they stand.
class RemoveSteps : public DocumentCommand
{
public:
    RemoveSteps(ScenarioDocument &document, const std::vector<NodeId> &outermost,
                const QString &name);
    void redo() override;
    void undo() override;

private:
    struct Run ///< neighbours, removed together
    {
        StepPosition first;
        int count;
        std::vector<Step> steps; // while done
    };
    std::vector<Run> m_runs; // in tree order
};

/// Moves steps to one place, in tree order.
class MoveSteps : public DocumentCommand
{
public:
    MoveSteps(ScenarioDocument &document, std::vector<NodeId> outermost, StepPosition place,
              const QString &name);
    void redo() override;
    void undo() override;

private:
    struct Move
    {
        StepPosition from, to; ///< 'to' counts before the move
    };
    std::vector<NodeId> m_ids;
    NodeId m_parent;
    NodeId m_before; // the step that they end up before; documentNode: at the end
    std::vector<Move> m_done;
};

} // namespace loadgrove
