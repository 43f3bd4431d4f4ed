// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/trend_delegate.h"

#include "core/stats/snapshot.h"
#include "ui/charts/chart_colors.h"
#include "ui/run/row_model.h"
#include "ui/widgets/sparkline.h"

#include <QApplication>
#include <QPainter>

namespace loadgrove {

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
    painter->save();
    // A place for each second of a minute, so that a line grows to the right.
    paintTrend(*painter, rates, area, area.width() / double(RowSnapshot::recentSeconds - 1), color);
    painter->restore();
}

} // namespace loadgrove
