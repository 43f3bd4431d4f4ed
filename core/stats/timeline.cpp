// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/timeline.h"

#include "core/scenario/threshold.h"

#include <algorithm>

namespace loadgrove {

namespace {

using namespace std::chrono_literals;

/// A rest at the end of the run shorter than this belongs to the point before it: a rate over a
/// few milliseconds says nothing.
constexpr nanoseconds shortestPoint = 100ms;

constexpr std::size_t changesLimit = 10'000;

/// The percentiles that thresholds ask for, ascending.
std::vector<double> percentsOf(const std::vector<std::string> &thresholds)
{
    std::vector<double> percents;
    for (const std::string &text : thresholds) {
        const Result<Threshold> threshold = Threshold::parse(text);
        if (threshold && threshold->metric == Threshold::Metric::Percentile)
            percents.push_back(threshold->percentile);
    }
    std::sort(percents.begin(), percents.end());
    percents.erase(std::unique(percents.begin(), percents.end()), percents.end());
    return percents;
}

bool isOver(RunState state)
{
    return state == RunState::Failed || state == RunState::Stopped || state == RunState::Finished;
}

} // namespace

Timeline::Timeline(RunInfo info, nanoseconds begin)
    : m_info(std::move(info))
    , m_percents(percentsOf(m_info.thresholds))
    , m_begin(begin)
    , m_total(m_info.rows->rows.size(), m_info.rows->assertions.size())
    , m_secondCounts(m_info.rows->rows.size())
    , m_samples(m_info.rows->rows.size())
    , m_rows(m_info.rows->rows.size())
    , m_changed(m_info.rows->rows.size(), true)
{
    m_closedUntil = begin;
    m_nextSecond = int(begin / 1s);
    if (begin < toNanoseconds(m_info.config.warmup)) {
        RunInfo rest = m_info;
        rest.config.warmup = 0;
        m_afterWarmup = std::make_unique<Timeline>(std::move(rest));
    }
}

void Timeline::add(const Interval &interval)
{
    m_total.add(interval);
    if (m_warmupClosed)
        m_afterWarmup->add(interval);
    for (std::size_t i = 0; i < interval.rows.size(); ++i) {
        const RowStats &row = interval.rows[i];
        if (row.isEmpty())
            continue;
        m_changed[i] = true;
        m_secondCounts[i] += row.counters.count();
        noteFailures(m_rows[i], row);
        if (m_info.rows->rows[i].kind == Row::Kind::Request)
            m_requests.add(row);
    }
    m_second.add(interval, *m_info.rows);
    for (const Sample &sample : interval.samples) {
        if (m_samples.keep(sample))
            m_rows[std::size_t(sample.row)].samples = m_samples.samples(sample.row);
    }
}

void Timeline::advance(nanoseconds elapsed, int users, bool last)
{
    const int over = int(elapsed / 1s);
    const bool closes = m_nextSecond < over;
    if (m_afterWarmup && !m_warmupClosed && closes
        && elapsed >= toNanoseconds(m_info.config.warmup)) {
        m_warmupClosed = elapsed;
        m_pausedInWarmup = m_pausedFor;
    }
    while (m_nextSecond < over) {
        const nanoseconds end = std::chrono::seconds(m_nextSecond + 1);
        closeSecond(m_nextSecond + 1 == over ? elapsed : end, users);
    }
    if (!last || (elapsed <= m_closedUntil && m_second.isEmpty()))
        return;
    if (elapsed - m_closedUntil < shortestPoint && !m_points.empty())
        extendLastPoint(elapsed, users);
    else
        closeSecond(elapsed, users);
}

void Timeline::noteFailures(RowSnapshot &row, const RowStats &added) const
{
    for (const auto &[code, count] : added.failures) {
        if (count == 0)
            continue;
        auto at = std::lower_bound(
            row.failures.begin(), row.failures.end(), code,
            [](const FailureCount &failure, AnswerCode wanted) { return failure.code < wanted; });
        if (at == row.failures.end() || at->code != code)
            at = row.failures.insert(at, {code, 0, m_nextSecond, m_nextSecond});
        at->count += count;
        at->lastSecond = m_nextSecond;
    }
}

void Timeline::closeRecent()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        std::vector<std::int64_t> &recent = m_rows[i].recent;
        if (recent.size() == RowSnapshot::recentSeconds)
            recent.erase(recent.begin());
        recent.push_back(std::exchange(m_secondCounts[i], 0));
    }
}

void Timeline::closeSecond(nanoseconds until, int users)
{
    SecondPoint point = m_second.point();
    point.second = m_nextSecond++;
    point.length = Seconds(until - m_closedUntil).count();
    point.users = users;
    m_points.push_back(std::make_shared<const SecondPoint>(std::move(point)));
    m_closedUntil = until;
    closeRecent();
    std::swap(m_last, m_second);
    m_second.clear();
}

void Timeline::extendLastPoint(nanoseconds until, int users)
{
    m_last.add(m_second);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].recent.back() += std::exchange(m_secondCounts[i], 0);
    m_second.clear();
    SecondPoint point = m_last.point();
    point.second = m_points.back()->second;
    point.health = m_points.back()->health;
    point.healthKey = m_points.back()->healthKey;
    point.length = m_points.back()->length + Seconds(until - m_closedUntil).count();
    point.users = users;
    m_points.replaceBack(std::make_shared<const SecondPoint>(std::move(point)));
    m_closedUntil = until;
}

LatencySummary Timeline::summary(const RowStats &stats, Histogram RowStats::Latencies::*which) const
{
    return LatencySummary::of(stats.merged(which, m_merged), m_percents);
}

