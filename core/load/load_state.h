// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load_shape.h"

namespace loadgrove {

/// The load as it stands: its shape, and the moment that is zero for it. The load's clock stands
/// still while a run is paused, so a pause puts off what is planned and loses nothing of it.
/// Immutable: a change makes a new one.
struct LoadState
{
    LoadShape shape;
    TimePoint origin;
    bool paused = false;
    nanoseconds stoodAt{0}; ///< paused: where the load's clock stopped

    nanoseconds elapsed(TimePoint now) const
    {
        return paused ? stoodAt : nanoseconds(now - origin);
    }
    /// When the load's clock will say that; TimePoint::max() while paused, or for "never".
    TimePoint at(nanoseconds elapsed) const
    {
        return paused || elapsed == nanoseconds::max() ? TimePoint::max() : origin + elapsed;
    }
};

} // namespace loadgrove
