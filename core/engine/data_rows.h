// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_data.h"

#include <atomic>
#include <memory>
#include <optional>
#include <random>

namespace loadgrove {

/// Says which row of a data file an iteration gets (semantics.md, "Data files"); all users of a run
/// take their rows here. Thread: any.
class DataRows
{
public:
    /// The plan must outlive this.
    explicit DataRows(const Plan &plan);

    /// Nothing when the file has no row left. random: the user's own, so that its rows repeat with
    /// the run's seed.
    std::optional<std::size_t> take(int file, std::mt19937_64 &random);

private:
    const Plan &m_plan;                                   // Not owned.
    std::unique_ptr<std::atomic<std::uint64_t>[]> m_next; ///< by file: rows taken so far
};

} // namespace loadgrove
