// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/widgets/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace loadgrove {

QPointF paintTrend(QPainter &painter, const std::vector<double> &values, const QRectF &area,
                   double step, const QColor &color)
{
    const double largest = std::max(*std::max_element(values.begin(), values.end()), 1e-9);
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line << QPointF(area.left() + double(i) * step,
                        area.bottom() - area.height() * std::max(values[i], 0.0) / largest);
    if (line.size() == 1) // or nothing would be seen of it
        line << line.first() + QPointF(2, 0);
    QPainterPath ground;
    ground.addPolygon(line);
    ground.lineTo(line.last().x(), area.bottom());
    ground.lineTo(line.first().x(), area.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor faint = color;
    faint.setAlphaF(0.18f);
    painter.fillPath(ground, faint);
    painter.setPen(QPen(color, 1.25));
    painter.drawPolyline(line);
    return line.last();
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(std::vector<double> values)
{
    if (values == m_values)
        return;
    m_values = std::move(values);
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    constexpr double dot = 1.8;
    const QRectF area = QRectF(rect()).adjusted(1, dot + 0.5, -dot - 0.5, -1.5);
    const QColor tone = color(Color::Muted, palette());
    QPainter painter(this);
    const QPointF end =
        paintTrend(painter, m_values, area, area.width() / double(m_values.size() - 1), tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawEllipse(end, dot, dot);
}

} // namespace loadgrove
