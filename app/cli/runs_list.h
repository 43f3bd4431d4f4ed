// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library.h"

namespace loadgrove {

/// The runs of each document as a table, newest first.
QString runsText(const std::vector<RunEntry> &entries);
/// What is known of one run without reading its seconds.
QString runText(const RunEntry &entry);
Json runJson(const RunEntry &entry);

} // namespace loadgrove
