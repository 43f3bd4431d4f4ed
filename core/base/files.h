// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace loadgrove {

/// The whole content of a file or pipe; beyond maxBytes the error is ErrorCode::Limit. Messages
/// do not repeat the path.
Result<std::string> readFile(const QString &path, std::size_t maxBytes);

/// Replaces the file in one step: until the new content is complete on the disk, and wherever that
/// fails, the old file stays as it was. Writes through symbolic links, keeps permissions.
Result<void> writeFile(const QString &path, std::string_view content);

} // namespace loadgrove
