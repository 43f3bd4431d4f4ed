// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>

namespace loadgrove {

/// Counts of latencies with 3 significant digits from 1 us to 1 h: the bucket layout of
/// HdrHistogram (lowest 1, highest 3,600,000,000, digits 3, unit us), with pages of counts
/// allocated on first use. Values outside are clamped to the nearest bound. Merging loses nothing.
/// Not thread-safe.
class Histogram
{
public:
    Histogram();
    ~Histogram();
    Histogram(const Histogram &other);
    Histogram(Histogram &&other) noexcept;
    Histogram &operator=(const Histogram &other);
    Histogram &operator=(Histogram &&other) noexcept;

    void record(nanoseconds value); ///< rounded down to whole microseconds
    /// The count of one bucket, of values that were not recorded here; then their exact figures.
    void addBucket(int index, std::int64_t count);
    void setExact(std::int64_t minimum, std::int64_t maximum, std::int64_t sum);
    void add(const Histogram &other);
    void clear(); ///< keeps its pages: no allocation in the steady state

    std::int64_t count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    // In microseconds; 0 when empty. Minimum, maximum and mean are of the recorded microseconds
    // (exact), percentiles as HdrHistogram's getValueAtPercentile (highest equivalent value),
    // never above the maximum.
    std::int64_t minimum() const;
    std::int64_t maximum() const;
    double mean() const;
    std::int64_t sum() const { return m_sum; }
    std::int64_t percentile(double percent) const;
    /// Several in one pass; percents must ascend, one value is written for each.
    void percentiles(std::span<const double> percents, std::span<std::int64_t> values) const;

    /// Calls visit(lowest us, highest us, count) for each bucket that is not empty, ascending.
    template <class Visitor>
    void forEachBucket(Visitor &&visit) const;

    bool operator==(const Histogram &other) const;

    // Layout, public for the encoder and the tests.
    static constexpr int subBucketCount = 2048;
    static constexpr int subBucketHalfCount = 1024;
    static constexpr int bucketCount = 22;
    static constexpr int countsLength = (bucketCount + 1) * subBucketHalfCount;
    static int indexOf(std::int64_t micros);
    static std::int64_t lowestAt(int index);
    static std::int64_t highestAt(int index);
    std::int64_t countAt(int index) const;

private:
    static constexpr int pageSize = 256;
    static constexpr int pageCount = countsLength / pageSize;
    using Page = std::array<std::int64_t, pageSize>;
    static_assert(pageCount * pageSize == countsLength);
    Page &pageForWriting(std::size_t page);

    std::array<std::unique_ptr<Page>, pageCount> m_pages; // Owned; stay when cleared.
    std::bitset<pageCount> m_used;                        // pages with a count that is not 0
    std::int64_t m_count = 0;
    std::int64_t m_sum = 0;
    std::int64_t m_minimum = 0;
    std::int64_t m_maximum = 0;
};

template <class Visitor>
void Histogram::forEachBucket(Visitor &&visit) const
{
    for (int p = 0; p < pageCount; ++p) {
        if (!m_used[std::size_t(p)])
            continue;
        for (int i = 0; i < pageSize; ++i) {
            const std::int64_t n = (*m_pages[std::size_t(p)])[std::size_t(i)];
            if (n > 0)
                visit(lowestAt(p * pageSize + i), highestAt(p * pageSize + i), n);
        }
    }
}

} // namespace loadgrove
