// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/run_marks.h"

#include <QFont>
#include <QGraphicsItem>

namespace loadgrove {

/// Draws the marks of a chart over time: patterned shades below its lines, or upright lines and
/// words above them.
class MarksItem : public QGraphicsItem
{
public:
    enum class Layer
    {
        Below,
        Above,
    };
    MarksItem(QGraphicsItem *chart, Layer layer);

    /// Replaces all. from, to: what the plot spans, in seconds.
    void setMarks(std::vector<RunMark> marks, const QRectF &plot, double from, double to);
    void setLook(const QFont &font, bool dark);

    QRectF boundingRect() const override { return m_plot; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    double place(double second) const;
    void paintShades(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    /// Where there is room left in that line of words; then the room is taken.
    void paintWords(QPainter &painter, const QString &words, double left, double right, int line,
                    double *taken) const;

    const Layer m_layer;
    std::vector<RunMark> m_marks;
    QRectF m_plot;
    double m_from = 0, m_to = 1;
    QFont m_font;
    bool m_dark = false;
};

} // namespace loadgrove
