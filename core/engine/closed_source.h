// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/iteration_source.h"
#include "core/engine/run_control.h"

namespace loadgrove {

/// The closed model: each user runs one iteration after the other, as long as the shape of the load
/// has a place for it.
class ClosedSource final : public IterationSource
{
public:
    explicit ClosedSource(RunControl &control)
        : m_control(control)
    {
    }

    void addUser() { ++m_left; }
    Next next(VirtualUser &user, TimePoint now) override;
    bool isOver(TimePoint now) const override { return m_left == 0 || m_control.isStopping(now); }

private:
    RunControl &m_control; // Not owned.
    int m_left = 0;        ///< users that were not told to retire
};

} // namespace loadgrove
