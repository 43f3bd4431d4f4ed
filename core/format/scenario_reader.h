// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// Scenarios may be nested this deep; the outermost is level 1.
inline constexpr int maxScenarioDepth = 100;
/// A document may have this many steps in all.
inline constexpr int maxSteps = 100'000;
/// The JSON levels that such a tree takes, and as many again as a body may have.
inline constexpr int maxFileDepth = 2 * maxScenarioDepth + 2 + 200;

/// The document that this JSON says. Takes the JSON apart to spare copies. Assigns no ids.
Result<Document> documentFromJson(Json json);
/// The steps of an array of steps, or the one step of an object.
Result<std::vector<Step>> stepsFromJson(Json json);

/// A "load_test_config" object.
Result<LoadConfig> loadConfigFromJson(Json json);

} // namespace loadgrove
