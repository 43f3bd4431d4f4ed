// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/worker.h"

#include "core/engine/body_reader.h"
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
        , m_services{*worker.m_plan, worker.m_control, worker.m_shard, m_timers,
                     m_renderer,     m_bodyReader,     m_running}
    {
        m_users.reserve(worker.m_assignments.size());
        for (const UserAssignment &user : worker.m_assignments)
            m_users.push_back(
                std::make_unique<VirtualUser>(m_services, user.number, user.topLevel));
        m_running = int(m_users.size());
        worker.m_activeUsers = m_running;
    }

    void start()
    {
        for (const auto &user : m_users)
            m_timers.add(m_worker.m_control.start(), *user);
    }

    /// False when no user runs any more.
    bool tick()
    {
        const TimePoint now = Clock::now();
        if (now >= m_worker.m_control.abortAt()) {
            m_timers.clear();
            for (const auto &user : m_users)
                user->abort();
        }
        const std::size_t checks = std::min(checksPerTick, m_users.size());
        for (std::size_t i = 0; i < checks; ++i) {
            m_nextCheck = (m_nextCheck + 1) % m_users.size();
            m_users[m_nextCheck]->checkTimeout(now);
        }
        m_worker.m_activeUsers.store(m_running, std::memory_order_relaxed);
        return m_running > 0;
    }

private:
    Worker &m_worker; // Not owned.
    TimerQueue m_timers;
    RequestRenderer m_renderer;
    BodyReader m_bodyReader;
    int m_running = 0;
    UserServices m_services;
    std::vector<std::unique_ptr<VirtualUser>> m_users; // Owned.
    std::size_t m_nextCheck = 0;
};

Worker::Worker(std::shared_ptr<const Plan> plan, RunControl &control,
               std::vector<UserAssignment> assignments, std::function<void()> ended)
    : m_plan(std::move(plan))
    , m_control(control)
    , m_assignments(std::move(assignments))
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