void Timeline::refresh(RowSnapshot &row, const RowStats &stats, bool scenario) const
{
    row.counters = stats.counters;
    row.latency = summary(stats, &RowStats::Latencies::service);
    if (m_info.rows->hasSchedule)
        row.response = summary(stats, &RowStats::Latencies::response);
    if (scenario) {
        row.busy = LatencySummary::of(stats.busy, m_percents);
        return;
    }
    row.codes.clear();
    for (const auto &[code, latencies] : stats.codes) {
        if (!latencies.service.isEmpty())
            row.codes.emplace_back(code, latencies.service.count());
    }
}

RunState Timeline::rowState(const RowSnapshot &row, bool reached, RunState run) const
{
    if (run == RunState::Idle || run == RunState::Initializing)
        return run;
    if (!reached)
        return isOver(run) || row.counters.skipped > 0 ? RunState::Skipped : RunState::Waiting;
    if (!isOver(run))
        return run == RunState::Stopping ? run : RunState::Running;
    // Of a failed run, the rows that did not fail are told apart; unless it broke off as a whole.
    if (run == RunState::Failed && row.counters.failed == 0 && m_failure.empty())
        return RunState::Finished;
    return run;
}

void Timeline::setStates(std::vector<RowSnapshot> &rows, RunState run) const
{
    // A scenario is recorded when its round ends, but runs as soon as something in it does.
    std::vector<bool> reached(rows.size());
    for (std::size_t i = rows.size(); i-- > 0;) {
        reached[i] = reached[i] || rows[i].counters.count() > 0;
        const int parent = m_info.rows->rows[i].parent;
        if (parent >= 0 && (reached[i] || rows[i].counters.skipped > 0))
            reached[std::size_t(parent)] = true;
        rows[i].state = rowState(rows[i], reached[i], run);
    }
}

std::shared_ptr<const Snapshot> Timeline::snapshot(RunState state, nanoseconds elapsed,
                                                   int users) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_changed[i])
            refresh(m_rows[i], m_total.rows[i], m_info.rows->rows[i].kind == Row::Kind::Scenario);
        m_changed[i] = false;
    }

    auto snapshot = std::make_shared<Snapshot>();
    snapshot->info = m_info;
    snapshot->state = state;
    snapshot->elapsed = elapsed;
    snapshot->users = users;
    snapshot->rows = m_rows;
    setStates(snapshot->rows, state);
    snapshot->assertions = m_total.assertions;
    refresh(snapshot->totals, m_requests, false);
    snapshot->totals.state = state;
    snapshot->dropped = m_dropped;
    snapshot->missedSlots = m_missedSlots;
    snapshot->changes = m_changes;
    snapshot->changesBefore = m_changesBefore;
    snapshot->paused = m_paused;
    snapshot->pausedFor = m_pausedFor;
    snapshot->timeline = m_points;
    snapshot->latencies = m_requests.service();
    snapshot->notices = m_notices;
    snapshot->failure = m_failure;
    snapshot->health = judgeHealth(healthFigures(*snapshot));
    if (m_afterWarmup) {
        const nanoseconds warmup = m_warmupClosed ? *m_warmupClosed - m_begin : elapsed;
        snapshot->afterWarmup = m_afterWarmup->snapshot(state, elapsed - warmup, users);
    }
    return snapshot;
}

void Timeline::addNotice(std::string notice)
{
    if (std::find(m_notices.begin(), m_notices.end(), notice) == m_notices.end())
        m_notices.push_back(std::move(notice));
}

void Timeline::setFailure(std::string failure)
{
    m_failure = std::move(failure);
}

void Timeline::setDropped(std::int64_t dropped)
{
    m_dropped = dropped;
}

void Timeline::addChange(const RunChange &change, bool before)
{
    std::vector<RunChange> &changes = before ? m_changesBefore : m_changes;
    if (changes.size() < changesLimit)
        changes.push_back(change);
}

void Timeline::addSystem(const SystemSample &second)
{
    m_health.add(second);
    if (m_points.empty())
        return;
    SecondPoint point = *m_points.back();
    m_last.judge(point, second, m_dropped - m_droppedBefore, m_info.config.threads.has_value());
    m_droppedBefore = m_dropped;
    if (point.health != m_points.back()->health)
        m_points.replaceBack(std::make_shared<const SecondPoint>(std::move(point)));
}

HealthFigures Timeline::healthFigures(const Snapshot &snapshot) const
{
    HealthFigures figures;
    m_health.fill(figures);
    figures.seconds = Seconds(snapshot.elapsed).count();
    figures.sends = snapshot.totals.counters.count();
    figures.lateness = m_total.lateness;
    figures.loopDelay = m_total.loopDelay;
    figures.dropped = m_dropped;
    figures.starts = m_dropped;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const Counters &counters = snapshot.rows[i].counters;
        if (m_info.rows->rows[i].parent < 0)
            figures.starts += counters.count() - counters.retries + counters.skipped;
    }
    figures.poolIsSet = m_info.config.threads.has_value();
    for (const auto &[code, times] : snapshot.totals.codes) {
        if (!code.isHttp())
            figures.errors.emplace_back(code, times);
    }
    figures.reconnects = snapshot.totals.counters.reconnects;
    return figures;
}

void Timeline::setPaused(bool paused, nanoseconds pausedFor)
{
    m_paused = paused;
    m_pausedFor = pausedFor;
    if (m_warmupClosed)
        m_afterWarmup->setPaused(paused, pausedFor - m_pausedInWarmup);
}

void Timeline::setMissedSlots(std::int64_t slots)
{
    m_missedSlots = slots;
}

} // namespace loadgrove
