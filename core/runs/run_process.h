// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

namespace loadgrove {

/// The process that writes a run, as its file names it until the run has ended.
Json thisProcess();

enum class ProcessState
{
    Gone,
    Alive,
    Elsewhere, ///< on another machine: nobody here can tell
};
/// Whether the process that a file names still runs.
ProcessState stateOfProcess(const Json &process);

} // namespace loadgrove
