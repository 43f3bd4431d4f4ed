// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/references.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

// JSON Pointer (RFC 6901).

/// A key as a pointer writes it: "/api/x" is "~1api~1x".
std::string escapePointer(std::string_view key);
/// The keys of a pointer ("" has none), its escapes resolved. Demands "" or a leading "/".
std::vector<std::string> splitPointer(std::string_view pointer);
/// "%7B" is "{"; what is no valid escape stays.
std::string percentDecode(std::string_view text);

/// The member of that name and where it stands; nothing when it is not there.
std::optional<Place> memberOf(const Place &place, std::string_view key);
/// Demands that the place holds an array or object and that the index is one of it.
Place childOf(const Place &place, std::size_t index);

} // namespace loadgrove
