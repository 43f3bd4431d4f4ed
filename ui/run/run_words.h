// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/preflight.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

// How a run stands, in words and as a share; pure functions of its snapshot.

/// "Running", "Stopping: waiting for the requests in flight".
QString stateWords(RunState state);

/// How far a run is, as far as that can be known.
struct RunProgress
{
    std::optional<double> done;      ///< 0 to 1
    std::optional<double> remaining; ///< seconds
    bool operator==(const RunProgress &) const = default;
};
/// By its duration or its count, whichever comes first.
RunProgress progressOf(const Snapshot &snapshot);
/// "12.0 s, 18.0 s left".
QString progressWords(const Snapshot &snapshot);

/// "Finished: 12,345 requests in 30.0 s, 0.20 % failed".
QString summaryLine(const Snapshot &snapshot);

/// fail / (executed + fail) of all requests, 0 to 1; 0 when nothing was judged.
double errorShare(const Counters &counters);
/// Requests per second: of the last whole seconds while the run goes on, of all of it afterwards.
double currentRate(const Snapshot &snapshot);
double averageRate(const Snapshot &snapshot, const Counters &counters);

/// How a send failed, by its code: "503 Service Unavailable", "connection refused"; AnswerCode():
/// it could not be sent.
QString failureWords(AnswerCode code);

/// "Planned: 1,200 requests in 400 iterations by 5 users." What cannot be told is left out.
QString plannedWords(const LoadExtent &planned);

/// Iterations of all top-level scenarios that have ended.
std::int64_t iterationsDone(const Snapshot &snapshot);
/// What the configuration asks for; none when its duration decides alone.
std::optional<std::int64_t> iterationsPlanned(const Snapshot &snapshot);

} // namespace loadgrove
