// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/scenario_document.h"

#include <QUndoCommand>

namespace loadgrove {

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

} // namespace loadgrove
