// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string_view>

namespace loadgrove {

/// Compares two JSON numbers by what they are worth, exactly, however long they are written:
/// 18446744073709551616 > 18446744073709551615, 1.0 == 1, 1e2 == 100.
std::strong_ordering compareNumbers(std::string_view left, std::string_view right);

} // namespace loadgrove
