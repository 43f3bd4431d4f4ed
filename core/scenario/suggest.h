// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// The candidates that look most like the word (a slip or two away), nearest first.
std::vector<std::string> nearNames(std::string_view word,
                                   const std::vector<std::string> &candidates,
                                   std::size_t atMost = 3);

/// " (did you mean 'a' or 'b'?)", or "" when nothing is near (translated).
QString didYouMean(std::string_view word, const std::vector<std::string> &candidates);

} // namespace loadgrove
