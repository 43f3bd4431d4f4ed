// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"
#include "core/scenario/load_config.h"
#include "core/stats/health.h"
#include "core/stats/row_stats.h"
#include "core/stats/run_change.h"
#include "core/stats/sample.h"
#include "core/stats/second_list.h"
#include "core/stats/second_point.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace loadgrove {

/// semantics.md, "The status document".
enum class RunState
{
    Idle,
    Initializing,
    Waiting,
    Running,
    Failed,
    Skipped,
    Stopping,
    Stopped, ///< ended by the user
    Finished,
};
/// As in files: "running". Never translated.
const char *stateText(RunState state);
std::optional<RunState> stateOf(std::string_view text);

/// Key figures of a histogram, in milliseconds.
struct LatencySummary
{
    std::int64_t count = 0;
    double average = 0, minimum = 0, maximum = 0;
    double p50 = 0, p75 = 0, p90 = 0, p95 = 0, p99 = 0, p999 = 0;
    /// Further percentiles that the run's thresholds ask for: percent -> milliseconds.
    std::map<double, double> others;
    static LatencySummary of(const Histogram &histogram, std::span<const double> others = {});
    /// One of the above; none where it was not computed.
    std::optional<double> percentile(double percent) const;
    bool operator==(const LatencySummary &) const = default;
};

/// How one row stands. A row waits until something is recorded for it; in the end one that was
/// only skipped, or never reached, is skipped.
struct RowSnapshot
{
    RunState state = RunState::Waiting;
    Counters counters;
    LatencySummary latency;                 ///< service time; of a scenario: wall duration
    std::optional<LatencySummary> response; ///< without a schedule: none
    std::optional<LatencySummary> busy;     ///< scenarios only
    std::vector<std::pair<AnswerCode, std::int64_t>> codes; ///< ascending
    /// Of a request, ascending by code; together counters.failed.
    std::vector<FailureCount> failures;
    /// Sends or rounds in each of the newest seconds, oldest first: as the end of the timeline.
    std::vector<std::int64_t> recent;
    static constexpr std::size_t recentSeconds = 60; ///< at most
    /// Ascending by code, then by time; of each code the first, the slowest and some others.
    std::vector<std::shared_ptr<const Sample>> samples;
};

/// What a run was started with.
struct RunInfo
{
    std::string document; ///< its name
    LoadConfig config;    ///< in force, with the command line's changes
    std::vector<std::string> thresholds;
    std::uint64_t seed = 0;   ///< of the generators: the same seed gives the same values
    QDateTime started;        ///< UTC
    bool showSecrets = false; ///< in what leaves the program
    std::shared_ptr<const Rows> rows = std::make_shared<const Rows>(); ///< never null
};

/// How a rule about the change from a baseline (an earlier run) was judged.
struct BaselineRule
{
    std::string rule; ///< as written: "p95>+5%"
    bool passed = false;
    std::string finding; ///< translated: the change, with its interval
};

/// How a run stands, as one immutable value; live and final have the same shape. Every number that
/// anyone shows comes from here.
struct Snapshot
{
    RunInfo info;
    RunState state = RunState::Idle;
    nanoseconds elapsed{0};
    bool paused = false;
    nanoseconds pausedFor{0}; ///< of elapsed; not part of the planned time
    /// Of a span of a run: its begin since the run's start; elapsed is its length. None: the whole.
    std::optional<nanoseconds> spanBegin;
    bool interrupted = false;                ///< has no end: killed, or could not write on
    int users = 0;                           ///< running now
    std::vector<RowSnapshot> rows;           ///< as info.rows->rows
    std::vector<AssertionCounts> assertions; ///< as info.rows->assertions
    RowSnapshot totals;                      ///< all requests together (scenario rows left out)
    std::int64_t dropped = 0;                ///< starts of the open model that found no user
    std::int64_t missedSlots = 0;            ///< of the rate cap, that passed with nobody ready
    std::vector<RunChange> changes;          ///< made while it went on, oldest first
    std::vector<RunChange> changesBefore;    ///< of a span of a run: made before it
    SecondList timeline;
    Histogram latencies; ///< service times of all requests, for the distribution chart
    std::vector<std::string>
        notices; ///< "neither count nor duration ..."; missing values, once each
    Health health;
    std::vector<BaselineRule> baseline; ///< of a run that was held against one, once it has ended
    std::string failure;                ///< why the run could not go on; "" = it could
    /// The same run from its warm-up's end on, which is what thresholds judge: rows, assertions,
    /// totals and elapsed (0 until then). Null without a warm-up.
    std::shared_ptr<const Snapshot> afterWarmup;

    /// What rates are per: a pause is no time in which nothing came.
    Seconds activeFor() const { return elapsed - pausedFor; }
};

} // namespace loadgrove
