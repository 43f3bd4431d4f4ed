// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"
#include "ui/charts/chart_panel.h"

namespace loadgrove {

using TimePoints = std::vector<std::shared_ptr<const SecondPoint>>;

/// Is there more to come?
bool isLive(RunState state);

/// A chart over the seconds of a run, or of a span of one.
class TimeChart : public ChartPanel
{
    Q_OBJECT

public:
    void setSnapshot(const Snapshot &snapshot);
    /// Lets people drag over a span of it; see spanDragged().
    void makeSpansSelectable();
    /// The axis reaches at least to end, in seconds since the start; 0: exactly over the points.
    void setTimeline(const TimePoints &points, double end = 0);

Q_SIGNALS:
    void spanDragged(double from, double to); ///< seconds since the start

protected:
    TimeChart(const QString &title, QWidget *parent);

    /// Without a last second so short that its rates would say nothing.
    std::size_t pointCount() const { return m_points.size(); }
    const SecondPoint &point(std::size_t i) const { return *m_points[i]; }
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

private:
    TimePoints m_points;
    std::shared_ptr<const SecondPoint> m_last; ///< the last given, drawn or not
    double m_end = 0;
};

} // namespace loadgrove
