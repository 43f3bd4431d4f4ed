// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>

namespace loadgrove {

// Numbers as people read them, the same everywhere in the window: three significant digits for
// what is measured, every digit for what is counted.

/// "12,345".
QString countText(std::int64_t count, const QLocale &locale = QLocale());
/// From milliseconds, in the unit that reads best: "850 µs", "12.3 ms", "1.24 s".
QString latencyText(double milliseconds, const QLocale &locale = QLocale());
/// Without its unit: "1,234", "56.7", "0.25".
QString rateText(double perSecond, const QLocale &locale = QLocale());
/// "0.21 %"; never "0 %" for a little or "100 %" for not quite all.
QString shareText(double share, const QLocale &locale = QLocale());
/// From seconds: "0.8 s", "30.0 s", "2 min 05 s", "3 h 04 min".
QString durationText(double seconds, const QLocale &locale = QLocale());
/// What stands where nothing was measured: "–".
QString noValueText();

} // namespace loadgrove
