// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colors.h"

#include "ui/widgets/colors.h"

#include <QImage>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace loadgrove {

namespace {

Qt::BrushStyle patternOf(AnswerCode code)
{
    switch (codeClass(code)) {
    case 2:
        return Qt::SolidPattern;
    case 3:
        return Qt::Dense6Pattern;
    case 4:
        return Qt::BDiagPattern;
    case 5:
        return Qt::DiagCrossPattern;
    case 0:
        return Qt::HorPattern;
    default:
        return Qt::VerPattern;
    }
}

} // namespace

ChartColors ChartColors::of(const QPalette &palette)
{
    ChartColors colors;
    colors.dark = isDark(palette);
    colors.text = palette.color(QPalette::Text);
    colors.faintText = color(Color::Muted, colors.dark);
    colors.grid = colors.text;
    colors.grid.setAlphaF(colors.dark ? 0.16f : 0.12f);
    colors.p50 = color(Color::P50, colors.dark);
    colors.p95 = color(Color::P95, colors.dark);
    colors.p99 = color(Color::P99, colors.dark);
    colors.rate = color(Color::Rate, colors.dark);
    colors.failures = color(Color::Failed, colors.dark);
    colors.users = color(Color::Users, colors.dark);
    return colors;
}

QColor ChartColors::code(AnswerCode code, int nthOfClass) const
{
    const QColor base = color(codeColor(code.httpCode()), dark);
    return nthOfClass == 0 ? base : base.darker(100 + 28 * std::min(nthOfClass, 4));
}

QBrush ChartColors::codeBrush(AnswerCode answer, int nthOfClass) const
{
    const QColor ground = code(answer, nthOfClass);
    const Qt::BrushStyle pattern = patternOf(answer);
    if (pattern == Qt::SolidPattern)
        return ground;
    // A pattern alone would let the colour fade in thin areas.
    constexpr int period = 8; // of Qt's patterns
    QImage texture(period, period, QImage::Format_RGB32);
    texture.fill(ground);
    QPainter painter(&texture);
    painter.fillRect(texture.rect(), QBrush(color(Color::Card, dark), pattern));
    painter.end();
    return QBrush(texture);
}

int codeClass(AnswerCode code)
{
    return code.isHttp() ? std::clamp(code.httpCode() / 100, 1, 5) : 0;
}

} // namespace loadgrove
