// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace loadgrove {

namespace {

constexpr std::int64_t lowestValue = 1;
constexpr std::int64_t highestValue = 3'600'000'000;
constexpr int halfCountMagnitude = std::countr_zero(unsigned(Histogram::subBucketHalfCount));

static_assert(Histogram::subBucketCount == 2 * Histogram::subBucketHalfCount);
static_assert((std::int64_t(Histogram::subBucketCount) << (Histogram::bucketCount - 1))
              > highestValue);
static_assert((std::int64_t(Histogram::subBucketCount) << (Histogram::bucketCount - 2))
              <= highestValue);

/// The bucket that an index lies in: its values stand 2^bucket us apart.
int bucketOf(int index)
{
    return std::max(0, (index >> halfCountMagnitude) - 1);
}

} // namespace

Histogram::Histogram() = default;
Histogram::~Histogram() = default;

Histogram::Histogram(const Histogram &other)
{
    *this = other;
}

Histogram::Histogram(Histogram &&other) noexcept
{
    *this = std::move(other);
}

Histogram &Histogram::operator=(const Histogram &other)
{
    if (this != &other) {
        clear();
        add(other);
    }
    return *this;
}

Histogram &Histogram::operator=(Histogram &&other) noexcept
{
    // Swapped, so that a moved-from histogram is a valid one that can be cleared and used again.
    std::swap(m_pages, other.m_pages);
    std::swap(m_used, other.m_used);
    std::swap(m_count, other.m_count);
    std::swap(m_sum, other.m_sum);
    std::swap(m_minimum, other.m_minimum);
    std::swap(m_maximum, other.m_maximum);
    return *this;
}

int Histogram::indexOf(std::int64_t micros)
{
    const auto value = std::uint64_t(micros);
    const int bucket = int(std::bit_width(value | (subBucketCount - 1))) - (halfCountMagnitude + 1);
    const int subBucket = int(value >> bucket);
    return (bucket << halfCountMagnitude) + subBucket;
}

std::int64_t Histogram::lowestAt(int index)
{
    const int bucket = bucketOf(index);
    return std::int64_t(index - (bucket << halfCountMagnitude)) << bucket;
}

std::int64_t Histogram::highestAt(int index)
{
    return lowestAt(index) + (std::int64_t(1) << bucketOf(index)) - 1;
}

Histogram::Page &Histogram::pageForWriting(std::size_t page)
{
    if (!m_pages[page])
        m_pages[page] = std::make_unique<Page>(); // all zero
    m_used.set(page);
    return *m_pages[page];
}

void Histogram::record(nanoseconds value)
{
    const std::int64_t micros =
        std::clamp(std::int64_t(value.count()) / 1000, lowestValue, highestValue);
    const auto index = std::size_t(indexOf(micros));
    ++pageForWriting(index / pageSize)[index % pageSize];
    m_minimum = m_count == 0 ? micros : std::min(m_minimum, micros);
    m_maximum = std::max(m_maximum, micros);
    m_sum += micros;
    ++m_count;
}

void Histogram::addBucket(int index, std::int64_t count)
{
    const auto at = std::size_t(index);
    pageForWriting(at / pageSize)[at % pageSize] += count;
    const std::int64_t lowest = std::max(lowestAt(index), lowestValue);
    const std::int64_t highest = highestAt(index);
    m_minimum = m_count == 0 ? lowest : std::min(m_minimum, lowest);
    m_maximum = std::max(m_maximum, highest);
    m_sum += count * (lowest + (highest - lowest) / 2);
    m_count += count;
}

void Histogram::setExact(std::int64_t minimum, std::int64_t maximum, std::int64_t sum)
{
    m_minimum = minimum;
    m_maximum = maximum;
    m_sum = sum;
}

void Histogram::add(const Histogram &other)
{
    if (other.isEmpty())
        return;
    for (std::size_t p = 0; p < pageCount; ++p) {
        if (!other.m_used[p])
            continue;
        const Page &from = *other.m_pages[p];
        Page &to = pageForWriting(p);
        for (std::size_t i = 0; i < pageSize; ++i)
            to[i] += from[i];
    }
    m_minimum = m_count == 0 ? other.m_minimum : std::min(m_minimum, other.m_minimum);
    m_maximum = std::max(m_maximum, other.m_maximum);
    m_sum += other.m_sum;
    m_count += other.m_count;
}

void Histogram::clear()
{
    if (isEmpty())
        return;
    for (std::size_t p = 0; p < pageCount; ++p) {
        if (m_used[p])
            m_pages[p]->fill(0);
    }
    m_used.reset();
    m_count = m_sum = m_minimum = m_maximum = 0;
}

std::int64_t Histogram::minimum() const
{
    return m_minimum;
}

std::int64_t Histogram::maximum() const
{
    return m_maximum;
}

double Histogram::mean() const
{
    return m_count == 0 ? 0 : double(m_sum) / double(m_count);
}

std::int64_t Histogram::percentile(double percent) const
{
    std::int64_t value = 0;
    percentiles({&percent, 1}, {&value, 1});
    return value;
}

void Histogram::percentiles(std::span<const double> percents, std::span<std::int64_t> values) const
{
    std::fill(values.begin(), values.end(), m_maximum);
    // As Java's HdrHistogram: the nearest rank, rounded up; one step down first, so that 99.9 % of
    // 1,000, which a double makes a little more than 999, does not become 1,000.
    const auto rank = [this](double percent) {
        const double down = std::nextafter(std::clamp(percent, 0.0, 100.0), 0.0);
        return std::max<std::int64_t>(1, std::int64_t(std::ceil(down * double(m_count) / 100)));
    };
    std::size_t next = 0;
    std::int64_t seen = 0;
    for (std::size_t p = 0; p < pageCount && next < percents.size(); ++p) {
        if (!m_used[p])
            continue;
        for (std::size_t i = 0; i < pageSize && next < percents.size(); ++i) {
            const std::int64_t count = (*m_pages[p])[i];
            seen += count;
            while (count > 0 && next < percents.size() && seen >= rank(percents[next]))
                values[next++] = std::min(highestAt(int(p * pageSize + i)), m_maximum);
        }
    }
}

bool Histogram::operator==(const Histogram &other) const
{
    if (m_count != other.m_count || m_sum != other.m_sum || m_minimum != other.m_minimum
        || m_maximum != other.m_maximum || m_used != other.m_used)
        return false;
    for (std::size_t p = 0; p < pageCount; ++p) {
        if (m_used[p] && *m_pages[p] != *other.m_pages[p])
            return false;
    }
    return true;
}

std::int64_t Histogram::countAt(int index) const
{
    const auto at = std::size_t(index);
    return m_used[at / pageSize] ? (*m_pages[at / pageSize])[at % pageSize] : 0;
}

} // namespace loadgrove
