// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/user_schedule.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// Sums of fractional seconds are a little off: half a user's breath is forgiven.
constexpr double tolerance = 1e-9;

nanoseconds toTime(double seconds)
{
    return nanoseconds(std::llround(seconds * 1e9));
}

} // namespace

UserSchedule UserSchedule::constant(int users)
{
    UserSchedule schedule;
    schedule.m_points = {{0, double(users)}};
    return schedule;
}

UserSchedule UserSchedule::ramp(int users, double rampDuration, double rampInterval)
{
    if (rampDuration <= 0)
        return constant(users);
    UserSchedule schedule;
    schedule.m_points = {{0, 0}, {rampDuration, double(users)}};
    schedule.m_interval = std::max(0.0, rampInterval);
    schedule.m_steppedUntil = schedule.m_interval > 0 ? rampDuration : 0;
    return schedule;
}

UserSchedule UserSchedule::stages(const std::vector<LoadStage> &stages, std::optional<int> limit)
{
    UserSchedule schedule;
    schedule.m_points = {{0, 0}};
    for (const LoadStage &stage : stages) {
        const Point last = schedule.m_points.back();
        const double target = limit ? std::min(stage.target, double(*limit)) : stage.target;
        schedule.m_points.push_back({last.time + stage.duration, target});
    }
    return schedule;
}

UserSchedule UserSchedule::changedAt(nanoseconds elapsed, int users) const
{
    const double t = double(elapsed.count()) / 1e9;
    UserSchedule changed;
    changed.m_interval = m_interval;
    changed.m_steppedUntil = std::min(m_steppedUntil, t);
    for (const Point &point : m_points) {
        if (point.time < t)
            changed.m_points.push_back(point);
    }
    if (!changed.m_points.empty()) { // the line so far ends where it stands
        const auto next = std::find_if(m_points.begin(), m_points.end(),
                                       [t](const Point &point) { return point.time >= t; });
        const Point last = changed.m_points.back();
        const double slope = next == m_points.end() || next->time == last.time
                                 ? 0
                                 : (next->users - last.users) / (next->time - last.time);
        changed.m_points.push_back({t, last.users + slope * (t - last.time)});
    }
    changed.m_points.push_back({t, double(users)});
    return changed;
}

int UserSchedule::maximum() const
{
    double most = 0;
    for (const Point &point : m_points)
        most = std::max(most, point.users);
    return int(std::ceil(most - tolerance));
}

int UserSchedule::usersAt(nanoseconds elapsed) const
{
    double t = double(elapsed.count()) / 1e9;
    const bool stepped = t < m_steppedUntil;
    if (stepped)
        t = std::floor(t / m_interval + tolerance) * m_interval;
    if (t >= m_points.back().time)
        return int(std::lround(m_points.back().users));
    const auto next = std::upper_bound(m_points.begin(), m_points.end(), t,
                                       [](double time, const Point &p) { return time < p.time; });
    const Point &from = *(next - 1);
    const double users =
        from.users + (next->users - from.users) * (t - from.time) / (next->time - from.time);
    // A user starts when its share of the ramp begins, so that there is one from the start on;
    // steps come as a whole, at their end.
    return int(stepped ? std::floor(users + tolerance)
                       : std::floor(users + tolerance) + (next->users > from.users ? 1 : 0));
}

nanoseconds UserSchedule::placeOf(int user, nanoseconds from) const
{
    if (user < usersAt(from))
        return from;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        const Point &begin = m_points[i - 1];
        const Point &end = m_points[i];
        if (end.users <= user || end.users <= begin.users || toTime(end.time) < from)
            continue;
        const bool stepped = begin.time < m_steppedUntil;
        const double wanted = stepped ? user + 1 : user;
        const double share = std::max(0.0, (wanted - begin.users) / (end.users - begin.users));
        double time = begin.time + share * (end.time - begin.time);
        if (stepped)
            time = std::min(end.time, std::ceil(time / m_interval - tolerance) * m_interval);
        if (toTime(time) >= from)
            return toTime(time);
    }
    return nanoseconds::max();
}

} // namespace loadgrove
