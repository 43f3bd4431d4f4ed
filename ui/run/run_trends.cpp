// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_trends.h"

#include <algorithm>

namespace loadgrove {

void RunTrends::Stretch::add(const SecondPoint &point)
{
    length += point.length;
    userSeconds += point.users * point.length;
    count += point.count;
    failed += point.failed;
    if (!(point.p99 > 0))
        return;
    measured += 1;
    for (std::size_t i = 0; i < latencies.size(); ++i)
        latencies[i] += latencyOf(point, allPercentiles[i]);
}

void RunTrends::Stretch::add(const Stretch &other)
{
    length += other.length;
    userSeconds += other.userSeconds;
    measured += other.measured;
    count += other.count;
    failed += other.failed;
    for (std::size_t i = 0; i < latencies.size(); ++i)
        latencies[i] += other.latencies[i];
}

std::optional<double> RunTrends::Stretch::latency(Percentile which) const
{
    if (!(measured > 0))
        return {};
    const auto found = std::find(allPercentiles.begin(), allPercentiles.end(), which);
    return latencies[std::size_t(found - allPercentiles.begin())] / measured;
}

bool RunTrends::take(const SecondList &points)
{
    const bool goesOn = m_first && !points.empty() && points.front() == m_first
                        && points.size() > m_added
                        && (m_added == 0 || points[m_added - 1] == m_last);
    if (goesOn && points.size() == m_added + 1 && points.back() == m_newest)
        return false;
    if (!goesOn)
        *this = RunTrends();
    if (points.empty())
        return true;
    m_first = points.front();
    m_newest = points.back();
    for (; m_added + 1 < points.size(); ++m_added)
        add(*points[m_added]);
    if (m_added > 0)
        m_last = points[m_added - 1];
    return true;
}

void RunTrends::add(const SecondPoint &point)
{
    m_mostUsers = std::max(m_mostUsers, point.users);
    if (m_added % m_each == 0)
        m_stretches.emplace_back();
    m_stretches.back().add(point);
    if (m_added + 2 <= most * m_each) // with the newest
        return;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        if (i % 2 == 1)
            m_stretches[i / 2].add(m_stretches[i]);
        else
            m_stretches[i / 2] = m_stretches[i];
    }
    m_stretches.resize((m_stretches.size() + 1) / 2);
    m_each *= 2;
}

std::vector<RunTrends::Stretch> RunTrends::stretches() const
{
    std::vector<Stretch> all = m_stretches;
    if (!m_newest)
        return all;
    if (m_added % m_each == 0)
        all.emplace_back();
    all.back().add(*m_newest);
    return all;
}

int RunTrends::mostUsers() const
{
    return m_newest ? std::max(m_mostUsers, m_newest->users) : 0;
}

} // namespace loadgrove
