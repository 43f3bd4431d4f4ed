// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_control.h"

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t noticeLimit = 100;
constexpr double graceAfterFailure = 5; ///< seconds (semantics.md, "Stopping")

std::int64_t ticks(TimePoint time)
{
    return nanoseconds(time.time_since_epoch()).count();
}

void lower(std::atomic<std::int64_t> &value, std::int64_t bound)
{
    std::int64_t current = value.load();
    while (bound < current && !value.compare_exchange_weak(current, bound)) {
    }
}

} // namespace

RunControl::RunControl(const LoadConfig &config, std::size_t topLevelCount, TimePoint start)
    : m_config(config)
    , m_shape(LoadShape::of(config))
    , m_start(start)
    , m_stopAt(never)
    , m_abortAt(never)
{
    if (m_shape.rateCap)
        m_rateCap.emplace(*m_shape.rateCap, start);
    if (m_shape.duration) {
        const TimePoint end = start + toNanoseconds(*m_shape.duration);
        stopBy(end, end + toNanoseconds(config.gracefulStop));
    }
    if (config.count) {
        m_left = std::make_unique<std::atomic<std::int64_t>[]>(topLevelCount);
        for (std::size_t i = 0; i < topLevelCount; ++i)
            m_left[i] = *config.count;
    }
}

bool RunControl::takeIteration(int topLevel, std::int64_t done, TimePoint now)
{
    if (isStopping(now) || (m_shape.oncePerUser && done > 0))
        return false;
    return !m_left || m_left[std::size_t(topLevel)].fetch_sub(1) > 0;
}

bool RunControl::hasIteration(int topLevel, std::int64_t done) const
{
    return !(m_shape.oncePerUser && done > 0)
           && (!m_left || m_left[std::size_t(topLevel)].load() > 0);
}

void RunControl::iterationFailed(TimePoint now)
{
    if (!m_config.stopOnFailure)
        return;
    m_failedByRule = true;
    stopBy(now, now + toNanoseconds(std::min(graceAfterFailure, m_config.gracefulStop)));
}

void RunControl::stop(TimePoint now)
{
    m_stoppedByUser = true;
    stopBy(now, now + toNanoseconds(m_config.gracefulStop));
}

void RunControl::stopNow(TimePoint now)
{
    m_stoppedByUser = true;
    stopBy(now, now);
}

void RunControl::stopBy(TimePoint stop, TimePoint abort)
{
    lower(m_stopAt, ticks(stop));
    lower(m_abortAt, ticks(abort));
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
