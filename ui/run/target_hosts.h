// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QStringList>

namespace loadgrove {

/// The hosts other than this computer that a run of the document would load, as far as its URLs
/// say so: references to variables are followed, what only a run can know is not.
/// overrides: as PlanOptions::variables.
QStringList foreignHosts(const Document &document, const KeyValues &overrides);

} // namespace loadgrove
