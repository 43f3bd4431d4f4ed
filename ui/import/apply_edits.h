// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/merge_edits.h"

namespace loadgrove {

class ScenarioDocument;

/// Does the edits as one entry of the undo stack.
void applyEdits(ScenarioDocument &document, const DocumentEdits &edits, const QString &name);

} // namespace loadgrove
