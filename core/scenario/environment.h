// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// The values of the environment of that name; "" = none chosen. Where there is none, the message
/// names those that there are.
Result<KeyValues> environmentVariables(const DocumentSettings &settings, std::string_view name);

/// Gives to those that are there the others, where they have no value.
void addMissing(KeyValues &variables, const KeyValues &others);

} // namespace loadgrove
