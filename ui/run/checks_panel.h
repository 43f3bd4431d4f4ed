// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/stats/threshold_check.h"

#include <QIcon>
#include <QWidget>

#include <array>

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
    enum class Kind
    {
        Bad,
        Warning,
        Good,
        Neutral,
    };
    struct Line
    {
        QString what, verdict, measured;
        Kind kind = Kind::Neutral;
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> linesOf(const Snapshot &snapshot,
                              const std::vector<ThresholdResult> &thresholds) const;
    void update();
    void fill(const std::vector<Line> &before);

    QLabel *m_empty;                    // Owned by Qt.
    QTreeWidget *m_list;                // Owned by Qt.
    const std::array<QIcon, 4> m_icons; ///< by kind; drawn anew for each line they would cost most
    std::vector<Line> m_before, m_run;  ///< found before the run; of the run
    std::vector<Line> m_lines;          ///< all that are shown
    int m_failed = 0;
};

} // namespace loadgrove
