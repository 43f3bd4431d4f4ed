// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <vector>

namespace loadgrove {

/// A rate over time, and the moments that follow from it: start i is due when the rate, summed up
/// from the beginning, reaches i. A pure function of elapsed time, so it cannot drift and does not
/// care how often it is asked. Immutable; any thread.
class RateSchedule
{
public:
    /// A stretch of time in which the rate changes linearly.
    struct Piece
    {
        double begin = 0;     ///< seconds since the start
        double end = 0;       ///< seconds; infinity: for ever
        double rateBegin = 0; ///< per second
        double rateEnd = 0;
        double countBefore = 0; ///< starts due before this piece; filled in by RateSchedule
    };
    static constexpr nanoseconds never = nanoseconds::max();

    RateSchedule() = default;
    /// Pieces that follow one another without a gap, from 0 on. After the last nothing is due.
    explicit RateSchedule(std::vector<Piece> pieces);

    /// The guide's ramp (semantics.md, "Load configuration"): from 0 to the target in rampDuration
    /// seconds, linear, or in steps of target * rampInterval / rampDuration each rampInterval
    /// seconds; the target from then on. No rampDuration: the target from the start.
    static RateSchedule ramp(double target, double rampDuration, double rampInterval);

    /// The same up to that moment, that rate from then on; the numbers of starts go on.
    RateSchedule changedAt(nanoseconds elapsed, double rate) const;

    /// When start i (from 0) is due, from the start; never where the rate ends before.
    nanoseconds due(std::int64_t i) const;
    /// The first start that is not due before that moment.
    std::int64_t firstNotBefore(nanoseconds elapsed) const;
    /// The rate planned for that moment, per second.
    double rateAt(nanoseconds elapsed) const;
    /// How many starts are due before that moment, as a real number.
    double countBefore(nanoseconds elapsed) const;

private:
    std::vector<Piece> m_pieces;
};

} // namespace loadgrove
