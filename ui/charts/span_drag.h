// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>

#include <functional>

class QRubberBand;
class QWidget;

namespace loadgrove {

/// Lets people drag over a stretch of a chart from left to right or back; Escape gives it up.
/// Thread: the window's.
class SpanDrag : public QObject
{
    Q_OBJECT

public:
    /// area: what of the widget can be dragged over, in its coordinates.
    SpanDrag(QWidget &widget, std::function<QRectF()> area);
    ~SpanDrag() override;

    bool isDragging() const { return m_dragging; }

Q_SIGNALS:
    void dragged(double fromX, double toX); ///< in the widget's coordinates, ascending

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(double x);
    void end();

    QWidget &m_widget; // Not owned; our parent.
    const std::function<QRectF()> m_area;
    QRubberBand *m_band; // Owned by Qt.
    bool m_dragging = false;
    double m_from = 0, m_to = 0;
};

} // namespace loadgrove
