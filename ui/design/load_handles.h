// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

#include <QPointF>

#include <vector>

namespace loadgrove {

/// A point of a load's shape that can be moved in its picture.
struct LoadHandle
{
    enum class Kind
    {
        RampEnd,
        End,   ///< of the load
        Stage, ///< the end of one
    };
    Kind kind = Kind::End;
    int stage = 0;
    QPointF at; ///< x: seconds, y: users or rate
    bool operator==(const LoadHandle &) const = default;
};

/// From left to right; none for a load whose numbers have no picture.
std::vector<LoadHandle> loadHandles(const LoadConfig &load);

/// The load with that point moved: stages behind it go along in time. Users stay whole and at least
/// one, rates above 0, times not negative, a ramp within the load.
LoadConfig withHandleAt(const LoadConfig &load, const LoadHandle &handle, QPointF to);

/// The value on a grid of 1, 2 or 5 times a power of ten that is not finer than 'least'.
double onGrid(double value, double least);

} // namespace loadgrove
