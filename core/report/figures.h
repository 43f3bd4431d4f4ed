// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace loadgrove {

// Numbers as people read them: of the default QLocale, with three significant digits where more
// would be noise.

/// 0.123, 1.23, 12.3, 123, 1,234
QString figure(double value);
/// 1,234
QString figure(std::int64_t value);
/// "12.3 ms", above ten seconds "12.3 s".
QString latencyFigure(double milliseconds);
/// "99.9 %"; what is not quite none or all is never shown as such.
QString shareFigure(double share);
/// "1.23 MB"
QString bytesFigure(std::int64_t bytes);
/// "12 s", "30.5 s", "3 min 05 s", "2 h 05 min"
QString durationFigure(double seconds);

} // namespace loadgrove
