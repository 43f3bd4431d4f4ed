// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/stats/histogram.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

/// What this machine still has for connections; nothing where it cannot be told.
struct SystemRoom
{
    std::optional<std::int64_t> descriptorLimit, descriptorsFree;
    std::optional<std::int64_t> ports, portsFree; ///< ephemeral ones
    bool operator==(const SystemRoom &) const = default;
};

/// How this program and its machine did during a second, or the rest of one at the end of the run.
struct SystemSample
{
    double workerCpu = 0;  ///< of the busiest worker: share of a core
    double processCpu = 0; ///< of the process: share of all cores
    SystemRoom room;
    double seconds = 1; ///< that it covers: a short one says less
};

/// What can be said of how well the load was generated. Made by the Timeline.
struct HealthFigures
{
    double seconds = 0; ///< of the run
    std::int64_t sends = 0;
    double workerCpu = 0, processCpu = 0; ///< means over the seconds; as in SystemSample
    double busyShare = 0;                 ///< of the seconds: a worker above busyCpu
    double saturatedShare = 0;            ///< of the seconds: a worker above saturatedCpu
    Histogram lateness;       ///< from the moment a send was due to its start; no schedule: empty
    Histogram loopDelay;      ///< how late the workers' event loops got round to what was due
    std::int64_t dropped = 0; ///< starts of the open model that found no user
    std::int64_t starts = 0;  ///< of iterations that were due, the dropped ones included
    bool poolIsSet = false;   ///< the configuration bounds the users of the open model
    std::vector<std::pair<AnswerCode, std::int64_t>> errors; ///< transport errors by kind
    std::int64_t reconnects = 0;
    SystemRoom room; ///< the least there was
};

enum class Verdict
{
    Green, ///< what was measured is the server's doing, or too little to doubt it ("too_short")
    Amber, ///< this program or machine may have had a part in it
    Red,   ///< it had: the figures do not show the server alone
};

struct HealthReason
{
    Verdict severity = Verdict::Amber;
    std::string key; ///< "cpu", "lateness" ...: stands in files, never changes
    QString text;    ///< translated
};

struct Health
{
    HealthFigures figures;
    Verdict verdict = Verdict::Green; ///< the worst of the reasons
    std::vector<HealthReason> reasons;
};

// The limits, and why they are where they are.
/// Above it a thread has hardly any room for bursts: what comes meanwhile waits.
inline constexpr double busyCpu = 0.85, saturatedCpu = 0.97;
/// Of the seconds: fewer than this is a burst, not the run.
inline constexpr double toleratedShare = 0.1;
/// p99 of lateness, in ms: below 5 nobody sees it in a latency worth testing; 50 is a lie.
inline constexpr double lateAmber = 5, lateRed = 50;
/// p99 of the event loops' delay, in ms: answers lay there that long before they were seen.
inline constexpr double delayAmber = 10, delayRed = 100;
/// Of the starts.
inline constexpr double droppedRed = 0.01;
/// Of descriptors or ports.
inline constexpr double littleRoom = 0.1;
/// Of the sends.
inline constexpr double manyReconnects = 0.01;
/// Before there is that much only hard facts are judged; without one, that is the (green) reason.
inline constexpr double secondsToJudge = 1;
inline constexpr std::int64_t sendsToJudge = 100;

/// A pure function of the figures.
Health judgeHealth(HealthFigures figures);

/// As in files: "green". Never translated.
const char *verdictText(Verdict verdict);

} // namespace loadgrove
