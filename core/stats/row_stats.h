// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/histogram.h"
#include "core/stats/records.h"

#include <map>
#include <vector>

namespace loadgrove {

/// Counts of one row; every send or round is in exactly one of the first four.
struct Counters
{
    std::int64_t executed = 0; ///< successes
    std::int64_t failed = 0;
    std::int64_t retries = 0;
    std::int64_t aborted = 0;
    std::int64_t skipped = 0;    ///< outside count
    std::int64_t unsent = 0;     ///< the part of failed where nothing was sent
    std::int64_t redirects = 0;  ///< hops beyond the first request
    std::int64_t reconnects = 0; ///< sent again on a fresh connection: the kept one had gone
    std::int64_t bytesSent = 0;
    std::int64_t bytesReceived = 0;

    std::int64_t count() const { return executed + failed + retries + aborted; }
    /// Those that have a latency and stand in the code table.
    std::int64_t measured() const { return executed + failed + retries - unsent; }
    void add(const Counters &other);
    bool operator==(const Counters &) const = default;
};

/// What is known of one row over some span of time. Histograms are kept per answer code, so that
/// every view (all codes, one code) is a merge of the same counts. Not thread-safe.
struct RowStats
{
    struct Latencies
    {
        Histogram service;  ///< of a scenario: wall duration
        Histogram response; ///< empty without a schedule
    };
    Counters counters;
    /// A scenario's are under AnswerCode(). Entries stay, empty, when cleared.
    std::map<AnswerCode, Latencies> codes;
    Histogram busy; ///< scenarios only
    /// Requests only: the sends in counters.failed, by code; under AnswerCode() those in unsent.
    /// Entries stay, 0, when cleared.
    std::map<AnswerCode, std::int64_t> failures;

    void record(const SendRecord &record);
    void record(const RoundRecord &record);
    void recordUnsent();
    void add(const RowStats &other);
    void clear(); ///< keeps its memory
    bool isEmpty() const { return counters.count() == 0 && counters.skipped == 0; }
    /// All codes together: that of the only code, which need not be copied, or the scratch, made
    /// anew. Not owned.
    const Histogram &merged(Histogram Latencies::*which, Histogram &scratch) const;
    Histogram service() const; ///< merged over all codes
    Histogram response() const;
};

/// How often a request failed with one code.
struct FailureCount
{
    AnswerCode code; ///< AnswerCode(): it could not be sent
    std::int64_t count = 0;
    int firstSecond = 0, lastSecond = 0; ///< of the run, in which it happened
    bool operator==(const FailureCount &) const = default;
};

/// Passes and fails of one assertion.
struct AssertionCounts
{
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    bool operator==(const AssertionCounts &) const = default;
};

} // namespace loadgrove
