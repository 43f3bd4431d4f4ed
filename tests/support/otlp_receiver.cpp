// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/otlp_receiver.h"

#include "core/base/text.h"
#include "core/net/inflate.h"

namespace loadgrove {

namespace {

const Json::Array &itemsOf(const Json *list)
{
    static const Json::Array none;
    return list && list->isArray() ? list->items() : none;
}

const Json *pointsOf(const Json &message, std::string_view name)
{
    const Json *metrics = message.at({"resourceMetrics", "0", "scopeMetrics", "0", "metrics"});
    for (const Json &metric : itemsOf(metrics)) {
        if (!metric.find("name") || *metric.find("name") != Json(name))
            continue;
        for (const char *kind : {"sum", "gauge", "summary"}) {
            if (const Json *points = metric.at({kind, "dataPoints"}))
                return points;
        }
    }
    return nullptr;
}

std::string labelOf(const Json &point, std::string_view key)
{
    const Json *attributes = point.find("attributes");
    for (const Json &attribute : itemsOf(attributes)) {
        const Json *value = attribute.at({"value", "stringValue"});
        if (attribute.find("key") && *attribute.find("key") == Json(key) && value)
            return value->text();
    }
    return {};
}

} // namespace

std::string unpackedBody(const ReceivedRequest &request)
{
    const ContentCoding coding = contentCoding(request.header("Content-Encoding"));
    if (coding == ContentCoding::None)
        return request.body;
    std::string text;
    const InflateOutcome outcome = inflateBody(coding, request.body, 1 << 24, text);
    return outcome == InflateOutcome::Complete ? text : std::string();
}

std::int64_t otlpSum(const Json &message, std::string_view metric, std::string_view key,
                     std::string_view value)
{
    const Json *points = pointsOf(message, metric);
    if (!points)
        return -1;
    std::int64_t sum = 0;
    for (const Json &point : points->items()) {
        if (key.empty() || labelOf(point, key) == value)
            sum += point.find("asInt") ? std::stoll(point.find("asInt")->text()) : 0;
    }
    return sum;
}

QString otlpQuantile(const Json &message, std::string_view metric, std::string_view quantile)
{
    const Json *points = pointsOf(message, metric);
    const Json *values = points ? points->at({"0", "quantileValues"}) : nullptr;
    for (const Json &value : itemsOf(values)) {
        if (value.find("quantile")->text() == quantile)
            return qs(value.find("value")->text());
    }
    return {};
}

QString otlpLabel(const Json &message, std::string_view metric, std::string_view key)
{
    const Json *points = pointsOf(message, metric);
    return points && !points->items().empty() ? qs(labelOf(points->items().front(), key))
                                              : QString();
}

} // namespace loadgrove
