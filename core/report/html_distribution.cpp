// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/html_charts.h"
#include "core/report/html_figure.h"
#include "core/report/html_parts.h"
#include "core/report/plain_numbers.h"
#include "core/report/svg_chart.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// Bars of the chart: equally wide on the logarithmic axis.
std::vector<SvgChart::Box> barsOf(const Histogram &histogram, const AxisRange &axis)
{
    constexpr int most = 48;
    const double span = axis.maximum - axis.minimum;
    const int count = std::clamp(int(std::ceil(span * 20)), 12, most);
    std::vector<SvgChart::Box> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back(
            {axis.minimum + span * i / count, axis.minimum + span * (i + 1) / count, 0, 0});
    histogram.forEachBucket([&](std::int64_t low, std::int64_t high, std::int64_t n) {
        const double middle = std::log10(std::max(double(low + high) / 2000, 0.001));
        const int bar = int((middle - axis.minimum) / span * count + 1e-9);
        bars[std::size_t(std::clamp(bar, 0, count - 1))].top += double(n);
    });
    return bars;
}

std::string distributionTable(const Histogram &histogram)
{
    HtmlTable table;
    table.setCaption(Core::tr("Service time of all requests"));
    table.addColumn(Core::tr("Share of requests"));
    table.addColumn(Core::tr("took at most"));
    for (const double percent :
         {1.0, 5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0}) {
        const double milliseconds = double(histogram.percentile(percent)) / 1000;
        table.beginRow();
        table.addNumber("percent", plainNumber(percent, 2), shareFigure(percent / 100));
        table.addNumber("latency", plainMilliseconds(milliseconds), latencyFigure(milliseconds));
    }
    return table.html();
}

} // namespace

std::string distributionHtml(const Snapshot &snapshot)
{
    const Histogram &histogram = snapshot.latencies;
    if (histogram.isEmpty())
        return {};
    const double smallest = std::max(double(histogram.minimum()) / 1000, 0.001);
    const double most = std::max(double(histogram.maximum()) / 1000, smallest);
    const AxisRange axis = logAxis(smallest, most, 6, latencyLabel);
    const std::vector<SvgChart::Box> bars = barsOf(histogram, axis);
    double highest = 0;
    for (const SvgChart::Box &bar : bars)
        highest = std::max(highest, bar.top);
    SvgChart chart("distribution", Core::tr("Distribution of service time"),
                   Core::tr("Number of requests by service time, on a logarithmic scale; half of "
                            "them took at most %1.")
                       .arg(latencyFigure(snapshot.totals.latency.p50)),
                   axis, wholeAxis(highest, 4, numberLabel));
    chart.addBoxes("bars", bars);
    const std::pair<const char *, double> marks[] = {{"p50", snapshot.totals.latency.p50},
                                                     {"p95", snapshot.totals.latency.p95},
                                                     {"p99", snapshot.totals.latency.p99}};
    int row = 0;
    for (const auto &[name, value] : marks)
        chart.addMark(name, std::log10(std::max(value, smallest)),
                      Core::tr("%1: %2").arg(QLatin1String(name), latencyFigure(value)), row++);
    return "<div class=\"charts\">\n"
           + htmlFigure(Core::tr("Distribution of service time"),
                        {{"bars", Core::tr("requests (logarithmic time axis)"), true}}, chart.svg(),
                        false)
           + "<div class=\"beside\">" + distributionTable(histogram) + "</div></div>\n";
}

} // namespace loadgrove
