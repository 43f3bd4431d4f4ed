// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_control.h"

#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::size_t noticeLimit = 100;
constexpr int mostUsers = 1'000'000;
constexpr double graceAfterFailure = 5; ///< seconds (semantics.md, "Stopping")

std::int64_t ticks(TimePoint time)
{
    return nanoseconds(time.time_since_epoch()).count();
}

} // namespace

RunControl::RunControl(const LoadConfig &config, std::size_t topLevelCount, TimePoint start)
    : m_config(config)
    , m_start(start)
    , m_oncePerUser(LoadShape::of(config).oncePerUser)
    , m_topLevelCount(topLevelCount)
    , m_load(std::make_shared<const LoadState>(LoadState{LoadShape::of(config), start}))
{
    updateEnd();
    planUsers();
    if (config.count) {
        m_left = std::make_unique<std::atomic<std::int64_t>[]>(topLevelCount);
        for (std::size_t i = 0; i < topLevelCount; ++i)
            m_left[i] = *config.count;
    }
}

std::shared_ptr<const LoadState> RunControl::load() const
{
    const std::lock_guard lock(m_mutex);
    return m_load;
}

bool RunControl::takeIteration(int topLevel, std::int64_t done, TimePoint now)
{
    if (isStopping(now) || (m_oncePerUser && done > 0))
        return false;
    return !m_left || m_left[std::size_t(topLevel)].fetch_sub(1) > 0;
}

bool RunControl::hasIteration(int topLevel, std::int64_t done) const
{
    return !(m_oncePerUser && done > 0) && (!m_left || m_left[std::size_t(topLevel)].load() > 0);
}

void RunControl::iterationFailed(TimePoint now)
{
    if (m_config.stopOnFailure)
        endByRule(now);
}

void RunControl::endByRule(TimePoint now)
{
    m_failedByRule = true;
    const std::lock_guard lock(m_mutex);
    endBy(now, now + toNanoseconds(std::min(graceAfterFailure, m_config.gracefulStop)));
}

void RunControl::stop(TimePoint now)
{
    m_stoppedByUser = true;
    const std::lock_guard lock(m_mutex);
    note(RunChange::Kind::Stop, now);
    endBy(now, now + toNanoseconds(m_config.gracefulStop));
    if (m_load->paused) // what is under way may finish
        resumeLoad(now);
}

void RunControl::stopNow(TimePoint now)
{
    m_stoppedByUser = true;
    const std::lock_guard lock(m_mutex);
    note(RunChange::Kind::StopNow, now);
    endBy(now, now);
}

void RunControl::endBy(TimePoint stop, TimePoint abort)
{
    m_endStop = std::min(m_endStop, stop);
    m_endAbort = std::min(m_endAbort, abort);
    updateEnd();
}

/// The end that was asked for, or the planned one, which a pause puts off.
void RunControl::updateEnd()
{
    TimePoint stop = m_endStop, abort = m_endAbort;
    const std::optional<double> duration = m_load->shape.duration;
    if (duration && !m_load->paused) {
        const TimePoint planned = m_load->at(toNanoseconds(*duration));
        stop = std::min(stop, planned);
        abort = std::min(abort, planned + toNanoseconds(m_config.gracefulStop));
    }
    m_stopAt = ticks(stop);
    m_abortAt = ticks(abort);
}

void RunControl::publish(LoadState state)
{
    m_load = std::make_shared<const LoadState>(std::move(state));
    updateEnd();
    m_generation.fetch_add(1, std::memory_order_release);
}

void RunControl::pause(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (m_load->paused || isStopping(now))
        return;
    note(RunChange::Kind::Pause, now);
    LoadState state = *m_load;
    state.stoodAt = state.elapsed(now);
    state.paused = true;
    publish(std::move(state));
}

void RunControl::resume(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_load->paused)
        return;
    note(RunChange::Kind::Resume, now);
    resumeLoad(now);
}

void RunControl::resumeLoad(TimePoint now)
{
    LoadState state = *m_load;
    state.origin = now - state.stoodAt;
    state.paused = false;
    publish(std::move(state));
}

nanoseconds RunControl::pausedFor(TimePoint now) const
{
    const std::lock_guard lock(m_mutex);
    return now - m_start - m_load->elapsed(now);
}

Result<void> RunControl::setRate(double perSecond, TimePoint now)
{
    if (!(perSecond > 0))
        return Error{ErrorCode::Invalid, Core::tr("the rate must be above 0")};
    const std::lock_guard lock(m_mutex);
    LoadState state = *m_load;
    std::optional<RateSchedule> &rate =
        state.shape.arrivals ? state.shape.arrivals : state.shape.rateCap;
    if (!rate)
        return Error{ErrorCode::Invalid, Core::tr("this run has no rate that could be changed")};
    note(RunChange::Kind::Rate, now, perSecond);
    rate = rate->changedAt(state.elapsed(now) + changeLead, perSecond);
    publish(std::move(state));
    return {};
}

Result<void> RunControl::setUsers(int users, TimePoint now)
{
    if (users < 1 || users > mostUsers)
        return Error{ErrorCode::Invalid,
                     Core::tr("expected a number of users from 1 to %1").arg(mostUsers)};
    const std::lock_guard lock(m_mutex);
    if (m_load->shape.arrivals)
        return Error{ErrorCode::Invalid,
                     Core::tr("an arrival rate takes as many users as it needs: change the rate")};
    note(RunChange::Kind::Users, now, users);
    LoadState state = *m_load;
    state.shape.users = state.shape.users.changedAt(state.elapsed(now) + changeLead, users);
    publish(std::move(state));
    planUsers();
    return {};
}

void RunControl::planUsers()
{
    const int planned = std::max(m_plannedUsers, m_load->shape.users.maximum());
    m_usersLeft += (planned - m_plannedUsers) * int(m_topLevelCount);
    m_plannedUsers = planned;
}

void RunControl::note(RunChange::Kind kind, TimePoint now, double value)
{
    m_changes.push_back({Seconds(now - m_start).count(), kind, value});
}

std::vector<RunChange> RunControl::takeChanges()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_changes, {});
}

void RunControl::addNotice(const std::string &text)
{
    const std::lock_guard lock(m_noticeMutex);
    if (m_notices.size() < noticeLimit && m_notices.insert(text).second)
        m_newNotices.push_back(text);
}

std::vector<std::string> RunControl::takeNotices()
{
    const std::lock_guard lock(m_noticeMutex);
    return std::exchange(m_newNotices, {});
}

} // namespace loadgrove
