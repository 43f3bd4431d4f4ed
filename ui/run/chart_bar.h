// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_choice.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace loadgrove {

class CheckMenu;
class TimeWindow;

/// What can be chosen of the charts of a run: which latencies, all of the run again after zooming,
/// and, while it goes on, that charts and tiles stand still. Thread: the window's.
class ChartBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChartBar(TimeWindow &window, QWidget *parent = nullptr);

    void setChoice(ChartChoice &choice); ///< Not owned.
    /// Can the view be held? Only one that goes on.
    void setHoldable(bool holdable);
    bool isHeld() const;
    void setHeld(bool held);
    /// What is told while it is held: since when, and whether the run still goes on.
    void showHeldAt(double second, bool goesOn);
    /// Of the whole run, or of a span of it, which is then all that the charts have.
    void setSpan(bool isSpan);

Q_SIGNALS:
    void heldChanged(bool held);

private:
    void fillMenu();
    void showChoice();
    void showZoom();
    void showHold();

    TimeWindow &m_window;                        // Not owned.
    ChartChoice *m_choice = nullptr;             // Not owned.
    QToolButton *m_latencies, *m_whole, *m_hold; // Owned by Qt, as all below.
    CheckMenu *m_menu;
    QLabel *m_hint, *m_heldText, *m_heldMark;
    std::vector<QAction *> m_percentiles; ///< as allPercentiles
    QAction *m_service, *m_response;
    bool m_isSpan = false, m_isHoldable = false;
};

} // namespace loadgrove
