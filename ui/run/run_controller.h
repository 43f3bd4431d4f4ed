// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QObject>

#include <memory>

namespace loadgrove {

class Run;
class ScenarioDocument;

/// Starts and stops runs of the open document and pulls their snapshots at a steady pace (4 per
/// second), so that the window's load does not depend on the run's rate.
/// Thread: the window's. Owns: the run.
class RunController : public QObject
{
    Q_OBJECT

public:
    explicit RunController(ScenarioDocument &document, QObject *parent = nullptr);
    ~RunController() override;

    bool isRunning() const;
    /// Compiles and starts; a document with errors gives startFailed() instead.
    void start();
    /// First press: gracefully; second: at once.
    void stop();

    /// The newest state of the current or last run; null before the first.
    std::shared_ptr<const Snapshot> snapshot() const;

Q_SIGNALS:
    void started();
    void snapshotChanged(); ///< at most 4 times a second
    void finished();
    void startFailed(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
