// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

#include "ui/widgets/colors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr double padding = 5, gap = 7;

} // namespace

Crosshair::Crosshair(QGraphicsItem *chart)
    : QGraphicsItem(chart)
{
    setZValue(100);
    hide();
}

void Crosshair::show(double x, const QRectF &plot, const QString &text)
{
    if (plot != m_plot) {
        prepareGeometryChange();
        m_plot = plot;
    }
    m_x = x;
    m_lines = text.split(QLatin1Char('\n'));
    setVisible(true);
    update();
}

void Crosshair::setLook(const QFont &font, bool dark)
{
    m_font = font;
    m_dark = dark;
    update();
}

/// On the side of the line that has more room.
QRectF Crosshair::boxFor(const QFontMetricsF &metrics, qsizetype lines) const
{
    double width = 0;
    for (const QString &line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    width += 2 * padding;
    const double height = double(lines) * metrics.height() + 2 * padding - 2;
    const bool right = m_x < m_plot.center().x();
    return QRectF(right ? m_x + gap : m_x - gap - width, m_plot.top() + 2, width, height);
}

void Crosshair::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QPen(color(Color::Text, m_dark), 1, Qt::DotLine));
    painter->drawLine(QPointF(m_x, m_plot.top()), QPointF(m_x, m_plot.bottom()));
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    QStringList lines = m_lines;
    const auto fit = std::max<qsizetype>(
        2, qsizetype((m_plot.height() - 2 * padding) / std::max(metrics.height(), 1.0)));
    if (lines.size() > fit)
        lines = lines.mid(0, fit - 1) + QStringList(QStringLiteral("…"));
    const QRectF box = boxFor(metrics, lines.size());
    QColor ground = color(Color::Raised, m_dark);
    ground.setAlphaF(0.92f);
    painter->setPen(color(Color::Border, m_dark));
    painter->setBrush(ground);
    painter->drawRoundedRect(box, 4, 4);
    QRectF place = box.adjusted(padding, padding - 1, -padding, 0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->setPen(color(i == 0 ? Color::Muted : Color::Text, m_dark));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignTop, lines[i]);
        place.setTop(place.top() + metrics.height());
    }
}

} // namespace loadgrove
