// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/row_stats.h"

namespace loadgrove {

namespace {

void count(Counters &counters, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Executed:
        ++counters.executed;
        break;
    case Outcome::Failed:
        ++counters.failed;
        break;
    case Outcome::Retried:
        ++counters.retries;
        break;
    case Outcome::Aborted:
        ++counters.aborted;
        break;
    }
}

} // namespace

void Counters::add(const Counters &other)
{
    executed += other.executed;
    failed += other.failed;
    retries += other.retries;
    aborted += other.aborted;
    skipped += other.skipped;
    unsent += other.unsent;
    redirects += other.redirects;
    reconnects += other.reconnects;
    bytesSent += other.bytesSent;
    bytesReceived += other.bytesReceived;
}

void RowStats::record(const SendRecord &record)
{
    count(counters, record.outcome);
    counters.redirects += record.redirects;
    counters.reconnects += record.reconnects;
    counters.bytesSent += record.bytesSent;
    counters.bytesReceived += record.bytesReceived;
    if (record.outcome == Outcome::Aborted)
        return;
    Latencies &latencies = codes[record.code];
    latencies.service.record(record.service);
    if (record.response >= nanoseconds::zero())
        latencies.response.record(record.response);
    if (record.outcome == Outcome::Failed)
        ++failures[record.code];
}

void RowStats::recordUnsent()
{
    ++counters.failed;
    ++counters.unsent;
    ++failures[AnswerCode()];
}

void RowStats::record(const RoundRecord &record)
{
    count(counters, record.outcome);
    if (record.outcome == Outcome::Aborted)
        return;
    Latencies &latencies = codes[AnswerCode()];
    latencies.service.record(record.wall);
    if (record.response >= nanoseconds::zero())
        latencies.response.record(record.response);
    busy.record(record.busy);
}

void RowStats::add(const RowStats &other)
{
    if (other.isEmpty())
        return;
    counters.add(other.counters);
    for (const auto &[code, latencies] : other.codes) {
        if (latencies.service.isEmpty())
            continue; // left by clear()
        Latencies &mine = codes[code];
        mine.service.add(latencies.service);
        mine.response.add(latencies.response);
    }
    busy.add(other.busy);
    for (const auto &[code, count] : other.failures) {
        if (count > 0)
            failures[code] += count;
    }
}

void RowStats::clear()
{
    if (isEmpty())
        return;
    counters = {};
    for (auto &[code, latencies] : codes) {
        latencies.service.clear();
        latencies.response.clear();
    }
    busy.clear();
    for (auto &[code, count] : failures)
        count = 0;
}

const Histogram &RowStats::merged(Histogram Latencies::*which, Histogram &scratch) const
{
    const Histogram *only = nullptr;
    scratch.clear();
    for (const auto &[code, latencies] : codes) {
        const Histogram &histogram = latencies.*which;
        if (histogram.isEmpty())
            continue;
        if (only)
            scratch.add(histogram);
        else
            only = &histogram;
    }
    if (!only || scratch.isEmpty())
        return only ? *only : scratch;
    scratch.add(*only);
    return scratch;
}

Histogram RowStats::service() const
{
    Histogram scratch;
    return merged(&Latencies::service, scratch);
}

Histogram RowStats::response() const
{
    Histogram scratch;
    return merged(&Latencies::response, scratch);
}

} // namespace loadgrove
