// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>

#include <functional>

class QWidget;

namespace loadgrove {

/// Turns the wheel over a chart (to the side, too), a drag with the middle button or Shift, and a
/// double click into wishes to zoom and pan. Thread: the window's.
class ZoomDrag : public QObject
{
    Q_OBJECT

public:
    /// area: what of the widget is the chart, in its coordinates.
    ZoomDrag(QWidget &widget, std::function<QRectF()> area);

Q_SIGNALS:
    void zoomed(double x, double factor); ///< in the widget's coordinates
    void panned(double byX);              ///< the content goes there
    void wholeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::function<QRectF()> m_area;
    Qt::MouseButton m_button = Qt::NoButton; ///< that drags
    double m_last = 0;
};

} // namespace loadgrove
