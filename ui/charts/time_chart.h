// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/run_marks.h"
#include "ui/charts/time_window.h"

namespace loadgrove {

class MarksItem;

using TimePoints = std::vector<std::shared_ptr<const SecondPoint>>;

/// Is there more to come?
bool isLive(RunState state);

/// A chart over the seconds of a run, or of a span of one. Its crosshair and the stretch of time
/// that it shows are those of its TimeWindow; phases, changes and doubtful seconds are marked.
class TimeChart : public ChartPanel
{
    Q_OBJECT

public:
    void setSnapshot(const Snapshot &snapshot);
    /// Lets people drag over a span of it; see spanDragged().
    void makeSpansSelectable();
    /// The axis reaches at least to end, in seconds since the start; 0: exactly over the points.
    void setTimeline(const TimePoints &points, double end = 0);
    /// Which several charts may share. Not owned.
    void setWindow(TimeWindow &window);
    TimeWindow &window() { return *m_window; }
    /// Those in sight, by kind and time.
    std::vector<RunMark> marks() const;

Q_SIGNALS:
    void spanDragged(double from, double to); ///< seconds since the start

protected:
    TimeChart(const QString &title, QWidget *parent);

    /// Of the stretch that is shown, with a second on either side that leads the lines out of it.
    /// Without a last second so short that its rates would say nothing.
    std::size_t pointCount() const { return m_shownEnd - m_shownBegin; }
    const SecondPoint &point(std::size_t i) const { return *m_points[m_shownBegin + i]; }
    const TimePoints &allPoints() const { return m_points; }
    const PlannedLoad &plan() const { return m_plan; }
    /// A second's values are drawn at its middle.
    static double place(const SecondPoint &point) { return point.second + point.length / 2; }
    AxisRange xAxis() const;
    /// The points of one line, few enough to draw; those of measured false are left out.
    QList<QPointF> linePoints(const std::function<double(const SecondPoint &)> &value,
                              const std::function<bool(const SecondPoint &)> &measured) const;

    virtual QString describe(const SecondPoint &point) const = 0;
    /// New data is there; before draw().
    virtual void prepare() {}
    QString valuesAt(double &x) const override;
    void pointAt(std::optional<double> x) override;
    bool keyPressed(const QKeyEvent &key) override;
    void placeOverlays() override;
    void changeEvent(QEvent *event) override;

private:
    void listenToWindow();
    void makeZoomable();
    void pickShown();
    void setLooks();
    const SecondPoint *nearest(double x) const;
    QString remarks(const SecondPoint &point) const;
    void moveMoment(int seconds);

    TimePoints m_points;
    std::size_t m_shownBegin = 0, m_shownEnd = 0;
    std::shared_ptr<const SecondPoint> m_last; ///< the last given, drawn or not
    double m_end = 0;
    PlannedLoad m_plan;
    std::vector<RunMark> m_phases, m_changes, m_health;
    TimeWindow *m_window;         // Not owned; at first one of our own.
    MarksItem *m_below, *m_above; // Owned by the chart.
};

} // namespace loadgrove
