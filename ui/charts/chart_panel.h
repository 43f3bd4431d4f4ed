// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis_range.h"
#include "ui/charts/chart_colors.h"
#include "ui/charts/chart_legend.h"
#include "ui/widgets/card.h"

#include <QList>
#include <QPointF>

#include <optional>

class QAreaSeries;
class QCategoryAxis;
class QChart;
class QChartView;
class QKeyEvent;
class QLabel;
class QLineSeries;
class QStackedWidget;

namespace loadgrove {

class ChartGrid;
class Crosshair;

/// A titled chart with a legend, a crosshair that names the values, and a text while there is
/// nothing to draw. Subclasses say what is drawn; this class keeps series, axes and theme.
/// Thread: the window's.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    ~ChartPanel() override;

    int seriesCount() const { return int(m_series.size()); }
    QString seriesName(int series) const;
    bool isSeriesVisible(int series) const;
    void setSeriesVisible(int series, bool visible);
    /// What is drawn, in axis coordinates. Of an area: its upper edge.
    QList<QPointF> drawnPoints(int series) const;
    /// What the chart is drawn on, and where the axes stand in it.
    QWidget &plotWidget();
    QRectF plotArea() const;
    const AxisRange &xRange() const { return m_x; }
    const AxisRange &yRange() const { return m_y; }
    bool isFilled() const;
    /// What the crosshair names, a line for each value, and where it stands on the x axis; "" and
    /// nothing while it is away.
    QString readOut() const;
    std::optional<double> crosshairAt() const;
    void setEmptyText(const QString &text);

    QSize sizeHint() const override { return QSize(380, 200); }
    QSize minimumSizeHint() const override { return QSize(180, 110); }

protected:
    ChartPanel(const QString &title, QWidget *parent);

    enum class Shape
    {
        Line,
        LineOnSecondAxis,
        Area,
    };
    void addSeries(Shape shape);
    /// What was hidden is hidden again by updateLooks(), once there are series again.
    void removeAllSeries();
    void setPoints(int series, const QList<QPointF> &points, const QList<QPointF> &below = {});
    void setAxes(AxisRange x, AxisRange y, AxisRange second = {});
    void setFilled(bool filled); ///< false: the empty text is shown
    int xTickCount() const;
    int yTickCount() const;
    /// Asks look() anew for every series.
    void updateLooks();

    virtual SeriesLook look(int series, const ChartColors &colors) const = 0;
    /// Puts the data into series and axes; called after new data, a click on the legend, a resize.
    virtual void draw() = 0;
    /// The values at that place of the x axis, one a line; "" for nothing there. Moves x to the
    /// place that the values belong to.
    virtual QString valuesAt(double &x) const = 0;
    /// The mouse points there on the x axis, or away. Shows the crosshair.
    virtual void pointAt(std::optional<double> x) { showCrosshair(x); }
    void showCrosshair(std::optional<double> x);
    /// Lets keys reach the chart, through keyPressed().
    void takeFocus();
    virtual bool keyPressed(const QKeyEvent &) { return false; }
    /// The plot has another place or size, or the axes show something else.
    virtual void placeOverlays();
    QChart &chart() { return *m_chart; }
    double xPosition(double x) const; ///< in the chart's coordinates

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Series
    {
        QLineSeries *line = nullptr;  // Owned by the chart; of an area: its upper edge.
        QLineSeries *below = nullptr; // Owned by Qt.
        QAreaSeries *area = nullptr;  // Owned by the chart.
        QPen pen;
        QString description; ///< by which it is known again when series are made anew
    };
    void attach(Series &series, bool secondAxis);
    void applyTheme();
    void showChosenSeries();
    std::optional<double> xAt(const QPointF &inView) const;

    QStackedWidget *m_stack;
    QLabel *m_emptyLabel;
    ChartLegend *m_legend;
    QChart *m_chart;
    QChartView *m_view;
    QCategoryAxis *m_xAxis, *m_yAxis, *m_secondAxis = nullptr;
    ChartGrid *m_grid;      // Owned by the chart.
    Crosshair *m_crosshair; // Owned by the chart.
    std::optional<double> m_pointed;
    std::vector<Series> m_series;
    QStringList m_hidden; ///< descriptions of series that were hidden when they were removed
    AxisRange m_x, m_y, m_second;
};

} // namespace loadgrove
