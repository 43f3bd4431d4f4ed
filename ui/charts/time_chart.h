// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"
#include "ui/charts/down_sample.h"
#include "ui/charts/run_marks.h"
#include "ui/charts/windowed_chart.h"

namespace loadgrove {

class MarksItem;

/// Is there more to come?
bool isLive(RunState state);

/// A chart over the seconds of a run, or of a span of one. Its crosshair and the stretch of time
/// that it shows are those of its TimeWindow; phases, changes and doubtful seconds are marked.
class TimeChart : public WindowedChart
{
    Q_OBJECT

public:
    void setSnapshot(const Snapshot &snapshot);
    /// The axis reaches at least to end, in seconds since the start; 0: exactly over the points.
    void setTimeline(const SecondList &points, double end = 0);
    /// Those in sight, by kind and time.
    std::vector<RunMark> marks() const;
    /// How often a second was looked at, for the charts' sake: what an update costs.
    std::size_t visits() const { return m_visits; }

protected:
    TimeChart(const QString &title, QWidget *parent);

    bool hasSeconds() const { return !m_points.empty(); }
    const PlannedLoad &plan() const { return m_plan; }
    /// A second's values are drawn at its middle.
    static double place(const SecondPoint &point) { return point.second + point.length / 2; }

    /// Nothing where that second has none; else always the same.
    using SecondValue = std::function<std::optional<double>(const SecondPoint &)>;
    /// Which seconds to draw of the stretch that is shown, and one on either side that leads the
    /// lines out of it. Extremes of each value are kept, the first as those of a line, the next as
    /// those of the next one: what it costs does not grow with the run.
    std::vector<const SecondPoint *> pickSeconds(int line, const std::vector<SecondValue> &values,
                                                 std::size_t limit);
    /// The points of one line, few enough to draw.
    QList<QPointF> linePoints(int line, const SecondValue &value);
    /// The lines have other values now; those of one only from a second on.
    void forgetLines() { m_extremes.clear(); }
    void forgetLine(int line, double from);

    virtual QString describe(const SecondPoint &point) const = 0;
    /// That second is there (1), or no longer (-1); also a last one too short to be drawn.
    virtual void tally(const SecondPoint &, int) {}
    /// The plan has changed for what comes after that moment.
    virtual void planChanged(double) {}
    /// New data is there; before draw().
    virtual void prepare() {}
    QString valuesAt(double &x) const override;
    void showStretch() override;
    std::optional<double> momentNear(double second) const override;
    void placeOverlays() override;
    void changeEvent(QEvent *event) override;

private:
    void take(const SecondList &points);
    void pickShown();
    ValueAt valueAt(const SecondValue &value);
    KeptValue keptHealth();
    std::size_t placeAt(double second) const;
    void setLooks();
    const SecondPoint *nearest(double x) const;
    QString remarks(const SecondPoint &point) const;

    std::vector<SecondList::Second> m_points;
    std::size_t m_drawn = 0; ///< without a last one so short that its rates would say nothing
    std::vector<Extremes> m_extremes; ///< by line
    Extremes m_healthExtremes;
    std::size_t m_visits = 0;
    std::size_t m_shownBegin = 0, m_shownEnd = 0;
    double m_end = 0;
    PlannedLoad m_plan;
    std::vector<RunMark> m_phases, m_changes, m_health;
    MarksItem *m_below, *m_above; // Owned by the chart.
};

} // namespace loadgrove
