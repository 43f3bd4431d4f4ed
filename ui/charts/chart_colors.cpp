// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colors.h"

#include "ui/widgets/colors.h"

#include <QImage>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace loadgrove {

namespace {

/// By class; of neighbours of one class, by turns.
Qt::BrushStyle patternOf(AnswerCode code, int nthOfClass)
{
    const bool first = nthOfClass % 2 == 0;
    switch (codeClass(code)) {
    case 2:
        return first ? Qt::SolidPattern : Qt::Dense7Pattern;
    case 3:
        return first ? Qt::Dense6Pattern : Qt::Dense4Pattern;
    case 4:
        return first ? Qt::BDiagPattern : Qt::FDiagPattern;
    case 5:
        return first ? Qt::DiagCrossPattern : Qt::CrossPattern;
    case 0:
        return first ? Qt::HorPattern : Qt::Dense5Pattern;
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
    colors.grid = mixed(colors.text, color(Color::Card, colors.dark), colors.dark ? 0.16 : 0.12);
    colors.p50 = color(Color::P50, colors.dark);
    colors.p90 = color(Color::P90, colors.dark);
    colors.p75 = mixed(colors.p50, colors.p90, 0.5);
    colors.p95 = color(Color::P95, colors.dark);
    colors.p99 = color(Color::P99, colors.dark);
    colors.p999 = color(Color::Failed, colors.dark);
    colors.maximum = colors.text;
    colors.rate = color(Color::Rate, colors.dark);
    colors.target = color(Color::Target, colors.dark);
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
    return patterned(code(answer, nthOfClass), patternOf(answer, nthOfClass));
}

QBrush ChartColors::nthBrush(std::size_t nth) const
{
    static constexpr std::pair<Color, Qt::BrushStyle> looks[] = {
        {Color::Failed, Qt::SolidPattern},      {Color::Code4xx, Qt::BDiagPattern},
        {Color::CodeTransport, Qt::HorPattern}, {Color::P99, Qt::DiagCrossPattern},
        {Color::Rate, Qt::VerPattern},          {Color::Users, Qt::Dense6Pattern},
        {Color::P95, Qt::FDiagPattern},         {Color::Target, Qt::CrossPattern},
    };
    static_assert(std::size(looks) == brushCount);
    const auto &[ground, pattern] = looks[nth % brushCount];
    return patterned(color(ground, dark), pattern);
}

QBrush ChartColors::patterned(const QColor &ground, Qt::BrushStyle pattern) const
{
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
