// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QBrush>
#include <QPen>
#include <QString>

namespace loadgrove {

/// How a series looks, on its chart and in the legend.
struct SeriesLook
{
    QString name;
    QPen pen;
    QBrush brush;        ///< of an area; Qt::NoBrush: a line
    QString description; ///< in full; shown when the mouse rests on the legend
};

/// One entry of a legend: a swatch drawn like its series, and the name; checked while shown.
class LegendButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LegendButton(QWidget *parent = nullptr);

    void setLook(const SeriesLook &look);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSwatch(QPainter &painter, const QRectF &place) const;

    SeriesLook m_look;
};

} // namespace loadgrove
