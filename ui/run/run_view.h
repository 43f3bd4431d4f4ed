// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/threshold_check.h"

#include <QWidget>

class QTabWidget;

namespace loadgrove {

class ChecksPanel;
class CodesChart;
class CodesOverTimeChart;
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
    void showChecks();
    /// Lets people drag over a span of time in a chart; see spanSelected().
    void makeSpansSelectable();

    RunHeader &header() { return *m_header; }
    RunControls &controls() { return *m_controls; }
    HealthLabel &health() { return *m_health; }
    MessageBar &messages() { return *m_messages; }
    RunTiles &tiles() { return *m_tiles; }
    LatencyChart &latencyChart() { return *m_latency; }
    RateChart &rateChart() { return *m_rate; }
    CodesOverTimeChart &codesOverTimeChart() { return *m_codesOverTime; }
    HistogramChart &histogramChart() { return *m_histogram; }
    CodesChart &codesChart() { return *m_codes; }
    RequestTable &table() { return *m_table; }
    SamplesPanel &samples() { return *m_samples; }
    ChecksPanel &checks() { return *m_checks; }

Q_SIGNALS:
    void spanSelected(double from, double to); ///< whole seconds since the start

private:
    QWidget *makeCharts();
    QWidget *makeTabs();
    void makeFilter();
    void showMessages(const Snapshot &snapshot);
    void nameTabs(std::int64_t failed);

    RunHeader *m_header; // All owned by Qt.
    RunControls *m_controls;
    HealthLabel *m_health;
    MessageBar *m_messages;
    RunTiles *m_tiles;
    LatencyChart *m_latency;
    RateChart *m_rate;
    CodesOverTimeChart *m_codesOverTime;
    HistogramChart *m_histogram;
    CodesChart *m_codes;
    QTabWidget *m_tabs;
    RequestTable *m_table;
    SamplesPanel *m_samples;
    ChecksPanel *m_checks;
    std::vector<ThresholdResult> m_thresholds;
    QString m_said; ///< what the message bar was last given, shown or closed since
};

} // namespace loadgrove
