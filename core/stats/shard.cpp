// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/shard.h"

namespace loadgrove {

Interval::Interval(std::size_t rowCount, std::size_t assertionCount)
    : rows(rowCount)
    , assertions(assertionCount)
{
}

void Interval::add(const Interval &other)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].add(other.rows[i]);
    for (std::size_t i = 0; i < assertions.size(); ++i) {
        assertions[i].passed += other.assertions[i].passed;
        assertions[i].failed += other.assertions[i].failed;
    }
    lateness.add(other.lateness);
    loopDelay.add(other.loopDelay);
}

void Interval::addAll(const Interval &other)
{
    add(other);
    samples.insert(samples.end(), other.samples.begin(), other.samples.end());
}

void Interval::clear()
{
    for (RowStats &row : rows)
        row.clear();
    for (AssertionCounts &counts : assertions)
        counts = {};
    samples.clear();
    lateness.clear();
    loopDelay.clear();
}

Shard::Shard(std::size_t rowCount, std::size_t assertionCount, std::uint64_t seed)
    : m_active(std::make_unique<Interval>(rowCount, assertionCount))
    , m_sampler(rowCount, seed)
{
}

void Shard::record(const SendRecord &record)
{
    const std::lock_guard lock(m_mutex);
    m_active->rows[std::size_t(record.row)].record(record);
    if (record.late >= nanoseconds::zero())
        m_active->lateness.record(record.late);
}

void Shard::recordLoopDelay(nanoseconds delay)
{
    const std::lock_guard lock(m_mutex);
    m_active->loopDelay.record(delay);
}

void Shard::record(const RoundRecord &record)
{
    const std::lock_guard lock(m_mutex);
    m_active->rows[std::size_t(record.row)].record(record);
}

void Shard::recordSkip(int row)
{
    const std::lock_guard lock(m_mutex);
    ++m_active->rows[std::size_t(row)].counters.skipped;
}

void Shard::recordUnsent(int row)
{
    const std::lock_guard lock(m_mutex);
    m_active->rows[std::size_t(row)].recordUnsent();
}

void Shard::recordAssertion(int assertion, bool passed)
{
    const std::lock_guard lock(m_mutex);
    AssertionCounts &counts = m_active->assertions[std::size_t(assertion)];
    ++(passed ? counts.passed : counts.failed);
}

void Shard::keep(Sample sample)
{
    const std::lock_guard lock(m_mutex);
    m_active->samples.push_back(std::move(sample));
}

std::unique_ptr<Interval> Shard::take(std::unique_ptr<Interval> empty)
{
    const std::lock_guard lock(m_mutex);
    m_active.swap(empty);
    return empty;
}

} // namespace loadgrove
