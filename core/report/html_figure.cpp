// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_figure.h"

#include "core/report/html_parts.h"
#include "core/report/svg_chart.h"

namespace loadgrove {

std::string htmlFigure(const QString &heading, const std::vector<LegendEntry> &legend,
                       const std::string &chart, bool overTime)
{
    std::string html = "<figure";
    if (overTime)
        html += htmlAttribute("data-plot", SvgChart::plotSpan());
    html += ">\n<figcaption>" + markup(heading) + "</figcaption>\n<ul class=\"legend\">";
    for (const LegendEntry &entry : legend) {
        const std::string shape =
            entry.isArea ? "<path class=\"area " + entry.style + "\" d=\"M1 1h24v10h-24z\"/>"
                         : "<path class=\"line " + entry.style + "\" d=\"M2 6h22\"/>";
        html += "<li><svg class=\"key\" viewBox=\"0 0 26 12\" aria-hidden=\"true\">" + shape
                + "</svg>" + markup(entry.label) + "</li>";
    }
    return html + "</ul>\n" + chart + "</figure>\n";
}

std::string htmlPatterns()
{
    struct Pattern
    {
        const char *kind, *lines;
    };
    static constexpr Pattern patterns[] = {
        {"1", "M0 3h6"},
        {"21", "M0 6l6 -6"},
        {"22", "M1.5 1.5h.1M4.5 4.5h.1"},
        {"3", "M3 3h.1"},
        {"4", "M-1 1l2 -2M0 6l6 -6M5 7l2 -2"},
        {"5", "M0 6l6 -6M0 0l6 6"},
        {"0", "M3 0v6"},
    };
    std::string html = "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n";
    for (const Pattern &pattern : patterns)
        html += std::string("<pattern id=\"pattern") + pattern.kind
                + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                  "<rect width=\"6\" height=\"6\" class=\"ground"
                + pattern.kind + "\"/><path class=\"hatch\" d=\"" + pattern.lines
                + "\"/></pattern>\n";
    return html + "</defs></svg>\n";
}

} // namespace loadgrove
