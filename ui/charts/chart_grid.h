// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis_range.h"

#include <QColor>
#include <QGraphicsItem>

namespace loadgrove {

/// The lines of a chart's ticks and axes. Drawn in whole pixels, at once: as items of their own
/// they are smoothed, which is most of what they cost, and blurs them.
class ChartGrid : public QGraphicsItem
{
public:
    explicit ChartGrid(QGraphicsItem *chart);

    /// plot: in the chart's coordinates.
    void setPlace(const QRectF &plot, const AxisRange &x, const AxisRange &y);
    void setColor(const QColor &color);

    QRectF boundingRect() const override { return m_plot.adjusted(-1, -1, 2, 2); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    QRectF m_plot;
    AxisRange m_x, m_y;
    QColor m_color;
};

} // namespace loadgrove
