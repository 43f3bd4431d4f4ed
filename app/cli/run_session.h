// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/baseline.h"
#include "app/cli/output_files.h"
#include "core/engine/run.h"
#include "core/report/metrics_push.h"

namespace loadgrove {

/// What a run is to leave behind.
struct RunOutput
{
    OutputFiles files;
    PushTargets push;                         ///< while it goes on
    std::shared_ptr<const Baseline> baseline; ///< null: the run is held against none
    bool quiet = false;
    bool progress = false;
    bool control = false; ///< obey lines on standard input
};

/// Runs a plan to its end: progress, interruption, summary, files. Returns the exit code.
int executeRun(std::shared_ptr<const Plan> plan, RunOptions options, const RunOutput &output);

} // namespace loadgrove
