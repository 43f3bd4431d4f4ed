// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace loadgrove {

class VirtualUser;

/// Says when a virtual user runs its next iteration: the difference between the load models.
/// Thread: the worker's.
class IterationSource
{
public:
    struct Next
    {
        enum class Kind
        {
            Start,  ///< now; when: the intended start, where there is a schedule
            Wait,   ///< ask again then
            Leave,  ///< the user is not needed until then; TimePoint::max(): until it is called
            Retire, ///< no iteration is left for it
        };
        Kind kind = Kind::Retire;
        TimePoint when;
    };

    virtual ~IterationSource() = default;
    virtual Next next(VirtualUser &user, TimePoint now) = 0;
    /// No user that is not in an iteration will start one.
    virtual bool isOver(TimePoint now) const = 0;
};

} // namespace loadgrove
