// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"

#include <utility>
#include <vector>

namespace loadgrove {

/// For people, where there is no room for its description(): "201", "refused" (translated).
QString codeName(AnswerCode code);

/// A line for each, with its count and share: "503 Service Unavailable: 6 (0.48 %)". Of more than a
/// screen takes: the most frequent, in the order given, and where the others are.
QString codeLines(const std::vector<std::pair<AnswerCode, std::int64_t>> &codes);

} // namespace loadgrove
