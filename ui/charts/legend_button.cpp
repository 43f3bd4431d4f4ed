// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_button.h"

#include "ui/widgets/colors.h"

#include <QPainter>

namespace loadgrove {

namespace {

constexpr int lineWidth = 20, boxWidth = 12, boxHeight = 11, gap = 4, padding = 4;

} // namespace

LegendButton::LegendButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void LegendButton::setLook(const SeriesLook &look)
{
    m_look = look;
    setText(look.name);
    setToolTip(tr("%1\nClick to hide or show.")
                   .arg(look.description.isEmpty() ? look.name : look.description));
    updateGeometry();
    update();
}

QSize LegendButton::sizeHint() const
{
    const int swatch = m_look.brush.style() == Qt::NoBrush ? lineWidth : boxWidth;
    return QSize(2 * padding + swatch + gap + fontMetrics().horizontalAdvance(text()),
                 fontMetrics().height() + 2);
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? color(Color::Accent, palette()) : QColor(Qt::transparent));
        painter.setBrush(color(Color::Raised, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    const int swatch = m_look.brush.style() == Qt::NoBrush ? lineWidth : boxWidth;
    painter.setOpacity(isChecked() ? 1 : 0.4);
    paintSwatch(painter, QRectF(padding, (height() - boxHeight) / 2.0, swatch, boxHeight));
    // What is hidden is struck out as well: faint alone could be overlooked.
    QFont textFont = font();
    textFont.setStrikeOut(!isChecked());
    painter.setOpacity(1);
    painter.setFont(textFont);
    painter.setPen(color(isChecked() ? Color::Text : Color::Muted, palette()));
    painter.drawText(rect().adjusted(padding + swatch + gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

void LegendButton::paintSwatch(QPainter &painter, const QRectF &place) const
{
    if (m_look.brush.style() == Qt::NoBrush) {
        QPen pen = m_look.pen;
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(place.left(), place.center().y()),
                         QPointF(place.right(), place.center().y()));
        return;
    }
    painter.setPen(m_look.pen);
    painter.setBrush(m_look.brush);
    painter.setBrushOrigin(place.topLeft());
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace loadgrove
