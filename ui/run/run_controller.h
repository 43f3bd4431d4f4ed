// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/stats/snapshot.h"

#include <QObject>

#include <memory>

namespace loadgrove {

class Run;
struct Preflight;
class ScenarioDocument;

/// Looks at what would go wrong, starts and stops runs of the open document and pulls their
/// snapshots at a steady pace (4 per second), so that the window's load does not depend on the
/// run's rate. Thread: the window's. Owns: the run.
class RunController : public QObject
{
    Q_OBJECT

public:
    explicit RunController(ScenarioDocument &document, QObject *parent = nullptr);
    ~RunController() override;

    /// Values that win over the document's variables, as --var does: where the Demo Shop serves.
    void setVariables(KeyValues variables);

    /// Hosts that need no confirmation, from earlier starts.
    void setConfirmedHosts(const QStringList &hosts);

    /// Where runs are kept as they go on; "" (as at first) = nowhere.
    void setLibraryFolder(const QString &folder);
    /// Of the current or last run; "" where it is not kept.
    QString keptFile() const;

    bool isRunning() const;
    bool isStopping() const; ///< the next stop() is at once
    /// It looks at what is to be run: stop() gives that up.
    bool isChecking() const;
    /// How long hosts may take to answer before a run.
    void setPatience(milliseconds patience);
    /// Compiles and checks in the background, and starts when that has found nothing: else
    /// startFailed() or warned() tells. A document that loads another computer gives
    /// confirmationNeeded() once per host, before anything is asked of it.
    void start();
    /// The user's answer to confirmationNeeded(): start, and do not ask for these hosts again; or
    /// to warned(): start in spite of it.
    void startConfirmed();
    /// First press: gracefully; second: at once.
    void stop();
    // Of a run that goes on; what cannot be done is said by controlFailed().
    void setPaused(bool paused);
    void setRate(double perSecond);
    void setUsers(int users);

    /// What was found before the current or last start; null before the first.
    const Preflight *preflight() const;
    /// The newest state of the current or last run; null before the first.
    std::shared_ptr<const Snapshot> snapshot() const;

Q_SIGNALS:
    /// Another document is open: the run is not one of it, and nothing waits for an answer.
    void documentReplaced();
    void checkingChanged();
    void checked(); ///< there is a new preflight()
    void warned();  ///< it has warnings: startConfirmed() starts nevertheless
    void started();
    void stopping();        ///< stop() was called the first time
    void snapshotChanged(); ///< at most twice a second
    void finished();
    void controlFailed(const QString &reason);
    void startFailed(const QString &reason);
    void confirmationNeeded(const QStringList &hosts);
    void hostsConfirmed(const QStringList &hosts);

private:
    void check();
    void setChecking(bool checking);
    void judge(Preflight found);
    bool isAsChecked() const;
    void startRun();
    void pull();
    void end();

    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
