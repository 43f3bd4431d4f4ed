// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colors.h"

#include <QPalette>

#include <algorithm>

namespace loadgrove {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(QRgb(0xff000000u | value));
}

} // namespace

ChartColors ChartColors::of(const QPalette &palette)
{
    ChartColors colors;
    colors.dark = palette.color(QPalette::Base).lightness() < 128;
    colors.text = palette.color(QPalette::Text);
    colors.faintText = colors.text;
    colors.faintText.setAlphaF(0.72f);
    colors.grid = colors.text;
    colors.grid.setAlphaF(colors.dark ? 0.16f : 0.12f);
    colors.p50 = colors.dark ? rgb(0x5aa9f5) : rgb(0x1f6fc4);
    colors.p95 = colors.dark ? rgb(0xc797f5) : rgb(0x8240b8);
    colors.p99 = colors.dark ? rgb(0xf5a45a) : rgb(0xc25e00);
    colors.rate = colors.p50;
    colors.failures = colors.dark ? rgb(0xff7a7a) : rgb(0xc62f2f);
    colors.users = colors.dark ? rgb(0xa9b1ba) : rgb(0x5c6670);
    return colors;
}

QColor ChartColors::code(AnswerCode code, int nthOfClass) const
{
    static constexpr unsigned light[] = {0x7d4cc0, 0x6b7480, 0x2b8f4e, 0x2f74d0, 0xc98500, 0xcc3333};
    static constexpr unsigned bright[] = {0xb38cf0, 0x98a2ae, 0x4cbf77, 0x69a8f5, 0xf0b440, 0xff7070};
    const QColor base = rgb(dark ? bright[codeClass(code)] : light[codeClass(code)]);
    const int factor = 100 + 28 * std::min(nthOfClass, 4);
    return nthOfClass == 0 ? base : dark ? base.darker(factor) : base.darker(factor);
}

Qt::BrushStyle ChartColors::codePattern(AnswerCode code)
{
    switch (codeClass(code)) {
    case 2:
        return Qt::SolidPattern;
    case 3:
        return Qt::Dense3Pattern;
    case 4:
        return Qt::BDiagPattern;
    case 5:
        return Qt::DiagCrossPattern;
    case 0:
        return Qt::HorPattern;
    default:
        return Qt::Dense5Pattern;
    }
}

int codeClass(AnswerCode code)
{
    return code.isHttp() ? std::clamp(code.httpCode() / 100, 1, 5) : 0;
}

} // namespace loadgrove
