// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/second_tally.h"

#include "core/stats/health_tally.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// The failed sends that got no answer.
std::int64_t unanswered(const RowStats &row)
{
    std::int64_t count = 0;
    for (const auto &[code, times] : row.failures)
        count += code.isHttp() || code == AnswerCode() ? 0 : times;
    if (!row.failures.empty() || row.counters.failed == 0)
        return count;
    // Kept before failures were told by code: those that were tried again were no failures.
    for (const auto &[code, latencies] : row.codes)
        count += code.isHttp() ? 0 : latencies.service.count();
    return std::max<std::int64_t>(count - row.counters.retries, 0);
}

} // namespace

void SecondTally::add(const Interval &interval, const Rows &rows)
{
    std::vector<std::int64_t> failedChecks(interval.rows.size(), 0);
    for (std::size_t i = 0; i < interval.assertions.size(); ++i) {
        failedChecks[std::size_t(rows.assertions[i].row)] += interval.assertions[i].failed;
        m_failedChecks += interval.assertions[i].failed;
    }
    m_wrongAnswers.resize(interval.rows.size());
    for (std::size_t i = 0; i < interval.rows.size(); ++i) {
        const RowStats &row = interval.rows[i];
        if (row.isEmpty())
            continue;
        if (rows.rows[i].kind == Row::Kind::Request) {
            m_requests.add(row);
            m_wrongAnswers[i] += row.counters.failed - row.counters.unsent - unanswered(row);
            m_wrongAnswers[i] -= failedChecks[i];
        }
        if (rows.rows[i].parent < 0) {
            m_iterations += row.counters.count() - row.counters.retries;
            m_skipped += row.counters.skipped;
        }
    }
    m_lateness.add(interval.lateness);
    m_loopDelay.add(interval.loopDelay);
}

void SecondTally::add(const SecondTally &rest)
{
    m_requests.add(rest.m_requests);
    m_lateness.add(rest.m_lateness);
    m_loopDelay.add(rest.m_loopDelay);
    m_iterations += rest.m_iterations;
    m_skipped += rest.m_skipped;
    m_wrongAnswers.resize(std::max(m_wrongAnswers.size(), rest.m_wrongAnswers.size()));
    for (std::size_t i = 0; i < rest.m_wrongAnswers.size(); ++i)
        m_wrongAnswers[i] += rest.m_wrongAnswers[i];
    m_failedChecks += rest.m_failedChecks;
}

void SecondTally::clear()
{
    m_requests.clear();
    m_lateness.clear();
    m_loopDelay.clear();
    m_iterations = m_skipped = m_failedChecks = 0;
    std::fill(m_wrongAnswers.begin(), m_wrongAnswers.end(), 0);
}

SecondLatencies SecondTally::latencies(Histogram RowStats::Latencies::*which) const
{
    const Histogram &all = m_requests.merged(which, m_merged);
    return all.isEmpty() ? SecondLatencies() : SecondLatencies::of(all);
}

SecondPoint SecondTally::point() const
{
    SecondPoint point;
    point.count = m_requests.counters.count();
    point.failed = m_requests.counters.failed;
    static_cast<SecondLatencies &>(point) = latencies(&RowStats::Latencies::service);
    point.response = latencies(&RowStats::Latencies::response);
    for (const auto &[code, latencies] : m_requests.codes) {
        if (!latencies.service.isEmpty())
            point.codes[code] = latencies.service.count();
    }
    point.iterations = m_iterations;
    point.unsent = m_requests.counters.unsent;
    point.failedChecks = m_failedChecks;
    for (const std::int64_t wrong : m_wrongAnswers)
        point.wrongAnswers += std::max<std::int64_t>(wrong, 0);
    return point;
}

void SecondTally::judge(SecondPoint &point, const SystemSample &system, std::int64_t dropped,
                        bool poolIsSet) const
{
    HealthFigures figures;
    HealthTally tally;
    tally.add(system);
    tally.fill(figures);
    figures.seconds = std::round(point.length); // seconds end when somebody looks, not to the ms
    figures.sends = point.count;
    figures.lateness = m_lateness;
    figures.loopDelay = m_loopDelay;
    figures.dropped = dropped;
    figures.starts = dropped + m_iterations + m_skipped;
    figures.poolIsSet = poolIsSet;
    for (const auto &[code, times] : point.codes) {
        if (!code.isHttp())
            figures.errors.emplace_back(code, times);
    }
    figures.reconnects = m_requests.counters.reconnects;
    const Health health = judgeHealth(std::move(figures));
    if (health.verdict <= point.health)
        return;
    point.health = health.verdict;
    point.healthKey = health.reasons.front().key; // the worst comes first
}

} // namespace loadgrove
