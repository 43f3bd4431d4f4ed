// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/second_tally.h"

#include "core/stats/health_tally.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

void SecondTally::add(const Interval &interval, const Rows &rows)
{
    std::vector<std::int64_t> failedChecks(interval.rows.size(), 0);
    for (std::size_t i = 0; i < interval.assertions.size(); ++i) {
        failedChecks[std::size_t(rows.assertions[i].row)] += interval.assertions[i].failed;
        m_failedChecks += interval.assertions[i].failed;
    }
    for (std::size_t i = 0; i < interval.rows.size(); ++i) {
        const RowStats &row = interval.rows[i];
        if (row.isEmpty())
            continue;
        if (rows.rows[i].kind == Row::Kind::Request) {
            m_requests.add(row);
            addFailures(row, failedChecks[i]);
        }
        if (rows.rows[i].parent < 0) {
            m_iterations += row.counters.count() - row.counters.retries;
            m_skipped += row.counters.skipped;
        }
    }
    m_lateness.add(interval.lateness);
    m_loopDelay.add(interval.loopDelay);
}

/// What of a row's failures is neither a missing value, nor a transport error, nor a failed check.
void SecondTally::addFailures(const RowStats &row, std::int64_t failedChecks)
{
    std::int64_t noAnswer = 0;
    for (const auto &[code, latencies] : row.codes)
        noAnswer += code.isHttp() ? 0 : latencies.service.count();
    noAnswer = std::max<std::int64_t>(noAnswer - row.counters.retries, 0); // these were no failures
    m_wrongAnswers += std::max<std::int64_t>(
        row.counters.failed - row.counters.unsent - noAnswer - failedChecks, 0);
}

void SecondTally::add(const SecondTally &rest)
{
    m_requests.add(rest.m_requests);
    m_lateness.add(rest.m_lateness);
    m_loopDelay.add(rest.m_loopDelay);
    m_iterations += rest.m_iterations;
    m_skipped += rest.m_skipped;
    m_wrongAnswers += rest.m_wrongAnswers;
    m_failedChecks += rest.m_failedChecks;
}

void SecondTally::clear()
{
    m_requests.clear();
    m_lateness.clear();
    m_loopDelay.clear();
    m_iterations = m_skipped = m_wrongAnswers = m_failedChecks = 0;
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
    point.wrongAnswers = m_wrongAnswers;
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
