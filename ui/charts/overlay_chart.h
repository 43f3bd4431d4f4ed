// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/compared_runs.h"
#include "ui/charts/down_sample.h"
#include "ui/charts/run_marks.h"
#include "ui/charts/windowed_chart.h"

namespace loadgrove {

class MarksItem;

/// One measure of several runs, second by second, all from their start: a line for each run.
/// Thread: the window's.
class OverlayChart : public WindowedChart
{
    Q_OBJECT

public:
    enum class Measure
    {
        P50,
        P90,
        P95,
        P99,
        Rate,
        Failures,
    };
    OverlayChart(const QString &title, Measure measure, QWidget *parent = nullptr);

    void setRuns(std::vector<ComparedLine> runs);
    void setMeasure(Measure measure);
    /// What of the runs is compared is marked; nothing: all of them.
    void setSpan(const std::optional<TimeWindow::Stretch> &span);
    std::vector<RunMark> marks() const;

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void draw() override;
    QString valuesAt(double &x) const override;
    std::optional<double> momentNear(double second) const override;
    void placeOverlays() override;
    void changeEvent(QEvent *event) override;

private:
    bool isLatency() const { return m_measure < Measure::Rate; }
    double valueOf(const SecondPoint &point) const;
    bool isMeasured(const SecondPoint &point) const;
    QList<QPointF> pointsOf(std::size_t run);
    double end() const; ///< of the longest
    void setLooks();

    Measure m_measure;
    std::optional<TimeWindow::Stretch> m_span;
    MarksItem *m_marks; // Owned by the chart.
    std::vector<ComparedLine> m_runs;
    std::vector<Extremes> m_extremes; ///< as m_runs
};

} // namespace loadgrove
