// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/otlp_report.h"

#include "core/base/text.h"
#include "core/report/metrics.h"
#include "core/report/plain_numbers.h"

#include <QSysInfo>

namespace loadgrove {

namespace {

/// AGGREGATION_TEMPORALITY_CUMULATIVE
constexpr int cumulative = 2;

/// 64-bit integers are strings in the JSON encoding.
Json integer(std::int64_t value)
{
    return std::to_string(value);
}

/// The digits of the other reports.
Json decimal(std::string text)
{
    return Json::Decimal{std::move(text)};
}

Json attribute(std::string_view key, const std::string &value)
{
    return Json::Object{{"key", key}, {"value", Json::Object{{"stringValue", value}}}};
}

Json attributesOf(const MetricLabels &labels)
{
    Json attributes = Json::array();
    for (const auto &[name, value] : labels)
        attributes.append(attribute(name, value));
    return attributes;
}

struct Times
{
    Json start, now; ///< Unix nanoseconds
};

Json nanosecondsOf(const QDateTime &time)
{
    return integer(time.toMSecsSinceEpoch() * 1'000'000);
}

Json pointOf(const Metric::Point &point, const Times &times)
{
    Json json = Json::object();
    json.set("attributes", attributesOf(point.labels));
    json.set("startTimeUnixNano", times.start);
    json.set("timeUnixNano", times.now);
    if (const auto *latency = std::get_if<LatencySummary>(&point.value)) {
        json.set("count", integer(latency->count));
        json.set("sum", decimal(plainSeconds(latency->average * double(latency->count))));
        Json values = Json::array();
        for (const auto &[quantile, value] : quantilesOf(*latency))
            values.append(Json::Object{{"quantile", decimal(quantile)},
                                       {"value", decimal(plainSeconds(value))}});
        json.set("quantileValues", std::move(values));
    } else if (const auto *number = std::get_if<double>(&point.value)) {
        json.set("asDouble", decimal(plainNumber(*number, 6)));
    } else {
        json.set("asInt", integer(std::get<std::int64_t>(point.value)));
    }
    return json;
}

Json metricOf(const Metric &metric, const Times &times)
{
    Json points = Json::array();
    for (const Metric::Point &point : metric.points)
        points.append(pointOf(point, times));
    Json data = Json::object();
    data.set("dataPoints", std::move(points));
    if (metric.kind == Metric::Kind::Counter) {
        data.set("aggregationTemporality", cumulative);
        data.set("isMonotonic", true);
    }
    const char *kinds[] = {"sum", "gauge", "summary"};
    Json json = Json::object();
    json.set("name", metric.name);
    json.set("description", metric.help);
    json.set("unit", metric.unit);
    json.set(kinds[int(metric.kind)], std::move(data));
    return json;
}

Json resourceOf(const Snapshot &snapshot, const std::string &instance)
{
    return Json::Object{
        {"attributes", Json::Array{attribute("service.name", "loadgrove"),
                                   attribute("service.version", LOADGROVE_VERSION),
                                   attribute("service.instance.id", instance),
                                   attribute("host.name", utf8(QSysInfo::machineHostName())),
                                   attribute("loadgrove.document", snapshot.info.document)}}};
}

} // namespace

Json otlpMetrics(const Snapshot &snapshot, const std::string &instance, const QDateTime &now)
{
    const QDateTime start = snapshot.info.started.isValid() ? snapshot.info.started : now;
    const Times times{nanosecondsOf(start), nanosecondsOf(now)};
    Json metrics = Json::array();
    for (const Metric &metric : metricsOf(snapshot)) {
        if (!metric.points.empty())
            metrics.append(metricOf(metric, times));
    }
    const Json scope = Json::Object{{"name", "loadgrove"}, {"version", LOADGROVE_VERSION}};
    return Json::Object{
        {"resourceMetrics",
         Json::Array{Json::Object{
             {"resource", resourceOf(snapshot, instance)},
             {"scopeMetrics",
              Json::Array{Json::Object{{"scope", scope}, {"metrics", std::move(metrics)}}}}}}}};
}

} // namespace loadgrove
