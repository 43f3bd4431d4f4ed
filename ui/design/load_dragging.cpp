// SPDX-License-Identifier: GPL-3.0-or-later
// LoadDrawing: its points under mouse and keys.
#include "ui/design/load_drawing.h"
#include "ui/design/load_sentence.h"
#include "ui/widgets/colors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr double radius = 4, reach = 9; // pixels

} // namespace

int LoadDrawing::handleAt(QPointF position) const
{
    const std::vector<QPointF> positions = handlePositions();
    int nearest = -1;
    double least = reach;
    for (int i = int(positions.size()) - 1; i >= 0; --i) {
        const double away = QLineF(positions[std::size_t(i)], position).length();
        if (away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

void LoadDrawing::choose(int handle)
{
    m_chosen = handle;
    update();
}

void LoadDrawing::mousePressEvent(QMouseEvent *event)
{
    const int handle = event->button() == Qt::LeftButton ? handleAt(event->position()) : -1;
    if (handle < 0)
        return QWidget::mousePressEvent(event);
    choose(handle);
    m_drag = frame();
    m_grip = event->position() - m_drag->at(m_handles[std::size_t(handle)].at);
    ++m_movement;
}

void LoadDrawing::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag) {
        const QPointF to = m_drag->valueAt(event->position() - m_grip);
        // A pixel is as fine as a hand can be.
        moveTo({onGrid(to.x(), m_drag->seconds / m_drag->plot.width()),
                onGrid(to.y(), m_drag->top / m_drag->plot.height())});
        return;
    }
    const int handle = handleAt(event->position());
    setCursor(handle < 0 ? Qt::ArrowCursor : Qt::SizeAllCursor);
    if (handle != m_chosen && !hasFocus())
        choose(handle);
}

void LoadDrawing::mouseReleaseEvent(QMouseEvent *)
{
    m_drag.reset();
    update();
}

void LoadDrawing::leaveEvent(QEvent *)
{
    if (!hasFocus() && !m_drag)
        choose(-1);
}

void LoadDrawing::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_handles.size());
    const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPage && count > 0) {
        const int step = event->key() == Qt::Key_PageDown ? 1 : count - 1;
        choose((std::max(m_chosen, 0) + step) % count);
        return;
    }
    QPointF by;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        by.setX(event->key() == Qt::Key_Right ? 1 : -1);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        by.setY(event->key() == Qt::Key_Up ? 1 : -1);
    if (by.isNull() || m_chosen < 0)
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        ++m_movement;
    const Frame shown = frame();
    const auto stepOf = [](double range) { return onGrid(range / 50, range / 50); };
    const double seconds = stepOf(shown.seconds);
    const double level =
        std::max(m_outline.model == LoadModel::Users ? 1.0 : 0.0, stepOf(shown.top));
    const QPointF at = m_handles[std::size_t(m_chosen)].at;
    moveTo({by.x() == 0 ? at.x() : onGrid(at.x() + by.x() * seconds, seconds),
            by.y() == 0 ? at.y() : onGrid(at.y() + by.y() * level, level)});
}

void LoadDrawing::focusInEvent(QFocusEvent *event)
{
    if (m_chosen < 0 && !m_handles.empty())
        choose(0);
    QWidget::focusInEvent(event);
}

void LoadDrawing::focusOutEvent(QFocusEvent *event)
{
    if (!m_drag)
        choose(-1);
    QWidget::focusOutEvent(event);
}

void LoadDrawing::moveTo(QPointF value)
{
    const LoadConfig moved = withHandleAt(*m_load, m_handles[std::size_t(m_chosen)], value);
    if (!(moved == *m_load))
        Q_EMIT shapeEdited(moved, m_movement);
}

void LoadDrawing::paintHandles(QPainter &painter, const Frame &frame) const
{
    for (int i = 0; i < int(m_handles.size()); ++i) {
        const QPointF at = frame.at(m_handles[std::size_t(i)].at);
        const bool chosen = i == m_chosen;
        painter.setPen(QPen(ink(), 2));
        painter.setBrush(chosen ? ink() : palette().color(QPalette::Base));
        painter.drawEllipse(at, chosen ? radius + 1 : radius, chosen ? radius + 1 : radius);
        if (!chosen)
            continue;
        const QPointF value = m_handles[std::size_t(i)].at;
        const QString text =
            tr("%1 at %2", "a load at a time").arg(levelText(value.y()), durationText(value.x()));
        painter.setPen(palette().color(QPalette::WindowText));
        const double line = fontMetrics().height();
        painter.drawText(QRectF(frame.plot.left(), 0, frame.plot.width(), line),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

} // namespace loadgrove
