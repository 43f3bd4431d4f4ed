// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <vector>

class QLabel;

namespace loadgrove {

class Sparkline;

/// One big number with its name above and a remark below, and a small line of how it came to that.
/// Thread: the window's.
class StatTile : public Card
{
    Q_OBJECT

public:
    explicit StatTile(const QString &name, QWidget *parent = nullptr);

    /// An alarming value stands in the colour of errors (the remark must say why).
    void setValue(const QString &value, const QString &remark = {}, bool alarming = false);
    /// Evenly spaced over time; fewer than two show nothing. Bounded by whoever gives them.
    void setTrend(std::vector<double> values);
    const std::vector<double> &trend() const;
    QString value() const;
    QString remark() const;

private:
    QLabel *m_name, *m_value, *m_remark; // Owned by Qt.
    Sparkline *m_trend;                  // Owned by Qt.
    bool m_alarming = false;
};

} // namespace loadgrove
