// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/load_config.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

#include <QObject>

#include <memory>

namespace loadgrove {

struct Plan;

struct RunOptions
{
    LoadConfig config;        ///< in force: the document's, with changes of the caller
    int workers = 0;          ///< threads; 0: one per core
    bool showSecrets = false; ///< in files and reports of the run
    std::shared_ptr<RunListener> listener = nullptr; ///< null: nobody listens
};

/// One execution of a plan: workers, collector, and how they stand. Started once; a new run is a
/// new object. Thread: its owner's, but for snapshot().
/// Owns: the worker threads and the collector; the destructor stops the run at once and joins them.
class Run : public QObject
{
    Q_OBJECT

public:
    Run(std::shared_ptr<const Plan> plan, RunOptions options, QObject *parent = nullptr);
    ~Run() override;

    /// Starts and returns at once.
    Result<void> start();
    /// No new iterations; those in flight may finish within the graceful stop.
    void stop();
    /// Those in flight are aborted.
    void stopNow();

    /// While paused nothing is sent and no iteration starts; what is in flight is answered. The
    /// load's clock stands still, so a pause puts off the end. Each change of a run that goes on
    /// is recorded in its result.
    void pause();
    void resume();
    bool isPaused() const;
    /// From now on that many arrivals or, in the closed model, requests per second; what ramps and
    /// stages had planned for later is given up. Fails where the run has no rate.
    Result<void> setRate(double perSecond);
    /// From now on that many users of each top-level scenario. Fails in the open model.
    Result<void> setUsers(int users);

    bool isRunning() const; ///< started and not finished() yet
    /// The newest state, never null; four times a second while running, final after finished().
    /// Thread: any.
    std::shared_ptr<const Snapshot> snapshot() const;

Q_SIGNALS:
    /// Emitted once, after the last record is in the snapshot.
    void finished();

protected:
    void customEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
