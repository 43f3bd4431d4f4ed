// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPen>
#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;

namespace loadgrove {

/// How a series looks, on its chart and in the legend.
struct SeriesLook
{
    QString name;
    QPen pen;
    QBrush brush;        ///< of an area; Qt::NoBrush: a line
    QString description; ///< in full; shown when the mouse rests on the legend
};

/// Names the series of a chart; a click hides or shows one. Reached by keyboard too.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// Keeps what is hidden, by position.
    void setEntries(const std::vector<SeriesLook> &entries);
    bool isOn(int entry) const;
    void setOn(int entry, bool on);
    void forgetHidden();

Q_SIGNALS:
    void toggled();

private:
    std::vector<QToolButton *> m_buttons; // Owned by Qt.
};

} // namespace loadgrove
