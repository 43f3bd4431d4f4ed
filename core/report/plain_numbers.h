// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace loadgrove {

// Numbers as files hold them: C locale, no exponent, no digits that say nothing. Latencies are
// whole microseconds (averages are rounded to them), so they come out the same in every format.

/// At most that many decimals: (12.5, 3) -> "12.5".
std::string plainNumber(double value, int decimals);
/// Milliseconds from milliseconds: "1.235"
std::string plainMilliseconds(double milliseconds);
/// Seconds from milliseconds: "0.001235"
std::string plainSeconds(double milliseconds);

} // namespace loadgrove
