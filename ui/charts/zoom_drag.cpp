// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/zoom_drag.h"

#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace loadgrove {

namespace {

/// Of what is seen, after one notch of a wheel.
constexpr double zoomOfNotch = 0.8;
constexpr double notch = 120;
constexpr double pixelsOfNotch = 40; ///< of a wheel to the side

} // namespace

ZoomDrag::ZoomDrag(QWidget &widget, std::function<QRectF()> area)
    : QObject(&widget)
    , m_area(std::move(area))
{
    widget.installEventFilter(this);
}

bool ZoomDrag::eventFilter(QObject *watched, QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event); // where the type says so
    switch (event->type()) {
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        const QPoint turned = wheel->angleDelta();
        if (!m_area().contains(wheel->position()) || turned.isNull())
            break;
        if (std::abs(turned.x()) > std::abs(turned.y())) {
            Q_EMIT panned(turned.x() / notch * pixelsOfNotch);
            return true;
        }
        Q_EMIT zoomed(wheel->position().x(), std::pow(zoomOfNotch, turned.y() / notch));
        return true;
    }
    case QEvent::MouseButtonPress:
        if (mouse->button() == Qt::MiddleButton
            || (mouse->button() == Qt::LeftButton && mouse->modifiers() & Qt::ShiftModifier)) {
            m_button = mouse->button();
            m_last = mouse->position().x();
            return true;
        }
        break;
    case QEvent::MouseMove:
        if (m_button == Qt::NoButton)
            break;
        Q_EMIT panned(mouse->position().x() - m_last);
        m_last = mouse->position().x();
        return true;
    case QEvent::MouseButtonRelease:
        if (mouse->button() == m_button && m_button != Qt::NoButton) {
            m_button = Qt::NoButton;
            return true;
        }
        break;
    case QEvent::MouseButtonDblClick:
        if (mouse->button() == Qt::LeftButton && m_area().contains(mouse->position())) {
            Q_EMIT wholeWanted();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace loadgrove
