// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/down_sample.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// Looks for the lowest and the highest of the values that it is shown.
class Search
{
public:
    explicit Search(const ValueAt &value)
        : m_value(value)
    {
    }
    void lookAt(std::size_t place)
    {
        const double value = m_value(place);
        if (std::isnan(value))
            return;
        if (!m_found)
            m_found = Extremes::Places{place, place};
        else if (value < m_lowest)
            m_found->low = place;
        else if (value > m_highest)
            m_found->high = place;
        m_lowest = m_found->low == place ? value : m_lowest;
        m_highest = m_found->high == place ? value : m_highest;
    }
    const std::optional<Extremes::Places> &found() const { return m_found; }

private:
    const ValueAt &m_value;
    std::optional<Extremes::Places> m_found;
    double m_lowest = 0, m_highest = 0;
};

bool isAnywhere(const std::vector<KeptValue> &values, std::size_t place)
{
    return std::any_of(values.begin(), values.end(),
                       [place](const KeptValue &kept) { return !std::isnan(kept.value(place)); });
}

} // namespace

Extremes::Block Extremes::blockOf(const std::optional<Places> &places)
{
    return places ? Block{std::uint32_t(places->low), std::uint32_t(places->high)} : Block();
}

void Extremes::grow(std::size_t count, const ValueAt &value)
{
    for (std::size_t level = 0; sizeAt(level) <= count; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        const std::size_t size = sizeAt(level);
        for (std::size_t i = m_levels[level].size(); (i + 1) * size <= count; ++i)
            m_levels[level].push_back(blockOf(in(i * size, (i + 1) * size, value)));
    }
}

void Extremes::shrink(std::size_t count)
{
    for (std::size_t level = 0; level < m_levels.size(); ++level)
        m_levels[level].resize(std::min(m_levels[level].size(), count / sizeAt(level)));
}

std::optional<Extremes::Places> Extremes::in(std::size_t from, std::size_t to,
                                             const ValueAt &value) const
{
    Search search(value);
    while (from < to) {
        // The largest block that begins here.
        std::size_t level = 0;
        while (level < m_levels.size() && from % sizeAt(level) == 0 && from + sizeAt(level) <= to
               && from / sizeAt(level) < m_levels[level].size())
            ++level;
        if (level == 0) {
            search.lookAt(from++);
            continue;
        }
        const Block &block = m_levels[level - 1][from / sizeAt(level - 1)];
        if (block.low != none) {
            search.lookAt(std::min(block.low, block.high));
            search.lookAt(std::max(block.low, block.high));
        }
        from += sizeAt(level - 1);
    }
    return search.found();
}

std::size_t stretchLength(std::size_t count, std::size_t most)
{
    const std::size_t whole = most > 3 ? most - 2 : 1; // besides those cut at the ends
    const std::size_t wanted = (count + whole - 1) / whole;
    std::size_t length = 4;
    while (length < wanted)
        length = length % 3 == 0 ? length / 3 * 4 : length / 2 * 3;
    return length;
}

std::vector<std::size_t> pickExtremes(std::size_t from, std::size_t to,
                                      const std::vector<KeptValue> &values, std::size_t limit)
{
    std::vector<std::size_t> picked;
    const auto addIfMeasured = [&](std::size_t place) {
        if (isAnywhere(values, place))
            picked.push_back(place);
    };
    if (to <= from + limit) {
        for (std::size_t place = from; place < to; ++place)
            addIfMeasured(place);
        return picked;
    }
    const std::size_t most = (std::max<std::size_t>(limit, 2) - 2) / (2 * values.size());
    const std::size_t length = stretchLength(to - from, most);
    addIfMeasured(from);
    for (std::size_t begin = from; begin < to;) {
        const std::size_t end = std::min(to, (begin / length + 1) * length);
        for (const KeptValue &kept : values) {
            if (const auto found = kept.extremes->in(begin, end, kept.value)) {
                picked.push_back(found->low);
                picked.push_back(found->high);
            }
        }
        begin = end;
    }
    addIfMeasured(to - 1);
    std::sort(picked.begin(), picked.end());
    picked.erase(std::unique(picked.begin(), picked.end()), picked.end());
    return picked;
}

} // namespace loadgrove
