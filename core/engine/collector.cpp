// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/collector.h"

#include "core/base/text.h"
#include "core/engine/worker.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr milliseconds period{250};

} // namespace

Collector::Collector(RunInfo info, RunControl &control, std::vector<Worker *> workers,
                     std::shared_ptr<RunListener> listener, std::function<void()> finished)
    : m_control(control)
    , m_warmupEnd(control.start()
                  + std::chrono::ceil<std::chrono::seconds>(toNanoseconds(info.config.warmup)))
    , m_workers(std::move(workers))
    , m_finished(std::move(finished))
    , m_listener(std::move(listener))
    , m_abortRules(info)
    , m_timeline(info)
    , m_meter(control.start())
    , m_second(info.rows->rows.size(), info.rows->assertions.size())
    , m_spare(std::make_unique<Interval>(info.rows->rows.size(), info.rows->assertions.size()))
    , m_snapshot(m_timeline.snapshot(RunState::Initializing, nanoseconds(0), 0))
{
    setObjectName(QStringLiteral("collector"));
}

Collector::~Collector() = default;

void Collector::workerEnded()
{
    const std::lock_guard lock(m_endMutex);
    ++m_ended;
    m_endSignal.notify_one();
}

std::shared_ptr<const Snapshot> Collector::snapshot() const
{
    const std::lock_guard lock(m_snapshotMutex);
    return m_snapshot;
}

void Collector::run()
{
    bool last = false;
    while (!last) {
        {
            std::unique_lock lock(m_endMutex);
            last = m_endSignal.wait_until(lock, nextCollection(),
                                          [this] { return m_ended == m_workers.size(); });
        }
        collect(last);
        publish(last);
    }
    m_finished();
}

/// A period from now, but just at the end of the warm-up, a whole second: what comes after it is
/// kept apart.
TimePoint Collector::nextCollection() const
{
    const TimePoint now = Clock::now();
    return now < m_warmupEnd ? std::min(now + period, m_warmupEnd) : now + period;
}

void Collector::collect(bool last)
{
    for (Worker *worker : m_workers) {
        std::unique_ptr<Interval> recorded = worker->shard().take(std::move(m_spare));
        m_timeline.add(*recorded);
        if (m_listener)
            m_second.stats.addAll(*recorded);
        recorded->clear();
        m_spare = std::move(recorded);
    }
    for (std::string &notice : m_control.takeNotices())
        m_timeline.addNotice(std::move(notice));
    m_users = 0;
    std::int64_t dropped = 0;
    for (const Worker *worker : m_workers) {
        m_users += worker->activeUsers();
        dropped += worker->dropped();
    }
    m_timeline.setDropped(dropped);
    m_timeline.setMissedSlots(m_control.slots().missed());
    for (const RunChange &change : m_control.takeChanges())
        m_timeline.addChange(change);
    const TimePoint now = m_collected = Clock::now();
    m_timeline.setPaused(m_control.load()->paused,
                         std::max(m_control.pausedFor(now), m_timeline.pausedFor()));
    const int before = m_timeline.closedSeconds();
    m_timeline.advance(now - m_control.start(), m_users, last);
    if (!last && m_timeline.closedSeconds() == before)
        return;
    measureSystem(now);
    if (m_listener)
        tellSecond(now - m_control.start());
}

void Collector::measureSystem(TimePoint now)
{
    std::vector<nanoseconds> cpuTimes;
    for (const Worker *worker : m_workers)
        cpuTimes.push_back(worker->cpuTime());
    m_second.system = m_meter.sample(now, cpuTimes);
    m_timeline.addSystem(m_second.system);
}

void Collector::tellSecond(nanoseconds elapsed)
{
    m_second.end = elapsed;
    m_second.paused = m_timeline.pausedFor() - m_toldPaused;
    m_second.users = m_users;
    m_second.dropped = m_timeline.dropped() - m_toldDropped;
    m_second.missedSlots = m_timeline.missedSlots() - m_toldMissed;
    tell(m_listener->second(m_second));
    m_toldDropped = m_timeline.dropped();
    m_toldMissed = m_timeline.missedSlots();
    m_toldPaused = m_timeline.pausedFor();
    ++m_second.number;
    m_second.begin = elapsed;
    m_second.stats.clear();
}

void Collector::tell(const Result<void> &outcome)
{
    if (!outcome)
        m_timeline.addNotice(utf8(outcome.error().message));
}

void Collector::publish(bool last)
{
    const TimePoint now = m_collected; // what is told and what is kept end at the same moment
    RunState state = RunState::Running;
    if (last && m_control.failedByRule())
        state = RunState::Failed;
    else if (last)
        state = m_control.wasStopped() ? RunState::Stopped : RunState::Finished;
    else if (m_control.isStopping(now))
        state = RunState::Stopping;
    auto snapshot = m_timeline.snapshot(state, now - m_control.start(), m_users);
    if (last && m_listener) {
        tell(m_listener->ended(*snapshot));
        snapshot = m_timeline.snapshot(state, now - m_control.start(), m_users);
    }
    if (state == RunState::Running)
        endIfBroken(*snapshot);
    const std::lock_guard lock(m_snapshotMutex);
    m_snapshot = std::move(snapshot);
}

/// By a threshold that may end the run.
void Collector::endIfBroken(const Snapshot &snapshot)
{
    const std::optional<std::string> broken = m_abortRules.broken(snapshot);
    if (!broken || m_control.failedByRule())
        return;
    m_control.addNotice(*broken);
    m_control.endByRule(Clock::now());
}

} // namespace loadgrove
