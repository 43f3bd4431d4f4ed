// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_grid.h"

#include <QPainter>

#include <cmath>

namespace loadgrove {

namespace {

constexpr double behind = 0.4; ///< what is marked and what is drawn

double share(double at, const AxisRange &axis)
{
    return (at - axis.minimum) / (axis.maximum - axis.minimum);
}

} // namespace

ChartGrid::ChartGrid(QGraphicsItem *chart)
    : QGraphicsItem(chart)
{
    setZValue(behind);
}

void ChartGrid::setPlace(const QRectF &plot, const AxisRange &x, const AxisRange &y)
{
    if (plot == m_plot && x == m_x && y == m_y)
        return;
    prepareGeometryChange();
    m_plot = plot;
    m_x = x;
    m_y = y;
    update();
}

void ChartGrid::setColor(const QColor &color)
{
    m_color = color;
    update();
}

void ChartGrid::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    // As rectangles: the painter would hand every line out to threads.
    painter->setRenderHint(QPainter::Antialiasing, false);
    const auto upright = [&](double x) {
        painter->fillRect(QRectF(std::round(x), m_plot.top(), 1, m_plot.height()), m_color);
    };
    const auto level = [&](double y) {
        painter->fillRect(QRectF(m_plot.left(), std::round(y), m_plot.width(), 1), m_color);
    };
    upright(m_plot.left());
    level(m_plot.bottom());
    for (const AxisTick &tick : m_x.ticks)
        upright(m_plot.left() + share(tick.at, m_x) * m_plot.width());
    for (const AxisTick &tick : m_y.ticks)
        level(m_plot.bottom() - share(tick.at, m_y) * m_plot.height());
}

} // namespace loadgrove
