// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/stats/threshold_check.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace loadgrove {

/// What was found before the run, its thresholds, assertions and notices, in words. Thread: the
/// window's.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksPanel(QWidget *parent = nullptr);

    /// Stands above the rest from now on. planned: "" = nothing to say.
    void setPreflight(const Issues &issues, const QString &planned);
    void setSnapshot(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds);
    int lineCount() const;
    QString lineText(int line) const; ///< its columns, joined by " | "
    int failedCount() const { return m_failed; }

private:
    struct Line
    {
        QString what, verdict, measured;
        bool bad = false;
        bool good = false;
        bool warning = false;
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> linesOf(const Snapshot &snapshot,
                              const std::vector<ThresholdResult> &thresholds) const;
    void update();
    void fill();

    QLabel *m_empty;                   // Owned by Qt.
    QTreeWidget *m_list;               // Owned by Qt.
    std::vector<Line> m_before, m_run; ///< found before the run; of the run
    std::vector<Line> m_lines;         ///< all that are shown
    int m_failed = 0;
};

} // namespace loadgrove
