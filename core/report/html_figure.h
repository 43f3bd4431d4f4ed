// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace loadgrove {

/// An entry of a legend: how a series looks, and what it is.
struct LegendEntry
{
    std::string style; ///< classes of the page's style sheet
    QString label;
    bool isArea = false;
};

/// A chart with its heading and legend.
std::string htmlFigure(const QString &heading, const std::vector<LegendEntry> &legend,
                       const std::string &chart, bool overTime);
/// Patterns of areas, which the style sheet refers to: once in a page.
std::string htmlPatterns();

} // namespace loadgrove
