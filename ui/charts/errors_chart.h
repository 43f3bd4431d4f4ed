// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/stacked_chart.h"

namespace loadgrove {

/// Errors per second, stacked by kind: transport errors, answers that were not what was expected,
/// checks that failed, requests that lacked a value. The legend says how many there were in all.
class ErrorsChart : public StackedChart
{
    Q_OBJECT

public:
    explicit ErrorsChart(QWidget *parent = nullptr);

    struct Kind
    {
        enum class What
        {
            WrongAnswer,
            FailedCheck,
            Unsent,
            Transport,
            Other, ///< what there are too many kinds for to tell apart
        };
        What what = What::WrongAnswer;
        AnswerCode code; ///< transport errors
        auto operator<=>(const Kind &) const = default;
        std::int64_t countOf(const SecondPoint &point) const;
        QString name() const; ///< "refused"
        QString description() const;
    };
    const std::vector<Kind> &kinds() const { return m_kinds; } ///< as the series
    std::int64_t total(int series) const { return m_totals[std::size_t(series)]; }

protected:
    SeriesLook look(int series, const ChartColors &colors) const override;
    void prepare() override;
    void tally(const SecondPoint &point, int times) override;
    std::vector<std::int64_t> countsOf(const SecondPoint &point) const override;
    bool isNotable(int) const override { return true; }
    QString describe(const SecondPoint &point) const override;

private:
    std::vector<std::pair<Kind, std::int64_t>> totalsByKind() const;

    std::map<Kind, std::int64_t> m_all; ///< of the whole run
    std::vector<Kind> m_kinds;
    std::vector<std::int64_t> m_totals; ///< as m_kinds
};

} // namespace loadgrove
