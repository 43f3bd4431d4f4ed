// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace loadgrove {

/// Draws how something went: a line over a faint ground, its points that far apart from the left
/// edge of the area on, from 0 up to their largest. At least one value. Returns where it ends.
QPointF paintTrend(QPainter &painter, const std::vector<double> &values, const QRectF &area,
                   double step, const QColor &color);

/// A line without axes, from 0 up to its largest value: how something went, at a glance. Whoever
/// shows it beside a number says the rest. Thread: the window's.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    /// Evenly spaced; fewer than two show nothing.
    void setValues(std::vector<double> values);
    const std::vector<double> &values() const { return m_values; }

    QSize sizeHint() const override { return QSize(48, 16); }
    QSize minimumSizeHint() const override { return QSize(16, 12); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<double> m_values;
};

} // namespace loadgrove
