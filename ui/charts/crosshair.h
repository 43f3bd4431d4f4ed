// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>
#include <QStringList>

namespace loadgrove {

/// The upright line of a chart, with a box beside it that names the values there. The box is as
/// wide as the plot at most, and may be as high as the chart: plots of a small window are low.
class Crosshair : public QGraphicsItem
{
public:
    explicit Crosshair(QGraphicsItem *chart);

    /// In the chart's coordinates, whole being all of it; the text's first line says where that is.
    void show(double x, const QRectF &plot, const QRectF &whole, const QString &text);
    void setLook(const QFont &font, bool dark);
    QString text() const { return isVisible() ? m_lines.join(QLatin1Char('\n')) : QString(); }
    double x() const { return m_x; }
    const QRectF &box() const { return m_box; }

    QRectF boundingRect() const override { return m_plot | m_box; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void layOut();

    QStringList m_lines;
    QStringList m_shown; ///< as they fit into the box
    QRectF m_plot, m_whole, m_box;
    double m_x = 0;
    QFont m_font;
    bool m_dark = false;
};

} // namespace loadgrove
