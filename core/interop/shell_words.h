// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

using ShellCommand = std::vector<std::string>; ///< words, unquoted

/// Takes a text apart into commands and their words as a POSIX shell does: quotes ('…', "…", $'…'),
/// backslashes, comments, and lines that go on ("\" and, as Windows has it, "^"). Nothing is
/// expanded: "$" and "`" stay. An open quote is an error.
Result<std::vector<ShellCommand>> shellCommands(std::string_view text);

/// The word in quotes, where a shell needs them.
std::string shellQuoted(std::string_view word);

} // namespace loadgrove
