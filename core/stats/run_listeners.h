// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/second_record.h"

#include <memory>
#include <vector>

namespace loadgrove {

/// Tells several listeners of one run, in the order in which they were added. What one of them
/// fails at keeps nothing from the others. Thread: as RunListener; add() before the run starts.
class RunListeners final : public RunListener
{
public:
    void add(std::shared_ptr<RunListener> listener) { m_listeners.push_back(std::move(listener)); }
    bool isEmpty() const { return m_listeners.empty(); }

    /// Ends at the first error: the run does not begin then.
    Result<void> started(const RunInfo &info) override;
    Result<void> second(const SecondRecord &record) override;
    Result<void> ended(const Snapshot &snapshot) override;

private:
    std::vector<std::shared_ptr<RunListener>> m_listeners;
};

} // namespace loadgrove
