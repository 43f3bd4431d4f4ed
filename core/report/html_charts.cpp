// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_charts.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/chart_points.h"
#include "core/report/figures.h"
#include "core/report/html_figure.h"
#include "core/report/html_parts.h"
#include "core/report/labels.h"
#include "core/report/plain_numbers.h"
#include "core/report/svg_chart.h"

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

using Points = std::vector<ChartPoint>;

constexpr int yTicks = 4, xTicks = 6;
constexpr std::size_t marksLimit = 50;
/// Codes that get an area of their own; the rarest share one.
constexpr std::size_t codesLimit = 7;

AxisRange timeAxisOf(const Points &points)
{
    return timeAxis(points.front().from, points.back().to, xTicks);
}

template <class Value>
double largest(const Points &points, Value &&value)
{
    double most = 0;
    for (const ChartPoint &point : points)
        most = std::max(most, double(value(point)));
    return most;
}

/// A line through the middles of the points; where nothing was measured it has a gap.
template <class Value>
std::vector<SvgChart::Point> lineOf(const Points &points, Value &&value)
{
    std::vector<SvgChart::Point> line;
    for (const ChartPoint &point : points)
        line.push_back({(point.from + point.to) / 2, value(point)});
    return line;
}

void addChanges(SvgChart &chart, const Snapshot &snapshot)
{
    for (std::size_t i = 0; i < std::min(snapshot.changes.size(), marksLimit); ++i)
        chart.addMark("change", snapshot.changes[i].at, {});
}

std::string rateFigure(const Snapshot &snapshot, const Points &points)
{
    const auto rate = [](const ChartPoint &point) { return point.rate; };
    const auto failures = [](const ChartPoint &point) { return point.failures; };
    const double most = std::max(largest(points, rate), largest(points, failures));
    SvgChart chart("rate", Core::tr("Requests per second"),
                   Core::tr("At most %1 requests and %2 failures per second.")
                       .arg(figure(largest(points, rate)), figure(largest(points, failures))),
                   timeAxisOf(points), linearAxis(most, yTicks, numberLabel));
    addChanges(chart, snapshot);
    chart.addLine("rate", lineOf(points, rate));
    chart.addLine("failed", lineOf(points, failures));
    return htmlFigure(Core::tr("Requests per second"),
                      {{"rate", Core::tr("requests")}, {"failed", Core::tr("failed")}}, chart.svg(),
                      true);
}

std::string latencyFigureHtml(const Snapshot &snapshot, const Points &points)
{
    const auto value = [](double ChartPoint::*which) {
        return [which](const ChartPoint &point) {
            return point.measured ? point.*which : std::numeric_limits<double>::quiet_NaN();
        };
    };
    const double most = largest(points, [](const ChartPoint &point) { return point.p99; });
    SvgChart chart(
        "latency", Core::tr("Service time"),
        Core::tr("Percentiles of each second; p99 is at most %1.").arg(latencyFigure(most)),
        timeAxisOf(points), linearAxis(most, yTicks, latencyLabel));
    addChanges(chart, snapshot);
    chart.addLine("p99", lineOf(points, value(&ChartPoint::p99)));
    chart.addLine("p95", lineOf(points, value(&ChartPoint::p95)));
    chart.addLine("p90", lineOf(points, value(&ChartPoint::p90)));
    chart.addLine("p50", lineOf(points, value(&ChartPoint::p50)));
    return htmlFigure(Core::tr("Service time"),
                      {{"p50", Core::tr("p50")},
                       {"p90", Core::tr("p90")},
                       {"p95", Core::tr("p95")},
                       {"p99", Core::tr("p99")}},
                      chart.svg(), true);
}

std::string usersFigure(const Snapshot &snapshot, const Points &points)
{
    const double most = largest(points, [](const ChartPoint &point) { return point.users; });
    SvgChart chart("users", Core::tr("Virtual users"),
                   Core::tr("At most %1 at a time.").arg(figure(std::int64_t(most))),
                   timeAxisOf(points), wholeAxis(most, yTicks, numberLabel));
    std::vector<SvgChart::Box> boxes;
    for (const ChartPoint &point : points)
        boxes.push_back({point.from, point.to, 0, double(point.users)});
    chart.addBoxes("users", boxes);
    addChanges(chart, snapshot);
    return htmlFigure(Core::tr("Virtual users"), {{"users", Core::tr("running"), true}},
                      chart.svg(), true);
}

/// One area of the stacked chart: these codes together.
struct CodeArea
{
    std::string style;
    QString label;
    std::vector<AnswerCode> codes;
};

