// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_chart.h"

namespace loadgrove {

/// Things per second, stacked by kind: the sum is the upper edge. Subclasses say what the kinds
/// are.
class StackedChart : public TimeChart
{
    Q_OBJECT

protected:
    StackedChart(const QString &title, QWidget *parent);

    /// Of each series, from the bottom of the stack to its top.
    virtual std::vector<std::int64_t> countsOf(const SecondPoint &point) const = 0;
    /// Where seconds are left out, its peaks are kept.
    virtual bool isNotable(int series) const = 0;
    void draw() override;

private:
    std::vector<double> ratesOf(const SecondPoint &point) const;
    std::vector<const SecondPoint *> pickStacks();

    std::vector<bool> m_visible; ///< by series, of the extremes that are kept
};

} // namespace loadgrove
