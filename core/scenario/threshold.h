// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/expression.h"
#include "core/scenario/measure.h"

#include <string>
#include <string_view>
#include <variant>

namespace loadgrove {

/// A pass/fail rule over the results of a run, parsed: a measure and its limit. "p95 < 200ms",
/// "requests.orders_POST.p99 < 500ms", "error_rate < 1%", "codes.5xx == 0". With "or abort" at its
/// end ("or abort after 10s") it ends a run that breaks it.
struct Threshold : Measure
{
    enum class Op
    {
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Equal,
    };
    std::string text; ///< as written
    Op op = Op::Less;
    double limit = 0; ///< latencies in milliseconds, rates and shares as plain numbers (1% = 0.01)
    bool aborts = false;   ///< ends the run while it goes on
    double abortAfter = 0; ///< seconds of the run, without its warm-up, in which it does not

    /// The error's message names the column and what was expected; a unit that does not fit the
    /// metric is an error.
    static Result<Threshold> parse(std::string_view text);
    /// The same, with the column apart.
    static std::variant<Threshold, ExpressionError> parseOrError(std::string_view text);
    bool holds(double value) const;
    /// Its text with another name for the request or scenario that it looks at.
    std::string renamed(std::string_view other) const;
    /// Its number can rise and never fall in the course of a run.
    bool onlyGrows() const { return metric == Metric::Count || metric == Metric::Codes; }
};

} // namespace loadgrove
