// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

using Metric = Measure::Metric;

/// Fewer seconds say nothing of how seconds differ; of fewer values, nothing is sure.
constexpr int fewestSeconds = 5;
constexpr std::int64_t fewestValues = 20;
/// Beyond a percentile, on either side: p99.9 needs 10,000 values.
constexpr double fewestBeyond = 10;
/// The highest correlation of neighbouring seconds that is believed of things that are counted.
/// They come in bursts: one that is long would otherwise count as a single one, and a run of which
/// a third failed would be no worse than one without a failure.
constexpr double mostAlikeCounts = 0.5;

/// A pause is no time in which nothing came.
nanoseconds lengthOf(const SecondRecord &record)
{
    return record.end - record.begin - record.paused;
}

/// Adds the latencies of some rows in one second.
void addLatencies(const std::vector<int> &rows, const SecondRecord &record,
                  Histogram RowStats::Latencies::*which, Histogram &target)
{
    for (int row : rows) {
        for (const auto &[code, latencies] : record.stats.rows[std::size_t(row)].codes)
            target.add(latencies.*which);
    }
}

Counters countersOf(const std::vector<int> &rows, const SecondRecord &record)
{
    Counters counters;
    for (int row : rows)
        counters.add(record.stats.rows[std::size_t(row)].counters);
    return counters;
}

AssertionCounts checksOf(const std::vector<int> &assertions, const SecondRecord &record)
{
    AssertionCounts counts;
    for (int assertion : assertions) {
        counts.passed += record.stats.assertions[std::size_t(assertion)].passed;
        counts.failed += record.stats.assertions[std::size_t(assertion)].failed;
    }
    return counts;
}

struct CodeCounts
{
    std::int64_t matching = 0, all = 0;
};

CodeCounts codesOf(const std::vector<int> &rows, const SecondRecord &record,
                   const std::string &pattern)
{
    CodeCounts counts;
    for (int row : rows) {
        for (const auto &[code, latencies] : record.stats.rows[std::size_t(row)].codes) {
            counts.all += latencies.service.count();
            counts.matching += codeMatches(code, pattern) ? latencies.service.count() : 0;
        }
    }
    return counts;
}

} // namespace

/// The same measure, whatever name it was asked for by.
bool MeasureSeries::isOf(const Measure &measure) const
{
    return m_measure.metric == measure.metric && m_measure.responseTime == measure.responseTime
           && m_measure.percentile == measure.percentile && m_measure.code == measure.code;
}

void MeasureSeries::add(std::int64_t part, std::int64_t whole, std::int64_t measured,
                        nanoseconds length)
{
    const bool perTime = m_measure.unit() == Measure::Unit::Plain;
    m_ratio.add(double(part), perTime ? Seconds(length).count() : double(whole));
    m_parts += part;
    m_wholes += whole;
    m_measured += measured;
    m_length += length;
}

std::optional<double> MeasureSeries::value() const
{
    switch (m_measure.metric) {
    case Metric::Percentile:
        return m_measured > 0 ? std::optional(double(m_quantile) / 1000) : std::nullopt;
    case Metric::Average:
        if (m_measured > 0)
            return double(m_parts) / double(m_wholes) / 1000;
        break;
    case Metric::ErrorRate:
    case Metric::Checks:
        if (m_measured > 0)
            return double(m_parts) / double(m_wholes);
        break;
    case Metric::Rps:
        if (m_length > nanoseconds::zero())
            return double(m_parts) / Seconds(m_length).count();
        break;
    case Metric::Count:
    case Metric::Codes:
        if (m_length > nanoseconds::zero() && (m_measured > 0 || m_measure.metric == Metric::Count))
            return double(m_parts);
        break;
    case Metric::Minimum:
    case Metric::Maximum:
        break; // see ChangeRule
    }
    return {};
}

bool MeasureSeries::isEnough() const
{
    if (!value() || m_ratio.seconds() < fewestSeconds || m_measured < fewestValues)
        return false;
    if (m_measure.metric != Metric::Percentile)
        return true;
    const double share = m_measure.percentile / 100;
    return double(m_measured) * std::min(share, 1 - share) >= fewestBeyond;
}

double MeasureSeries::clustering() const
{
    switch (m_measure.metric) {
    case Metric::Percentile:
    case Metric::ErrorRate:
    case Metric::Checks:
        return clusteringOfShare(m_ratio);
    case Metric::Codes:
        return clusteringOfEvents(m_ratio);
    default:
        return 1;
    }
}

Estimate MeasureSeries::estimate(double alpha, double clustering) const
{
    switch (m_measure.metric) {
    case Metric::Percentile:
        return percentileEstimate(alpha, clustering);
    case Metric::ErrorRate:
    case Metric::Checks:
        return shareEstimate(m_ratio.value(),
                             independentThings(m_ratio, clustering, mostAlikeCounts, alpha), alpha);
    case Metric::Codes:
        return eventsEstimate(m_ratio, clustering, mostAlikeCounts, alpha);
    case Metric::Average:
        return meanEstimate(m_ratio, alpha) * 0.001;
    default:
        return meanEstimate(m_ratio, alpha);
    }
}

