// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/marks_item.h"

#include "ui/widgets/colors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

/// Between what the chart's axes and its lines are drawn with.
constexpr double below = 0.5, above = 90;
constexpr double bandHeight = 4;

bool isShade(RunMark::Kind kind)
{
    return kind == RunMark::Kind::Amber || kind == RunMark::Kind::Red;
}

} // namespace

MarksItem::MarksItem(QGraphicsItem *chart, Layer layer)
    : QGraphicsItem(chart)
    , m_layer(layer)
{
    setZValue(layer == Layer::Below ? below : above);
}

void MarksItem::setMarks(std::vector<RunMark> marks, const QRectF &plot, double from, double to)
{
    if (marks == m_marks && plot == m_plot && from == m_from && to == m_to)
        return;
    prepareGeometryChange();
    m_marks = std::move(marks);
    m_plot = plot;
    m_from = from;
    m_to = to;
    update();
}

void MarksItem::setLook(const QFont &font, bool dark)
{
    m_font = font;
    m_dark = dark;
    update();
}

double MarksItem::place(double second) const
{
    const double share = (second - m_from) / std::max(m_to - m_from, 1e-9);
    return m_plot.left() + std::clamp(share, 0.0, 1.0) * m_plot.width();
}

void MarksItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing, false); // all of it is upright
    painter->setFont(m_font);
    if (m_layer == Layer::Below)
        paintShades(*painter);
    else
        paintLines(*painter);
}

void MarksItem::paintShades(QPainter &painter) const
{
    for (const RunMark &mark : m_marks) {
        if (!isShade(mark.kind) || mark.to <= m_from || mark.from >= m_to)
            continue;
        const bool red = mark.kind == RunMark::Kind::Red;
        QColor ground = color(red ? Color::Error : Color::Warning, m_dark);
        ground.setAlphaF(0.14f);
        QColor lines = color(red ? Color::Error : Color::Warning, m_dark);
        lines.setAlphaF(0.45f);
        QRectF area(place(mark.from), m_plot.top(), 0, m_plot.height());
        area.setRight(std::max(place(mark.to), area.left() + 1));
        painter.fillRect(area, ground);
        painter.fillRect(area, QBrush(lines, red ? Qt::DiagCrossPattern : Qt::BDiagPattern));
    }
}

void MarksItem::paintLines(QPainter &painter) const
{
    double taken[3] = {m_plot.left(), m_plot.left(), m_plot.left()};
    double lastLine = -1;
    for (const RunMark &mark : m_marks) {
        if (mark.to < m_from || mark.from >= m_to)
            continue;
        const double left = place(mark.from);
        if (isShade(mark.kind)) {
            // Areas hide the shade: along the axis it is told above them.
            QRectF band(left, m_plot.bottom() - bandHeight, place(mark.to) - left, bandHeight);
            band.setWidth(std::max(band.width(), 1.0));
            const bool red = mark.kind == RunMark::Kind::Red;
            painter.fillRect(band.adjusted(0, -1, 0, 0), color(Color::Card, m_dark));
            painter.fillRect(band, color(red ? Color::Error : Color::Warning, m_dark));
            paintWords(painter, mark.label, left, m_plot.right(), 2, &taken[2]);
            continue;
        }
        const bool change = mark.kind == RunMark::Kind::Change;
        if (mark.from > m_from && left != lastLine) {
            QPen pen(color(change ? Color::Info : Color::Muted, m_dark), 1,
                     change ? Qt::DashDotLine : Qt::SolidLine);
            painter.setPen(pen);
            painter.drawLine(QPointF(left, m_plot.top()), QPointF(left, m_plot.bottom()));
            lastLine = left;
        }
        paintWords(painter, mark.label, left, change ? m_plot.right() : place(mark.to), change,
                   &taken[change]);
    }
}

void MarksItem::paintWords(QPainter &painter, const QString &words, double left, double right,
                           int line, double *taken) const
{
    const QFontMetricsF metrics(m_font);
    const double width = metrics.horizontalAdvance(words) + 4;
    if (left < *taken || left + width > right + 1)
        return; // the line says where, the crosshair what
    *taken = left + width;
    const double height = metrics.height();
    const double top =
        line == 2 ? m_plot.bottom() - bandHeight - height : m_plot.top() + line * height;
    const QRectF place(left + 1, top, width, height);
    QColor ground = color(Color::Card, m_dark);
    ground.setAlphaF(0.75f);
    painter.fillRect(place, ground);
    painter.setPen(color(line == 1 ? Color::Info : Color::Muted, m_dark));
    painter.drawText(place, Qt::AlignCenter, words);
}

} // namespace loadgrove
