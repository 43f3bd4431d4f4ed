// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/trend_delegate.h"

#include "core/stats/snapshot.h"
#include "ui/charts/chart_colors.h"
#include "ui/run/row_model.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace loadgrove {

namespace {

/// From the left edge on, a place for each second of a minute, so that a line grows to the right.
QPolygonF lineOf(const RowModel::TrendRates &rates, const QRectF &area)
{
    const double highest = std::max(1e-9, *std::max_element(rates.begin(), rates.end()));
    const double step = area.width() / double(RowSnapshot::recentSeconds - 1);
    QPolygonF line;
    for (std::size_t i = 0; i < rates.size(); ++i)
        line << QPointF(area.left() + double(i) * step,
                        area.bottom() - area.height() * rates[i] / highest);
    if (line.size() == 1) // or nothing would be seen of it
        line << line.first() + QPointF(2, 0);
    return line;
}

} // namespace

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const auto rates = index.data(RowModel::TrendRole).value<RowModel::TrendRates>();
    if (rates.empty())
        return;
    const ChartColors colors = ChartColors::of(ground.palette);
    const bool selected = ground.state & QStyle::State_Selected;
    const QColor color = selected ? ground.palette.color(QPalette::HighlightedText) : colors.rate;
    const QRectF area = QRectF(ground.rect).adjusted(6, 5, -6, -5);
    const QPolygonF line = lineOf(rates, area);
    QPainterPath below;
    below.addPolygon(line);
    below.lineTo(line.last().x(), area.bottom());
    below.lineTo(line.first().x(), area.bottom());
    below.closeSubpath();
    QColor faint = color;
    faint.setAlphaF(0.15f);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(below, faint);
    painter->setPen(QPen(color, 1.25));
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace loadgrove
