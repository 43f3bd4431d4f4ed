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
    setMouseTracking(true);
    setLoad(std::nullopt);
}

void LoadDrawing::setLoad(const std::optional<LoadConfig> &load)
{
    m_load = load;
    m_outline = loadOutline(load);
    m_handles = load ? loadHandles(*load) : std::vector<LoadHandle>();
    m_chosen = std::min(m_chosen, int(m_handles.size()) - 1);
    setFocusPolicy(m_handles.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setToolTip(m_handles.empty() ? QString()
                                 : tr("Drag a point to change the load. With the keyboard: arrow "
                                      "keys, and Page Up or Page Down for another point."));
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

QPointF LoadDrawing::Frame::at(QPointF point) const
{
    return {plot.left() + point.x() / seconds * plot.width(),
            plot.bottom() - point.y() / top * plot.height()};
}

QPointF LoadDrawing::Frame::valueAt(QPointF position) const
{
    return {(position.x() - plot.left()) / plot.width() * seconds,
            (plot.bottom() - position.y()) / plot.height() * top};
}

LoadDrawing::Frame LoadDrawing::frame() const
{
    const int line = fontMetrics().height();
    const bool hasTail = m_outline.openEnd || m_outline.grace > 0;
    Frame frame;
    frame.plot = QRectF(6, line + 8, width() - 12, height() - 2 * line - 14);
    frame.seconds = std::max(m_outline.points.back().x() / (hasTail ? 0.85 : 1.0), 1e-9);
    frame.top = std::max(top(), 1e-9);
    if (m_drag) { // grows with what is dragged, and never jumps under it
        frame.seconds = std::max(frame.seconds, m_drag->seconds);
        frame.top = std::max(frame.top, m_drag->top);
    }
    return frame;
}

std::vector<QPointF> LoadDrawing::handlePositions() const
{
    const Frame frame = this->frame();
    std::vector<QPointF> positions;
    for (const LoadHandle &handle : m_handles)
        positions.push_back(frame.at(handle.at));
    return positions;
}

void LoadDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame frame = this->frame();
    paintCurve(painter, frame);
    paintHandles(painter, frame);
    paintLabels(painter, frame.plot, frame.at(m_outline.points.back()).x());
}

void LoadDrawing::paintCurve(QPainter &painter, const Frame &frame) const
{
    const QRectF &plot = frame.plot;
    QPolygonF curve;
    for (const QPointF &point : m_outline.points)
        curve << frame.at(point);
    QPolygonF area = curve;
    area << QPointF(curve.back().x(), plot.bottom()) << plot.bottomLeft();
    QColor fill = ink();
    fill.setAlphaF(0.25f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    if (m_outline.openEnd || m_outline.grace > 0) { // fades: in flight, or nobody knows how long
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
}

QString LoadDrawing::levelText(double level) const
{
    const double rounded = std::round(level * 1000) / 1000;
    switch (m_outline.model) {
    case LoadModel::RateCap:
        return requestRateText(rounded);
    case LoadModel::Arrivals:
        return iterationRateText(rounded);
    case LoadModel::Users:
        break;
    }
    return usersText(level);
}

void LoadDrawing::paintLabels(QPainter &painter, const QRectF &plot, double end) const
{
    painter.setPen(color(Color::Muted, palette()));
    const QString most = levelText(top());
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
