// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace loadgrove {

/// Start and stop, the run's state in words, and how far it is. Thread: the window's.
class RunHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RunHeader(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    void setRunning(bool running);
    /// What is to be run is looked at: pressing the button gives that up.
    void setChecking(bool checking);
    /// Someone asked for a graceful stop: the next press is "Stop now".
    void showStopping();
    /// Where the window has a Run button of its own.
    void setButtonVisible(bool visible);

    QString stateText() const;
    QString progressText() const;

Q_SIGNALS:
    void runPressed();
    void stopPressed(); ///< the second time during a run: at once; also while it is checked

private:
    void pressed();
    void updateButton();

    QPushButton *m_button; // Owned by Qt.
    QLabel *m_state;       // Owned by Qt.
    QProgressBar *m_bar;   // Owned by Qt.
    QLabel *m_progress;    // Owned by Qt.
    bool m_running = false;
    bool m_checking = false;
    bool m_stopping = false;
};

} // namespace loadgrove
