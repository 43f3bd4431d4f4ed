// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/widgets/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace loadgrove {

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
    const double largest = std::max(*std::max_element(m_values.begin(), m_values.end()), 1e-9);
    const auto at = [&](std::size_t i) {
        return QPointF(area.left() + area.width() * double(i) / double(m_values.size() - 1),
                       area.bottom() - area.height() * std::max(m_values[i], 0.0) / largest);
    };
    QPainterPath line(at(0));
    for (std::size_t i = 1; i < m_values.size(); ++i)
        line.lineTo(at(i));
    QPainterPath ground = line;
    ground.lineTo(area.bottomRight());
    ground.lineTo(area.bottomLeft());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tone = color(Color::Muted, palette());
    painter.setPen(QPen(tone, 1.2));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawEllipse(at(m_values.size() - 1), dot, dot);
    tone.setAlphaF(0.18f);
    painter.fillPath(ground, tone);
}

} // namespace loadgrove
