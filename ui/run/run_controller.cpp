// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controller.h"

#include "core/engine/preflight.h"
#include "core/engine/run.h"
#include "core/runs/run_about.h"
#include "core/runs/run_keeper.h"
#include "core/scenario/environment.h"
#include "ui/document/scenario_document.h"
#include "ui/run/run_controls.h"
#include "ui/run/target_hosts.h"
#include "ui/widgets/background.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

namespace loadgrove {

namespace {

/// Where the engine has every processor busy, each update takes from it.
constexpr milliseconds pullInterval{500};

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

    PreflightOrder newOrder() const
    {
        PreflightOrder order;
        order.document = document.document();
        if (!document.fileName().isEmpty())
            order.options.folder = QFileInfo(document.fileName()).absolutePath();
        order.options.variables = allVariables();
        order.options.seed = QRandomGenerator::global()->generate64() >> 1;
        order.config = order.document.settings.load.value_or(LoadConfig());
        order.patience = patience;
        return order;
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
    milliseconds patience{2000};
    PreflightOrder checkedOrder; ///< by the last start
    std::optional<Preflight> found;
    bool checking = false;
    bool running = false;
    bool stopping = false;
    // What was last asked of this run and accepted: snapshots tell of it later.
    std::optional<double> rateAsked;
    std::optional<int> usersAsked;
    Background background; ///< goes first
};

RunController::RunController(ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(document))
{
    d->timer.setInterval(pullInterval);
    connect(&d->timer, &QTimer::timeout, this, &RunController::pull);
    connect(&document, &ScenarioDocument::documentReset, this, [this] {
        d->background.forget(); // it looked at another one
        d->askedHosts.clear();
        d->found.reset();
        setChecking(false);
        Q_EMIT documentReplaced();
    });
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

bool RunController::isChecking() const
{
    return d->checking;
}

void RunController::setPatience(milliseconds patience)
{
    d->patience = patience;
}

const Preflight *RunController::preflight() const
{
    return d->found ? &*d->found : nullptr;
}

std::shared_ptr<const Snapshot> RunController::snapshot() const
{
    return d->snapshot;
}

void RunController::start()
{
    if (d->running || d->checking)
        return;
    QStringList unknown;
    for (const QString &host : foreignHosts(d->document.document(), d->allVariables())) {
        if (!d->confirmedHosts.contains(host))
            unknown.append(host);
    }
    d->askedHosts = unknown;
    if (unknown.isEmpty())
        check();
    else
        Q_EMIT confirmationNeeded(unknown);
}

void RunController::startConfirmed()
{
    if (d->running || d->checking)
        return;
    if (!d->askedHosts.isEmpty()) {
        d->confirmedHosts.unite(QSet<QString>(d->askedHosts.begin(), d->askedHosts.end()));
        Q_EMIT hostsConfirmed(std::exchange(d->askedHosts, {}));
    }
    if (isAsChecked())
        startRun();
    else
        start();
}

void RunController::check()
{
    d->checkedOrder = d->newOrder();
    d->found.reset();
    setChecking(true);
    d->background.replace([order = d->checkedOrder](
                              const std::stop_token &stop) { return checkBeforeRun(order, stop); },
                          [this](Preflight found) { judge(std::move(found)); });
}

void RunController::setChecking(bool checking)
{
    if (std::exchange(d->checking, checking) != checking)
        Q_EMIT checkingChanged();
}

void RunController::judge(Preflight found)
{
    d->found = std::move(found);
    setChecking(false);
    Q_EMIT checked();
    if (!d->found->plan)
        Q_EMIT startFailed(reasonOf(d->found->issues));
    else if (d->found->issues.empty())
        startRun();
    else
        Q_EMIT warned();
}

/// Is there a plan of what would be run now?
bool RunController::isAsChecked() const
{
    if (!d->found || !d->found->plan)
        return false;
    const PreflightOrder now = d->newOrder();
    return now.document == d->checkedOrder.document
           && now.options.folder == d->checkedOrder.options.folder
           && now.options.variables == d->checkedOrder.options.variables;
}

/// What was checked.
void RunController::startRun()
{
    const Document &document = d->checkedOrder.document;
    RunOptions runOptions;
    runOptions.config = d->checkedOrder.config;
    d->keeper.reset();
    if (!d->libraryFolder.isEmpty()) {
        d->keeper = std::make_shared<RunKeeper>(RunLibrary(d->libraryFolder),
                                                d->document.fileName(), aboutRun(document));
        runOptions.listener = d->keeper;
    }
    // The last run may be the sender of what led here: it goes when the event loop is back.
    if (d->run)
        d->run.release()->deleteLater();
    // Each run has values of its own, so no plan is run twice.
    d->run = std::make_unique<Run>(std::exchange(d->found->plan, nullptr), runOptions);
    connect(d->run.get(), &Run::finished, this, &RunController::end);
    if (const Result<void> result = d->run->start(); !result) {
        d->run->disconnect(this);
        Q_EMIT startFailed(result.error().message);
        return;
    }
    d->running = true;
    d->stopping = false;
    d->rateAsked.reset();
    d->usersAsked.reset();
    d->snapshot = d->run->snapshot();
    d->timer.start();
    Q_EMIT started();
}

void RunController::stop()
{
    if (d->checking) {
        d->background.forget();
        setChecking(false);
        return;
    }
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
    if (!d->running || (d->rateAsked ? d->rateAsked : rateInForce(*d->snapshot)) == perSecond)
        return;
    if (const Result<void> changed = d->run->setRate(perSecond); changed)
        d->rateAsked = perSecond;
    else
        Q_EMIT controlFailed(changed.error().message);
}

void RunController::setUsers(int users)
{
    if (!d->running || (d->usersAsked ? d->usersAsked : usersInForce(*d->snapshot)) == users)
        return;
    if (const Result<void> changed = d->run->setUsers(users); changed)
        d->usersAsked = users;
    else
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
