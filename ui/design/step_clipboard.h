// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/design/tree_edits.h"

class QMimeData;

namespace loadgrove {

/// The type of steps on the clipboard and in drags: JSON as in the scenario file.
inline constexpr char stepsMimeType[] = "application/x-loadgrove-steps";

/// The outermost of these steps as text and in their own type. Owned by the caller.
QMimeData *toMimeData(const ScenarioDocument &document, const NodeIds &selected);
/// Steps out of a clipboard or drag: of ours, or requests out of curl commands; what else lies
/// there is an error. notes: what curl says and requests cannot.
Result<std::vector<Step>> fromMimeData(const QMimeData &data, QStringList *notes = nullptr);
Result<NodeIds> paste(ScenarioDocument &document, const NodeIds &selected, const QMimeData &data,
                      QStringList *notes = nullptr);

} // namespace loadgrove
