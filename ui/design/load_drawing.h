// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"
#include "ui/design/load_handles.h"
#include "ui/design/load_model.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace loadgrove {

/// What a load comes to over time, to be drawn: asked of the engine's own schedules, so that the
/// picture and the run cannot differ.
struct LoadOutline
{
    LoadModel model = LoadModel::Users; ///< y: users, requests/s or iterations/s
    QPolygonF points;                   ///< x: seconds; at least two points
    bool openEnd = false;               ///< ends when the iterations are done: nobody knows when
    double grace = 0;                   ///< seconds of graceful stop at most, after the last point
};
LoadOutline loadOutline(const std::optional<LoadConfig> &load);

/// Draws users or rate over time, small. The points that make the shape can be dragged, or moved
/// with the arrow keys (Page Up and Page Down go from one to the next).
class LoadDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit LoadDrawing(QWidget *parent = nullptr);

    void setLoad(const std::optional<LoadConfig> &load);
    QSize sizeHint() const override { return {240, 128}; }
    QSize minimumSizeHint() const override { return {160, 104}; }

    /// Where the points that can be moved are drawn.
    std::vector<QPointF> handlePositions() const;

Q_SIGNALS:
    /// A point was moved. Changes with the same number belong to one movement.
    void shapeEdited(const loadgrove::LoadConfig &load, int movement);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Which stretch of time and which height the picture shows.
    struct Frame
    {
        QRectF plot;
        double seconds = 1, top = 1;
        QPointF at(QPointF point) const;
        QPointF valueAt(QPointF position) const;
    };
    Frame frame() const;
    double top() const;
    QColor ink() const;
    void moveTo(QPointF value);
    int handleAt(QPointF position) const;
    void choose(int handle);
    void paintCurve(QPainter &painter, const Frame &frame) const;
    void paintHandles(QPainter &painter, const Frame &frame) const;
    void paintLabels(QPainter &painter, const QRectF &plot, double end) const;
    QString levelText(double level) const;

    std::optional<LoadConfig> m_load;
    LoadOutline m_outline;
    std::vector<LoadHandle> m_handles;
    int m_chosen = -1;           ///< under the mouse, or that keys move
    std::optional<Frame> m_drag; ///< the mouse's, as it was when it was pressed
    QPointF m_grip;              ///< from the point to where the mouse took it
    int m_movement = 0;
};

} // namespace loadgrove
