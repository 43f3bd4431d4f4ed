// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/codes_chart.h"

#include "core/stats/snapshot.h"
#include "ui/charts/chart_colors.h"
#include "ui/charts/code_words.h"
#include "ui/widgets/number_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <map>

namespace loadgrove {

namespace {

constexpr int margin = 8;
constexpr int barHeight = 8;

} // namespace

CodesChart::CodesChart(QWidget *parent)
    : Card(parent)
{
    setAccessibleName(tr("Answers by code"));
}

void CodesChart::setSnapshot(const Snapshot &snapshot)
{
    setCodes(snapshot.totals.codes);
}

void CodesChart::setCodes(const Codes &codes)
{
    Codes sorted;
    std::int64_t total = 0;
    for (const auto &[code, count] : codes) {
        if (count > 0 && code != AnswerCode()) {
            sorted.emplace_back(code, count);
            total += count;
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    m_bars.clear();
    for (const auto &[code, count] : sorted) {
        const double part = double(count) / double(total);
        m_bars.push_back({code, code.description(), countText(count), shareText(part), part});
    }
    setAccessibleDescription(codeLines(sorted));
    update();
}

void CodesChart::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartColors colors = ChartColors::of(palette());
    const int line = fontMetrics().height();
    QRect place = rect().adjusted(margin, 4, -margin, -6);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, tr("Answers by code"));
    painter.setFont(font());
    place.setTop(place.top() + line + 8);
    if (m_bars.empty()) {
        painter.setPen(colors.faintText);
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The chart fills once the run starts"));
        return;
    }
    const int step = line + barHeight + 8;
    const int fit = std::max(1, place.height() / step);
    const bool all = int(m_bars.size()) <= fit;
    const int shown = all ? int(m_bars.size()) : std::max(1, (place.height() - line) / step);
    std::map<int, int> nth;
    for (int i = 0; i < shown; ++i) {
        const Bar &bar = m_bars[std::size_t(i)];
        paintBar(painter, place, bar, colors, nth[codeClass(bar.code)]++);
        place.setTop(place.top() + step);
    }
    if (!all) {
        painter.setPen(colors.faintText);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                         tr("and %n more", nullptr, int(m_bars.size()) - shown));
    }
}

void CodesChart::paintBar(QPainter &painter, const QRect &place, const Bar &bar,
                          const ChartColors &colors, int nthOfClass) const
{
    const QFontMetrics metrics = fontMetrics();
    const QString numbers = tr("%1   %2").arg(bar.count, bar.share);
    const int room = place.width() - metrics.horizontalAdvance(numbers) - 12;
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignRight | Qt::AlignTop, numbers);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(bar.label, Qt::ElideRight, std::max(room, 0)));
    const QRectF track(place.left(), place.top() + metrics.height() + 1, place.width(), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRect(track);
    QRectF filled = track;
    filled.setWidth(std::max(2.0, track.width() * bar.part));
    painter.fillRect(filled, colors.codeBrush(bar.code, nthOfClass));
}

bool CodesChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.empty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), accessibleDescription(),
                           this);
        return true;
    }
    return Card::event(event);
}

} // namespace loadgrove
