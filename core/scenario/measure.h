// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace loadgrove {

/// What a rule looks at in the results of a run: "p95", "requests.orders_POST.response.p99",
/// "codes.5xx".
struct Measure
{
    enum class Subject
    {
        Run,
        Request,
        Scenario,
    };
    enum class Metric
    {
        Percentile, ///< percentile says which
        Average,
        Minimum,
        Maximum,
        ErrorRate, ///< fail / (executed + fail), 0 to 1
        Rps,
        Count,
        Codes,  ///< code says which: "503" or "5xx"
        Checks, ///< share of assertions passed, 0 to 1
    };
    enum class Unit
    {
        Time,  ///< milliseconds
        Share, ///< 0 to 1
        Plain,
    };
    Subject subject = Subject::Run;
    std::string name;          ///< of the request or scenario
    bool responseTime = false; ///< response.p95: from the intended start
    Metric metric = Metric::Percentile;
    double percentile = 0; ///< 0 to 100
    std::string code;

    Unit unit() const;
    bool operator==(const Measure &) const = default;
};

} // namespace loadgrove
