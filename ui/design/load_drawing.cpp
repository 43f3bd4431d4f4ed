// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_drawing.h"

#include "core/load/load_shape.h"
#include "ui/design/load_sentence.h"
#include "ui/widgets/colors.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// More than a small picture has columns: steps look upright.
constexpr int samples = 480;
/// Three years: what is longer has no picture.
constexpr double mostSeconds = 1e8;

/// When the last arrival is due, if the schedule comes to it.
std::optional<double> lastArrival(const LoadShape &shape)
{
    if (!shape.arrivals || !shape.count)
        return std::nullopt;
    if (shape.arrivals->countBefore(toNanoseconds(mostSeconds)) < double(*shape.count))
        return std::nullopt;
    const nanoseconds due = shape.arrivals->due(*shape.count - 1);
    return due == RateSchedule::never ? std::nullopt
                                      : std::optional(std::max(0.001, Seconds(due).count()));
}

double plannedAt(const LoadShape &shape, nanoseconds time)
{
    if (shape.arrivals)
        return shape.arrivals->rateAt(time);
    if (shape.rateCap)
        return shape.rateCap->rateAt(time);
    return shape.users.usersAt(time);
}

} // namespace

LoadOutline loadOutline(const std::optional<LoadConfig> &load)
{
    const LoadConfig config = load.value_or(LoadConfig());
    const LoadShape shape = LoadShape::of(config);
    LoadOutline outline;
    if (shape.arrivals)
        outline.model = LoadModel::Arrivals;
    else if (shape.rateCap)
        outline.model = LoadModel::RateCap;
    std::optional<double> end = shape.duration;
    if (const std::optional<double> last = lastArrival(shape))
        end = std::min(end.value_or(*last), *last);
    outline.openEnd = !end;
    outline.grace = outline.openEnd ? 0 : config.gracefulStop;
    if (!end) // something to look at after the ramp
        end = 1.5 * config.rampupDuration.value_or(0);
    const double seconds = std::clamp(*end > 0 ? *end : 1.0, 1e-3, mostSeconds);
    // The moment of the end itself is no longer part of the load.
    const nanoseconds last = toNanoseconds(seconds) - nanoseconds(1);
    for (int i = 0; i <= samples; ++i) {
        const double time = seconds * i / samples;
        const double value = plannedAt(shape, std::min(toNanoseconds(time), last));
        outline.points << QPointF(time, std::max(0.0, value));
    }
    return outline;
}

LoadDrawing::LoadDrawing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setLoad(std::nullopt);
}

void LoadDrawing::setLoad(const std::optional<LoadConfig> &load)
{
    m_load = load;
    m_outline = loadOutline(load);
    switch (m_outline.model) {
    case LoadModel::Users:
        setAccessibleName(tr("Users over time"));
        break;
    case LoadModel::RateCap:
        setAccessibleName(tr("Requests per second over time"));
        break;
    case LoadModel::Arrivals:
        setAccessibleName(tr("Iterations per second over time"));
        break;
    }
    setAccessibleDescription(loadSentence(load, 1));
    update();
}

double LoadDrawing::top() const
{
    double top = 0;
    for (const QPointF &point : m_outline.points)
        top = std::max(top, point.y());
    return top;
}

QColor LoadDrawing::ink() const
{
    return color(m_outline.model == LoadModel::Users ? Color::Users : Color::Rate, palette());
}

void LoadDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const QRectF plot(4, line + 2, width() - 8, height() - 2 * line - 6);
    const double end = m_outline.points.back().x();
    const bool hasTail = m_outline.openEnd || m_outline.grace > 0;
    const double scaleX = plot.width() * (hasTail ? 0.85 : 1.0) / std::max(end, 1e-9);
    const double scaleY = plot.height() / std::max(top(), 1e-9);

    QPolygonF curve;
    for (const QPointF &point : m_outline.points)
        curve << QPointF(plot.left() + point.x() * scaleX, plot.bottom() - point.y() * scaleY);
    QPolygonF area = curve;
    area << QPointF(curve.back().x(), plot.bottom()) << plot.bottomLeft();
    QColor fill = ink();
    fill.setAlphaF(0.25f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    if (hasTail) { // fades: in flight, or nobody knows how long
        const QRectF tail(curve.back(), QPointF(plot.right(), plot.bottom()));
        QLinearGradient fade(tail.topLeft(), tail.topRight());
        fade.setColorAt(0, fill);
        fade.setColorAt(1, Qt::transparent);
        painter.setBrush(fade);
        painter.drawRect(tail);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink(), 2));
    painter.drawPolyline(curve);
    painter.setPen(QPen(color(Color::Border, palette()), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    paintLabels(painter, plot, curve.back().x());
}

void LoadDrawing::paintLabels(QPainter &painter, const QRectF &plot, double end) const
{
    painter.setPen(color(Color::Muted, palette()));
    QString most = usersText(top());
    if (m_outline.model == LoadModel::RateCap)
        most = requestRateText(std::round(top() * 1000) / 1000);
    if (m_outline.model == LoadModel::Arrivals)
        most = iterationRateText(std::round(top() * 1000) / 1000);
    const int line = fontMetrics().height();
    painter.drawText(QRectF(plot.left(), 0, plot.width(), line), Qt::AlignLeft, most);
    const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), line);
    painter.drawText(below, Qt::AlignLeft, tr("0 s"));
    if (m_outline.openEnd) {
        QString until = tr("until each user is done");
        if (m_load && m_load->count)
            until = tr("until the iterations are done");
        else if (m_outline.model == LoadModel::Arrivals)
            until = tr("without end");
        painter.drawText(below, Qt::AlignRight, until);
        return;
    }
    const QString text = durationText(std::round(m_outline.points.back().x() * 100) / 100);
    const double room = fontMetrics().horizontalAdvance(text) + 4;
    painter.drawText(QRectF(end - room, below.top(), room, line), Qt::AlignRight, text);
}

} // namespace loadgrove
