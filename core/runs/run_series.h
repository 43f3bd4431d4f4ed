// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/measured_rows.h"
#include "core/runs/estimate.h"
#include "core/runs/seconds_ratio.h"
#include "core/stats/second_record.h"

#include <deque>
#include <functional>
#include <optional>

namespace loadgrove {

/// Hands out the seconds of a run in order, as often as it is asked; stops at the first error of
/// what it hands them to.
using SecondUse = std::function<Result<void>(const SecondRecord &)>;
using SecondSource = std::function<Result<void>(const SecondUse &)>;

/// One measure of a row of a run, or of the run as a whole, over its seconds. Values are in the
/// unit of thresholds (Threshold::limit) and equal those of every other view of the run.
class MeasureSeries
{
public:
    explicit MeasureSeries(const Measure &measure)
        : m_measure(measure)
    {
    }

    /// Nothing where nothing was measured.
    std::optional<double> value() const;
    /// Was enough measured to say how sure the value is?
    bool isEnough() const;
    /// How much failures, or slow answers, come together. What one run shows of it holds for the
    /// other too, which may have had none to tell by.
    double clustering() const;
    /// Demands isEnough(). Counts are per second. alpha, clustering: see estimate.h.
    Estimate estimate(double alpha, double clustering) const;

private:
    friend class RunSeries;
    /// Of one second. whole: of shares and means; measured: how many things it tells of.
    void add(std::int64_t part, std::int64_t whole, std::int64_t measured, nanoseconds length);
    bool isOf(const Measure &measure) const;
    Estimate percentileEstimate(double alpha, double clustering) const;

    Measure m_measure;
    SecondsRatio m_ratio;
    const Histogram *m_values = nullptr; // Not owned: the RunSeries'; percentiles only.
    std::int64_t m_quantile = 0;         ///< us: the percentile itself
    // All seconds together, exactly.
    std::int64_t m_parts = 0, m_wholes = 0, m_measured = 0;
    nanoseconds m_length{0};
};

/// Measures many things in one run, from its per-second records. Goes over the seconds twice: a
/// percentile must be known before it can be said how sure it is; so however long the run was,
/// nothing of a single second is kept.
class RunSeries
{
public:
    explicit RunSeries(std::shared_ptr<const Rows> rows)
        : m_rows(std::move(rows))
    {
    }

    /// Wants a measure of a row (-1: of the run); the same one twice is one. Demands that measure()
    /// was not called yet. Stays where it is.
    const MeasureSeries &want(int row, const Measure &measure);
    Result<void> measure(const SecondSource &seconds);
    nanoseconds length() const { return m_length; } ///< without pauses

private:
    /// A row with what is wanted of it.
    struct Subject
    {
        int row;
        MeasuredRows rows;
        std::deque<MeasureSeries> measures;
        Histogram service, response;                                          ///< of all seconds
        std::vector<MeasureSeries *> servicePercentiles, responsePercentiles; ///< ascending
    };
    void addToTotals(const SecondRecord &record);
    void findPercentiles(Subject &subject);
    void addSecond(Subject &subject, const SecondRecord &record);
    void addPercentiles(const std::vector<MeasureSeries *> &ascending, const Histogram &second,
                        nanoseconds length);

    const std::shared_ptr<const Rows> m_rows;
    std::deque<Subject> m_subjects;
    nanoseconds m_length{0};
    Histogram m_service, m_response; // scratch: of one second
};

} // namespace loadgrove
