// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace loadgrove {

/// A load in one plain sentence: "20 users run for 30 s". As this version runs it.
QString loadSentence(const std::optional<LoadConfig> &load, int scenarios);
/// The configuration with what this version runs: users, duration, count and how it ends.
LoadConfig withoutRates(const LoadConfig &load);
/// "30 s", "1 min 30 s", "2 h".
QString durationText(double seconds);

/// How many users run when, to be drawn.
struct LoadOutline
{
    QPolygonF points;     ///< x: seconds, y: users; at least two points
    bool openEnd = false; ///< ends when the iterations are done: nobody knows when
    double grace = 0;     ///< seconds of graceful stop at most, after the last point
};
LoadOutline loadOutline(const std::optional<LoadConfig> &load);

/// Draws users over time, small.
class LoadDrawing : public QWidget
{
    Q_OBJECT

public:
    explicit LoadDrawing(QWidget *parent = nullptr);

    void setLoad(const std::optional<LoadConfig> &load);
    QSize sizeHint() const override { return {240, 96}; }
    QSize minimumSizeHint() const override { return {160, 72}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLabels(QPainter &painter, const QRectF &plot, double top, double end) const;

    std::optional<LoadConfig> m_load;
    LoadOutline m_outline;
};

} // namespace loadgrove
