// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace loadgrove {

/// As Content-Encoding: gzip has it.
QByteArray gzipped(std::string_view content);

} // namespace loadgrove
