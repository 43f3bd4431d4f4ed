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

/// Whether that process still writes the run file, as far as can be told: it is there, or on
/// another machine, and has written lately. One that could not write on (a full disk) does not.
bool isBeingWritten(const QString &file, const Json &process);

} // namespace loadgrove
