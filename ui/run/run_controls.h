// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QWidget>

class QPushButton;

namespace loadgrove {

class LiveValue;

/// Pauses a run that goes on, and changes its rate or users. Says what is wanted; whoever owns the
/// run does it.
/// Thread: the window's.
class RunControls : public QWidget
{
    Q_OBJECT

public:
    explicit RunControls(QWidget *parent = nullptr);

    /// Shows how the run stands: what it has no rate or users to change of is hidden.
    void setSnapshot(const Snapshot &snapshot);
    /// What was wanted was refused: shows again how the run stood last.
    void putBack();

Q_SIGNALS:
    void pauseWanted(bool pause);
    void rateWanted(double perSecond);
    void usersWanted(int users);
    void refused(const QString &why); ///< what was typed can be no wish

private:
    void showPaused();

    QPushButton *m_pause;        // Owned by Qt.
    LiveValue *m_rate, *m_users; // Owned by Qt.
    bool m_paused = false;
};

/// What the load is now: the last change of it, else what was configured (at the end of its ramp).
/// Nothing where the run has no such thing.
std::optional<double> rateInForce(const Snapshot &snapshot);
std::optional<int> usersInForce(const Snapshot &snapshot);

} // namespace loadgrove
