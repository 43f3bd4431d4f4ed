// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/iteration_source.h"
#include "core/engine/run_control.h"

namespace loadgrove {

/// The closed model: each user runs one iteration after the other, as long as the shape of the load
/// has a place for it and the run is not paused.
class ClosedSource final : public IterationSource
{
public:
    /// load: the worker's view of it, which it renews.
    ClosedSource(RunControl &control, const std::shared_ptr<const LoadState> &load)
        : m_control(control)
        , m_load(load)
    {
    }

    Next next(VirtualUser &user, TimePoint now) override;
    bool isOver(TimePoint now) const override;

private:
    RunControl &m_control;                          // Not owned.
    const std::shared_ptr<const LoadState> &m_load; // Not owned.
};

} // namespace loadgrove
