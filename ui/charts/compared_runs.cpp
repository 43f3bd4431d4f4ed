// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compared_runs.h"

#include <iterator>

namespace loadgrove {

SeriesLook comparedLook(const ComparedLine &line, int nth, const ChartColors &colors)
{
    const QColor tones[] = {colors.rate,  colors.p95, colors.p50,
                            colors.users, colors.p99, colors.failures};
    const Qt::PenStyle styles[] = {Qt::SolidLine,   Qt::DashLine,       Qt::DotLine,
                                   Qt::DashDotLine, Qt::DashDotDotLine, Qt::SolidLine};
    const auto place = std::size_t(nth) % std::size(tones);
    return {line.name, QPen(tones[place], 2, styles[place]), Qt::NoBrush, line.description};
}

} // namespace loadgrove
