// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/planned_load.h"

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

} // namespace

PlannedLoad::PlannedLoad(const Snapshot &snapshot)
{
    const LoadConfig &config = snapshot.info.config;
    LoadShape shape = LoadShape::of(config);
    m_duration = shape.duration;
    if (shape.arrivals) {
        m_rate = Rate::Iterations;
        m_schedule = std::move(*shape.arrivals);
    } else if (shape.rateCap) {
        m_rate = Rate::Requests;
        m_schedule = std::move(*shape.rateCap);
    }
    m_usersRamp =
        config.stages.empty() ? m_rate == Rate::None : config.stageUnit == StageUnit::Users;
    readRamps(config);
    for (const auto &changes : {snapshot.changesBefore, snapshot.changes}) {
        for (const RunChange &change : changes)
            readChange(change);
    }
}

void PlannedLoad::readRamps(const LoadConfig &config)
{
    if (config.stages.empty()) {
        if (config.rampupDuration.value_or(0) > 0)
            m_ramps.push_back({0, *config.rampupDuration, Phase::Ramp});
        return;
    }
    double time = 0, before = 0;
    for (const LoadStage &stage : config.stages) {
        if (stage.target != before && stage.duration > 0) {
            if (!m_ramps.empty() && m_ramps.back().to == time)
                m_ramps.back().to += stage.duration;
            else
                m_ramps.push_back({time, time + stage.duration, Phase::Ramp});
        }
        time += stage.duration;
        before = stage.target;
    }
}

void PlannedLoad::readChange(const RunChange &change)
{
    const bool isPaused = !m_pauses.empty() && m_pauses.back().to == endless;
    const double planned = planTime(change.at);
    switch (change.kind) {
    case RunChange::Kind::Pause:
        if (!isPaused)
            m_pauses.push_back({change.at, endless});
        break;
    case RunChange::Kind::Resume:
        if (isPaused)
            m_pauses.back().to = change.at;
        break;
    case RunChange::Kind::Rate:
        if (m_rate != Rate::None)
            m_schedule = m_schedule.changedAt(toNanoseconds(planned), change.value);
        break;
    case RunChange::Kind::Users:
        break;
    case RunChange::Kind::Stop:
    case RunChange::Kind::StopNow:
        m_stopAt = std::min(m_stopAt.value_or(endless), change.at);
        break;
    }
    // What ramps had planned for later is given up.
    if (change.kind == (m_usersRamp ? RunChange::Kind::Users : RunChange::Kind::Rate)) {
        while (!m_ramps.empty() && m_ramps.back().from >= planned)
            m_ramps.pop_back();
        if (!m_ramps.empty())
            m_ramps.back().to = std::min(m_ramps.back().to, planned);
    }
}

double PlannedLoad::planTime(double second) const
{
    double paused = 0;
    for (const Pause &pause : m_pauses)
        paused += std::max(std::min(second, pause.to) - pause.from, 0.0);
    return second - paused;
}

double PlannedLoad::runTime(double planned) const
{
    for (const Pause &pause : m_pauses) {
        if (pause.from >= planned)
            break;
        planned += pause.to - pause.from;
    }
    return planned;
}

std::optional<double> PlannedLoad::rateAt(double second) const
{
    const double end =
        std::min(m_duration ? runTime(*m_duration) : endless, m_stopAt.value_or(endless));
    if (m_rate == Rate::None || second >= end)
        return {};
    for (const Pause &pause : m_pauses) {
        if (second >= pause.from && second < pause.to)
            return 0;
    }
    return m_schedule.rateAt(toNanoseconds(planTime(second)));
}

std::vector<PlannedLoad::Span> PlannedLoad::plannedPhases() const
{
    std::vector<Span> spans;
    double time = 0;
    for (const Span &ramp : m_ramps) {
        if (ramp.from > time)
            spans.push_back({runTime(time), runTime(ramp.from), Phase::Steady});
        spans.push_back({runTime(ramp.from), runTime(ramp.to), Phase::Ramp});
        time = ramp.to;
    }
    spans.push_back({runTime(time), endless, Phase::Steady});
    return spans;
}

std::vector<PlannedLoad::Span> PlannedLoad::phases(double end) const
{
    const double stop =
        std::min(m_duration ? runTime(*m_duration) : endless, m_stopAt.value_or(endless));
    std::vector<Span> result;
    const auto add = [&](double from, double to, Phase phase) {
        from = std::max(from, result.empty() ? 0 : result.back().to);
        to = std::min(to, end);
        if (to > from)
            result.push_back({from, to, phase});
    };
    auto pause = m_pauses.begin();
    for (const Span &span : plannedPhases()) {
        const double to = std::min(span.to, stop);
        for (; pause != m_pauses.end() && pause->from < to; ++pause) {
            add(span.from, pause->from, span.phase);
            add(pause->from, std::min(pause->to, stop), Phase::Paused);
        }
        add(span.from, to, span.phase);
    }
    add(stop, endless, Phase::Stopping);
    return result;
}

} // namespace loadgrove
