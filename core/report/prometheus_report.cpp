// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prometheus_report.h"

#include "core/report/metrics.h"
#include "core/report/plain_numbers.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Label values: backslash, quote and line feed are escaped.
std::string escaped(std::string_view value)
{
    std::string text;
    for (char c : value) {
        if (c == '\\' || c == '"')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

std::string labelsText(const MetricLabels &labels)
{
    std::string text;
    for (const auto &[name, value] : labels)
        text += std::string(text.empty() ? "" : ",") + name + "=\"" + escaped(value) + '"';
    return text.empty() ? text : '{' + text + '}';
}

/// By the rules that OpenTelemetry's collectors follow, so that a metric has the same name
/// whichever way it comes.
std::string nameOf(const Metric &metric)
{
    const std::string_view unit = metric.unit;
    std::string name = metric.name;
    std::replace(name.begin(), name.end(), '.', '_');
    if (unit == "s")
        name += "_seconds";
    else if (unit == "By")
        name += "_bytes";
    else if (unit.ends_with("/s"))
        name += "_per_second";
    return metric.kind == Metric::Kind::Counter ? name + "_total" : name;
}

const char *typeOf(Metric::Kind kind)
{
    switch (kind) {
    case Metric::Kind::Counter:
        return "counter";
    case Metric::Kind::Gauge:
        return "gauge";
    case Metric::Kind::Summary:
        return "summary";
    }
    return "";
}

std::string line(const std::string &name, const MetricLabels &labels, const std::string &value)
{
    return name + labelsText(labels) + ' ' + value + '\n';
}

std::string summaryLines(const std::string &name, const MetricLabels &labels,
                         const LatencySummary &latency)
{
    std::string text;
    for (const auto &[quantile, value] : quantilesOf(latency)) {
        MetricLabels all = labels;
        all.emplace_back("quantile", quantile);
        text += line(name, all, plainSeconds(value));
    }
    return text + line(name + "_sum", labels, plainSeconds(latency.average * double(latency.count)))
           + line(name + "_count", labels, std::to_string(latency.count));
}

std::string linesOf(const std::string &name, const Metric::Point &point)
{
    if (const auto *latency = std::get_if<LatencySummary>(&point.value))
        return summaryLines(name, point.labels, *latency);
    if (const auto *number = std::get_if<double>(&point.value))
        return line(name, point.labels, plainNumber(*number, 6));
    return line(name, point.labels, std::to_string(std::get<std::int64_t>(point.value)));
}

} // namespace

std::string prometheusText(const Snapshot &snapshot)
{
    std::string text;
    for (const Metric &metric : metricsOf(snapshot)) {
        if (metric.points.empty())
            continue;
        const std::string name = nameOf(metric);
        text += "# HELP " + name + ' ' + metric.help + "\n# TYPE " + name + ' '
                + typeOf(metric.kind) + '\n';
        for (const Metric::Point &point : metric.points)
            text += linesOf(name, point);
    }
    return text;
}

} // namespace loadgrove
