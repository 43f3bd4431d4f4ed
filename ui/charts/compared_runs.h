// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"
#include "ui/charts/chart_colors.h"
#include "ui/charts/legend_button.h"

namespace loadgrove {

/// One of the runs that are drawn over each other.
struct ComparedLine
{
    QString name;        ///< short: "A"
    QString description; ///< in full
    std::shared_ptr<const Snapshot> snapshot;
};

/// How the nth of them looks, the same in every chart: told apart by its dashes too.
SeriesLook comparedLook(const ComparedLine &line, int nth, const ChartColors &colors);

} // namespace loadgrove
