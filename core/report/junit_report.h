// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

namespace loadgrove {

/// JUnit XML for CI servers: the run, its thresholds, checks and requests as suites. The file fails
/// where the run did not pass and only there: a check or request with failures is a failed test
/// unless thresholds decide, or the document says that the failure is to be ignored. Its figures
/// are in the test's output either way.
std::string junitXml(const Snapshot &snapshot);

} // namespace loadgrove
