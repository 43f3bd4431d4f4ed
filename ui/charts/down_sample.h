// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace loadgrove {

/// More points than this in a series make a chart slow without showing more.
inline constexpr std::size_t maxChartPoints = 1000;

/// NaN: there is no value.
using ValueAt = std::function<double(std::size_t)>;

/// Where a value that goes on at its end is lowest and highest, for blocks of 4, 8, 16 ... of its
/// places: what to draw of any stretch is found without looking at each of them. The values are
/// not kept.
class Extremes
{
public:
    /// Takes in what is new of count values.
    void grow(std::size_t count, const ValueAt &value);
    /// Forgets all from there on.
    void shrink(std::size_t count);

    struct Places
    {
        std::size_t low = 0, high = 0; ///< the first of equal ones
    };
    /// In [from, to); nothing where there is no value.
    std::optional<Places> in(std::size_t from, std::size_t to, const ValueAt &value) const;

private:
    struct Block
    {
        std::uint32_t low = none, high = none;
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::size_t smallest = 4;
    static std::size_t sizeAt(std::size_t level) { return smallest << level; }
    static Block blockOf(const std::optional<Places> &places);

    std::vector<std::vector<Block>> m_levels; ///< whole blocks only
};

/// A value and its extremes, which may not have all of it yet.
struct KeptValue
{
    const Extremes *extremes;
    ValueAt value;
};

/// Into how long stretches to cut count places, so that any run of them touches at most so many
/// stretches that begin at multiples of that length. One of few lengths: what is drawn of a run
/// that goes on changes at its end only, until it has grown by a third.
std::size_t stretchLength(std::size_t count, std::size_t most);

/// Which places of [from, to) to draw, ascending, at most limit of them: the first, the last, and
/// in each of equal stretches those where a value is lowest and highest, so that no peak is lost.
/// Places without any value are left out.
std::vector<std::size_t> pickExtremes(std::size_t from, std::size_t to,
                                      const std::vector<KeptValue> &values,
                                      std::size_t limit = maxChartPoints);

} // namespace loadgrove
