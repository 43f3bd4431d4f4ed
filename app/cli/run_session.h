// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run.h"

#include <QString>

namespace loadgrove {

/// What a run is to leave behind.
struct RunOutput
{
    QString json; ///< file for the result; "-" = stdout, "" = none
    bool quiet = false;
    bool progress = false;
    bool control = false; ///< obey lines on standard input
};

/// Runs a plan to its end: progress, interruption, summary, files. Returns the exit code.
int executeRun(std::shared_ptr<const Plan> plan, RunOptions options, const RunOutput &output);

} // namespace loadgrove
