// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/data_rows.h"

namespace loadgrove {

DataRows::DataRows(const Plan &plan)
    : m_plan(plan)
    , m_next(std::make_unique<std::atomic<std::uint64_t>[]>(plan.data.size()))
{
}

std::optional<std::size_t> DataRows::take(int file, std::mt19937_64 &random)
{
    const PlanDataFile &data = m_plan.data[std::size_t(file)];
    const std::uint64_t count = data.table.rowCount();
    if (data.mode == PlanDataFile::Mode::Random)
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    const std::uint64_t next = m_next[std::size_t(file)].fetch_add(1, std::memory_order_relaxed);
    if (data.mode == PlanDataFile::Mode::Sequential && data.repeats)
        return std::size_t(next % count);
    return next < count ? std::optional(std::size_t(next)) : std::nullopt;
}

} // namespace loadgrove
