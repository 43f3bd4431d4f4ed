// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loadgrove {

/// The length of the valid UTF-8 sequence that starts at the offset; 0 when there is none.
std::size_t utf8SequenceLength(std::string_view text, std::size_t offset);

/// Appends one code point, which must be no surrogate.
void appendUtf8(std::string &out, unsigned code);

} // namespace loadgrove
