// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures.h"

#include "core/base/translate.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace loadgrove {

QString figure(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 99.95 || value == 0 ? 0
                         : size >= 9.995             ? 1
                         : size >= 0.9995            ? 2
                                                     : 3;
    return QLocale().toString(value, 'f', decimals);
}

QString figure(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

QString latencyFigure(double milliseconds)
{
    if (milliseconds >= 10'000)
        return Core::tr("%1 s").arg(figure(milliseconds / 1000));
    return Core::tr("%1 ms").arg(figure(milliseconds));
}

QString shareFigure(double share)
{
    const double percent = share * 100;
    if (percent <= 0 || percent >= 100)
        return Core::tr("%1 %").arg(QLocale().toString(percent, 'f', 0));
    const int decimals = percent < 1 || percent > 99 ? 2 : 1;
    const double shown = std::clamp(percent, 0.01, 99.99);
    return Core::tr("%1 %").arg(QLocale().toString(shown, 'f', decimals));
}

QString bytesFigure(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 2, QLocale::DataSizeSIFormat);
}

QString durationFigure(double seconds)
{
    if (seconds < 59.95) {
        const double tenths = std::round(seconds * 10) / 10;
        const int decimals = tenths == std::trunc(tenths) ? 0 : 1;
        return Core::tr("%1 s").arg(QLocale().toString(tenths, 'f', decimals));
    }
    const auto whole = std::int64_t(std::llround(seconds));
    const QLatin1Char zero('0');
    if (whole < 3600)
        return Core::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, zero);
    return Core::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, zero);
}

} // namespace loadgrove
