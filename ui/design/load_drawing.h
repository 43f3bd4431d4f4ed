// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"
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

/// Draws users or rate over time, small.
class LoadDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit LoadDrawing(QWidget *parent = nullptr);

    void setLoad(const std::optional<LoadConfig> &load);
    QSize sizeHint() const override { return {240, 112}; }
    QSize minimumSizeHint() const override { return {160, 88}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double top() const;
    QColor ink() const;
    void paintLabels(QPainter &painter, const QRectF &plot, double end) const;

    std::optional<LoadConfig> m_load;
    LoadOutline m_outline;
};

} // namespace loadgrove
