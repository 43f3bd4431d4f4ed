// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/collector.h"
#include "core/engine/data_rows.h"
#include "core/engine/run_control.h"
#include "core/engine/worker.h"
#include "core/plan/plan_data.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <semaphore>

namespace loadgrove {

namespace {

int workerCount(int wanted, int users)
{
    const int count = wanted > 0 ? wanted : QThread::idealThreadCount();
    return std::clamp(count, 1, std::max(1, users));
}

/// The closed model's users in turn to workers, so that each has its share of every top-level
/// scenario.
std::vector<WorkerShare> shareUsers(int threads, int topLevelCount, int workers)
{
    std::vector<WorkerShare> shares(static_cast<std::size_t>(workers));
    int number = 0;
    for (int top = 0; top < topLevelCount; ++top) {
        for (int i = 0; i < threads; ++i, ++number)
            shares[std::size_t(number % workers)].users.push_back({number, top, i});
    }
    return shares;
}

/// The open model's starts in turn to workers, with a part of the users each. Where users are few,
/// one worker has them all: a start must not be dropped while another worker has a user free.
std::vector<WorkerShare> shareArrivals(int userLimit, int workers)
{
    constexpr int fewUsers = 64;
    const int count = userLimit / workers < fewUsers ? 1 : workers;
    std::vector<WorkerShare> shares(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        shares[std::size_t(i)].arrivals = {i, count, userLimit / count + (i < userLimit % count)};
    return shares;
}

std::vector<WorkerShare> shareLoad(const LoadShape &shape, int topLevelCount, int wantedWorkers)
{
    if (shape.arrivals)
        return shareArrivals(shape.userLimit, workerCount(wantedWorkers, shape.userLimit));
    const int users = shape.users.maximum();
    return shareUsers(users, topLevelCount, workerCount(wantedWorkers, users * topLevelCount));
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
    if (d->control->shape().oncePerUser)
        d->control->addNotice(utf8(Core::tr("neither count nor duration: one iteration per user")));

    RunInfo info;
    info.document = d->plan->documentName;
    info.config = config;
    info.thresholds = d->plan->thresholds;
    info.seed = d->plan->seed;
    info.started = QDateTime::currentDateTimeUtc();
    info.rows = d->plan->rows;
    std::vector<Worker *> workers;
    for (WorkerShare &share : shareLoad(d->control->shape(), topLevelCount, d->options.workers)) {
        d->workers.push_back(std::make_unique<Worker>(d->plan, *d->control, *d->dataRows,
                                                      std::move(share),
                                                      [this] { d->collector->workerEnded(); }));
        workers.push_back(d->workers.back().get());
    }
    d->collector = std::make_unique<Collector>(std::move(info), *d->control, workers, [this] {
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

bool Run::isRunning() const
{
    return d->running;
}

std::shared_ptr<const Snapshot> Run::snapshot() const
{
    return d->collector ? d->collector->snapshot() : d->idle;
}

} // namespace loadgrove
