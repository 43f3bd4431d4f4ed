// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/scenario_document.h"

#include <QUndoCommand>

namespace loadgrove {

/// All ids of commands that merge, in one place.
enum class CommandId
{
    None = -1,
    ChangeStep = 1,
    ChangeSettings,
};

/// The base of all changes to a document; only commands reach its mutable side.
class DocumentCommand : public QUndoCommand
{
protected:
    DocumentCommand(ScenarioDocument &document, const QString &name)
        : QUndoCommand(name)
        , m_document(document)
    {
    }
    const ScenarioDocument &document() const { return m_document; }
    void exchange(NodeId id, Step &value) { m_document.exchangeStep(id, value); }
    void exchange(DocumentSettings &value) { m_document.exchangeSettings(value); }
    void put(NodeId parent, int index, std::vector<Step> steps)
    {
        m_document.putSteps(parent, index, std::move(steps));
    }
    std::vector<Step> take(NodeId parent, int first, int count)
    {
        return m_document.takeSteps(parent, first, count);
    }
    void move(StepPosition from, StepPosition to)
    {
        m_document.moveStep(from.parent, from.index, to.parent, to.index);
    }

private:
    ScenarioDocument &m_document; // Not owned: owns the stack that owns us.
};

/// A change of one value: redo and undo both exchange it with the document's, and a row of changes
/// of the same thing becomes one. A subclass says which value.
template <class Value>
class ExchangeCommand : public DocumentCommand
{
public:
    int id() const override { return m_mergeKey == 0 ? int(CommandId::None) : int(m_id); }
    void redo() override { swap(m_value); }
    void undo() override { swap(m_value); }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const ExchangeCommand *>(other);
        if (next->m_mergeKey != m_mergeKey || !hasSameTarget(*next))
            return false;
        setObsolete(isCurrent(m_value)); // typed and taken back
        return true;
    }

protected:
    ExchangeCommand(ScenarioDocument &document, CommandId id, Value value, const QString &name,
                    int mergeKey)
        : DocumentCommand(document, name)
        , m_value(std::move(value))
        , m_id(id)
        , m_mergeKey(mergeKey)
    {
    }
    virtual void swap(Value &value) = 0;
    virtual bool isCurrent(const Value &value) const = 0;
    virtual bool hasSameTarget(const ExchangeCommand &) const { return true; }

private:
    Value m_value; // what the document does not have at the moment
    CommandId m_id;
    int m_mergeKey;
};

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
