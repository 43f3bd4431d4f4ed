// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <optional>

namespace loadgrove {

// Numbers as whole counts of 10^-scale, so that 0.1 + 0.2 is 0.3: 9.90 at scale 2 is 990.

constexpr int mostDecimals = 15; ///< the largest scale

/// How many digits behind the point the number needs; nothing when those are more than
/// mostDecimals.
std::optional<int> decimalsOf(const Json &number);
/// The number at that scale; nothing when it has more digits behind the point or does not fit.
std::optional<std::int64_t> unitsOf(const Json &number, int scale);
/// The number that is so many units: an integer where it is whole.
Json fromUnits(std::int64_t units, int scale);
/// Whether the number is a whole multiple of the other (exactly, where digits allow).
bool isMultiple(const Json &number, const Json &of);
/// Whether it has no fraction: 3, 3.0, 1e3.
bool isWhole(const Json &number);

/// By worth: 1.0 is 1, the order of members does not matter.
bool sameValue(const Json &left, const Json &right);

} // namespace loadgrove
