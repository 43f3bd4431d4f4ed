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

void Crosshair::show(double x, const QRectF &plot, const QRectF &whole, const QString &text)
{
    prepareGeometryChange();
    m_plot = plot;
    m_whole = whole;
    m_x = x;
    m_lines = text.split(QLatin1Char('\n'));
    layOut();
    setVisible(true);
    update();
}

void Crosshair::setLook(const QFont &font, bool dark)
{
    prepareGeometryChange();
    m_font = font;
    m_dark = dark;
    layOut();
    update();
}

/// On the side of the line that has more room, and where that is too little over the line. What is
/// wider than the plot or higher than the chart is cut.
void Crosshair::layOut()
{
    const QFontMetricsF metrics(m_font);
    const QRectF room(m_plot.left() + 1, m_whole.top(), m_plot.width() - 2, m_whole.height());
    const auto fit = std::max<qsizetype>(
        2, qsizetype((room.height() - 2 * padding + 2) / std::max(metrics.height(), 1.0)));
    m_shown = m_lines;
    if (m_shown.size() > fit)
        m_shown = m_shown.mid(0, fit - 1) + QStringList(QStringLiteral("…"));
    double width = 0;
    for (QString &line : m_shown) {
        line = metrics.elidedText(line, Qt::ElideRight, std::max(room.width() - 2 * padding, 0.0));
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    width = std::min(width + 2 * padding, room.width());
    const bool right = m_x < m_plot.center().x();
    const double left = right ? m_x + gap : m_x - gap - width;
    const double height = double(m_shown.size()) * metrics.height() + 2 * padding - 2;
    const double top = std::min(m_plot.top() + 2, room.bottom() - height);
    m_box = QRectF(std::clamp(left, room.left(), std::max(room.right() - width, room.left())),
                   std::max(top, room.top()), width, height);
}

void Crosshair::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QPen(color(Color::Text, m_dark), 1, Qt::DotLine));
    painter->drawLine(QPointF(m_x, m_plot.top()), QPointF(m_x, m_plot.bottom()));
    painter->setFont(m_font);
    QColor ground = color(Color::Raised, m_dark);
    ground.setAlphaF(0.92f);
    painter->setPen(color(Color::Border, m_dark));
    painter->setBrush(ground);
    painter->drawRoundedRect(m_box, 4, 4);
    const QFontMetricsF metrics(m_font);
    QRectF place = m_box.adjusted(padding, padding - 1, -padding, 0);
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        painter->setPen(color(i == 0 ? Color::Muted : Color::Text, m_dark));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignTop, m_shown[i]);
        place.setTop(place.top() + metrics.height());
    }
}

} // namespace loadgrove
