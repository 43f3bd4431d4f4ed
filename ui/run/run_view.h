// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/threshold_check.h"
#include "ui/charts/time_window.h"

#include <QWidget>

class QTabWidget;

namespace loadgrove {

class ChartBar;
class ChartChoice;
class ChecksPanel;
class CodesChart;
class CodesOverTimeChart;
class ErrorsChart;
class HealthLabel;
class HistogramChart;
class LatencyChart;
class MessageBar;
class RateChart;
class RequestTable;
class RunControls;
class RunHeader;
class RunTiles;
class SamplesPanel;
class TimeChart;

/// Everything that the Run place shows of a run, drawn from snapshots; knows of no run itself.
/// Thread: the window's.
class RunView : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(QWidget *parent = nullptr);

    /// The same run's next state, or another run's first. Null clears nothing.
    void setSnapshot(const std::shared_ptr<const Snapshot> &snapshot);
    /// Judged by whoever has the snapshot; shown with it.
    void setThresholds(std::vector<ThresholdResult> thresholds);
    void setRunning(bool running);
    /// Another run comes: nothing is held or said any more. What was drawn stays until then.
    void forgetRun();
    void showChecks();
    /// Lets people drag over a span of time in a chart; see spanSelected().
    void makeSpansSelectable();
    /// Which latencies are shown; the same for every view that is given it. Not owned.
    void setChoice(ChartChoice &choice);
    /// The span of the run that the next snapshot is of, in seconds since the start; none: all of
    /// it. Another one is followed, and seen as a whole.
    void setSpan(const std::optional<TimeWindow::Stretch> &span);

    RunHeader &header() { return *m_header; }
    RunControls &controls() { return *m_controls; }
    HealthLabel &health() { return *m_health; }
    MessageBar &messages() { return *m_messages; }
    RunTiles &tiles() { return *m_tiles; }
    LatencyChart &latencyChart() { return *m_latency; }
    RateChart &rateChart() { return *m_rate; }
    CodesOverTimeChart &codesOverTimeChart() { return *m_codesOverTime; }
    ErrorsChart &errorsChart() { return *m_errors; }
    HistogramChart &histogramChart() { return *m_histogram; }
    CodesChart &codesChart() { return *m_codes; }
    RequestTable &table() { return *m_table; }
    SamplesPanel &samples() { return *m_samples; }
    ChecksPanel &checks() { return *m_checks; }
    ChartBar &chartBar() { return *m_bar; }
    TimeWindow &timeWindow() { return *m_window; }

Q_SIGNALS:
    void spanSelected(double from, double to); ///< whole seconds since the start

private:
    QWidget *makeCharts();
    QWidget *makeTabs();
    std::vector<TimeChart *> timeCharts() const;
    void showFigures();
    void makeFilter();
    void showMessages(const Snapshot &snapshot);
    void nameTabs(std::int64_t failed);

    TimeWindow *m_window; // All owned by Qt.
    RunHeader *m_header;
    RunControls *m_controls;
    HealthLabel *m_health;
    MessageBar *m_messages;
    RunTiles *m_tiles;
    ChartBar *m_bar;
    LatencyChart *m_latency;
    RateChart *m_rate;
    CodesOverTimeChart *m_codesOverTime;
    ErrorsChart *m_errors;
    HistogramChart *m_histogram;
    CodesChart *m_codes;
    QTabWidget *m_tabs;
    RequestTable *m_table;
    SamplesPanel *m_samples;
    ChecksPanel *m_checks;
    std::shared_ptr<const Snapshot> m_newest;         ///< not yet shown while the view is held
    std::shared_ptr<const Rows> m_rows;               ///< of the run that is shown
    std::shared_ptr<const SecondPoint> m_shownSecond; ///< the newest in charts and tables
    RunState m_shownState = RunState::Idle;
    std::optional<TimeWindow::Stretch> m_span;
    double m_heldAt = 0; ///< Unit: seconds since the run's start
    std::vector<ThresholdResult> m_thresholds;
    QString m_said; ///< what the message bar was last given, shown or closed since
};

} // namespace loadgrove
