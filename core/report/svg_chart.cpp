// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg_chart.h"

#include "core/report/markup.h"
#include "core/report/plain_numbers.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

// The picture, in its own units. Small, so that labels stay readable on a phone.
constexpr double width = 480, height = 232;
constexpr double left = 62, right = 14, top = 14, bottom = 28;
constexpr double plotRight = width - right, plotBottom = height - bottom;

std::string number(double value)
{
    return plainNumber(value, 1);
}

std::string place(double x, double y)
{
    return number(x) + ' ' + number(y);
}

std::string text(const char *style, const char *anchor, double x, double y, const QString &label)
{
    return std::string("<text class=\"") + style + "\" text-anchor=\"" + anchor + "\" x=\""
           + number(x) + "\" y=\"" + number(y) + "\">" + markup(label) + "</text>";
}

/// Labels at the ends stay within the picture.
const char *anchorAt(double x)
{
    return x > plotRight - 18 ? "end" : x < left + 18 ? "start" : "middle";
}

std::string path(const std::string &style, const std::string &steps)
{
    return "<path class=\"" + style + "\" d=\"" + steps + "\"/>\n";
}

} // namespace

SvgChart::SvgChart(const std::string &id, const QString &title, const QString &description,
                   AxisRange x, AxisRange y)
    : m_id(id)
    , m_title(title)
    , m_description(description)
    , m_x(std::move(x))
    , m_y(std::move(y))
{
}

double SvgChart::xOf(double value) const
{
    const double share = (value - m_x.minimum) / (m_x.maximum - m_x.minimum);
    return left + std::clamp(share, 0.0, 1.0) * (plotRight - left);
}

double SvgChart::yOf(double value) const
{
    const double share = (value - m_y.minimum) / (m_y.maximum - m_y.minimum);
    return plotBottom - std::clamp(share, 0.0, 1.0) * (plotBottom - top);
}

void SvgChart::addLine(const char *style, const std::vector<Point> &points)
{
    std::string steps;
    bool drawing = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].y)) {
            drawing = false;
            continue;
        }
        steps += (drawing ? 'L' : 'M') + place(xOf(points[i].x), yOf(points[i].y));
        const bool lonely = !drawing && (i + 1 == points.size() || !std::isfinite(points[i + 1].y));
        if (lonely)
            steps += "h0.01"; // a dot, as lines have round ends
        drawing = true;
    }
    if (!steps.empty())
        m_content += path(std::string("line ") + style, steps);
}

void SvgChart::addBoxes(const std::string &style, const std::vector<Box> &boxes)
{
    std::string steps;
    for (const Box &box : boxes)
        steps += (steps.empty() ? 'M' : 'L') + place(xOf(box.left), yOf(box.top)) + 'H'
                 + number(xOf(box.right));
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box)
        steps += 'L' + place(xOf(box->right), yOf(box->bottom)) + 'H' + number(xOf(box->left));
    if (!boxes.empty())
        m_content += path("area " + style, steps + 'Z');
}

void SvgChart::addMark(const char *style, double x, const QString &label, int row)
{
    const double at = xOf(x);
    const bool toTheLeft = at > plotRight - 70;
    m_content +=
        path(std::string("mark ") + style, 'M' + place(at, plotBottom) + 'V' + number(top));
    m_content += text("marked", toTheLeft ? "end" : "start", at + (toTheLeft ? -4 : 4),
                      top + 9 + 17 * row, label)
                 + '\n';
}

std::string SvgChart::axes() const
{
    std::string grid, labels;
    for (const AxisTick &tick : m_y.ticks) {
        const double y = yOf(tick.at);
        grid += 'M' + place(left, y) + 'H' + number(plotRight);
        labels += text("tick", "end", left - 7, y + 4, tick.label);
    }
    std::string ticks;
    for (const AxisTick &tick : m_x.ticks) {
        const double x = xOf(tick.at);
        ticks += 'M' + place(x, plotBottom) + "v4";
        labels += text("tick", anchorAt(x), x, height - 8, tick.label);
    }
    return path("grid", grid) + path("axis", ticks) + labels + '\n';
}

std::string SvgChart::svg() const
{
    return "<svg class=\"chart\" viewBox=\"0 0 " + place(width, height)
           + "\" role=\"img\" aria-labelledby=\"" + m_id + "-title " + m_id + "-about\">\n"
           + "<title id=\"" + m_id + "-title\">" + markup(m_title) + "</title><desc id=\"" + m_id
           + "-about\">" + markup(m_description) + "</desc>\n" + axes() + m_content + "</svg>\n";
}

std::string SvgChart::plotSpan()
{
    return number(left / width) + ' ' + number(plotRight / width);
}

} // namespace loadgrove
