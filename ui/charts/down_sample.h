// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace loadgrove {

/// More points than this in a series make a chart slow without showing more.
inline constexpr std::size_t maxChartPoints = 1000;

using ValueAt = std::function<double(std::size_t)>;

/// Which of count points to draw, ascending, at most limit of them: the first, the last, and in
/// each of equal buckets those where a value is lowest and highest, so that no peak is lost.
std::vector<std::size_t> pickExtremes(std::size_t count, const std::vector<ValueAt> &values,
                                      std::size_t limit = maxChartPoints);

} // namespace loadgrove
