// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace loadgrove {

/// Identity of a step in a document while it is open. Unique within the document, never saved,
/// kept by copies. 0 stands for the document itself.
using NodeId = std::uint64_t;
inline constexpr NodeId documentNode = 0;

} // namespace loadgrove
