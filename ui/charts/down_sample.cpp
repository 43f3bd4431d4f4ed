// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/down_sample.h"

#include <algorithm>
#include <numeric>

namespace loadgrove {

namespace {

void pickOfBucket(std::size_t from, std::size_t to, const ValueAt &value,
                  std::vector<std::size_t> &picked)
{
    std::size_t low = from, high = from;
    double lowest = value(from), highest = lowest;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double v = value(i);
        if (v < lowest) {
            lowest = v;
            low = i;
        }
        if (v > highest) {
            highest = v;
            high = i;
        }
    }
    picked.push_back(low);
    picked.push_back(high);
}

} // namespace

std::vector<std::size_t> pickExtremes(std::size_t count, const std::vector<ValueAt> &values,
                                      std::size_t limit)
{
    std::vector<std::size_t> picked;
    if (count <= limit) {
        picked.resize(count);
        std::iota(picked.begin(), picked.end(), std::size_t(0));
        return picked;
    }
    const std::size_t perBucket = 2 * std::max<std::size_t>(values.size(), 1);
    const std::size_t buckets = limit > 2 ? std::max<std::size_t>((limit - 2) / perBucket, 1) : 1;
    picked.reserve(buckets * perBucket + 2);
    picked.push_back(0);
    for (std::size_t b = 0; b < buckets; ++b) {
        const std::size_t from = count * b / buckets, to = count * (b + 1) / buckets;
        for (const ValueAt &value : values)
            pickOfBucket(from, to, value, picked);
    }
    picked.push_back(count - 1);
    std::sort(picked.begin(), picked.end());
    picked.erase(std::unique(picked.begin(), picked.end()), picked.end());
    return picked;
}

} // namespace loadgrove
