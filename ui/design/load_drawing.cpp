// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_drawing.h"

#include "ui/widgets/colors.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("loadgrove", text);
}

QString number(double value)
{
    return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

// Without a translation Qt leaves %n forms as they are: the singular has its own text.
QString usersText(int users)
{
    return users == 1 ? say("One user") : say("%1 users").arg(QLocale().toString(users));
}

QString iterationsText(std::int64_t count)
{
    return count == 1 ? say("one iteration")
                      : say("%1 iterations").arg(QLocale().toString(qlonglong(count)));
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 60 || seconds != std::floor(seconds))
        return say("%1 s").arg(number(seconds));
    const auto whole = qint64(seconds);
    QStringList parts;
    if (whole >= 3600)
        parts.append(say("%1 h").arg(QLocale().toString(whole / 3600)));
    if (whole / 60 % 60 != 0)
        parts.append(say("%1 min").arg(whole / 60 % 60));
    if (whole % 60 != 0)
        parts.append(say("%1 s").arg(whole % 60));
    return parts.join(QLatin1Char(' '));
}

QString loadSentence(const std::optional<LoadConfig> &load, int scenarios)
{
    if (!load)
        return say("No load test: one iteration by one user");
    const int users = load->threads.value_or(1);
    const bool one = users == 1;
    QString text;
    if (load->duration && load->count) {
        text =
            (one ? say("%1 runs for %2 or until %3 are done, whichever comes first")
                 : say("%1 run for %2 or until %3 are done, whichever comes first"))
                .arg(usersText(users), durationText(*load->duration), iterationsText(*load->count));
    } else if (load->duration) {
        text = (one ? say("%1 runs for %2") : say("%1 run for %2"))
                   .arg(usersText(users), durationText(*load->duration));
    } else if (load->count) {
        text = (one ? say("%1 runs %2") : say("%1 share %2"))
                   .arg(usersText(users), iterationsText(*load->count));
    } else {
        text = one ? say("One iteration by one user: neither count nor duration is set")
                   : say("%1 run one iteration each: neither count nor duration is set")
                         .arg(usersText(users));
    }
    if (scenarios > 1)
        text += say("; this for each of %1 scenarios, in parallel").arg(scenarios);
    if (load->stopOnFailure)
        text += say("; the first failed iteration stops the run");
    return text;
}

LoadConfig withoutRates(const LoadConfig &load)
{
    LoadConfig plain = load;
    plain.targetRps.reset();
    plain.rampupDuration.reset();
    plain.rampupInterval.reset();
    plain.arrivalRate.reset();
    plain.stages.clear();
    plain.stageUnit = LoadConfig().stageUnit;
    plain.pacing.reset();
    plain.warmup = 0;
    plain.whenBusy = LoadConfig().whenBusy;
    return plain;
}

LoadOutline loadOutline(const std::optional<LoadConfig> &load)
{
    LoadOutline outline;
    const LoadConfig config = load.value_or(LoadConfig());
    const double users = config.threads.value_or(1);
    outline.openEnd = !config.duration;
    const double end = config.duration.value_or(1);
    outline.points << QPointF(0, users) << QPointF(end, users);
    outline.grace = outline.openEnd ? 0 : config.gracefulStop;
    return outline;
}

LoadDrawing::LoadDrawing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Users over time"));
    setLoad(std::nullopt);
}

void LoadDrawing::setLoad(const std::optional<LoadConfig> &load)
{
    m_load = load;
    m_outline = loadOutline(load);
    setAccessibleDescription(loadSentence(load, 1));
    update();
}

void LoadDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const QRectF plot(4, line + 2, width() - 8, height() - 2 * line - 6);
    const double end = m_outline.points.back().x();
    double top = 1;
    for (const QPointF &point : m_outline.points)
        top = std::max(top, point.y());
    const bool hasTail = m_outline.openEnd || m_outline.grace > 0;
    const double scaleX = plot.width() * (hasTail ? 0.85 : 1.0) / std::max(end, 1e-9);
    const double scaleY = plot.height() / top;

    QPolygonF curve;
    for (const QPointF &point : m_outline.points)
        curve << QPointF(plot.left() + point.x() * scaleX, plot.bottom() - point.y() * scaleY);
    QPolygonF area = curve;
    area << QPointF(curve.back().x(), plot.bottom()) << plot.bottomLeft();
    QColor fill = color(Color::Users, palette());
    const QColor ink = fill;
    fill.setAlphaF(0.25f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    if (hasTail) { // fades: in flight, or nobody knows how long
        const QRectF tail(curve.back(), plot.bottomRight());
        QLinearGradient fade(tail.topLeft(), tail.topRight());
        fade.setColorAt(0, fill);
        fade.setColorAt(1, Qt::transparent);
        painter.setBrush(fade);
        painter.drawRect(tail);
    }
    painter.setPen(QPen(ink, 2));
    painter.drawPolyline(curve);
    painter.setPen(QPen(color(Color::Border, palette()), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    paintLabels(painter, plot, top, curve.back().x());
}

void LoadDrawing::paintLabels(QPainter &painter, const QRectF &plot, double top, double end) const
{
    painter.setPen(color(Color::Muted, palette()));
    const QString users = top == 1 ? tr("1 user") : tr("%1 users").arg(number(top));
    const int line = fontMetrics().height();
    painter.drawText(QRectF(plot.left(), 0, plot.width(), line), Qt::AlignLeft, users);
    const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), line);
    painter.drawText(below, Qt::AlignLeft, tr("0 s"));
    if (m_outline.openEnd) {
        const bool counted = m_load && m_load->count;
        painter.drawText(below, Qt::AlignRight,
                         counted ? tr("until the iterations are done")
                                 : tr("until each user is done"));
        return;
    }
    const QString text = durationText(m_outline.points.back().x());
    const double room = fontMetrics().horizontalAdvance(text) + 4;
    painter.drawText(QRectF(end - room, below.top(), room, line), Qt::AlignRight, text);
}

} // namespace loadgrove
