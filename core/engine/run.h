// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/load_config.h"
#include "core/stats/snapshot.h"

#include <QObject>

#include <memory>

namespace loadgrove {

struct Plan;

struct RunOptions
{
    LoadConfig config; ///< in force: the document's, with changes of the caller
    int workers = 0;   ///< threads; 0: one per core
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
