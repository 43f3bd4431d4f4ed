// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/expression.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace loadgrove {

/// A pass/fail rule over the results of a run, parsed: "p95 < 200ms",
/// "requests.orders_POST.p99 < 500ms", "error_rate < 1%", "codes.5xx == 0".
struct Threshold
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
    enum class Op
    {
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
    };
    std::string text; ///< as written
    Subject subject = Subject::Run;
    std::string name;          ///< of the request or scenario
    bool responseTime = false; ///< response.p95: from the intended start
    Metric metric = Metric::Percentile;
    double percentile = 0; ///< 0 to 100
    std::string code;
    Op op = Op::Less;
    double limit = 0; ///< latencies in milliseconds, rates and shares as plain numbers (1% = 0.01)

    /// The error's message names the column and what was expected; a unit that does not fit the
    /// metric is an error.
    static Result<Threshold> parse(std::string_view text);
    /// The same, with the column apart.
    static std::variant<Threshold, ExpressionError> parseOrError(std::string_view text);
    bool holds(double value) const;
};

} // namespace loadgrove
