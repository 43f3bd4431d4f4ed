// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/issue.h"
#include "core/plan/plan.h"
#include "core/scenario/document.h"
#include "core/stats/health.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace loadgrove {

/// How much a run is going to send, as far as its configuration says.
struct LoadExtent
{
    std::optional<std::int64_t> iterations; ///< of all scenarios; none: as many as users manage
    std::optional<std::int64_t> requests;   ///< when each step is run once and nothing fails
    std::optional<int> users;               ///< at most, of all scenarios; none: not bounded
    std::optional<double> seconds;
    bool operator==(const LoadExtent &) const = default;
};
LoadExtent extentOf(const Document &document, const LoadConfig &config);

/// What is to be looked at before a run.
struct PreflightOrder
{
    Document document;
    PlanOptions options;
    LoadConfig config;
    milliseconds patience{2000};    ///< with hosts that do not answer
    std::optional<SystemRoom> room; ///< unset: that of this machine
};

/// What was found.
struct Preflight
{
    std::shared_ptr<const Plan> plan; ///< null where errors keep the run from starting
    Issues issues;                    ///< with the warnings, in spite of which it can start
    LoadExtent planned;
};

/// Says what would go wrong: what does not compile, data files included, hosts that take no
/// connection, more users than this machine has descriptors or ports for. Takes as long as reading
/// the files, and then the patience at most. Told to stop, it may hand back less.
/// Thread: any without an event loop under way.
Preflight checkBeforeRun(const PreflightOrder &order, const std::stop_token &stop = {});

} // namespace loadgrove
