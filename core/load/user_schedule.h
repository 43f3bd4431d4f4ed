// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scenario/load_config.h"

#include <optional>
#include <vector>

namespace loadgrove {

/// How many virtual users a top-level scenario has over time. A pure function of elapsed time.
/// Immutable; any thread.
class UserSchedule
{
public:
    /// A moment and the number of users planned for it; linear in between.
    struct Point
    {
        double time = 0; ///< seconds since the start
        double users = 0;
    };

    /// All users from the start.
    static UserSchedule constant(int users);
    /// From 0 to all users in rampDuration seconds: one after the other, or, with an interval, in
    /// steps of users * rampInterval / rampDuration (semantics.md, "Without a target the users
    /// ramp").
    static UserSchedule ramp(int users, double rampDuration, double rampInterval);
    /// Linear from the previous stage's target (0 first) to each stage's own, never above the
    /// limit.
    static UserSchedule stages(const std::vector<LoadStage> &stages, std::optional<int> limit);

    /// The same up to that moment, that many users from then on.
    UserSchedule changedAt(nanoseconds elapsed, int users) const;

    int maximum() const;
    /// Users that are to run at that moment.
    int usersAt(nanoseconds elapsed) const;
    /// When user k (from 0) has a place, from that moment on: the moment itself while it has one;
    /// nanoseconds::max() when it has none any more.
    nanoseconds placeOf(int user, nanoseconds from) const;

private:
    std::vector<Point> m_points;
    double m_interval = 0;     ///< seconds; above 0 the number changes only at its multiples,
    double m_steppedUntil = 0; ///< up to here
};

} // namespace loadgrove
