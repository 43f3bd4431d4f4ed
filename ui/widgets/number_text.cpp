// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_text.h"

#include "core/base/translate.h"

#include <cmath>

namespace loadgrove {

namespace {

/// Three significant digits, but never fewer than the whole part has.
QString measure(double value, const QLocale &locale)
{
    const double size = std::abs(value);
    const int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return locale.toString(value, 'f', decimals);
}

} // namespace

QString countText(std::int64_t count, const QLocale &locale)
{
    return locale.toString(qlonglong(count));
}

QString latencyText(double milliseconds, const QLocale &locale)
{
    if (milliseconds < 0.9995) {
        const double micros = milliseconds * 1000;
        const bool whole = micros >= 9.95 || micros == std::floor(micros);
        return Core::tr("%1 µs").arg(locale.toString(micros, 'f', whole ? 0 : 1));
    }
    if (milliseconds < 999.5)
        return Core::tr("%1 ms").arg(measure(milliseconds, locale));
    return Core::tr("%1 s").arg(measure(milliseconds / 1000, locale));
}

QString rateText(double perSecond, const QLocale &locale)
{
    return perSecond == 0 ? locale.toString(0) : measure(perSecond, locale);
}

QString shareText(double share, const QLocale &locale)
{
    const double percent = share * 100;
    if (percent <= 0 || percent >= 100)
        return Core::tr("%1 %").arg(locale.toString(percent <= 0 ? 0 : 100));
    if (percent < 0.01)
        return Core::tr("< %1 %").arg(locale.toString(0.01, 'f', 2));
    if (percent > 99.99)
        return Core::tr("> %1 %").arg(locale.toString(99.99, 'f', 2));
    const bool coarse = percent >= 9.995 && percent < 99.9;
    return Core::tr("%1 %").arg(locale.toString(percent, 'f', coarse ? 1 : 2));
}

QString durationText(double seconds, const QLocale &locale)
{
    if (seconds < 99.95)
        return Core::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = std::int64_t(std::llround(seconds));
    const auto two = [](std::int64_t value) {
        return QString::number(value).rightJustified(2, QLatin1Char('0'));
    };
    if (whole < 3600)
        return Core::tr("%1 min %2 s").arg(locale.toString(qlonglong(whole / 60)), two(whole % 60));
    return Core::tr("%1 h %2 min")
        .arg(locale.toString(qlonglong(whole / 3600)), two(whole % 3600 / 60));
}

QString noValueText()
{
    return QStringLiteral("–");
}

} // namespace loadgrove
