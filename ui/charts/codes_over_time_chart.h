// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/stacked_chart.h"

namespace loadgrove {

/// Answers per second, stacked by code; by class where there are too many codes to tell apart.
class CodesOverTimeChart : public StackedChart
{
    Q_OBJECT

public:
    explicit CodesOverTimeChart(QWidget *parent = nullptr);

    static constexpr std::size_t maxSeries = 8;

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void prepare() override;
    void tally(const SecondPoint &point, int times) override;
    std::vector<std::int64_t> countsOf(const SecondPoint &point) const override;
    bool isNotable(int series) const override;
    QString describe(const SecondPoint &point) const override;

private:
    struct Group
    {
        AnswerCode code; ///< one of its codes
        bool wholeClass = false;
        int nthOfClass = 0;
        bool holds(AnswerCode other) const;
        bool operator==(const Group &) const = default;
    };
    std::vector<Group> groupsOfCodes() const;
    QString nameOf(const Group &group) const;

    std::map<AnswerCode, std::int64_t> m_counts; ///< of the whole run
    std::vector<Group> m_groups;                 ///< from the bottom of the stack to its top
};

} // namespace loadgrove
