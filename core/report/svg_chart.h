// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/axis_range.h"

#include <string>

namespace loadgrove {

/// A chart as inline SVG for a page: axes, lines, bands and marks. Colours, dashes and patterns are
/// those of the page's style sheet, by class. Unit: x and y of the axes.
class SvgChart
{
public:
    /// Not finite y: a gap in the line.
    struct Point
    {
        double x, y;
    };
    /// From x to x and from y to y.
    struct Box
    {
        double left, right, bottom, top;
    };

    /// Title and description are for those who do not see the picture.
    SvgChart(const std::string &id, const QString &title, const QString &description, AxisRange x,
             AxisRange y);

    void addLine(const char *style, const std::vector<Point> &points);
    /// The area of boxes that stand side by side, drawn as one.
    void addBoxes(const std::string &style, const std::vector<Box> &boxes);
    /// A vertical line; labels of different rows do not cover each other.
    void addMark(const char *style, double x, const QString &label, int row = 0);

    std::string svg() const;
    /// The part of the picture that x spans: "left width", in its units.
    static std::string plotSpan();

private:
    double xOf(double value) const;
    double yOf(double value) const;
    std::string axes() const;

    std::string m_id;
    QString m_title, m_description;
    AxisRange m_x, m_y;
    std::string m_content;
};

} // namespace loadgrove
