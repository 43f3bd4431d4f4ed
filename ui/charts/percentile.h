// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QPen>
#include <QString>

#include <array>

namespace loadgrove {

struct ChartColors;

/// What of the latencies people can choose to see.
enum class Percentile
{
    P50,
    P75,
    P90,
    P95,
    P99,
    P999,
    Maximum,
};
inline constexpr std::array allPercentiles{Percentile::P50,    Percentile::P75, Percentile::P90,
                                           Percentile::P95,    Percentile::P99, Percentile::P999,
                                           Percentile::Maximum};

QString percentileName(Percentile which);    ///< "p99.9", "max"
QString percentileWords(Percentile which);   ///< in full
const char *percentileKey(Percentile which); ///< in settings; never translated
double percentOf(Percentile which);          ///< 50 to 100
double latencyOf(const SecondLatencies &latencies, Percentile which);
/// Each has its colour and its dashes. Response times are thinner, nearer to the text's colour and
/// have wider gaps, so that they are told from service times in any width.
QPen percentilePen(Percentile which, bool response, const ChartColors &colors);

} // namespace loadgrove
