// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

#include <optional>

namespace loadgrove {

/// What a list of runs shows of each: all requests together, as in a snapshot's totals. Stands in
/// the file, so that a list need not replay the run.
struct KeyFigures
{
    std::int64_t count = 0, executed = 0, failed = 0;
    double p95 = 0;      ///< service time; Unit: milliseconds
    double duration = 0; ///< Unit: seconds
    double paused = 0;   ///< of them; 0 in files that do not tell

    double errorRate() const; ///< of those that succeeded or failed; 0 when there was none
    double rps() const;       ///< over the time that was not paused

    Json toJson() const;
    /// Nothing where something is missing or of another kind.
    static std::optional<KeyFigures> of(const Json &json);
    bool operator==(const KeyFigures &) const = default;
};

/// Adds up the key figures of a run as it goes on.
class KeyFiguresTally
{
public:
    explicit KeyFiguresTally(std::shared_ptr<const Rows> rows)
        : m_rows(std::move(rows))
    {
    }
    void add(const SecondRecord &record);
    KeyFigures figures() const;

private:
    std::shared_ptr<const Rows> m_rows;
    RowStats m_requests;
    nanoseconds m_end{0}, m_paused{0};
};

} // namespace loadgrove
