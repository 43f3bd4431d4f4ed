// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/stats/health.h"
#include "core/stats/histogram.h"

#include <cstdint>
#include <map>
#include <string>

namespace loadgrove {

/// The latencies of a second, in milliseconds; 0 where nothing was measured.
struct SecondLatencies
{
    double p50 = 0, p75 = 0, p90 = 0, p95 = 0, p99 = 0, p999 = 0, maximum = 0;
    static SecondLatencies of(const Histogram &histogram);
};

/// One second of the run, all requests together, with its service times. Points follow each other
/// without gaps; counts and lengths sum up to those of the run.
struct SecondPoint : SecondLatencies
{
    int second = 0;    ///< since the start; the point covers [second, second + 1)
    double length = 1; ///< seconds that it really covers: divide by it to get a rate
    std::int64_t count = 0, failed = 0;
    SecondLatencies response; ///< without a schedule: nothing measured
    int users = 0;            ///< running at its end
    std::map<AnswerCode, std::int64_t> codes;
    std::int64_t iterations = 0; ///< of top-level scenarios that ended
    // Errors that are in no code; transport errors are in codes.
    std::int64_t unsent = 0;         ///< a value was missing
    std::int64_t failedChecks = 0;   ///< assertions
    std::int64_t wrongAnswers = 0;   ///< failed, but for none of these reasons
    Verdict health = Verdict::Green; ///< how well this second's load was generated
    std::string healthKey;           ///< HealthReason::key of the worst; "" where green
};

} // namespace loadgrove