std::vector<CodeArea> codeAreas(const Snapshot &snapshot)
{
    auto byCount = snapshot.totals.codes;
    std::stable_sort(byCount.begin(), byCount.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    const bool tooMany = byCount.size() > codesLimit;
    if (tooMany)
        byCount.resize(codesLimit - 1);
    std::sort(byCount.begin(), byCount.end());
    std::vector<CodeArea> areas;
    std::map<int, int> ofKind;
    for (const auto &[code, count] : byCount) {
        const int kind = std::clamp(code.httpCode() / 100, 0, 5);
        const int nth = std::min(ofKind[kind]++, 3);
        areas.push_back({"code" + std::to_string(kind) + " nth" + std::to_string(nth),
                         code.description(),
                         {code}});
    }
    if (!tooMany)
        return areas;
    CodeArea others{"other", Core::tr("others"), {}};
    for (const auto &[code, count] : snapshot.totals.codes) {
        if (std::find(byCount.begin(), byCount.end(), std::pair(code, count)) == byCount.end())
            others.codes.push_back(code);
    }
    areas.push_back(std::move(others));
    return areas;
}

double rateOf(const ChartPoint &point, const std::vector<AnswerCode> &codes)
{
    double rate = 0;
    for (AnswerCode code : codes) {
        const auto found = point.codes.find(code);
        rate += found != point.codes.end() ? found->second : 0;
    }
    return rate;
}

std::string codesFigure(const Snapshot &snapshot, const Points &points)
{
    const double most = largest(points, [](const ChartPoint &point) {
        double sum = 0;
        for (const auto &[code, rate] : point.codes)
            sum += rate;
        return sum;
    });
    SvgChart chart("codes", Core::tr("Answers per second"),
                   Core::tr("By status code and kind of error, one above the other."),
                   timeAxisOf(points), linearAxis(most, yTicks, numberLabel));
    std::vector<double> floor(points.size());
    std::vector<LegendEntry> legend;
    for (const CodeArea &area : codeAreas(snapshot)) {
        std::vector<SvgChart::Box> boxes;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double top = floor[i] + rateOf(points[i], area.codes);
            boxes.push_back({points[i].from, points[i].to, floor[i], top});
            floor[i] = top;
        }
        chart.addBoxes(area.style, boxes);
        legend.push_back({area.style, area.label, true});
    }
    addChanges(chart, snapshot);
    return htmlFigure(Core::tr("Answers per second"), legend, chart.svg(), true);
}

std::string codesText(const ChartPoint &point)
{
    std::string text;
    for (const auto &[code, rate] : point.codes)
        text += (text.empty() ? "" : ", ") + code.text() + ' ' + utf8(figure(rate));
    return text;
}

std::string pointsTable(const Points &points)
{
    HtmlTable table;
    table.setCaption(Core::tr("The numbers of the charts: per second, service time in "
                              "milliseconds"));
    table.addColumn(Core::tr("From"));
    for (const QString &title :
         {Core::tr("Requests"), Core::tr("Failed"), Core::tr("p50"), Core::tr("p90"),
          Core::tr("p95"), Core::tr("p99"), Core::tr("Users")})
        table.addColumn(title);
    table.addColumn(Core::tr("Answers"), false);
    for (const ChartPoint &point : points) {
        table.beginRow(htmlAttribute("data-to", plainNumber(point.to, 3)));
        table.addNumber("t", plainNumber(point.from, 3), durationFigure(point.from));
        table.addNumber("rps", plainNumber(point.rate, 3), figure(point.rate));
        table.addNumber("fail", plainNumber(point.failures, 3), figure(point.failures));
        const std::pair<const char *, double> latencies[] = {
            {"p50", point.p50}, {"p90", point.p90}, {"p95", point.p95}, {"p99", point.p99}};
        for (const auto &[key, value] : latencies) {
            if (point.measured)
                table.addNumber(key, plainMilliseconds(value), figure(value));
            else
                table.addNothing();
        }
        table.addNumber("users", std::int64_t(point.users));
        table.addText(qs(codesText(point)));
    }
    return table.html();
}

} // namespace

std::string timeChartsHtml(const Snapshot &snapshot)
{
    const auto [secondsEach, points] = chartPoints(snapshot);
    if (points.empty())
        return {};
    std::string html = "<div class=\"charts\">\n" + rateFigure(snapshot, points)
                       + latencyFigureHtml(snapshot, points) + codesFigure(snapshot, points)
                       + usersFigure(snapshot, points) + "</div>\n";
    if (secondsEach > 1)
        html += htmlParagraph(
            "note",
            Core::tr("Each point stands for %1 seconds: rates and answers are the mean over "
                     "them; latencies, failures and users are those of the highest second.")
                .arg(figure(std::int64_t(secondsEach))));
    if (!snapshot.changes.empty())
        html += htmlParagraph(
            "note", Core::tr("Dotted upright lines: changes that were made while it ran."));
    return html
           + htmlDetails(markup(Core::tr("These charts as a table")), pointsTable(points),
                         "numbers");
}

} // namespace loadgrove
