// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/json_pointer.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace loadgrove {

/// The items or the members of a place, in order; none of a scalar.
std::vector<Place> childrenOf(const Place &place);
/// The member's children when it is an array; else none.
std::vector<Place> itemsOf(const Place &place, std::string_view key);
/// The member's text; empty where it is none.
std::string_view textOf(const Place &place, std::string_view key);
/// Whether the member is true.
bool isTrue(const Place &place, std::string_view key);
/// The member as a count of things (0 and more); nothing where it is none.
std::optional<std::size_t> countOf(const Place &place, std::string_view key);
/// "#/components/schemas/Pet", as people write it.
QString placeName(const Place &place);

} // namespace loadgrove
