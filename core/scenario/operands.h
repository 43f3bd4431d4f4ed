// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/evaluate.h"

#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

/// The names in a condition as they are written, each once, with what they stand for now; a name
/// that compiling has replaced by its constant value is one of them. Calls are not made.
std::vector<std::pair<std::string, Value>> operandsOf(const Expression &expression,
                                                      EvaluationContext &context);

} // namespace loadgrove
