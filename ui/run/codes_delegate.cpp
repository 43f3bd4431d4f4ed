// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/codes_delegate.h"

#include "ui/charts/chart_colors.h"
#include "ui/run/row_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int barWidth = 72;
constexpr int barHeight = 10;
constexpr int gap = 8;
constexpr int leastWidth = 3; ///< a single failure among millions is to be seen

struct Segment
{
    AnswerCode code;
    std::int64_t count = 0;
    int width = 0;
};

/// Answers by class, then what brought none.
bool comesBefore(const Segment &a, const Segment &b)
{
    return a.code.isHttp() != b.code.isHttp() ? a.code.isHttp() : a.code < b.code;
}

std::vector<Segment> byClass(const std::vector<Segment> &segments)
{
    std::vector<Segment> merged;
    for (const Segment &segment : segments) {
        if (!merged.empty() && codeClass(merged.back().code) == codeClass(segment.code))
            merged.back().count += segment.count;
        else
            merged.push_back(segment);
    }
    return merged;
}

std::vector<Segment> segmentsOf(const RowModel::CodeCounts &codes, int width)
{
    std::vector<Segment> segments;
    std::int64_t total = 0;
    for (const auto &[code, count] : codes) {
        if (code == AnswerCode())
            continue; // rounds of a scenario have none
        segments.push_back({code, count, 0});
        total += count;
    }
    std::sort(segments.begin(), segments.end(), comesBefore);
    if (leastWidth * int(segments.size()) > width / 2)
        segments = byClass(segments); // or the rarest would leave the largest no room
    if (segments.empty() || total == 0)
        return {};
    int used = 0;
    for (Segment &segment : segments) {
        const double share = double(segment.count) / double(total);
        segment.width = std::max(leastWidth, int(share * width));
        used += segment.width;
    }
    // The largest takes what rounding left, or gives what the smallest were given.
    const auto largest =
        std::max_element(segments.begin(), segments.end(),
                         [](const Segment &a, const Segment &b) { return a.count < b.count; });
    largest->width = std::max(leastWidth, largest->width + width - used);
    return segments;
}

void paintBar(QPainter &painter, const QRect &bar, const RowModel::CodeCounts &codes,
              const ChartColors &colors)
{
    painter.setPen(Qt::NoPen);
    int left = bar.left(), nth = 0;
    AnswerCode last;
    for (const Segment &segment : segmentsOf(codes, bar.width())) {
        nth = codeClass(segment.code) == codeClass(last) && last != AnswerCode() ? nth + 1 : 0;
        last = segment.code;
        const QRect part = QRect(left, bar.top(), segment.width, bar.height()).intersected(bar);
        painter.setBrushOrigin(part.topLeft());
        painter.fillRect(part, colors.codeBrush(segment.code, nth));
        left += segment.width;
    }
}

} // namespace

void CodesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = ground.text;
    ground.text.clear();
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const auto codes = index.data(RowModel::CodesRole).value<RowModel::CodeCounts>();
    if (codes.empty())
        return;
    painter->save();
    QRect rest = ground.rect.adjusted(4, 0, -4, 0);
    painter->setClipRect(rest);
    const int top = rest.center().y() - barHeight / 2;
    // Where there is no room for words, the tool tip has them.
    const bool hasRoom = rest.width() - barWidth - gap
                         >= ground.fontMetrics.horizontalAdvance(QStringLiteral("200: 999"));
    paintBar(*painter, QRect(rest.left(), top, hasRoom ? barWidth : rest.width(), barHeight), codes,
             ChartColors::of(ground.palette));
    if (!hasRoom)
        return painter->restore();
    rest.setLeft(rest.left() + barWidth + gap);
    const bool selected = ground.state & QStyle::State_Selected;
    painter->setPen(ground.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                      ground.fontMetrics.elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace loadgrove
