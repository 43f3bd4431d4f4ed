// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/comparison_export.h"
#include "ui/results/run_comparison.h"
#include "ui/widgets/background.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QListWidget;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace loadgrove {

class CompareBar;
class CompareFilter;
class CompareModel;
class MessageBar;
class OverlayChart;
class OverlayDistribution;
class TimeWindow;

/// Two or more kept runs over each other: their charts, what differs and what can be concluded
/// from it, and what to mind. Thread: the window's.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget *parent = nullptr);

    /// The first is the base. The runs as a whole.
    void compare(const QStringList &files);
    void clear();
    const QStringList &files() const { return m_files; }
    /// Null until they are read.
    const std::shared_ptr<const RunComparison> &comparison() const { return m_comparison; }
    /// Compares only that of each run, by seconds since its start.
    void compareSpan(double from, double to);
    void compareWhole();
    QTreeView &table() { return *m_table; }
    TimeWindow &timeWindow() { return *m_window; }
    OverlayChart &latencyChart() { return *m_latency; }
    OverlayChart &rateChart() { return *m_rate; }
    OverlayChart &failuresChart() { return *m_failures; }
    OverlayDistribution &distribution() { return *m_distribution; }
    QStringList caveats() const;
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void backWanted();

private:
    QWidget *makeHead();
    QWidget *makeCharts();
    QWidget *makeTabs();
    void setUpTable();
    void read();
    void take(const Result<RunComparison> &read);
    void showRuns();
    void showColumns();
    void chooseBase(int index);
    void copyTable(bool markdown);
    void showSpan();
    void fillExportMenu();
    void chooseExport(int run, const ComparisonFormat &format);
    void exportTo(const QString &file, const QStringList &baseAndNow,
                  const std::optional<RunFile::Span> &span, const ComparisonFormat &format);

    QStringList m_files;
    std::shared_ptr<const RunComparison> m_comparison;
    std::optional<RunFile::Span> m_span; ///< that is asked for
    Background m_background, m_exporting;
    TimeWindow *m_window; // Owned by Qt, as all below.
    CompareBar *m_bar;
    QComboBox *m_base;
    QPushButton *m_export;
    MessageBar *m_messages;
    QGridLayout *m_runs;
    OverlayChart *m_latency, *m_rate, *m_failures;
    OverlayDistribution *m_distribution;
    QTabWidget *m_tabs;
    CompareModel *m_model;
    CompareFilter *m_filter;
    QTreeView *m_table;
    QCheckBox *m_onlyShown;
    QListWidget *m_caveats;
};

} // namespace loadgrove
