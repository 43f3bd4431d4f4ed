// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/apply_edits.h"

#include "ui/document/scenario_document.h"

namespace loadgrove {

void applyEdits(ScenarioDocument &document, const DocumentEdits &edits, const QString &name)
{
    if (edits.isEmpty())
        return;
    document.undoStack().beginMacro(name);
    if (edits.settings)
        document.changeSettings(*edits.settings, name);
    for (const Step &step : edits.changed)
        document.changeStep(step.id, step, name);
    for (const DocumentEdits::Insertion &insertion : edits.inserted)
        document.insertSteps(insertion.parent, insertion.index, insertion.steps, name);
    if (!edits.removed.empty())
        document.removeSteps(edits.removed, name);
    document.undoStack().endMacro();
}

} // namespace loadgrove
