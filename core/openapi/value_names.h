// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// A text that suits a property of that name: "Berlin" for city and home_city; "Sample title" where
/// the name says little. Another variation gives another text.
std::string sampleText(std::string_view name, int variation);
/// A number that suits a property of that name ("9.99" for unit_price), as text; nothing where the
/// name says little.
std::optional<std::string_view> sampleNumber(std::string_view name);

} // namespace loadgrove
