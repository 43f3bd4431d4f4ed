// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_once.h"

#include "core/engine/body_reader.h"
#include "core/engine/closed_source.h"
#include "core/engine/data_rows.h"
#include "core/engine/trace_recorder.h"
#include "core/engine/virtual_user.h"
#include "core/net/connector.h"
#include "core/net/event_dispatcher.h"
#include "core/stats/shard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>
#include <random>

namespace loadgrove {

namespace {

constexpr milliseconds tickPeriod{10};
constexpr auto newsEvent = QEvent::Type(QEvent::User + 1);
constexpr auto endEvent = QEvent::Type(QEvent::User + 2);

ConnectionOptions withPeer(ConnectionOptions options)
{
    options.keepPeer = true;
    return options;
}

/// What lives on the sending thread: one user for each top-level scenario that is taken. Its
/// deadline is the tick.
class Sending final : public DeadlineSource
{
public:
    Sending(const SendOrder &order, const SendExtent &extent, const Plan &plan, RunControl &control,
            SendMemory &memory, TraceBox &box, QThread &thread)
        : m_control(control)
        , m_thread(thread)
        , m_load(control.load())
        , m_dataRows(plan)
        , m_shard(plan.rows->rows.size(), plan.rows->assertions.size())
        , m_connection(withPeer(plan.connection))
        , m_services{plan,         control,     m_shard,  m_timers,   m_gate,  m_renderer,
                     m_bodyReader, m_connector, m_source, m_dataRows, m_active}
    {
        for (std::size_t top = 0; top < plan.topLevel.size(); ++top) {
            const PlanScenario &scenario = plan.scenarios[std::size_t(plan.topLevel[top])];
            if (!extent.takes(plan.rows->rows[std::size_t(scenario.row)].node))
                continue;
            m_recorders.push_back(
                std::make_unique<TraceRecorder>(order, extent, plan, memory, box));
            UserServices services = m_services;
            services.tracer = m_recorders.back().get();
            m_userServices.push_back(std::make_unique<UserServices>(services));
            m_users.push_back(
                std::make_unique<VirtualUser>(*m_userServices.back(), int(top), int(top), 0));
            m_timers.add(Clock::now(), *m_users.back());
        }
        setDeadline(Clock::now());
    }

private:
    void deadlineReached(TimePoint now) override
    {
        if (now >= m_control.abortAt()) {
            m_timers.clear();
            for (const auto &user : m_users)
                user->abort();
        }
        bool isOver = true;
        for (const auto &user : m_users) {
            user->checkTimeout(now);
            isOver = isOver && user->isRetired();
        }
        if (isOver)
            m_thread.quit();
        else
            setDeadline(now + tickPeriod);
    }

    RunControl &m_control; // Not owned.
    QThread &m_thread;     // Not owned.
    const std::shared_ptr<const LoadState> m_load;
    DataRows m_dataRows;
    Shard m_shard; ///< what users record there nobody reads
    const ConnectionOptions m_connection;
    TimerQueue m_timers;
    SendGate m_gate{m_control, m_load};
    RequestRenderer m_renderer;
    BodyReader m_bodyReader;
    Connector m_connector{m_connection};
    ClosedSource m_source{m_control, m_load};
    int m_active = 0;
    const UserServices m_services;
    std::vector<std::unique_ptr<TraceRecorder>> m_recorders;   // Owned.
    std::vector<std::unique_ptr<UserServices>> m_userServices; // Owned.
    std::vector<std::unique_ptr<VirtualUser>> m_users;         // Owned.
};

} // namespace

class SendOnce::Private final : public QThread
{
public:
    Private(SendOnce &owner, SendOrder wanted)
        : m_owner(owner)
        , m_order(std::move(wanted))
        , m_box([this] { QCoreApplication::postEvent(&m_owner, new QEvent(newsEvent)); })
    {
        setObjectName(QStringLiteral("send"));
        installEventDispatcher(*this);
    }

    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        if (m_control)
            m_control->stopNow(Clock::now());
    }
    TraceBox &box() { return m_box; }

    bool running = false; // Thread: the owner's, as the next.
    SendEnd end;

private:
    void run() override
    {
        m_order.options.seed = std::random_device()();
        const SendExtent extent(m_order);
        m_end.memory = m_order.memory;
        CompiledPlan compiled = compile(m_order, extent);
        if (Issues *issues = std::get_if<Issues>(&compiled))
            m_end.issues = std::move(*issues);
        else
            send(extent, *std::get<std::shared_ptr<const Plan>>(compiled));
        {
            const std::lock_guard lock(m_mutex);
            m_end.cancelled = m_cancelled;
            m_end.dropped = m_box.dropped();
            m_result = std::move(m_end);
        }
        QCoreApplication::postEvent(&m_owner, new QEvent(endEvent));
    }

    void send(const SendExtent &extent, const Plan &plan)
    {
        auto control =
            std::make_unique<RunControl>(LoadConfig(), plan.topLevel.size(), Clock::now());
        {
            const std::lock_guard lock(m_mutex);
            m_control = control.get();
            if (m_cancelled)
                m_control->stopNow(Clock::now());
        }
        {
            Sending sending(m_order, extent, plan, *control, m_end.memory, m_box, *this);
            exec();
        }
        m_end.notices = control->takeNotices();
        if (m_order.extent != SendOrder::Extent::Step)
            m_end.suggestions = suggestChains(m_order.document, m_box.answers());
        const std::lock_guard lock(m_mutex);
        m_control = nullptr;
    }

    friend class SendOnce;
    SendOnce &m_owner; // Not owned.
    SendOrder m_order; ///< the thread's, once it runs
    TraceBox m_box;
    SendEnd m_end;                   ///< the thread's
    std::mutex m_mutex;              ///< guards what follows
    RunControl *m_control = nullptr; // Not owned; while it sends.
    bool m_cancelled = false;
    SendEnd m_result;
};

SendOnce::SendOnce(SendOrder order, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(order)))
{
}

SendOnce::~SendOnce()
{
    d->cancel();
    d->wait();
}

void SendOnce::start()
{
    if (d->running || d->isFinished())
        return;
    d->running = true;
    d->start();
}

void SendOnce::cancel()
{
    d->cancel();
}

bool SendOnce::isRunning() const
{
    return d->running;
}

std::vector<TraceStepPtr> SendOnce::take()
{
    return d->box().take();
}

const SendEnd &SendOnce::end() const
{
    return d->end;
}

void SendOnce::customEvent(QEvent *event)
{
    if (event->type() == newsEvent) {
        Q_EMIT news();
        return;
    }
    {
        const std::lock_guard lock(d->m_mutex);
        d->end = std::move(d->m_result);
    }
    d->running = false;
    Q_EMIT finished();
}

} // namespace loadgrove
