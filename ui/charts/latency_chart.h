// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/percentile.h"
#include "ui/charts/time_chart.h"

namespace loadgrove {

class ChartChoice;

/// The percentiles that people chose, second by second: of service time and, where there is a
/// schedule, of response time. The axis is linear from 0 until the values lie so far apart that
/// only a logarithmic one shows them all.
class LatencyChart : public TimeChart
{
    Q_OBJECT

public:
    explicit LatencyChart(QWidget *parent = nullptr);

    void setChoice(const ChartChoice &choice); ///< Not owned.
    bool isLogarithmic() const { return m_logarithmic; }
    /// -1: not shown.
    int seriesOf(Percentile which, bool response = false) const;
    /// What is drawn: seconds since the start and milliseconds, whatever the axis.
    QList<QPointF> values(Percentile which, bool response = false) const;

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void prepare() override;
    void draw() override;
    void tally(const SecondPoint &point, int times) override;
    QString describe(const SecondPoint &point) const override;

private:
    struct Line
    {
        Percentile which;
        bool response;
        bool operator==(const Line &) const = default;
        std::optional<double> valueOf(const SecondPoint &point) const;
    };
    std::vector<Line> wantedLines() const;
    void applyChoice();

    const ChartChoice *m_choice = nullptr; // Not owned.
    std::vector<Line> m_lines;             ///< as the series
    int m_scheduled = 0;                   ///< seconds with a response time
    bool m_logarithmic = false;
};

} // namespace loadgrove
