// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/worker.h"

#include "core/engine/body_reader.h"
#include "core/engine/closed_source.h"
#include "core/engine/system_probe.h"
#include "core/engine/timer_queue.h"
#include "core/engine/virtual_user.h"
#include "core/net/connector.h"
#include "core/net/event_dispatcher.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr milliseconds tickPeriod{10};
/// How many users a tick looks at for timeouts: the rest has its turn in the next ones.
constexpr std::size_t checksPerTick = 1000;

} // namespace

/// What lives on the worker's thread while it runs. Its deadline is the tick.
class Worker::Loop final : public DeadlineSource
{
public:
    explicit Loop(Worker &worker)
        : m_worker(worker)
        , m_control(worker.m_control)
        , m_load(m_control.load())
        , m_closed(m_control, m_load)
        , m_arrivals(makeArrivals())
        , m_hasIterations(worker.m_plan->topLevel.size(), true)
    {
    }

    void start()
    {
        setDeadline(Clock::now() + tickPeriod);
        if (m_arrivals)
            m_arrivals->start();
        else
            addPlannedUsers(m_control.start());
    }

private:
    void deadlineReached(TimePoint now) override
    {
        m_worker.m_shard.recordLoopDelay(now - deadline());
        m_worker.m_cpuTime.store(threadCpuTime().count(), std::memory_order_relaxed);
        if (tick(now))
            setDeadline(now + tickPeriod);
        else
            m_worker.quit();
    }

    /// False when the worker has nothing left to do.
    bool tick(TimePoint now)
    {
        if (m_control.generation() != m_generation)
            renewLoad(now);
        if (m_control.isStopping(now))
            stopIdle();
        else if (!m_arrivals)
            endScenariosWithoutIterations(now);
        if (now >= m_control.abortAt()) {
            m_timers.clear();
            for (const auto &user : m_users)
                user->abort();
        }
        const std::size_t checks = std::min(checksPerTick, m_users.size());
        for (std::size_t i = 0; i < checks; ++i) {
            m_nextCheck = (m_nextCheck + 1) % m_users.size();
            m_users[m_nextCheck]->checkTimeout(now);
        }
        m_worker.m_activeUsers.store(m_active, std::memory_order_relaxed);
        return m_active > 0 || !source().isOver(now);
    }

    std::unique_ptr<ArrivalSource> makeArrivals()
    {
        if (!m_load->shape.arrivals)
            return nullptr;
        return std::make_unique<ArrivalSource>(
            m_control, m_load, topLevelCount(), m_worker.m_share,
            [this](int topLevel) -> VirtualUser & {
                const WorkerShare &share = m_worker.m_share;
                const int number = share.worker + share.workers * int(m_users.size());
                return addUser(number, topLevel, number);
            },
            m_worker.m_dropped);
    }

    int topLevelCount() const { return int(m_worker.m_plan->topLevel.size()); }

    /// The closed model's users that the shape has a place for at some time, and that are not there
    /// yet. In turn to workers, so that each has its share of every top-level scenario.
    void addPlannedUsers(TimePoint now)
    {
        const WorkerShare &share = m_worker.m_share;
        const int count = m_load->shape.users.maximum();
        for (; m_planned < count; ++m_planned) {
            for (int top = 0; top < topLevelCount(); ++top) {
                if ((m_planned + top) % share.workers != share.worker)
                    continue;
                m_timers.add(now, addUser(m_planned * topLevelCount() + top, top, m_planned));
            }
        }
    }

    /// Somebody has paused the run, or changed its rate or its users.
    void renewLoad(TimePoint now)
    {
        m_generation = m_control.generation();
        m_load = m_control.load();
        if (m_arrivals) {
            m_arrivals->loadChanged();
        } else {
            const std::size_t before = m_users.size();
            addPlannedUsers(now);
            for (std::size_t i = 0; i < before; ++i)
                m_users[i]->askAgain(now);
        }
        m_gate.loadChanged(now);
    }

    IterationSource &source()
    {
        if (m_arrivals)
            return *m_arrivals;
        return m_closed;
    }

    VirtualUser &addUser(int number, int topLevel, int index)
    {
        m_users.push_back(std::make_unique<VirtualUser>(m_services, number, topLevel, index));
        return *m_users.back();
    }

    void stopIdle()
    {
        if (m_arrivals) {
            m_arrivals->dropWaiting();
            return;
        }
        for (const auto &user : m_users)
            user->stopIfIdle();
    }

    /// Users that wait for their start or their pace need not do so when the count is used up.
    void endScenariosWithoutIterations(TimePoint now)
    {
        for (std::size_t top = 0; top < m_hasIterations.size(); ++top) {
            if (!m_hasIterations[top] || m_control.hasIteration(int(top), 0))
                continue;
            m_hasIterations[top] = false;
            for (const auto &user : m_users) {
                if (user->topLevel() == int(top))
                    user->askAgain(now);
            }
        }
    }

    Worker &m_worker;                        // Not owned.
    RunControl &m_control;                   // Not owned.
    std::shared_ptr<const LoadState> m_load; ///< renewed by tick()
    std::uint64_t m_generation = 0;          ///< of m_load
    int m_planned = 0;                       ///< closed model: users that are there, of all workers
    TimerQueue m_timers;
    SendGate m_gate{m_control, m_load};
    RequestRenderer m_renderer;
    BodyReader m_bodyReader;
    Connector m_connector{m_worker.m_plan->connection};
    ClosedSource m_closed;
    const std::unique_ptr<ArrivalSource> m_arrivals; // Owned; null in the closed model.
    int m_active = 0;
    UserServices m_services{*m_worker.m_plan, m_control,           m_worker.m_shard, m_timers,
                            m_gate,           m_renderer,          m_bodyReader,     m_connector,
                            source(),         m_worker.m_dataRows, m_active};
    std::vector<std::unique_ptr<VirtualUser>> m_users; // Owned.
    std::size_t m_nextCheck = 0;
    std::vector<bool> m_hasIterations; ///< by top-level scenario
};

Worker::Worker(std::shared_ptr<const Plan> plan, RunControl &control, DataRows &dataRows,
               WorkerShare share, std::function<void()> ended)
    : m_plan(std::move(plan))
    , m_control(control)
    , m_dataRows(dataRows)
    , m_share(std::move(share))
    , m_ended(std::move(ended))
    , m_shard(m_plan->rows->rows.size(), m_plan->rows->assertions.size(),
              m_plan->seed + std::uint64_t(m_share.worker))
{
    setObjectName(QStringLiteral("worker"));
    installEventDispatcher(*this);
}

Worker::~Worker() = default;

void Worker::run()
{
    {
        Loop loop(*this);
        loop.start();
        exec();
    }
    m_ended();
}

} // namespace loadgrove
