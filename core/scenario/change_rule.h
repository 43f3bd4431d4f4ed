// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/measure.h"

#include <string>
#include <string_view>

namespace loadgrove {

/// A change from one run to another that must not be, parsed: "p95 > +5%", "rps < -5%",
/// "requests.orders_POST.p99 > +10ms", "error_rate > +0.5%", "codes.5xx > +0".
struct ChangeRule
{
    enum class Direction
    {
        Up,   ///< ">": broken by a change above the limit
        Down, ///< "<": below it
    };
    std::string text; ///< as written
    Measure measure;
    Direction direction = Direction::Up;
    bool relative = false; ///< limit is a share of the base: 5% = 0.05
    double limit = 0;      ///< else milliseconds, a difference of shares (+0.5% = 0.005: percentage
                           ///< points), requests per second, or a number

    /// The error's message names the column and what was expected.
    static Result<ChangeRule> parse(std::string_view text);
    /// Does such a change break it?
    bool isBrokenBy(double change) const
    {
        return direction == Direction::Up ? change > limit : change < limit;
    }
};

} // namespace loadgrove
