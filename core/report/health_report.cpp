// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/health_report.h"

#include "core/base/translate.h"

#include <cmath>

namespace loadgrove {

namespace {

Json share(double value)
{
    return Json(std::round(value * 1000) / 1000);
}

/// p50, p99 and max in milliseconds; null when nothing was measured.
Json delayJson(const Histogram &delay)
{
    if (delay.isEmpty())
        return {};
    Json json = Json::object();
    json.set("p50", double(delay.percentile(50)) / 1000);
    json.set("p99", double(delay.percentile(99)) / 1000);
    json.set("max", double(delay.maximum()) / 1000);
    return json;
}

/// Null where it cannot be told.
Json roomJson(const char *allKey, std::optional<std::int64_t> all, std::optional<std::int64_t> free)
{
    if (!all)
        return {};
    Json json = Json::object();
    json.set(allKey, *all);
    json.set("free", free ? Json(*free) : Json());
    return json;
}

} // namespace

Json healthJson(const Health &health)
{
    const HealthFigures &figures = health.figures;
    Json json = Json::object();
    json.set("verdict", verdictText(health.verdict));
    Json reasons = Json::array(), keys = Json::array();
    for (const HealthReason &reason : health.reasons) {
        reasons.append(Json(reason.text));
        keys.append(reason.key);
    }
    json.set("reasons", std::move(reasons));
    json.set("reason_keys", std::move(keys));
    json.set("cpu_share", share(figures.workerCpu));
    json.set("process_cpu_share", share(figures.processCpu));
    json.set("busy_share", share(figures.busyShare));
    json.set("saturated_share", share(figures.saturatedShare));
    json.set("send_lateness_ms", delayJson(figures.lateness));
    json.set("event_loop_delay_ms", delayJson(figures.loopDelay));
    json.set("dropped", figures.dropped);
    Json errors = Json::object();
    for (const auto &[code, times] : figures.errors)
        errors.set(code.text(), times);
    json.set("connection_errors", std::move(errors));
    json.set("reconnects", figures.reconnects);
    json.set("descriptors",
             roomJson("limit", figures.room.descriptorLimit, figures.room.descriptorsFree));
    json.set("ports", roomJson("range", figures.room.ports, figures.room.portsFree));
    return json;
}

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return Core::tr("good: the figures are the server's");
    case Verdict::Amber:
        return Core::tr("doubtful: this program or machine may have had a part in the figures");
    case Verdict::Red:
        return Core::tr("bad: the figures do not show the server alone");
    }
    return {};
}

} // namespace loadgrove
