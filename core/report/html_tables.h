// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/threshold_check.h"

namespace loadgrove {

// The tables of the HTML report, each a whole section; "" where there is nothing to show.

std::string thresholdsHtml(const std::vector<ThresholdResult> &results);
/// The tree of scenarios and requests: counts and service time, and, with a schedule, response
/// time.
std::string rowsHtml(const Snapshot &snapshot);
std::string codesHtml(const Snapshot &snapshot);
std::string checksHtml(const Snapshot &snapshot);
std::string changesHtml(const Snapshot &snapshot);
std::string noticesHtml(const Snapshot &snapshot);
/// What it takes to run the same again.
std::string settingsHtml(const Snapshot &snapshot);

} // namespace loadgrove
