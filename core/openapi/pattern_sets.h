// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/pattern_tree.h"

#include <string_view>

namespace loadgrove {

/// The control character behind \n, \t and the like; nothing for another letter.
std::optional<char32_t> controlOfLetter(char32_t letter);
/// The set behind \d, \w, \s and their negations; nothing for another letter.
std::optional<CodeSet> classOfLetter(char32_t letter);
/// A part of the set behind \p{name} that suffices to write with; nothing where it is unknown.
std::optional<CodeSet> classOfProperty(std::string_view name);
/// The set behind [:name:].
std::optional<CodeSet> classOfPosix(std::string_view name);

} // namespace loadgrove
