// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace loadgrove {

/// The media type that a file's name tells: "a.png" is image/png; application/octet-stream where
/// the name tells none. The file is not looked at.
std::string mediaTypeOf(const std::string &fileName);

} // namespace loadgrove