/// Woodruff's interval: how sure the share of values up to the percentile is, read off as values.
/// Without a bound where, of so few independent values, all may well lie on one side of it.
Estimate MeasureSeries::percentileEstimate(double alpha, double clustering) const
{
    const double share = m_measure.percentile / 100;
    const double things = independentThings(m_ratio, clustering, 1, alpha);
    const Estimate shares = shareEstimate(share, things, alpha);
    const std::array<double, 2> percents = {100 * shares.low, 100 * shares.high};
    std::array<std::int64_t, 2> values = {};
    m_values->percentiles(percents, values);
    const std::int64_t low = Histogram::lowestAt(Histogram::indexOf(values[0]));
    Estimate estimate{double(m_quantile) / 1000, double(std::min(low, m_quantile)) / 1000,
                      double(std::max(values[1], m_quantile)) / 1000};
    if (std::pow(1 - share, things) > alpha / 2)
        estimate.low = 0;
    if (std::pow(share, things) > alpha / 2)
        estimate.high = std::numeric_limits<double>::infinity();
    return estimate;
}

const MeasureSeries &RunSeries::want(int row, const Measure &measure)
{
    const auto same = std::find_if(m_subjects.begin(), m_subjects.end(),
                                   [row](const Subject &subject) { return subject.row == row; });
    if (same == m_subjects.end())
        m_subjects.push_back({row, MeasuredRows(*m_rows, row), {}, {}, {}, {}, {}});
    Subject &subject = same == m_subjects.end() ? m_subjects.back() : *same;
    for (const MeasureSeries &wanted : subject.measures) {
        if (wanted.isOf(measure))
            return wanted;
    }
    return subject.measures.emplace_back(measure);
}

Result<void> RunSeries::measure(const SecondSource &seconds)
{
    const auto total = [this](const SecondRecord &record) -> Result<void> {
        addToTotals(record);
        return {};
    };
    const auto each = [this](const SecondRecord &record) -> Result<void> {
        for (Subject &subject : m_subjects)
            addSecond(subject, record);
        m_length += lengthOf(record);
        return {};
    };
    if (const Result<void> read = seconds(total); !read)
        return read;
    for (Subject &subject : m_subjects)
        findPercentiles(subject);
    return seconds(each);
}

void RunSeries::addToTotals(const SecondRecord &record)
{
    for (Subject &subject : m_subjects) {
        addLatencies(subject.rows.own, record, &RowStats::Latencies::service, subject.service);
        if (m_rows->hasSchedule)
            addLatencies(subject.rows.own, record, &RowStats::Latencies::response,
                         subject.response);
    }
}

void RunSeries::findPercentiles(Subject &subject)
{
    for (MeasureSeries &series : subject.measures) {
        if (series.m_measure.metric != Metric::Percentile)
            continue;
        const bool response = series.m_measure.responseTime;
        series.m_values = response ? &subject.response : &subject.service;
        series.m_quantile = series.m_values->percentile(series.m_measure.percentile);
        (response ? subject.responsePercentiles : subject.servicePercentiles).push_back(&series);
    }
    for (auto *percentiles : {&subject.servicePercentiles, &subject.responsePercentiles})
        std::sort(percentiles->begin(), percentiles->end(),
                  [](const auto *left, const auto *right) {
                      return left->m_quantile < right->m_quantile;
                  });
}

void RunSeries::addSecond(Subject &subject, const SecondRecord &record)
{
    const nanoseconds length = lengthOf(record);
    m_service.clear();
    m_response.clear();
    addLatencies(subject.rows.own, record, &RowStats::Latencies::service, m_service);
    if (m_rows->hasSchedule)
        addLatencies(subject.rows.own, record, &RowStats::Latencies::response, m_response);
    addPercentiles(subject.servicePercentiles, m_service, length);
    addPercentiles(subject.responsePercentiles, m_response, length);

    const Counters own = countersOf(subject.rows.own, record);
    for (MeasureSeries &series : subject.measures) {
        const Measure &measure = series.m_measure;
        if (measure.metric == Metric::Average) {
            const Histogram &values = measure.responseTime ? m_response : m_service;
            series.add(values.sum(), values.count(), values.count(), length);
        } else if (measure.metric == Metric::ErrorRate) {
            const std::int64_t judged = own.executed + own.failed;
            series.add(own.failed, judged, judged, length);
        } else if (measure.metric == Metric::Checks) {
            const AssertionCounts checks = checksOf(subject.rows.assertions, record);
            const std::int64_t all = checks.passed + checks.failed;
            series.add(checks.passed, all, all, length);
        } else if (measure.metric == Metric::Codes) {
            const CodeCounts codes = codesOf(subject.rows.requests, record, measure.code);
            series.add(codes.matching, 0, codes.all, length);
        } else if (measure.metric != Metric::Percentile) {
            const Counters &counters =
                measure.metric == Metric::Count ? own : countersOf(subject.rows.requests, record);
            series.add(counters.count(), 0, counters.count(), length);
        }
    }
}

/// How many of a second's values do not exceed each percentile: one pass for all of them.
void RunSeries::addPercentiles(const std::vector<MeasureSeries *> &ascending,
                               const Histogram &second, nanoseconds length)
{
    std::int64_t seen = 0;
    auto next = ascending.begin();
    const auto addUntil = [&](std::int64_t lowest) {
        for (; next != ascending.end() && (*next)->m_quantile < lowest; ++next)
            (*next)->add(seen, second.count(), second.count(), length);
    };
    second.forEachBucket([&](std::int64_t lowest, std::int64_t, std::int64_t count) {
        addUntil(lowest);
        seen += count;
    });
    addUntil(std::numeric_limits<std::int64_t>::max());
}

} // namespace loadgrove
