// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace loadgrove {

/// How long a wait step takes.
struct PlanWait
{
    enum class Kind
    {
        Constant,
        Uniform,
        Exponential,
    };
    Kind kind = Kind::Constant;
    nanoseconds first{0};  ///< constant, minimum or mean
    nanoseconds second{0}; ///< maximum
};

} // namespace loadgrove
