// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controller.h"

#include "core/engine/run.h"
#include "core/plan/plan.h"
#include "core/runs/run_about.h"
#include "core/runs/run_keeper.h"
#include "core/scenario/environment.h"
#include "ui/document/scenario_document.h"
#include "ui/run/run_controls.h"
#include "ui/run/target_hosts.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

namespace loadgrove {

namespace {

constexpr milliseconds pullInterval{250};

QString reasonOf(const Issues &issues)
{
    QStringList lines;
    int errors = 0;
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Error)
            continue;
        if (++errors <= 3)
            lines.append(issue.place.isEmpty()
                             ? issue.text
                             : RunController::tr("%1: %2").arg(issue.place, issue.text));
    }
    if (errors > 3)
        lines.append(RunController::tr("and %1 more problems").arg(errors - 3));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class RunController::Private
{
public:
    explicit Private(ScenarioDocument &openDocument)
        : document(openDocument)
    {
    }

    KeyValues allVariables() const
    {
        KeyValues all = variables;
        addMissing(all, document.environmentVariables());
        return all;
    }

    ScenarioDocument &document; // Not owned.
    KeyValues variables;
    QString libraryFolder;
    std::shared_ptr<RunKeeper> keeper; ///< of the current or last run
    QSet<QString> confirmedHosts;
    QStringList askedHosts;
    std::unique_ptr<Run> run; // Owned.
    std::shared_ptr<const Snapshot> snapshot;
    QTimer timer;
    bool running = false;
    bool stopping = false;
};

RunController::RunController(ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(document))
{
    d->timer.setInterval(pullInterval);
    connect(&d->timer, &QTimer::timeout, this, &RunController::pull);
}

RunController::~RunController() = default;

void RunController::setVariables(KeyValues variables)
{
    d->variables = std::move(variables);
}

void RunController::setConfirmedHosts(const QStringList &hosts)
{
    d->confirmedHosts = QSet<QString>(hosts.begin(), hosts.end());
}

void RunController::setLibraryFolder(const QString &folder)
{
    d->libraryFolder = folder;
}

QString RunController::keptFile() const
{
    return d->keeper ? d->keeper->file() : QString();
}

bool RunController::isRunning() const
{
    return d->running;
}

bool RunController::isStopping() const
{
    return d->stopping;
}

std::shared_ptr<const Snapshot> RunController::snapshot() const
{
    return d->snapshot;
}

void RunController::start()
{
    if (d->running)
        return;
    QStringList unknown;
    for (const QString &host : foreignHosts(d->document.document(), d->allVariables())) {
        if (!d->confirmedHosts.contains(host))
            unknown.append(host);
    }
    d->askedHosts = unknown;
    if (unknown.isEmpty())
        startRun();
    else
        Q_EMIT confirmationNeeded(unknown);
}

void RunController::startConfirmed()
{
    d->confirmedHosts.unite(QSet<QString>(d->askedHosts.begin(), d->askedHosts.end()));
    Q_EMIT hostsConfirmed(d->askedHosts);
    start();
}

void RunController::startRun()
{
    PlanOptions options;
    if (!d->document.fileName().isEmpty())
        options.folder = QFileInfo(d->document.fileName()).absolutePath();
    options.variables = d->allVariables();
    options.seed = QRandomGenerator::global()->generate64() >> 1;
    CompiledPlan compiled = compile(d->document.document(), options);
    if (const auto *issues = std::get_if<Issues>(&compiled)) {
        Q_EMIT startFailed(reasonOf(*issues));
        return;
    }
    RunOptions runOptions;
    runOptions.config = d->document.document().settings.load.value_or(LoadConfig());
    d->keeper.reset();
    if (!d->libraryFolder.isEmpty()) {
        d->keeper = std::make_shared<RunKeeper>(
            RunLibrary(d->libraryFolder), d->document.fileName(), aboutRun(d->document.document()));
        runOptions.listener = d->keeper;
    }
    // The last run may be the sender of what led here: it goes when the event loop is back.
    if (d->run)
        d->run.release()->deleteLater();
    d->run = std::make_unique<Run>(std::get<std::shared_ptr<const Plan>>(compiled), runOptions);
    connect(d->run.get(), &Run::finished, this, &RunController::end);
    if (const Result<void> result = d->run->start(); !result) {
        d->run->disconnect(this);
        Q_EMIT startFailed(result.error().message);
        return;
    }
    d->running = true;
    d->stopping = false;
    d->snapshot = d->run->snapshot();
    d->timer.start();
    Q_EMIT started();
}

void RunController::stop()
{
    if (!d->running)
        return;
    if (d->stopping) {
        d->run->stopNow();
        return;
    }
    d->stopping = true;
    d->run->stop();
    Q_EMIT stopping();
}

void RunController::setPaused(bool paused)
{
    if (!d->running)
        return;
    if (paused)
        d->run->pause();
    else
        d->run->resume();
}

void RunController::setRate(double perSecond)
{
    if (!d->running || rateInForce(*d->snapshot) == perSecond)
        return;
    if (const Result<void> changed = d->run->setRate(perSecond); !changed)
        Q_EMIT controlFailed(changed.error().message);
}

void RunController::setUsers(int users)
{
    if (!d->running || usersInForce(*d->snapshot) == users)
        return;
    if (const Result<void> changed = d->run->setUsers(users); !changed)
        Q_EMIT controlFailed(changed.error().message);
}

void RunController::pull()
{
    std::shared_ptr<const Snapshot> newest = d->run->snapshot();
    if (newest == d->snapshot)
        return;
    d->snapshot = std::move(newest);
    Q_EMIT snapshotChanged();
}

void RunController::end()
{
    d->timer.stop();
    d->running = false;
    d->stopping = false;
    pull();
    Q_EMIT finished();
}

} // namespace loadgrove
