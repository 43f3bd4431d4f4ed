// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// What a run file says beside what was measured: the program, the machine, and the document, whose
/// typed secrets are dropped unless they are to be shown.
Json::Object aboutRun(const Document &document, bool showSecrets = false);

} // namespace loadgrove
