// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/down_sample.h"
#include "ui/charts/planned_load.h"

#include <QString>

#include <span>

namespace loadgrove {

/// A stretch of time, or a moment, that is marked in every chart over time. Unit: seconds since the
/// run's start.
struct RunMark
{
    enum class Kind
    {
        Phase,  ///< ramp, steady, stopping; also paused
        Change, ///< of rate or users, pause, stop: a moment
        Amber,  ///< in it the load generator may have had a part in the figures
        Red,    ///< it had
    };
    Kind kind = Kind::Phase;
    double from = 0, to = 0;
    QString label;
    bool operator==(const RunMark &) const = default;
};

using RunPoints = std::span<const SecondList::Second>;

/// The phases up to that moment; none where the whole run is one.
std::vector<RunMark> phaseMarks(const PlannedLoad &plan, double end);
/// What was done to it.
std::vector<RunMark> changeMarks(const Snapshot &snapshot);
/// Of a second, for Extremes: the worse, the higher.
double healthValue(const SecondPoint &point);
/// Those of [from, to) that were not green. At most limit, also of a long run: a stretch that is
/// too short to see is as bad as its worst second. health: healthValue() by place.
std::vector<RunMark> healthMarks(RunPoints points, std::size_t from, std::size_t to,
                                 const KeptValue &health, std::size_t limit = 200);

/// "late sends": what a reason that a second was not green for is about, in few words.
QString healthWords(const SecondPoint &point);

} // namespace loadgrove
