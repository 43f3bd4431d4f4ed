// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/rate_schedule.h"
#include "core/load/user_schedule.h"

#include <cstdint>
#include <optional>

namespace loadgrove {

/// What a load configuration asks for, as functions of elapsed time (semantics.md, "Load
/// configuration"). Each top-level scenario gets all of it, but for the rate cap, which holds for
/// the run as a whole.
struct LoadShape
{
    std::optional<double> duration;       ///< seconds after which no iteration starts
    std::optional<std::int64_t> count;    ///< iterations of each top-level scenario
    bool oncePerUser = false;             ///< neither count nor duration
    std::optional<RateSchedule> arrivals; ///< open model: starts of iterations
    std::optional<RateSchedule> rateCap;  ///< closed model: requests
    UserSchedule users;                   ///< closed model
    int userLimit = 0;                    ///< open model: users of a top-level scenario
    int plannedUsers = 0;                 ///< open model: as far as the configuration says
    std::optional<double> pacing;         ///< closed model: seconds between starts of a user
    WhenBusy whenBusy = WhenBusy::Drop;

    static LoadShape of(const LoadConfig &config);
};

} // namespace loadgrove
