// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/collector.h"
#include "core/engine/data_rows.h"
#include "core/engine/run_control.h"
#include "core/engine/system_probe.h"
#include "core/engine/worker.h"
#include "core/plan/plan_data.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>

#include <algorithm>
#include <semaphore>

namespace loadgrove {

namespace {

/// The open model's starts in turn to workers, with a part of the users each. Where users are few,
/// one worker has them all: a start must not be dropped while another worker has a user free.
std::vector<WorkerShare> shareLoad(const LoadShape &shape, int topLevelCount, int wantedWorkers)
{
    constexpr int fewUsers = 64;
    int workers = wantedWorkers > 0 ? wantedWorkers : QThread::idealThreadCount();
    if (shape.arrivals && shape.userLimit / workers < fewUsers)
        workers = 1;
    else if (shape.oncePerUser) // there will not be more of them
        workers = std::min(workers, shape.users.maximum() * topLevelCount);
    workers = std::max(workers, 1);
    std::vector<WorkerShare> shares;
    for (int i = 0; i < workers; ++i)
        shares.push_back(
            {i, workers, shape.userLimit / workers + (i < shape.userLimit % workers ? 1 : 0)});
    return shares;
}

/// Each user has a connection of its own, and each connection a descriptor and a port.
void noteScarceRoom(const LoadShape &shape, int topLevelCount, const SystemRoom &room,
                    RunControl &control)
{
    const std::int64_t users =
        std::int64_t(shape.arrivals ? shape.plannedUsers : shape.users.maximum()) * topLevelCount;
    const QLocale locale;
    if (room.descriptorsFree && users > *room.descriptorsFree)
        control.addNotice(utf8(
            Core::tr("%1 virtual users need a connection each, but this program may open only %2 "
                     "more files and sockets: raise the limit (ulimit -n) or use fewer users")
                .arg(locale.toString(qlonglong(users)),
                     locale.toString(qlonglong(*room.descriptorsFree)))));
    if (room.portsFree && users > *room.portsFree)
        control.addNotice(utf8(
            Core::tr("%1 virtual users need a connection each, but this machine has only %2 local "
                     "ports free for one address: widen net.ipv4.ip_local_port_range or use fewer "
                     "users")
                .arg(locale.toString(qlonglong(users)),
                     locale.toString(qlonglong(*room.portsFree)))));
}

Error notStarted()
{
    return {ErrorCode::Invalid, Core::tr("the run has not started")};
}

} // namespace

class Run::Private
{
public:
    std::shared_ptr<const Plan> plan;
    RunOptions options;
    std::unique_ptr<RunControl> control;
    std::unique_ptr<DataRows> dataRows;
    std::vector<std::unique_ptr<Worker>> workers; // Owned.
    std::unique_ptr<Collector> collector;         // Owned.
    std::shared_ptr<const Snapshot> idle;         ///< before the start
    std::binary_semaphore collected{0};           ///< what all threads wrote can be seen
    bool running = false;
};

Run::Run(std::shared_ptr<const Plan> plan, RunOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->plan = std::move(plan);
    d->options = std::move(options);
    auto idle = std::make_shared<Snapshot>();
    idle->info.rows = d->plan->rows;
    idle->info.document = d->plan->documentName;
    idle->info.config = d->options.config;
    idle->rows.resize(d->plan->rows->rows.size());
    idle->assertions.resize(d->plan->rows->assertions.size());
    d->idle = std::move(idle);
}

Run::~Run()
{
    if (d->running) {
        d->control->stopNow(Clock::now());
        d->collected.acquire();
    }
    for (const auto &worker : d->workers)
        worker->wait();
    if (d->collector)
        d->collector->wait();
}

Result<void> Run::start()
{
    if (d->control)
        return Error{ErrorCode::Internal, Core::tr("this run was started before")};
    const LoadConfig &config = d->options.config;
    const int topLevelCount = int(d->plan->topLevel.size());
    d->control = std::make_unique<RunControl>(config, std::size_t(topLevelCount), Clock::now());
    d->dataRows = std::make_unique<DataRows>(*d->plan);
    const LoadShape shape = d->control->load()->shape;
    if (shape.oncePerUser)
        d->control->addNotice(utf8(Core::tr("neither count nor duration: one iteration per user")));

    noteScarceRoom(shape, topLevelCount, readSystemRoom(), *d->control);
    RunInfo info;
    info.document = d->plan->documentName;
    info.config = config;
    info.thresholds = d->plan->thresholds;
    info.seed = d->plan->seed;
    info.showSecrets = d->options.showSecrets;
    info.started = QDateTime::currentDateTimeUtc();
    info.rows = d->plan->rows;
    if (d->options.listener) {
        if (Result<void> started = d->options.listener->started(info); !started)
            return started;
    }
    std::vector<Worker *> workers;
    for (WorkerShare &share : shareLoad(shape, topLevelCount, d->options.workers)) {
        d->workers.push_back(std::make_unique<Worker>(d->plan, *d->control, *d->dataRows, share,
                                                      [this] { d->collector->workerEnded(); }));
        workers.push_back(d->workers.back().get());
    }
    d->collector = std::make_unique<Collector>(
        std::move(info), *d->control, workers, d->options.listener, [this] {
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
            d->collected.release();
        });
    d->running = true;
    d->collector->start();
    for (Worker *worker : workers)
        worker->start();
    return {};
}

/// The collector's last word.
void Run::customEvent(QEvent *)
{
    d->collected.acquire();
    d->running = false;
    Q_EMIT finished();
}

void Run::stop()
{
    if (d->control)
        d->control->stop(Clock::now());
}

void Run::stopNow()
{
    if (d->control)
        d->control->stopNow(Clock::now());
}

void Run::pause()
{
    if (d->control)
        d->control->pause(Clock::now());
}

void Run::resume()
{
    if (d->control)
        d->control->resume(Clock::now());
}

bool Run::isPaused() const
{
    return d->control && d->control->load()->paused;
}

Result<void> Run::setRate(double perSecond)
{
    return d->control ? d->control->setRate(perSecond, Clock::now()) : notStarted();
}

Result<void> Run::setUsers(int users)
{
    return d->control ? d->control->setUsers(users, Clock::now()) : notStarted();
}

bool Run::isRunning() const
{
    return d->running;
}

std::shared_ptr<const Snapshot> Run::snapshot() const
{
    return d->collector ? d->collector->snapshot() : d->idle;
}

} // namespace loadgrove
