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

} // namespace loadgrove
