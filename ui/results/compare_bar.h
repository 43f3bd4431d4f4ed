// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_file.h"
#include "ui/charts/overlay_chart.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace loadgrove {

class SpanChooser;

/// What the charts of a comparison show, and which span of the runs is compared. Thread: the
/// window's.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(TimeWindow &window, QWidget *parent = nullptr);

    /// How long the longest run was, in seconds, and what of the runs is compared.
    void setSpan(double length, const std::optional<RunFile::Span> &span);
    OverlayChart::Measure measure() const;

Q_SIGNALS:
    void measureChosen(OverlayChart::Measure measure);
    void sideBySideChosen(bool sideBySide);
    void spanChosen(double from, double to); ///< seconds since the start
    void wholeWanted();

private:
    void makeChoices();
    void makeSpans();
    void showZoom();

    TimeWindow &m_window;
    QComboBox *m_percentile, *m_distributions; // Owned by Qt, as all below.
    QToolButton *m_allTime;
    QLabel *m_spanText;
    QPushButton *m_wholeRuns;
    SpanChooser *m_chooser;
};

} // namespace loadgrove
