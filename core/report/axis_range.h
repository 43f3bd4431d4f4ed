// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace loadgrove {

/// A labelled place on an axis.
struct AxisTick
{
    double at = 0;
    QString label;
    bool operator==(const AxisTick &) const = default;
};

/// What an axis spans and where it is labelled: round numbers only.
struct AxisRange
{
    double minimum = 0, maximum = 1;
    std::vector<AxisTick> ticks; ///< ascending
    bool operator==(const AxisRange &) const = default;
};

using TickLabel = std::function<QString(double)>;

/// From 0 to the first multiple of a 1-2-5 step that is not below the value.
AxisRange linearAxis(double largest, int maxTicks, const TickLabel &label);
/// As linearAxis, but in whole numbers.
AxisRange wholeAxis(double largest, int maxTicks, const TickLabel &label);
/// Decades: positions are log10 of the value, from and to are the 1-2-5 values around the given.
AxisRange logAxis(double smallest, double largest, int maxTicks, const TickLabel &label);
/// Seconds since a start, exactly from and to, labelled in s, min or h.
AxisRange timeAxis(double from, double to, int maxTicks);
/// The end of a time axis of a run whose end is not known: grows in few, large steps.
double roundedTimeEnd(double seconds);

/// The 1-2-5 number that is not below the value, which is above 0.
double roundUp(double value);

// Tick labels, without digits that say nothing.
QString numberLabel(double value);
QString latencyLabel(double milliseconds);

} // namespace loadgrove
