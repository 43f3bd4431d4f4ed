// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis_range.h"

#include "core/base/translate.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace loadgrove {

double roundUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (value <= factor * decade * (1 + 1e-9))
            return factor * decade;
    }
    return 10 * decade;
}

namespace {

/// The 1-2-5 number that is not above the value.
double roundDown(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value) + 1e-9));
    for (const double factor : {5.0, 2.0}) {
        if (value >= factor * decade * (1 - 1e-9))
            return factor * decade;
    }
    return decade;
}

AxisRange stepped(double largest, double step, const TickLabel &label)
{
    AxisRange range;
    const int steps = std::max(1, int(std::ceil(largest / step - 1e-9)));
    range.maximum = steps * step;
    for (int i = 0; i <= steps; ++i)
        range.ticks.push_back({i * step, label(i * step)});
    return range;
}

/// Of a short stretch late in a run: "50:30", "1:02:30".
QString clockLabel(double seconds)
{
    const auto whole = qint64(std::llround(seconds));
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const QString rest = two(whole % 60);
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(rest);
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), rest);
}

QString timeLabel(double seconds, double end)
{
    const QLocale locale;
    const auto number = [&locale](double value) {
        return locale.toString(value, 'g', QLocale::FloatingPointShortest);
    };
    if (end <= 120)
        return Core::tr("%1 s").arg(number(seconds));
    if (end <= 7200)
        return Core::tr("%1 min").arg(number(seconds / 60));
    return Core::tr("%1 h").arg(number(seconds / 3600));
}

/// Of the unit that timeLabel() uses.
int smallestStep(double end)
{
    return end <= 120 ? 1 : end <= 7200 ? 60 : 1800;
}

/// The smallest step that gives no more ticks than wanted.
double timeStep(double span, int smallest, int maxTicks)
{
    static constexpr std::array steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    for (const int step : steps) {
        if (step >= smallest && span / step <= maxTicks)
            return step;
    }
    return 3600 * roundUp(span / 3600 / maxTicks);
}

} // namespace

AxisRange linearAxis(double largest, int maxTicks, const TickLabel &label)
{
    if (!(largest > 0))
        largest = 1;
    return stepped(largest, roundUp(largest / std::max(maxTicks, 1)), label);
}

AxisRange wholeAxis(double largest, int maxTicks, const TickLabel &label)
{
    if (!(largest > 1))
        largest = 1;
    return stepped(largest, std::max(1.0, roundUp(largest / std::max(maxTicks, 1))), label);
}

AxisRange logAxis(double smallest, double largest, int maxTicks, const TickLabel &label)
{
    const double from = roundDown(smallest > 0 ? smallest : 0.001);
    double to = roundUp(std::max(largest, from));
    if (to <= from)
        to = roundUp(from * 1.5);
    AxisRange range{std::log10(from), std::log10(to), {}};
    const double decades = range.maximum - range.minimum;
    maxTicks = std::max(maxTicks, 3); // fewer would not show that the axis is logarithmic
    // 1-2-5, 1-3, 1: as many labels in a decade as there is room for.
    static const std::vector<double> steps[] = {{1, 2, 5}, {1, 3}, {1}};
    int density = 0;
    while (density < 2 && int(decades * double(steps[density].size()) + 1) > maxTicks)
        ++density;
    const int every = density < 2 ? 1 : std::max(1, int(std::ceil(decades / maxTicks)));
    const int firstWhole = int(std::ceil(range.minimum - 1e-9));
    for (int decade = int(std::floor(range.minimum + 1e-9)); decade <= range.maximum + 1e-9;
         ++decade) {
        if ((decade - firstWhole) % every != 0)
            continue;
        for (const double factor : steps[density]) {
            const double value = factor * std::pow(10, decade), at = std::log10(value);
            if (at > range.minimum - 1e-9 && at < range.maximum + 1e-9)
                range.ticks.push_back({at, label(value)});
        }
    }
    return range;
}

AxisRange timeAxis(double from, double to, int maxTicks)
{
    if (to <= from)
        to = from + 1;
    AxisRange range{from, to, {}};
    const int smallest = smallestStep(to);
    const bool fine = smallest > 1 && to - from < 3 * smallest; // a part of a long run
    const double step = timeStep(to - from, fine ? 1 : smallest, std::max(maxTicks, 1));
    for (double at = std::ceil(from / step) * step; at <= to + 1e-9; at += step)
        range.ticks.push_back({at, fine ? clockLabel(at) : timeLabel(at, to)});
    return range;
}

double roundedTimeEnd(double seconds)
{
    for (const int end : {10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200}) {
        if (seconds <= end)
            return end;
    }
    return 7200 * std::pow(2, std::ceil(std::log2(seconds / 7200)));
}

QString numberLabel(double value)
{
    const QLocale locale;
    return value >= 1e6   ? Core::tr("%1 M").arg(locale.toString(value / 1e6))
           : value >= 1e4 ? Core::tr("%1 k").arg(locale.toString(value / 1e3))
                          : locale.toString(value, 'g', 6);
}

QString latencyLabel(double milliseconds)
{
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 4); };
    if (milliseconds == 0)
        return locale.toString(0);
    if (milliseconds < 0.9999)
        return Core::tr("%1 µs").arg(number(milliseconds * 1000));
    if (milliseconds < 999.9)
        return Core::tr("%1 ms").arg(number(milliseconds));
    return Core::tr("%1 s").arg(number(milliseconds / 1000));
}

} // namespace loadgrove
