// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/span_drag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>

#include <algorithm>

namespace loadgrove {

SpanDrag::SpanDrag(QWidget &widget, std::function<QRectF()> area)
    : QObject(&widget)
    , m_widget(widget)
    , m_area(std::move(area))
    , m_band(new QRubberBand(QRubberBand::Rectangle, &widget))
{
    widget.installEventFilter(this);
    if (QWidget *keys = widget.focusProxy())
        keys->installEventFilter(this); // it gets them
}

SpanDrag::~SpanDrag() = default;

bool SpanDrag::eventFilter(QObject *watched, QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event); // where the type says so
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (mouse->button() != Qt::LeftButton || mouse->modifiers() & Qt::ShiftModifier
            || !m_area().contains(mouse->position()))
            break;
        m_dragging = true;
        m_from = mouse->position().x();
        moveTo(m_from);
        m_widget.setFocus(); // for Escape
        break;
    case QEvent::MouseMove:
        if (m_dragging)
            moveTo(mouse->position().x());
        break;
    case QEvent::MouseButtonRelease:
        if (!m_dragging || mouse->button() != Qt::LeftButton)
            break;
        moveTo(mouse->position().x());
        end();
        if (std::abs(m_to - m_from) >= QApplication::startDragDistance())
            Q_EMIT dragged(std::min(m_from, m_to), std::max(m_from, m_to));
        break;
    case QEvent::KeyPress:
        if (m_dragging && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            end();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SpanDrag::moveTo(double x)
{
    const QRectF area = m_area();
    m_to = std::clamp(x, area.left(), area.right());
    const QRectF band(QPointF(std::min(m_from, m_to), area.top()),
                      QPointF(std::max(m_from, m_to), area.bottom()));
    m_band->setGeometry(band.toAlignedRect());
    m_band->setVisible(band.width() >= 1);
}

void SpanDrag::end()
{
    m_dragging = false;
    m_band->hide();
}

} // namespace loadgrove
