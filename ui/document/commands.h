// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document_command.h"

namespace loadgrove {

/// Changes everything of a step but its children.
class ChangeStep : public ExchangeCommand<Step>
{
public:
    ChangeStep(ScenarioDocument &document, NodeId id, Step value, const QString &name, int key)
        : ExchangeCommand(document, CommandId::ChangeStep, std::move(value), name, key)
        , m_node(id)
    {
    }

protected:
    void swap(Step &value) override { exchange(m_node, value); }
    bool isCurrent(const Step &value) const override;
    bool hasSameTarget(const ExchangeCommand &other) const override
    {
        return static_cast<const ChangeStep &>(other).m_node == m_node;
    }

private:
    NodeId m_node;
};

/// Changes what of a document is not a step.
class ChangeSettings : public ExchangeCommand<DocumentSettings>
{
public:
    ChangeSettings(ScenarioDocument &document, DocumentSettings value, const QString &name, int key)
        : ExchangeCommand(document, CommandId::ChangeSettings, std::move(value), name, key)
    {
    }

protected:
    void swap(DocumentSettings &value) override { exchange(value); }
    bool isCurrent(const DocumentSettings &value) const override
    {
        return document().document().settings == value;
    }
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

/// The step without what stands below it: what ChangeStep changes.
Step withoutChildren(const Step &step);

} // namespace loadgrove
