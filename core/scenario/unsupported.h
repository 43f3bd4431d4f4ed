// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <functional>

namespace loadgrove {

/// Takes the field as in the scenario file ("http.proxy") and what it would do (translated).
using UnsupportedReport = std::function<void(const QString &field, const QString &what)>;

/// Finds settings that the file format knows and the engine of this version does not run, so that
/// none is silently ignored. Shrinks as the engine grows.
void findUnsupported(const DocumentSettings &settings, const UnsupportedReport &report);

} // namespace loadgrove
