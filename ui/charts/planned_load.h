// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load_shape.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// What was planned for each moment of a run: by its configuration and the changes that were made
/// while it went on. The plan's clock stands still while the run is paused. Unit: seconds since the
/// run's start. Immutable.
class PlannedLoad
{
public:
    PlannedLoad() = default;
    explicit PlannedLoad(const Snapshot &snapshot);

    enum class Rate
    {
        None,
        Requests,   ///< closed model with a rate cap
        Iterations, ///< open model
    };
    Rate rate() const { return m_rate; }
    /// The rate planned for that moment; nothing where none is, or no longer.
    std::optional<double> rateAt(double second) const;

    enum class Phase
    {
        Ramp, ///< the load changes
        Steady,
        Stopping, ///< nothing starts any more, what is under way ends
        Paused,
    };
    struct Span
    {
        double from = 0, to = 0;
        Phase phase = Phase::Steady;
        bool operator==(const Span &) const = default;
    };
    /// Without gaps, from the start to that moment; empty where there is no plan.
    std::vector<Span> phases(double end) const;

private:
    struct Pause
    {
        double from = 0, to = 0; ///< endless while it lasts
    };
    void readChange(const RunChange &change);
    double planTime(double second) const; ///< what the plan's clock says
    double runTime(double planned) const; ///< when it says that
    void readRamps(const LoadConfig &config);
    std::vector<Span> plannedPhases() const;

    Rate m_rate = Rate::None;
    RateSchedule m_schedule;
    bool m_usersRamp = false; ///< rather than the rate
    std::vector<Pause> m_pauses;
    std::vector<Span> m_ramps;      ///< by the plan's clock; steady in between
    std::optional<double> m_stopAt; ///< when starts end; by the run's clock
    std::optional<double> m_duration;
};

} // namespace loadgrove
