// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/charts/time_window.h"

namespace loadgrove {

/// A chart over time whose crosshair and stretch of time are those of its TimeWindow: mouse, wheel
/// and keys move through it, and so through every chart that shares it.
class WindowedChart : public ChartPanel
{
    Q_OBJECT

public:
    /// Which several charts may share. Not owned.
    void setWindow(TimeWindow &window);
    TimeWindow &window() const { return *m_window; }
    /// Lets people drag over a span of it; see spanDragged().
    void makeSpansSelectable();

Q_SIGNALS:
    void spanDragged(double from, double to); ///< seconds since the start

protected:
    WindowedChart(const QString &title, QWidget *parent);

    AxisRange xAxis() const;
    /// Another stretch of time is shown.
    virtual void showStretch() { draw(); }
    /// Where the values of the second stand that is nearest to that moment; nothing without any.
    virtual std::optional<double> momentNear(double second) const = 0;
    void pointAt(std::optional<double> x) override;
    bool keyPressed(const QKeyEvent &key) override;

private:
    void listenToWindow();
    void makeZoomable();
    void moveMoment(int seconds);
    void goTo(std::optional<double> moment);
    std::optional<double> firstShown() const;
    std::optional<double> lastShown() const;
    double timeAt(double x) const;

    TimeWindow *m_window; // Not owned; at first one of our own.
};

} // namespace loadgrove
