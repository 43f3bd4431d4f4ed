// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/worker.h"

#include "core/engine/body_reader.h"
#include "core/engine/closed_source.h"
#include "core/engine/timer_queue.h"
#include "core/engine/virtual_user.h"
#include "core/net/event_dispatcher.h"

#include <QTimer>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr milliseconds tickPeriod{10};
/// How many users a tick looks at for timeouts: the rest has its turn in the next ones.
constexpr std::size_t checksPerTick = 1000;

} // namespace

/// What lives on the worker's thread while it runs.
class Worker::Loop
{
public:
    explicit Loop(Worker &worker)
        : m_worker(worker)
        , m_control(worker.m_control)
        , m_closed(m_control)
        , m_arrivals(makeArrivals())
        , m_hasIterations(worker.m_plan->topLevel.size(), true)
    {
    }

    void start()
    {
        if (m_arrivals)
            m_arrivals->start();
        for (const UserAssignment &user : m_worker.m_share.users) {
            m_closed.addUser();
            m_timers.add(m_control.start() + m_control.shape().users.startOf(user.index),
                         addUser(user));
        }
    }

    /// False when the worker has nothing left to do.
    bool tick()
    {
        const TimePoint now = Clock::now();
        if (m_control.isStopping(now))
            stopIdle();
        else if (!m_arrivals)
            endScenariosWithoutIterations();
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

private:
    std::unique_ptr<ArrivalSource> makeArrivals()
    {
        if (!m_control.shape().arrivals)
            return nullptr;
        return std::make_unique<ArrivalSource>(
            m_control, int(m_worker.m_plan->topLevel.size()), m_worker.m_share.arrivals,
            [this](int topLevel) -> VirtualUser & {
                const ArrivalSource::Share &share = m_worker.m_share.arrivals;
                const int number = share.worker + share.workers * int(m_users.size());
                return addUser({number, topLevel, number});
            },
            m_worker.m_dropped);
    }

    IterationSource &source()
    {
        if (m_arrivals)
            return *m_arrivals;
        return m_closed;
    }

    VirtualUser &addUser(const UserAssignment &user)
    {
        m_users.push_back(
            std::make_unique<VirtualUser>(m_services, user.number, user.topLevel, user.index));
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
    void endScenariosWithoutIterations()
    {
        for (std::size_t top = 0; top < m_hasIterations.size(); ++top) {
            if (!m_hasIterations[top] || m_control.hasIteration(int(top), 0))
                continue;
            m_hasIterations[top] = false;
            for (const auto &user : m_users) {
                if (user->topLevel() == int(top))
                    user->askAgain();
            }
        }
    }

    Worker &m_worker;      // Not owned.
    RunControl &m_control; // Not owned.
    TimerQueue m_timers;
    RequestRenderer m_renderer;
    BodyReader m_bodyReader;
    ClosedSource m_closed;
    const std::unique_ptr<ArrivalSource> m_arrivals; // Owned; null in the closed model.
    int m_active = 0;
    UserServices m_services{*m_worker.m_plan, m_control, m_worker.m_shard,    m_timers, m_renderer,
                            m_bodyReader,     source(),  m_worker.m_dataRows, m_active};
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
    , m_shard(m_plan->rows->rows.size(), m_plan->rows->assertions.size())
{
    setObjectName(QStringLiteral("worker"));
    installEventDispatcher(*this);
}

Worker::~Worker() = default;

void Worker::run()
{
    {
        Loop loop(*this);
        QTimer ticker;
        ticker.setTimerType(Qt::PreciseTimer);
        QObject::connect(&ticker, &QTimer::timeout, [this, &loop] {
            if (!loop.tick())
                quit();
        });
        ticker.start(tickPeriod);
        loop.start();
        exec();
    }
    m_ended();
}

} // namespace loadgrove
